"""The documented calls of curl -> for each request line the one that calls it."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec.structs import replace

from codegen.dialects.dialect import Role
from codegen.limits import COMPARED_CALLS
from codegen.markdown.document import Block, CodeBlock, Component
from codegen.model.exchange import CurlExample, NamedExample
from codegen.model.url import Placeholder, Url
from codegen.reader.elements.curl_options import read_options
from codegen.reader.elements.shell_words import split_words
from codegen.reader.foreign.outline import Part
from codegen.reader.reading import Reading
from codegen.reader.sections.curl import make_example

COMMAND: Final = re.compile(r"^[ \t]*(?:[$>#%][ \t]+)?(?=curl\s)", re.MULTILINE)
"""The start of a call, behind the prompt of a shell."""
_SERVER: Final = re.compile(r"https?://[^/?#\s]*")


def read_curls(parts: Iterable[Part], payloads: Sequence[NamedExample], reading: Reading) -> tuple[CurlExample, ...]:
    """Return the calls of all parts with examples of requests; a file that is sent is the documented payload."""
    found: list[CurlExample] = []
    texts = (example.text or json.dumps(example.value, ensure_ascii=False) for example in payloads)
    payload = next(texts, None)
    for part in parts:
        if part.role in {Role.REQUEST_EXAMPLE, Role.GROUP}:
            for code in fences(part.blocks):
                found.extend(_in_fence(code, payload, reading))
    return tuple(found)


def curl_of(method: str, url: Url, curls: Sequence[CurlExample], *, is_only: bool) -> CurlExample | None:
    """Return the first call of a method and a path; where there is one request line, the first call at all.

    Of many calls the first `COMPARED_CALLS` are looked at.
    """
    fitting = [curl for curl in curls[:COMPARED_CALLS] if curl.method == method and _is_call_of(curl, url)]
    return next(iter(fitting or (curls if is_only else ())), None)


def fences(blocks: Iterable[Block]) -> Iterator[CodeBlock]:
    """Yield the fences among some blocks, those in components as well."""
    for block in blocks:
        if isinstance(block, CodeBlock):
            yield block
        elif isinstance(block, Component):
            yield from fences(block.blocks)


def _in_fence(code: CodeBlock, payload: str | None, reading: Reading) -> Iterator[CurlExample]:
    """Yield the calls in a fence, which is read as a whole once it has any."""
    is_read = False
    text = code.text
    found = [*COMMAND.finditer(text)]
    at = code.place.places()
    for match, following in zip(found, [*found, None][1:], strict=True):
        start, end = match.end(), following.start() if following else len(text)
        words = split_words(text[start:end])[1:]
        call = read_options(tuple(replace(word, offset=word.offset + start) for word in words))
        if not call.url:
            continue
        example = make_example(call, at(start, len("curl")), at)
        is_file = example.body is not None and example.body.startswith("@")
        yield replace(example, url=_on_server(example.url, reading), body=payload if is_file else example.body)
        if not is_read:
            reading.read(code.source)
            is_read = True


def _on_server(url: str, reading: Reading) -> str:
    """Put the server of the API into the place of the one that the example names."""
    server = _SERVER.match(reading.server or "")
    return _SERVER.sub(lambda _: server[0], url, count=1) if server else url


def _is_call_of(curl: CurlExample, url: Url) -> bool:
    path = curl.url.partition("?")[0].removeprefix(url.server)
    parts = path.split("/")[1:]
    segments = url.path.segments
    return len(parts) == len(segments) and all(
        segment.takes(part) if isinstance(segment, Placeholder) else segment == part
        for segment, part in zip(segments, parts, strict=True)
    )
