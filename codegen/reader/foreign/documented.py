"""What examples call -> for each request line its calls, which checks hold against what is documented.

`GET /api/books?page=1`          a request line below `#### Example`
curl -G -d page=1 $ADDRESS/v1/books
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final, TypeVar
from urllib.parse import unquote_plus

from msgspec.structs import replace

from codegen.dialects.dialect import Role
from codegen.files import Span
from codegen.limits import COMPARED_CALLS
from codegen.markdown.document import CodeBlock
from codegen.model.documented import DocumentedCall
from codegen.model.url import Placeholder, Url
from codegen.reader.elements.curl_options import read_options
from codegen.reader.elements.placeholders import placeholder_name
from codegen.reader.elements.shell_words import Word, split_words
from codegen.reader.foreign.curls import COMMAND, fences
from codegen.reader.foreign.examples import looks_like_json
from codegen.reader.foreign.outline import Part
from codegen.reader.foreign.request_lines import Call, request_lines
from codegen.reader.json.lenient import Lenient, read_lenient
from codegen.reader.json.text import parse_json

S_ = TypeVar("S_", bound=str | Placeholder)

_BEFORE: Final = re.compile(r"(?:[a-z]+://)?[^/]*", re.IGNORECASE)
"""What stands before the path of a URL: a server, or a variable with it."""
_FIELD: Final = re.compile(r"([A-Za-z_][\w.-]*)(?:\[[^\]=]*\])*=", re.ASCII)
_FIELD_OPTIONS: Final = frozenset(
    {"-d", "--data", "--data-raw", "--data-binary", "--data-urlencode", "-F", "--form", "--form-string"}
)
_REST: Final = re.compile(r"path|prefix", re.IGNORECASE)
"""Names of placeholders at the end of a path that stand for all that follows."""
_IN_URL: Final = frozenset({"-G", "--get"})
"""What sends the fields of curl in the query."""


def read_calls(parts: Iterable[Part], lines: Sequence[tuple[str, Url]]) -> Iterator[DocumentedCall]:
    """Yield what the examples of requests call, in the order of the document.

    Under a heading without a role that is a request line which fits one of the `lines` of the actions.
    """
    for part in parts:
        yield from (shown for call in _untold(part) if _is_example(shown := _of_line(call, {}), lines))
        if part.role in {Role.REQUEST_EXAMPLE, Role.GROUP}:
            yield from _in_part(part)


def _in_part(part: Part) -> Iterator[DocumentedCall]:
    # An object below the request line is what travels in its query.
    members = _shown(part) if part.role is Role.REQUEST_EXAMPLE else {}
    for block in part.blocks:
        yield from (_of_line(call, members) for call in request_lines(block))
    for code in fences(part.blocks):
        yield from _in_fence(code)


def untitled_calls(
    parts: Iterable[Part], lines: Sequence[tuple[str, Url]], own: Sequence[Call]
) -> Iterator[tuple[Call, Part]]:
    """Yield the request lines under headings without a role that are neither examples nor the `own` ones again."""
    known = {(call.method.text, call.url.text) for call in own}
    for part in parts:
        for call in _untold(part):
            if (call.method.text, call.url.text) not in known and not _is_example(_of_line(call, {}), lines):
                yield call, part


def _untold(part: Part) -> Iterator[Call]:
    for block in part.blocks if part.role is None and part.name else ():
        yield from request_lines(block)


def _is_example(call: DocumentedCall, lines: Sequence[tuple[str, Url]]) -> bool:
    """Tell whether a request line shows a call of one of the actions: with values in the place of placeholders."""
    is_template = any(placeholder_name(part) is not None for part in call.path.split("/"))
    return not is_template and any(is_call_of(call, *line) for line in lines[:COMPARED_CALLS])


def assign_calls(lines: Sequence[tuple[str, Url]], calls: Sequence[DocumentedCall]) -> list[tuple[DocumentedCall, ...]]:
    """Return for each request line its calls: those of its method and path, and those of no line that are most like it.

    Of many lines or calls the first `COMPARED_CALLS` are looked at.
    """
    known = lines[:COMPARED_CALLS]
    found: list[list[DocumentedCall]] = [[] for _ in lines]
    for call in calls[:COMPARED_CALLS] if known else ():
        fitting = [index for index, line in enumerate(known) if is_call_of(call, *line)]
        for index in fitting or [max(range(len(known)), key=lambda index: _likeness(call, *known[index]))]:
            found[index].append(call)
    return [tuple(each) for each in found]


def is_call_of(call: DocumentedCall, method: str, url: Url) -> bool:
    """Tell whether a call has a method and a path.

    The path may have what the server's path has before it. A `LIST` may be written as `GET` with `list=true`.
    """
    is_list = method == "LIST" and call.method == "GET" and "list" in call.sent
    return (call.method == method or is_list) and has_path(call, url)


def has_path(call: DocumentedCall, url: Url) -> bool:
    """Tell whether a call has the path of a URL, with a value or a name for each placeholder.

    The last one takes several segments where it is called a path, `/raw/:path`.
    """
    written, segments = _segments(call, url), _without_end(url.path.segments)
    last = segments[-1] if segments else ""
    takes_more = isinstance(last, Placeholder) and _REST.search(last.name) is not None
    is_long_enough = len(written) >= len(segments) if takes_more else len(written) == len(segments)
    return is_long_enough and all(map(_takes, segments, written))


def _takes(segment: str | Placeholder, part: str) -> bool:
    if isinstance(segment, str):
        return segment == part
    return segment.takes(part) or placeholder_name(part) is not None


def _segments(call: DocumentedCall, url: Url) -> Sequence[str]:
    base = _BEFORE.sub("", url.server, count=1)
    path = call.path.removeprefix(base) if base and call.path.startswith(f"{base}/") else call.path
    return _without_end(path.split("/")[1:])


def _without_end(segments: Sequence[S_]) -> Sequence[S_]:
    """Return the segments without an empty last one: a slash at the end tells nothing of an example."""
    return segments[:-1] if segments and segments[-1] == "" else segments


def _likeness(call: DocumentedCall, method: str, url: Url) -> tuple[bool, bool, int]:
    same = sum(part == str(own) for part, own in zip(_segments(call, url), url.path.segments, strict=False))
    return has_path(call, url), call.method == method, same


def _of_line(call: Call, shown: Mapping[str, Span]) -> DocumentedCall:
    spans = {"method": call.method.span, "path": call.url.span}
    return _make(call.method.text, call.url.text, spans, shown)


def _shown(part: Part) -> dict[str, Span]:
    """Return the names in the objects of a part, each with its place."""
    found: dict[str, Span] = {}
    for block in part.blocks:
        if isinstance(block, CodeBlock) and looks_like_json(block):
            read = read_lenient(block.text)
            values = read.values if isinstance(read, Lenient) else ()
            for name in (name for value in values if isinstance(value, dict) for name in value):
                found.setdefault(name, block.place.at(max(block.text.find(json.dumps(name)), 0), len(name) + 2))
    return found


def _in_fence(code: CodeBlock) -> Iterator[DocumentedCall]:
    text, at = code.text, code.place.places()
    starts = [*COMMAND.finditer(text)]
    for match, following in zip(starts, [*starts, None][1:], strict=True):
        words = split_words(text[match.end() : following.start() if following else len(text)])[1:]
        call = read_options(tuple(words))
        url = call.words.get("url")
        if url is None or "/" not in url.text:
            continue
        fields = [*_fields(words)]
        sent = {name: at(each.offset + match.end(), each.length) for each in fields for name in _names(each.text)}
        is_sent = bool(fields) and all(word.text not in _IN_URL for word in words)
        method = call.words.get("method", Word("curl", 0, len("curl")))
        spans = {
            "method": at(method.offset + match.end(), method.length),
            "path": at(url.offset + match.end(), url.length),
        }
        found = _make(call.method or ("POST" if is_sent else "GET"), url.text, spans, sent)
        yield replace(found, is_whole=all(any(_names(each.text)) for each in fields))


def _fields(words: Sequence[Word]) -> Iterator[Word]:
    for option, value in pairwise(words):
        if option.text in _FIELD_OPTIONS:
            yield value


def _names(text: str) -> Iterator[str]:
    """Yield the names of fields, `a=1&b=2`, or of the members of a JSON object; the name of a file has none."""
    value = parse_json(text) if text.lstrip().startswith("{") else None
    if isinstance(value, dict):
        yield from value
        return
    for piece in text.split("&"):
        match = _FIELD.match(piece)
        if match is not None:
            yield match[1]


def _make(method: str, text: str, spans: Mapping[str, Span], fields: Mapping[str, Span]) -> DocumentedCall:
    path, _, query = text.partition("#")[0].partition("?")
    path = _BEFORE.sub("", path, count=1)
    sent = dict(fields)
    offset = len(text.partition("?")[0]) + 1
    for pair in query.split("&"):
        key = pair.partition("=")[0]
        if key:
            sent.setdefault(unquote_plus(key).partition("[")[0], _within(spans["path"], text, offset, len(key)))
        offset += len(pair) + 1
    return DocumentedCall(method.upper(), path, sent, spans)


def _within(span: Span, text: str, offset: int, length: int) -> Span:
    """Return the place of a piece of a word, whose place has its quotes with it; that of the word where it has more."""
    quotes = span.length - len(text)
    return Span(span.file, span.line, span.column + quotes // 2 + offset, length) if quotes in {0, 2} else span
