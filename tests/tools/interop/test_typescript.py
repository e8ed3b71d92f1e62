"""What clients in TypeScript send is held against what is documented."""

from typing import Any

import pytest

from codegen.model.parameter import Kind, Location
from tests.targets.openapi.builders import action, body, parameter
from tools.interop.outcome import Diagnostic, Outcome
from tools.interop.typescript import Call, judge_answers

_BODY = body(example={"a": 1}, has_example=True)
_PATH = parameter("DEVICE_ID", Location.PATH, example="a b", example_value="a b")
_OBJECT = parameter("f", kind=Kind.OBJECT, example_value=[{"key": "x&y"}])
_LIST = parameter("l", kind=Kind.LIST, example_value=["a", "b"])
_FLAG = parameter("b", kind=Kind.BOOLEAN, example_value=True)
_PLAIN = Call("device.get", action(path_parameters=(_PATH,), query_parameters=(_LIST, _FLAG)))
_DEEP = Call("device.find", action(path_parameters=(_PATH,), query_parameters=(_OBJECT,)))
_HELPED = Call("device.find", _DEEP.action, in_brackets=True)


def test_a_call_is_the_documented_one() -> None:
    """It has the examples by OpenAPI's names, and the function that hey-api makes of the operation."""
    call = Call("device.sendState", action("Send", "POST", path_parameters=(_PATH,), body=_BODY), in_brackets=True)

    assert {
        "function": "deviceSendState",
        "method": "post",
        "template": "/devices/{deviceId}",
        "path": {"deviceId": "a b"},
        "query": {},
        "body": {"a": 1},
        "inBrackets": True,
    } == call.data()


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (_PLAIN, ("/devices/a%20b", [("l", "a,b"), ("b", "true")])),
        (_DEEP, ("/devices/a%20b", [("f[0][key]", "x&y")])),
    ],
)
def test_the_target_is_spelled_as_documented(call: Call, expected: Any) -> None:
    """Lists are joined by commas, booleans are words, and objects stand in brackets."""
    assert expected == call.target()


@pytest.mark.parametrize(
    ("call", "answer", "errors", "warnings"),
    [
        (_PLAIN, {"target": "/devices/a%20b?l=a,b&b=true"}, [], []),
        (_PLAIN, {"error": "TypeError"}, ["TypeError"], []),
        (
            _PLAIN,
            {"target": "/devices/a%20b?l=a"},
            ["sent ('/devices/a%20b', [('l', 'a')]) instead of ('/devices/a%20b', [('l', 'a,b'), ('b', 'true')])"],
            [],
        ),
        (_DEEP, {"error": "Deeply-nested"}, [], ["Deeply-nested"]),
        (_HELPED, {"error": "Deeply-nested"}, ["Deeply-nested"], []),
        (_HELPED, {"target": "/devices/a%20b?f%5B0%5D%5Bkey%5D=x%26y"}, [], []),
    ],
)
def test_what_is_sent_otherwise_is_told(
    call: Call, answer: dict[str, str], errors: list[str], warnings: list[str]
) -> None:
    """Any other request, or none, is an error; objects that no serializer is given for are warnings."""

    def told(messages: list[str]) -> tuple[Diagnostic, ...]:
        return tuple(Diagnostic("request", message, call.operation) for message in messages)

    assert Outcome(0 if errors else 1, told(errors), told(warnings)) == judge_answers([call], [answer])
    assert told(warnings) == judge_answers([call], [answer]).warnings
