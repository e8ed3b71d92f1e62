"""What examples show of answers: computed from the documents' examples, in short lines."""

import pytest

from codegen.model.parameter import Kind, Location
from codegen.model.schema import REF_PREFIX, JsonValue
from codegen.targets.python import Sdk
from codegen.targets.python.views.examples import iteration, usage
from tests.targets.python.building import IDENTITY, action, api, parameter, resource, response, schema, stream

TEXT: JsonValue = {"type": "string"}
TIME: JsonValue = {"type": "string", "format": "date-time"}


def _object(**properties: JsonValue) -> JsonValue:
    return {"type": "object", "properties": properties}


def _shown(definition: JsonValue, example: JsonValue, title: str = "Thing") -> str:
    """Return what stands below the call of an action with that answer."""
    get = action("Get", "things", responses=(response(200, title),))
    value = api([resource("things", get)], [schema(title, definition, example=example)])
    source = usage(Sdk.of(value, IDENTITY).examples[0][1][0])
    _, _, below = source.partition(" = client.things.get()\n")
    return below


@pytest.mark.parametrize(
    ("definition", "example", "expected"),
    [
        (_object(id=TEXT, name=TEXT), {"id": "a", "name": "Me"}, "print(thing.name)  # Me\nprint(thing.id)  # a"),
        (_object(isOn={"type": "boolean"}), {"isOn": True}, "print(thing.is_on)  # True"),
        (_object(level={"type": "number"}), {"level": 1.5}, "print(thing.level)  # 1.5"),
        (_object(at=TIME), {"at": "2016-06-13T04:00:00.000Z"}, "print(thing.at)  # 2016-06-13 04:00:00+00:00"),
        (
            {"type": "array", "items": _object(name=TEXT)},
            [{"name": "a"}, {"name": "b"}],
            "for item in thing:\n    print(item.name)\n    # a\n    # b",
        ),
        (
            {"type": "array", "items": _object(name=TEXT)},
            [{"name": name} for name in "abcd"],
            "for item in thing:\n    print(item.name)\n    # a\n    # b\n    # c\n    # ...",
        ),
        (
            {"type": "object", "additionalProperties": _object(value={"type": "integer"})},
            {"a": {"value": 1}},
            "for name, item in thing.items():\n    print(name, item.value)  # a 1",
        ),
        (
            _object(totalCount={"type": "integer"}, items={"type": "array", "items": _object(name=TEXT)}),
            {"totalCount": 4, "items": [{"name": "a"}]},
            "print(thing.total_count)  # 4\nfor item in thing.items or []:\n    print(item.name)  # a",
        ),
        (
            _object(parts={"type": "array", "items": _object(name=TEXT)}),
            {"parts": [{"name": "a"}]},
            "for item in thing.parts or []:\n    print(item.name)  # a",
        ),
    ],
    ids=["texts", "boolean", "number", "time", "list", "long list", "mapping", "page", "inside"],
)
def test_an_answer_is_shown_by_its_example(definition: JsonValue, example: JsonValue, expected: str) -> None:
    """Names come first, ids last; a list or a mapping is iterated over."""
    assert expected == _shown(definition, example)


@pytest.mark.parametrize(
    ("definition", "example"),
    [
        (_object(token=TEXT, newPassword=TEXT), {"token": "a", "newPassword": "b"}),
        (_object(text=TEXT), {"text": "x" * 51}),
        (_object(text=TEXT), {"text": "a\rb"}),
        (_object(text=TEXT), {"text": "sch\xf6n"}),
        (_object(text=TEXT), {"text": None}),
        (_object(text=TEXT), {"text": 1}),
        (_object(text=TEXT), {"other": "a"}),
        (_object(at=TIME), {"at": "yesterday"}),
        (_object(text=TEXT), None),
    ],
    ids=["secrets", "long", "lines", "not ASCII", "null", "other type", "other key", "not a time", "no example"],
)
def test_what_cannot_be_shown_is_told_by_its_type(definition: JsonValue, example: JsonValue) -> None:
    """Secrets, and what is not a short line, are not shown; nothing is made up."""
    assert "# `thing` is of the type `Thing`" == _shown(definition, example)


def test_a_variable_does_not_hide_the_client() -> None:
    """What would be called as something else in the example is called otherwise."""
    assert 'print(client_.name)  # "a' == _shown(_object(name=TEXT), {"name": '"a'}, "Client")


def test_items_of_pages_are_shown() -> None:
    """The loop names each item after its schema; none is shown where the example is not a page."""
    thing = schema("Thing", _object(name=TEXT))
    items: JsonValue = {"type": "array", "items": {"$ref": f"{REF_PREFIX}Thing"}}
    pages = tuple(parameter(name, Location.QUERY, kind=Kind.INTEGER) for name in ("offset", "limit"))
    get = action("Get", "things", query_parameters=pages, responses=(response(200, "Things"),))

    def loop(example: JsonValue) -> str | None:
        things = schema("Things", _object(items=items), example=example)
        return iteration(Sdk.of(api([resource("things", get)], [thing, things]), IDENTITY).examples[0][1][0])

    opened = "for thing in client.things.iter_get():\n"
    assert f"{opened}    print(thing.name)  # a" == loop({"items": [{"name": "a"}]})
    assert f"{opened}    print(thing)" == loop(None)
    assert loop({"name": "a"}) is None


def test_events_are_shown_by_their_class() -> None:
    """The first event with an example is told from others; without one, all are printed."""
    watch = action("Watch", "things", stream=stream(thing="Thing"))

    def shown(example: JsonValue) -> str:
        value = api([resource("things", watch)], [schema("Thing", _object(name=TEXT), example=example)])
        return usage(Sdk.of(value, IDENTITY).examples[0][1][0])

    opened = "with client.things.watch() as stream:\n    for event in stream:\n"
    assert f"{opened}        if isinstance(event, ThingEvent):\n            print(event.data.name)  # a" == shown(
        {"name": "a"}
    )
    assert f"{opened}        print(event.name, event.data)" == shown(None)
