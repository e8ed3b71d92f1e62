"""Cookies of a call: values that cannot become another cookie, or another header.

Errors name the cookie and never show its value, which may be a secret.
"""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from .query import check_text, encode_scalar


def with_cookies(
    headers: Mapping[str, Any], cookies: Mapping[str, Any]
) -> dict[str, Any]:
    """Return headers with cookies behind those that they have, in one header.

    Values of None are left out, others percent-encoded as in a path. Raises TypeError
    for a value that is not text, a number, a boolean or a datetime, and ValueError for
    text that UTF-8 cannot carry.
    """
    names = [key for key in headers if key.lower() == "cookie"]
    given = [str(headers[key]) for key in names if headers[key] is not None]
    pairs = [
        f"{name}={_encode(name, value)}"
        for name, value in cookies.items()
        if value is not None
    ]
    others = {key: value for key, value in headers.items() if key not in names}
    return {**others, "Cookie": "; ".join([*given, *pairs])} if pairs else {**headers}


def _encode(name: str, value: object) -> str:
    text = encode_scalar(name, value)
    check_text(name, text)
    return quote(text, safe="")
