"""What stands behind the method of a request line -> a URL, or why it cannot be said."""

import re
from dataclasses import dataclass, replace
from typing import Final

from codegen.config_checks import is_server
from codegen.files import Span
from codegen.limits import URL_CHARACTERS
from codegen.model.url import PathTemplate, Placeholder, Url
from codegen.reader.elements.placeholders import placeholder_name
from codegen.reader.reading import Reading

_SEGMENT: Final = re.compile(r"(?:[A-Za-z0-9._~$@-]|%[0-9A-Fa-f]{2})+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Unsayable:
    """A path that the model has no word for: why, and where."""

    message: str
    span: Span


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
    rest = server + path
    path = rest.removeprefix(base) if base and rest.startswith(base + "/") else path
    server = base if path != rest else server
    segments: list[str | Placeholder] = []
    column = span.column + len(text.partition(path)[0]) + 1
    parts = path.split("/")[1:]
    for index, part in enumerate(parts):
        name = placeholder_name(part)
        is_end = not part and 0 < index == len(parts) - 1
        if name is None and not is_end and not (_SEGMENT.fullmatch(part) and part not in {".", ".."}):
            place = replace(span, column=column, length=max(len(part), 1))
            return Unsayable(f"`{ascii(part)[1:-1]}` is not a segment of a path", place)
        segments.append(part if name is None else Placeholder(name))
        column += len(part) + 1
    if not server and not base:
        reading.serverless.append(span)
    return Url(server or base, PathTemplate(tuple(segments)))


def _split(text: str) -> tuple[str, str]:
    """Cut a URL into its server, empty where it has none, and its path."""
    if text.startswith("/"):
        return "", text
    scheme, mark, rest = text.partition("://")
    host, slash, path = rest.partition("/")
    return scheme + mark + host, (slash or "/") + path
