"""A page of an index -> the files that it lists, in both forms of the simple API.

HTML by PEP 503 (https://peps.python.org/pep-0503/), JSON by PEP 691 (https://peps.python.org/pep-0691/).
"""

import json
from html.parser import HTMLParser
from typing import Final
from urllib.parse import parse_qsl, unquote, urljoin, urlsplit

from msgspec import Struct

ACCEPT: Final = "application/vnd.pypi.simple.v1+json, text/html;q=0.5"
"""The header that asks for either form."""


class Listed(Struct, frozen=True):
    """A file of an index: where it is, and its hash in SHA-256 where the index names it."""

    name: str
    url: str
    sha256: str | None = None


def parse_listing(text: str, content_type: str, address: str) -> tuple[Listed, ...] | None:
    """Read the page at `address`; None when it is not a listing."""
    media_type = content_type.partition(";")[0].strip().lower()
    try:
        return _parse_json(text, address) if media_type.endswith("json") else _parse_html(text, address)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _parse_json(text: str, address: str) -> tuple[Listed, ...]:
    files = json.loads(text)["files"]
    return tuple(
        Listed(str(file["filename"]), urljoin(address, str(file["url"])), _lower(file["hashes"].get("sha256")))
        for file in files
    )


def _parse_html(text: str, address: str) -> tuple[Listed, ...]:
    parser = _Anchors()
    parser.feed(text)
    parser.close()
    return tuple(_read(urljoin(address, href)) for href in parser.found)


def _read(url: str) -> Listed:
    parts = urlsplit(url)
    name = unquote(parts.path.rpartition("/")[2])
    return Listed(name, parts._replace(fragment="").geturl(), _lower(dict(parse_qsl(parts.fragment)).get("sha256")))


def _lower(value: str | None) -> str | None:
    return None if value is None else value.lower()


class _Anchors(HTMLParser):
    """Collects the addresses of a page's links."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the address of a link."""
        if tag == "a":
            self.found.extend(value for name, value in attrs if name == "href" and value)
