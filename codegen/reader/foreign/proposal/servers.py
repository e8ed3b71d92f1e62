"""The calls of examples -> the server, with what all paths start with, and what they send for credentials."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from codegen.config_checks import is_server
from codegen.markdown.document import Block, CodeBlock, Component
from codegen.reader.elements.curl_options import read_options
from codegen.reader.elements.placeholders import placeholder_name
from codegen.reader.elements.shell_words import split_words
from codegen.reader.foreign.proposal.counts import Curl

_COMMAND: Final = re.compile(r"^[ \t]*(?:[$>#%][ \t]+)?curl\s", re.MULTILINE)
_HEADER: Final = re.compile(r"[a-z0-9-]+")
_KEYS: Final = ("token", "key", "auth", "secret")
_SENTENCES: Final = {
    "bearer": "A token is required.",
    "token": "A token is required.",
    "basic": "Basic authentication.",
}
"""The first word of the header `Authorization`, and the sentence that it means."""
_HALF: Final = 0.5
_SAMPLE: Final = 200
"""So many calls of examples are held against all paths."""


def curls_in(blocks: Iterable[Block]) -> Iterator[Curl]:
    """Yield the calls of curl in fences."""
    for block in blocks:
        if isinstance(block, Component):
            yield from curls_in(block.blocks)
        elif isinstance(block, CodeBlock):
            yield from _in_fence(block.text)


def _in_fence(text: str) -> Iterator[Curl]:
    found = [*_COMMAND.finditer(text)]
    ends = [*(match.start() for match in found[1:]), len(text)]
    for match, end in zip(found, ends, strict=False):
        start = match.end()
        words = split_words(text[start:end])
        call = read_options(words)
        has_user = any(word.text in {"-u", "--user"} for word in words)
        url = call.words.get("url")
        if url is not None:
            # As written: with its placeholders bare, `https://{host}` would be a server.
            yield Curl(url.text, tuple(call.headers), has_user)


def server_of(calls: Iterable[tuple[str, str]], curls: Sequence[Curl]) -> str:
    """Return what most URLs have before the path of a request line; empty where that is not a server."""
    paths = {tuple(path.partition("?")[0].strip("/").split("/")) for _, path in calls if path.startswith("/")}
    found = Counter(base for curl in curls[:_SAMPLE] for base in _bases(curl.url, paths))
    plain = Counter(base for _, url in calls if "://" in url for base in [_host(url)] if is_server(base))
    for base, _ in (found + plain).most_common():
        if is_server("/".join(base.split("/")[:3])):
            return base
    return ""


def _bases(url: str, paths: set[tuple[str, ...]]) -> Iterator[str]:
    """Yield the URL without the longest path of a request line that it ends with."""
    host = _host(url)
    steps = tuple(url.removeprefix(host).partition("?")[0].strip("/").split("/"))
    for start in range(len(steps)):
        if any(_fits(steps[start:], path) for path in paths):
            yield "/".join((host, *steps[:start]))
            return


def _host(url: str) -> str:
    return "/".join(url.split("/")[:3])


def _fits(steps: Sequence[str], path: Sequence[str]) -> bool:
    """Tell whether steps are those of a path; where it has a placeholder, any will do, but for the first."""
    if len(steps) != len(path) or placeholder_name(path[0]) is not None:
        return False
    return all(step == part or placeholder_name(part) is not None for step, part in zip(steps, path, strict=True))


def credentials_of(curls: Sequence[Curl]) -> str:
    """Return the sentence for what most calls send, empty where most send nothing."""
    found = Counter(sentence for curl in curls if (sentence := _sentence(curl)))
    if not found or found.total() < _HALF * len(curls):
        return ""
    return found.most_common(1)[0][0]


def _sentence(curl: Curl) -> str:
    for name, value in curl.headers:
        if name.lower() == "authorization":
            return _SENTENCES.get(value.strip().split(" ")[0].lower(), "A token is required.")
        if _HEADER.fullmatch(name.lower()) and any(word in name.lower() for word in _KEYS):
            return f"API key in the header `{name}`."
    return _SENTENCES["basic"] if curl.user else ""
