"""A token, and the ways in which servers write one."""

import base64
import pprint
from collections.abc import Callable
from urllib.parse import quote

TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJkZXZpY2UifQ.s1gn-Ature_4/5+6=="

WAYS: dict[str, Callable[[str], str]] = {
    "plain": str,
    "percent": lambda token: quote(token, safe=""),
    "percent twice": lambda token: quote(quote(token, safe=""), safe=""),
    "every character in percent": lambda token: "".join(f"%{ord(char):02x}" for char in token),
    "base64": lambda token: base64.b64encode(token.encode()).decode(),
    "in base64 of more": lambda token: base64.urlsafe_b64encode(f"user:{token}!".encode()).decode(),
    "hexadecimal": lambda token: token.encode().hex(),
    "escapes of JSON": lambda token: "".join(f"\\u{ord(char):04X}" for char in token),
    "escapes of Python": lambda token: "".join(f"\\x{ord(char):02x}" for char in token),
    "HTML": lambda token: "".join(f"&#{ord(char)};" for char in token),
    "lines of repr": lambda token: pprint.pformat(" ".join(token.split(".")) + "." + token, width=20),
    "spaces": " ".join,
    "lower case": str.lower,
}
