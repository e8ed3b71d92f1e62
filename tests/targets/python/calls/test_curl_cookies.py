"""The cookies of documented curls, as a client is asked to send them."""

from typing import Any

import pytest
from msgspec.structs import replace

from codegen.model.action import Action
from codegen.model.authentication import BEARER, api_key
from codegen.model.parameter import Kind, Location
from codegen.targets.python.calls.curl_checks import Disagreement
from codegen.targets.python.calls.replays import read_curl
from tests.targets.python.building import SERVER, action, curl, parameter

THEME = parameter("theme", Location.COOKIE)
VISIT = parameter("visit", Location.COOKIE, kind=Kind.INTEGER, required=True)
SEEN = parameter("seen", Location.COOKIE, kind=Kind.LIST, items=Kind.INTEGER)


def _get(cookies: str, *rows: Any, **parts: Any) -> Action:
    """Make an action with these cookies, whose curl sends some text in the header of cookies."""
    sent = curl("GET", f"{SERVER}/things", **({"Cookie": cookies} if cookies else {}))
    return action("Get", "things", **{"method": "GET", "cookie_parameters": rows, "curl": sent, **parts})


@pytest.mark.parametrize(
    ("cookies", "header", "values"),
    [
        ("visit=5", "visit=5", {"visit": 5}),
        ("theme=dark; visit=5", "visit=5; theme=dark", {"visit": 5, "theme": "dark"}),
        ("visit=5;theme=a%20b", "visit=5; theme=a%20b", {"visit": 5, "theme": "a b"}),
        ("visit=5; theme=a==", "visit=5; theme=a%3D%3D", {"visit": 5, "theme": "a=="}),
        ("seen=1,2; visit=5", "visit=5; seen=1%2C2", {"visit": 5, "seen": [1, 2]}),
    ],
)
def test_cookies_are_arguments(cookies: str, header: str, values: dict[str, Any]) -> None:
    """They are sent in the order of the arguments, percent-encoded."""
    request = read_curl(_get(cookies, THEME, VISIT, SEEN))
    assert {"Cookie": header} == request.headers
    assert {(Location.COOKIE, name): value for name, value in values.items()} == request.values


def test_a_cookie_that_is_a_credential_is_the_clients() -> None:
    """It is neither an argument nor expected: the shipped tests look at it apart."""
    found = _get("sid=secret; visit=5", VISIT, replace(THEME, name="sid"))
    key = replace(found.authentication, required=True, alternatives=((BEARER, api_key(Location.COOKIE, "sid")),))
    request = read_curl(replace(found, authentication=key))
    assert ({"Cookie": "visit=5"}, {(Location.COOKIE, "visit"): 5}) == (request.headers, request.values)


@pytest.mark.parametrize(
    ("cookies", "rows", "reason"),
    [
        ("visit=5; other=1", (VISIT,), "the curl example sends the cookie other, which is not documented"),
        ("visit=5; visit=6", (VISIT,), "the curl example sends the cookie visit twice"),
        ("visit=five", (VISIT,), "the curl example sends `visit=five`, which is not a value of the kind integer"),
        ("theme=dark", (THEME, VISIT), "the curl example lacks the required cookie `visit`"),
        ("", (VISIT,), "the curl example lacks the required cookie `visit`"),
        ("visit=5", (), "the curl example sends the header Cookie, which is not documented"),
    ],
)
def test_a_curl_that_sends_other_cookies(cookies: str, rows: Any, reason: str) -> None:
    """It is not replayed, and the reason is told."""
    with pytest.raises(Disagreement) as raised:
        read_curl(_get(cookies, *rows))
    assert reason == str(raised.value)
