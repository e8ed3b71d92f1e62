"""What stands behind the method of a request line -> a URL, or why it cannot be said."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from math import prod
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.config_checks import is_server
from codegen.files import Span
from codegen.limits import URL_CHARACTERS
from codegen.model.url import PathTemplate, Placeholder, Url
from codegen.reader.elements.placeholders import placeholder_name
from codegen.reader.reading import Reading

_CHOICE: Final = re.compile(r"(?<=/)\(([A-Za-z0-9_-]+(?:\|[A-Za-z0-9_-]+){1,9})\)")
_OPTIONAL: Final = re.compile(r"[(\[](/[^()\[\]]{1,200})[)\]]")
_PARTS: Final = 4
"""How many optional parts and choices a path may have."""
_PATHS: Final = 32
"""How many paths they may stand for: choices multiply them."""
_DOTS: Final = re.compile(r"\.+")
_SEGMENT: Final = re.compile(r"(?:[A-Za-z0-9._~$@-]|%[0-9A-Fa-f]{2})+", re.ASCII)


class Unsayable(Struct, frozen=True):
    """A path that the model has no word for: why, and where."""

    message: str
    span: Span


def expand(text: str) -> tuple[str, ...]:
    """Return the paths that one with optional parts and choices stands for, the shortest first.

    `/random(/:source)(/:bytes)` is `/random`, `/random/:source` and `/random/:source/:bytes`; `/rotate/(root|recovery)`
    is two paths. Anything else comes back as it is.
    """
    choices = [choice[1].count("|") + 1 for choice in islice(_CHOICE.finditer(text), _PARTS + 1)]
    optional = len(_OPTIONAL.split(text, maxsplit=_PARTS + 1)) // 2
    is_bounded = len(choices) + optional <= _PARTS and prod(choices) * 2**optional <= _PATHS
    return tuple(_choose(text)) if is_bounded else (text,)


def _choose(text: str) -> Iterator[str]:
    """Yield the paths for each word of each choice."""
    choice = _CHOICE.search(text)
    if choice is None:
        yield from _with_optional(text)
        return
    for word in choice[1].split("|"):
        yield from _choose(text[: choice.start()] + word + text[choice.end() :])


def _with_optional(text: str) -> Iterable[str]:
    parts = _OPTIONAL.split(text)
    found = [parts[0]]
    for optional, plain in zip(parts[1::2], parts[2::2], strict=True):
        # What follows an optional part stands behind it only where there is nothing in between.
        found = (
            [*found, found[-1] + optional]
            if not plain
            else [path + more + plain for path in found for more in ("", optional)]
        )
    return dict.fromkeys(found)


def read_path(text: str, span: Span, reading: Reading) -> Url | Unsayable:
    """Read a path, or a URL with it; a query behind it is the example of a call, and left out.

    A path goes to the server of `reading`; where that is unknown, its place is remembered.
    """
    if len(text) > URL_CHARACTERS:
        return Unsayable(f"a path of more than {URL_CHARACTERS} characters", span)
    server, path = _split(re.split(r"[?#]", text, maxsplit=1)[0])
    if server and not is_server(server):
        return Unsayable(f"`{ascii(server)[1:-1]}` is not an https server", span)
    base = reading.server or ""
    # The server may have a path of its own, which documents may write or leave out.
    if base and (server + path).startswith(base + "/"):
        server, path = base, (server + path).removeprefix(base)
    segments: list[str | Placeholder] = []
    column = span.column + max(text.find(path.removeprefix("/")), 0)
    parts = path.split("/")[1:]
    for index, part in enumerate(parts):
        name = placeholder_name(part)
        is_end = not part and 0 < index == len(parts) - 1
        if name is None and not is_end and not _is_plain(part):
            place = replace(span, column=column, length=max(len(part), 1))
            return Unsayable(f"`{ascii(part)[1:-1]}` is not a segment of a path", place)
        segments.append(part if name is None else Placeholder(name))
        column += len(part) + 1
    if not server and not base:
        reading.serverless.append(span)
    return Url(server or base, PathTemplate(tuple(segments)))


def _is_plain(part: str) -> bool:
    """Tell whether a segment is plain text, and not a step to another folder, however its dots are spelled."""
    dots = part.replace("%2e", ".").replace("%2E", ".")
    return _SEGMENT.fullmatch(part) is not None and not _DOTS.fullmatch(dots)


def _split(text: str) -> tuple[str, str]:
    """Cut a URL into its server, empty where it has none, and its path, which may lack its first slash."""
    scheme, mark, rest = text.partition("://")
    if not mark:
        return "", text if text.startswith("/") else f"/{text}"
    host, slash, path = rest.partition("/")
    return scheme + mark + host, (slash or "/") + path
