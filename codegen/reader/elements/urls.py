"""URLs of documents: https, or http to this machine, one host, and a path of plain segments and placeholders."""

import re
from typing import Final

from msgspec.structs import replace

from codegen.config_checks import is_server
from codegen.dialects.built_in import heading_of
from codegen.files import Span
from codegen.limits import URL_CHARACTERS
from codegen.model.url import PathTemplate, Placeholder, Url
from codegen.reader.elements.link_rules import UNMARKED_PLACEHOLDER, UNREADABLE_URL
from codegen.reader.elements.placeholders import placeholder_name
from codegen.reader.reading import Reading

_SEGMENT: Final = re.compile(r"(?:[A-Za-z0-9._~$:@-]|%[0-9A-Fa-f]{2})+", re.ASCII)
_OPTIONAL: Final = re.compile(r"[\[(]$|[\[(][{:]|\?\}|[}\w)]\?$")
_FOREIGN: Final = re.compile(
    r"\{\{\s*([A-Za-z_][\w-]*)\s*\}\}|\$\{?([A-Za-z_][\w-]*)\}|%([A-Za-z_][\w-]*)%|\[([A-Za-z_][\w-]*)\]"
    r"|\(([A-Za-z_][\w-]*)\)|\{[+*]?([A-Za-z_][\w-]*)(?:[*+]|:[^{}]*)?\}|#\{([A-Za-z_][\w-]*)\}",
    re.ASCII,
)
"""Placeholders of templates and shells, each with its name."""
_UNMARKED: Final = re.compile(
    r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[A-Z]+ID|\$\w*(?:[Ii]d|ID|[Nn]ame|[Kk]ey|[Ss]lug|[Cc]ode)|Y{2,4}-?M{2}-?D{2}",
    re.ASCII,
)
"""Words that are hardly anything but placeholders; `$metadata` and the like are plain text of OData."""
_DOTS: Final = re.compile(r"\.+")
_HELP: Final = (
    "write `https://host/segment/{placeholder}`, or `/segment/{placeholder}` where codegen.yaml has a `server`"
)
_SEGMENT_HELP: Final = "a segment is plain text, or a placeholder such as `{bookId}` or `:bookId`"


def read_url(text: str, span: Span, reading: Reading) -> Url | None:
    """Read a URL at `span`; anything but https, a plain host and plain segments is an error.

    One without a server has that of `reading`; where that is unknown, the place is remembered and the server is empty.
    A `/` at the end is an empty last segment. RFC 3986 allows more in a host and a segment (user, quotes); no document
    needs it, and credentials follow.
    """
    if len(text) > URL_CHARACTERS:
        reading.report(UNREADABLE_URL.at(span, f"a URL of more than {URL_CHARACTERS} characters", "make it shorter"))
        return None
    server, path = _split(text, reading.server or "")
    if server is None:
        reading.report(UNREADABLE_URL.at(span, f"`{ascii(text)[1:-1]}` is not an https URL with a plain host", _HELP))
        return None
    segments: list[str | Placeholder] = []
    column = span.column + len(server) + 1
    parts = path.split("/") if path else []
    for index, part in enumerate(parts):
        segment = _read_segment(part, is_last=0 < index == len(parts) - 1)
        if segment is None:
            place = replace(span, column=column, length=max(len(part), 1))
            _report_segment(part, place, reading)
            return None
        segments.append(segment)
        column += len(part) + 1
    if not server and reading.server is None:
        reading.serverless.append(span)
    return Url(server or reading.server or "", PathTemplate(tuple(segments)))


def is_unmarked(segment: str) -> bool:
    """Tell whether a plain segment is written as placeholders are."""
    return _UNMARKED.fullmatch(segment) is not None


def report_unmarked(text: str, span: Span, reading: Reading) -> None:
    """Report the plain segments of a URL that are written as placeholders are: `BOOK_ID`, `$bookId`, `YYYY-MM-DD`."""
    column = span.column
    for part in text.split("/"):
        if is_unmarked(part):
            place = replace(span, column=column, length=len(part))
            message = f"`{part}` is read as plain text of the path"
            help_text = f"write `{{{part.lstrip('$').replace('-', '_')}}}`, if it is a placeholder"
            reading.report(UNMARKED_PLACEHOLDER.at(place, message, help_text))
        column += len(part) + 1


def below_base(url: Url, base: Url | None) -> Url:
    """Return the URL of a request line that is only a path, below the base that its document states.

    One that has the path of the base already, or is of another server, stays.
    """
    own = url.path.segments
    start = tuple(segment for segment in base.path.segments if segment) if base is not None else ()
    if base is None or base.server != url.server or own[: len(start)] == start:
        return url
    return Url(url.server, PathTemplate((*start, *own)))


def _report_segment(part: str, place: Span, reading: Reading) -> None:
    message, help_text = f"`{ascii(part)[1:-1]}` is not a segment of a path", _SEGMENT_HELP
    plain, mark, query = part.partition("?")
    if _OPTIONAL.search(part):
        message = f"`{ascii(part)[1:-1]}` is a part of a path that may be left out"
        help_text = "write an action with it, and another one without it"
    elif (name := _FOREIGN.fullmatch(part)) is not None:
        word = next(group for group in name.groups() if group)
        help_text = f"write `{{{word}}}`, if it is a placeholder"
    elif mark:
        place = replace(place, column=place.column + len(plain), length=len(query) + 1)
        message = f"the URL has a query, `{ascii(part[len(plain) :])[1:-1]}`"
        help_text = f"drop it, and list its parameters under `### {heading_of('query')}`"
    reading.report(UNREADABLE_URL.at(place, message, help_text))


def write_url(url: Url) -> str:
    """Write a URL as documents do."""
    return url.server + url.path.format("**`{}`**".format)


def respell_url(text: str, server: str) -> str:
    """Write a URL as `write_url` does, whatever the notation of its placeholders; `server` is what one without has."""
    parts = ((placeholder_name(part), part) for part in text.split("/"))
    spelled = "/".join(part if name is None else f"**`{name}`**" for name, part in parts)
    return server + spelled if spelled.startswith("/") else spelled


def _split(text: str, base: str) -> tuple[str | None, str]:
    """Cut a URL into its server, empty where it has none, and what follows the `/`; None for a server that is none.

    One that starts with the server of the configuration is cut there: that may have a path of its own.
    """
    if base and text.startswith(f"{base}/"):
        return base, text.removeprefix(f"{base}/")
    if text.startswith("/"):
        return "", text[1:]
    scheme, mark, rest = text.partition("://")
    host, _, path = rest.partition("/")
    server = scheme + mark + host
    return (server if is_server(server) else None), path


def _read_segment(part: str, *, is_last: bool) -> str | Placeholder | None:
    name = placeholder_name(part)
    if name is not None:
        return Placeholder(name)
    if not part and is_last:
        return ""
    plain = _SEGMENT.fullmatch(part) and not _DOTS.fullmatch(part.replace("%2e", ".").replace("%2E", "."))
    return part if plain else None
