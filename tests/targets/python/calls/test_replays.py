"""What documented curls ask of the client, and why some cannot be replayed."""

from typing import Any

import pytest
from msgspec.structs import replace

from codegen.model.action import Action, Authentication
from codegen.model.exchange import CurlExample
from codegen.model.parameter import Kind, Location
from codegen.model.schema import JsonValue
from codegen.targets.python.calls.curl_checks import Disagreement
from codegen.targets.python.calls.replays import path_value, read_curl
from tests.targets.python.building import SERVER, action, body, curl, parameter, stream

THINGS = f"{SERVER}/things/THING_ID"
ID = parameter("THING_ID", Location.PATH, example="575e c8")


def patch(sent: CurlExample | None, **parts: Any) -> Action:
    """Make an action of one path parameter with that curl."""
    return action("Patch", "things", "THING_ID", **{"method": "PATCH", "path_parameters": (ID,), "curl": sent, **parts})


def test_a_curl_is_a_request() -> None:
    """Placeholders are filled in from the table, headers of the client's own are left out."""
    sent = curl("PATCH", f"{THINGS}?page=2", '{"a": [1]}', X_Trace="t")
    request = read_curl(
        patch(
            sent,
            body=body("Thing"),
            query_parameters=(parameter("page", kind=Kind.INTEGER),),
            header_parameters=(parameter("x-trace", Location.HEADER), parameter("Authorization", Location.HEADER)),
        )
    )

    assert ("/things/575e%20c8", [("page", "2")], {"X-Trace": "t"}) == (request.path, request.query, request.headers)
    assert {
        (Location.PATH, "THING_ID"): "575e c8",
        (Location.QUERY, "page"): 2,
        (Location.HEADER, "x-trace"): "t",
        (None, ""): {"a": [1]},
    } == request.values


def test_a_curl_with_a_real_id_is_taken_at_its_word() -> None:
    """What stands in the place of a placeholder is sent."""
    assert "/things/575f" == read_curl(patch(curl("PATCH", f"{SERVER}/things/575f"))).path


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Kind.STRING, "1", "1"),
        (Kind.INTEGER, "-1", -1),
        (Kind.NUMBER, "1", 1),
        (Kind.NUMBER, "1.5", 1.5),
        (Kind.BOOLEAN, "true", True),
        (Kind.TIMESTAMP, "1465790400000", 1465790400000),
        (Kind.RELATIVE_TIMESTAMP, "-1000", -1000),
        (Kind.MILLISECONDS, "5", 5),
        (Kind.LIST, "a,b", "a,b"),
        (Kind.OPTIONAL_ID, "a", "a"),
        (Kind.OPTIONAL_ID, "", None),
    ],
)
def test_texts_of_a_query_become_values(kind: Kind, text: str, value: JsonValue) -> None:
    """The value is one that the client sends as that very text."""
    query = (parameter("x", kind=kind),)
    request = read_curl(patch(curl("PATCH", f"{THINGS}?x={text}"), query_parameters=query))

    assert value == request.values[Location.QUERY, "x"]


def test_brackets_of_a_query_become_a_structure() -> None:
    """Pairs in brackets are one value of their parameter."""
    query = (parameter("filter", kind=Kind.OBJECT),)
    request = read_curl(
        patch(curl("PATCH", f"{THINGS}?filter[0][key]=a%26b&filter[0][value]=2"), query_parameters=query)
    )

    assert [{"key": "a&b", "value": "2"}] == request.values[Location.QUERY, "filter"]


@pytest.mark.parametrize(
    ("made", "reason"),
    [
        (patch(None), "the documentation has no curl example"),
        (patch(curl("POST", THINGS)), "the curl example sends POST, not PATCH"),
        (patch(curl("PATCH", f"{SERVER}/thing/THING_ID")), f"the curl example calls {SERVER}/thing/THING_ID"),
        (patch(curl("PATCH", f"{SERVER}/things/OTHER_ID")), f"the curl example calls {SERVER}/things/OTHER_ID"),
        (patch(curl("PATCH", f"{THINGS}/more")), f"the curl example calls {THINGS}/more"),
        (
            patch(curl("PATCH", "https://x.example.com/things/a")),
            "the curl example calls https://x.example.com/things/a",
        ),
        (patch(curl("PATCH", THINGS, Accept="text/csv")), "the curl example accepts text/csv"),
        (patch(curl("PATCH", THINGS, "{}", Content_Type="a/b"), body=body("T")), "the curl example sends a/b"),
        (
            patch(curl("PATCH", THINGS), authentication=Authentication(required=False)),
            "the curl example sends a token, but the action does not need one",
        ),
        (
            patch(replace(curl("PATCH", THINGS), headers=())),
            "the curl example sends no token, but the action needs one",
        ),
        (
            patch(curl("PATCH", f"{THINGS}?x=1")),
            "the curl example sends the query parameter `x`, which is not documented",
        ),
        (
            patch(curl("PATCH", f"{THINGS}?x=1&x=2"), query_parameters=(parameter("x"),)),
            "the curl example sends the query parameter `x` twice",
        ),
        (
            patch(curl("PATCH", f"{THINGS}?x=one"), query_parameters=(parameter("x", kind=Kind.INTEGER),)),
            "the curl example sends `x=one`, which is not a value of the kind integer",
        ),
        (
            patch(curl("PATCH", f"{THINGS}?x=1.50"), query_parameters=(parameter("x", kind=Kind.NUMBER),)),
            "the curl example sends `x=1.50`, which is not a value of the kind number",
        ),
        (
            patch(curl("PATCH", THINGS), query_parameters=(parameter("x", required=True),)),
            "the curl example lacks the required query parameter `x`",
        ),
        (
            patch(curl("PATCH", THINGS), header_parameters=(parameter("X", Location.HEADER, required=True),)),
            "the curl example lacks the required header `X`",
        ),
        (
            patch(curl("PATCH", THINGS, X_Other="1")),
            "the curl example sends the header X-Other, which is not documented",
        ),
        (patch(curl("PATCH", THINGS, "{}")), "the curl example sends a body, which is not documented"),
        (
            patch(curl("PATCH", THINGS, "{"), body=body("T")),
            "the body of the curl example is not JSON: expecting property name enclosed in double quotes",
        ),
    ],
)
def test_disagreements(made: Action, reason: str) -> None:
    """A curl that its own document contradicts says in what."""
    with pytest.raises(Disagreement) as caught:
        read_curl(made)

    assert reason == str(caught.value)


def test_a_stream_may_accept_json_in_its_curl() -> None:
    """Documents write the usual header for streams; what the client accepts is events."""
    made = patch(curl("GET", THINGS), method="GET", stream=stream(thing="Thing"))

    assert "/things/575e%20c8" == read_curl(made).path


@pytest.mark.parametrize("example", [None, "", ".", "..", "a/../b", "%2e%2e", "%252e.", "a\nb", "a//b"])
def test_a_placeholder_stands_for_an_example_that_cannot_be_sent(example: str | None) -> None:
    """What the client would refuse is not given to it."""
    assert "THING_ID" == path_value(parameter("THING_ID", Location.PATH, example=example), "THING_ID")
