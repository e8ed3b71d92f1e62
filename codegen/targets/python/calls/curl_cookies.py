"""The cookies that a documented curl sends, but for credentials: the header of theirs that a client sends."""

from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import quote, unquote

from codegen.model.action import Action
from codegen.model.exchange import CurlExample
from codegen.model.parameter import Location, Parameter
from codegen.targets.python.calls.curl_checks import Disagreement

COOKIE: Final = "Cookie"
"""The header of cookies."""


def taken_cookies(action: Action) -> dict[str, Parameter]:
    """Return the cookies that a caller gives, by their names: required ones first, as arguments stand."""
    rows = [row for row in action.cookie_parameters if not action.authentication.sends(row.location, row.name)]
    first: dict[str, Parameter] = {}
    for row in sorted(rows, key=lambda row: not row.required):
        first.setdefault(row.name, row)
    return first


def sent_cookies(curl: CurlExample, action: Action) -> Mapping[str, str]:
    """Return what a curl gives for these cookies, decoded; raises Disagreement for a cookie that is told twice."""
    taken, found = taken_cookies(action), dict[str, str]()
    for name, text in _pairs(curl):
        if name in found:
            raise Disagreement(f"the curl example sends the cookie {name} twice")
        if not action.authentication.sends(Location.COOKIE, name):
            found[name] = unquote(text)
    unknown = next((name for name in found if name not in taken), None)
    if unknown is not None:
        raise Disagreement(f"the curl example sends the cookie {unknown}, which is not documented")
    return found


def cookie_header(texts: Mapping[str, str], action: Action) -> str:
    """Write the header as a client sends it: in the order of its arguments, values percent-encoded."""
    return "; ".join(f"{name}={quote(texts[name], safe='')}" for name in taken_cookies(action) if name in texts)


def _pairs(curl: CurlExample) -> Iterator[tuple[str, str]]:
    for header, value in curl.headers:
        for pair in value.split(";") if header.lower() == "cookie" else ():
            name, is_pair, text = pair.strip().partition("=")
            if is_pair:
                yield name, text
