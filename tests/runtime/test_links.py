"""Links to the next page: which one is it, and that none leads anywhere but back to where it came from."""

import asyncio
import json
from typing import Any

import httpx2
import pytest

from templates.python.runtime.action import Action
from templates.python.runtime.async_pages import aiterate_links
from templates.python.runtime.errors import PaginationError
from templates.python.runtime.links import followed, linked_query, next_link
from templates.python.runtime.pages import LinkPosition
from templates.python.runtime.sync_pages import iterate_links
from tests.runtime.callers import TOKEN, AsyncClient, Client

LIST = Action[Any](name="things.list", method="GET", path="/things", responses={200: Any})
URL = "https://api.acme.example"


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ([], None),
        ([""], None),
        (["no link"], None),
        (['</things?p=2>; rel="next"'], "/things?p=2"),
        (["</things?p=2>; rel=next"], "/things?p=2"),
        (["</things?p=2>;REL=NEXT"], "/things?p=2"),
        (['</things?p=2> ; title="a, b; <c>" ; rel = "last next"'], "/things?p=2"),
        (['</things?p=2>; title="say \\"rel=next\\""; rel="prev"'], None),
        (['<?p=1>; rel="prev", <?p=3>; rel="next", <?p=9>; rel="last"'], "?p=3"),
        (['<?p=1>; rel="prev"', '<?p=3>; rel="next"'], "?p=3"),
        (['<?p=1,2>; rel="next"'], "?p=1,2"),
        (['<?p=1>; rel="prev"; rel="next"'], None),
        (['<?p=1>; rel="next"; anchor="#part"'], None),
        (['<?p=1>; rel="next nextish"'], "?p=1"),
        (['<?p=1>; rel="nextish"'], None),
        (["< ?p=2 >; rel=next"], "?p=2"),
        (["<?p=2; rel=next"], None),
    ],
)
def test_the_next_link_of_headers(headers: list[str], expected: str | None) -> None:
    """It is read as RFC 8288 says: quoted text, several links and headers, the first `rel`, no anchors."""
    assert expected == next_link(headers)


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("?p=2", [("p", "2")]),
        ("/things?p=2&q=a%20b+c%2B&q=d&e=", [("p", "2"), ("q", "a b c+"), ("q", "d"), ("e", "")]),
        ("things?p=2", [("p", "2")]),
        ("https://api.acme.example/things?p=2#top", [("p", "2")]),
        ("https://API.acme.example:443/things/?p=2", [("p", "2")]),
        ("http://api.acme.example/things?p=2", [("p", "2")]),
        ("//api.acme.example/things?p=2", [("p", "2")]),
        (" /%74hings?p=2 ", [("p", "2")]),
    ],
)
def test_the_query_of_a_link(link: str, expected: list[tuple[str, str]]) -> None:
    """A link to the same place, however it is written, stands for its query."""
    assert (expected, "") == linked_query(link, f"{URL}/things")


ALONE = "so it is not followed: credentials go to the server of the call alone"
HOST = f"leads to another host than the call, {ALONE}"
PORT = f"leads to another port of the host of the call, {ALONE}"
SCHEME = "has a scheme that is neither `http` nor `https`"


@pytest.mark.parametrize(
    ("link", "wrong"),
    [
        ("https://evil.example/things?p=2", HOST),
        ("//evil.example/things?p=2", HOST),
        ("https://api.acme.example.evil.example/things?p=2", HOST),
        ("https://api.acme.example@evil.example/things?p=2", HOST),
        ("https://me@api.acme.example/things?p=2", f"has a user name, {ALONE}"),
        ("https://api.acme.example:8443/things?p=2", PORT),
        ("http://api.acme.example:81/things?p=2", PORT),
        ("javascript:alert(1)?p=2", SCHEME),
        ("file:///things?p=2", SCHEME),
        ("https://[api/things?p=2", "is not a URL"),
        ("https://api.acme.example:port/things?p=2", "is not a URL"),
        ("/secrets?p=2", "leads to another path"),
        ("/things/../secrets?p=2", "leads to another path"),
        ("/things/1?p=2", "leads to another path"),
        ("/?p=2", "leads to another path"),
        ("https://api.acme.example/things", "has no query, so it leads to the first page"),
    ],
)
@pytest.mark.parametrize("is_async", [False, True], ids=["sync", "async"])
def test_a_link_that_leads_elsewhere(link: str, wrong: str, *, is_async: bool) -> None:
    """It is an error, nothing is sent, and the message does not repeat the link."""
    asked: list[str] = []

    def respond(request: httpx2.Request) -> httpx2.Response:
        asked.append(str(request.url))
        return httpx2.Response(200, content=json.dumps({"items": [1], "next": link}))

    assert ([], wrong) == linked_query(link, f"{URL}/things")
    with pytest.raises(PaginationError, match=f"things.list: the link to the next page {wrong};") as caught:
        list_pages(httpx2.MockTransport(respond), is_async=is_async)
    assert [f"{URL}/things"] == asked
    assert {"items": [1], "next": link} == caught.value.page
    assert link not in str(caught.value)


def list_pages(transport: httpx2.MockTransport, *, is_async: bool) -> list[Any]:
    """Walk by the links that answers have at `next`."""
    position: Any = LinkPosition("things.list", None, None, next=["next"])
    if not is_async:
        with Client(base_url=URL, token=TOKEN, http_client=httpx2.Client(transport=transport)) as client:
            return list(iterate_links(lambda _, __: client.request(LIST), position))

    async def run() -> list[Any]:
        http = httpx2.AsyncClient(transport=transport)
        async with AsyncClient(base_url=URL, token=TOKEN, http_client=http) as client:
            return [page async for page in aiterate_links(lambda _, __: client.request(LIST), position)]

    return asyncio.run(run())


@pytest.mark.parametrize(
    ("sent", "linked", "replaced", "expected"),
    [
        ([("q", "a"), ("p", "1")], [("p", "2")], [], [("q", "a"), ("p", "2")]),
        ([("q", "a"), ("p", "1")], [("q", "b"), ("p", "2")], [], [("q", "b"), ("p", "2")]),
        ([("q", "a"), ("p", "1")], [("c", "x")], ["p"], [("q", "a"), ("c", "x")]),
        (
            [("f[0][k]", "a"), ("page[number]", "1")],
            [("page[after]", "x")],
            [],
            [("f[0][k]", "a"), ("page[after]", "x")],
        ),
        ([("f[0][k]", "a")], [("f[0][k]", "a"), ("p", "2")], [], [("f[0][k]", "a"), ("p", "2")]),
    ],
)
def test_what_is_sent_for_a_link(sent: Any, linked: Any, replaced: list[str], expected: Any) -> None:
    """What the link says, and what was sent besides, but for other parameters that say where a page starts."""
    assert expected == followed(sent, linked, replaced)
