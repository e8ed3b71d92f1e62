"""What an index of packages answers: the only module that uses the network."""

from base64 import b64encode
from http.client import HTTPException, HTTPResponse
from time import monotonic
from typing import Final
from urllib.error import HTTPError, URLError
from urllib.parse import SplitResult, unquote, urlsplit
from urllib.request import Request, urlopen

from msgspec import Struct

from codegen.workspace.errors import WorkspaceError

LARGEST: Final = 64 * 1024 * 1024
"""How many bytes an answer may have."""

_HELP: Final = "see that the index is there and the address is right, and run again"
_SILENCE: Final = 60.0
_DEADLINE: Final = 300.0
_PIECE: Final = 64 * 1024
_GONE: Final = frozenset({404, 410})


class Answer(Struct, frozen=True):
    """What an address gave: `address` is where it was found in the end."""

    address: str
    content_type: str
    content: bytes


def fetch(address: str, accept: str = "*/*") -> Answer | None:
    """Get what is at an address; None when there is nothing.

    A user and a password in it are sent as such, and not on to where it redirects. Raises `WorkspaceError` when it is
    not an address of HTTP, when it does not answer, answers something else, or too much.
    """
    request = _request(address, accept)
    shown = request.full_url
    try:
        with urlopen(request, timeout=_SILENCE) as response:
            return Answer(response.url, response.headers.get("Content-Type", ""), _read(response, shown))
    except HTTPError as error:
        error.close()
        if error.code in _GONE:
            return None
        raise WorkspaceError(f"`{shown}` answers {error.code}", _HELP) from None
    except URLError as error:
        raise WorkspaceError(f"`{shown}` does not answer: {_reason(error.reason)}", _HELP) from None
    except (OSError, HTTPException, ValueError) as error:
        raise WorkspaceError(f"`{shown}` does not answer: {_reason(error)}", _HELP) from None


def _request(address: str, accept: str) -> Request:
    parts = _split(address)
    host = parts.netloc.rpartition("@")[2]
    request = Request(parts._replace(netloc=host, fragment="").geturl(), headers={"Accept": accept})
    if parts.username is not None:
        credentials = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        request.add_unredirected_header("Authorization", f"Basic {b64encode(credentials.encode()).decode()}")
    return request


def _split(address: str) -> SplitResult:
    shown = address.rpartition("@")[2]
    try:
        parts = urlsplit(address)
        is_usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_usable = False
    if not is_usable or not address.isascii() or not address.isprintable() or " " in address:
        message = f"`{shown}` is not an address of an index"
        raise WorkspaceError(message, "write one such as `https://example.com/simple/`")
    return urlsplit(address)


def _read(response: HTTPResponse, shown: str) -> bytes:
    end = monotonic() + _DEADLINE
    content = bytearray()
    while piece := response.read1(_PIECE):
        content += piece
        if len(content) > LARGEST:
            raise WorkspaceError(f"`{shown}` answers more than {LARGEST // 1024 // 1024} MiB", _HELP)
        if monotonic() > end:
            raise WorkspaceError(f"`{shown}` takes more than {_DEADLINE:.0f} seconds to answer", _HELP)
    if response.length:
        raise WorkspaceError(f"`{shown}` breaks off its answer", _HELP)
    return bytes(content)


def _reason(error: object) -> str:
    words = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return " ".join(words.split()).lower() or type(error).__name__
