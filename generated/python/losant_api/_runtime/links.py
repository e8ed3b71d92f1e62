"""Links to the next page: found in a header, and read as the query that they stand for.

A link is never followed as it is. Its query is sent to the server and path of the call
that gave it, so no link can lead credentials anywhere else.
"""

import re
from collections.abc import Iterable
from typing import Final
from urllib.parse import SplitResult, parse_qsl, unquote, urljoin, urlsplit

from .query import Pairs

_LINK: Final = re.compile(
    r"<([^<>]*)>((?:\s*;\s*[^\s=;,<>\"]+(?:\s*=\s*(?:\"(?:[^\"\\]|\\.)*\"|[^\s;,\"]+))?)*)"
)
_PARAMETER: Final = re.compile(
    r";\s*([^\s=;,<>\"]+)(?:\s*=\s*(?:\"((?:[^\"\\]|\\.)*)\"|([^\s;,\"]+)))?"
)
_PORTS: Final = {"http": 80, "https": 443}
_UNSENT: Final = "so it is not followed: credentials go to the server of the call alone"


def next_link(headers: Iterable[str]) -> str | None:
    """Return the target of the first link with `rel=next`, of all headers `Link`.

    None without one. A link with an `anchor` is about something else (RFC 8288 section
    3.2), and of several `rel` the first counts (section 3.3).
    """
    for target, written in _LINK.findall(", ".join(headers)):
        told: dict[str, str] = {}
        for name, quoted, token in _PARAMETER.findall(written):
            told.setdefault(name.lower(), quoted or token)
        if "next" in told.get("rel", "").lower().split() and "anchor" not in told:
            return str(target).strip()
    return None


def is_link(text: str) -> bool:
    """Tell whether text is a link to another page, and not a cursor.

    One that leads to another page of the same path has a query.
    """
    return "?" in text or "://" in text


def linked_query(link: str, url: str) -> tuple[Pairs, str]:
    """Return the query of `link`, found in the answer of `url`, and what is wrong.

    That is empty for a link to the same host, port and path; else there is no query.
    `http` and `https` are the same, as servers behind others do not know theirs.
    It tells nothing of the link, which may hold secrets.
    """
    base = urlsplit(url)
    try:
        target = urlsplit(urljoin(url, link.strip()))
        elsewhere = _elsewhere(target, base)
    except ValueError:
        return [], "is not a URL"
    if elsewhere:
        return [], elsewhere
    if unquote(target.path).rstrip("/") != unquote(base.path).rstrip("/"):
        return [], "leads to another path"
    pairs: Pairs = list(parse_qsl(target.query, keep_blank_values=True))
    return pairs, "" if pairs else "has no query, so it leads to the first page"


def followed(sent: Pairs, linked: Pairs, replaced: Iterable[str]) -> Pairs:
    """Return what to send for a link: its query, and what was sent besides.

    Servers leave out of their links what they were asked for. `replaced` are parameters
    that say where a page starts, which the link alone tells.
    """
    names = {_base(name) for name, _ in linked} | {_base(name) for name in replaced}
    return [*(pair for pair in sent if _base(pair[0]) not in names), *linked]


def _base(name: str) -> str:
    """`tagFilter[0][key]` is a part of `tagFilter`."""
    return name.partition("[")[0]


def _elsewhere(target: SplitResult, base: SplitResult) -> str:
    """Return what leads a link to another server than the call; raises ValueError.

    The scheme is that of the call, whatever links say.
    """
    if target.scheme not in _PORTS:
        return "has a scheme that is neither `http` nor `https`"
    if target.hostname != base.hostname:
        return f"leads to another host than the call, {_UNSENT}"
    if _port(target) != _port(base):
        return f"leads to another port of the host of the call, {_UNSENT}"
    if target.username != base.username:
        return f"has a user name, {_UNSENT}"
    return ""


def _port(url: SplitResult) -> int | None:
    return None if url.port == _PORTS.get(url.scheme) else url.port
