"""Request headers: what every call sends, checked so that no value can escape.

Errors name the header and never show its value, which may be a secret.
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from .errors import MissingTokenError
from .query import encode_scalar
from .settings import Settings

_NAME: Final = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+", re.ASCII)


def add_headers(target: dict[str, str], source: Mapping[str, Any]) -> None:
    """Put headers into `target`, replacing the same names in any case.

    Values of None are left out. Raises ValueError for a name or value that HTTP cannot
    carry, TypeError for a value that is not text, a number, a boolean or a
    datetime.
    """
    for name, value in source.items():
        if value is None:
            continue
        if not _NAME.fullmatch(name):
            raise ValueError(f"{name!a} is not the name of a header")
        text = encode_scalar(name, value)
        if not is_header_value(text):
            raise ValueError(f"header {name} must be printable ASCII on one line")
        for present in [key for key in target if key.lower() == name.lower()]:
            del target[present]
        target[name] = text


def is_header_value(text: str) -> bool:
    """Tell whether HTTP can carry `text` as the value of a header."""
    return text.isascii() and text.isprintable()


def has_authorization(headers: Mapping[str, str]) -> bool:
    """Tell whether the caller brings an Authorization header of their own."""
    return any(name.lower() == "authorization" for name in headers)


def bearer(token: object, action: str, settings: Settings) -> str:
    """Return the Authorization header for `token`.

    Raises MissingTokenError when it is None or empty, TypeError or ValueError when it
    is not a token at all.
    """
    if token is None or token == "":
        raise MissingTokenError(
            f"{action} needs a token: pass token= to the client "
            f"or set the environment variable {settings.token_variable}",
            action=action,
        )
    if not isinstance(token, str):
        raise TypeError(f"the token must be a str, not {type(token).__name__}")
    if not is_header_value(token) or " " in token:
        raise ValueError("the token holds spaces, line ends or other stray characters")
    return f"Bearer {token}"
