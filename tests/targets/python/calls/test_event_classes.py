"""Classes of events: one for each name and type of data, under names that nothing else has."""

import black
import pytest

from codegen.model.action import Action
from codegen.model.exchange import Event, EventStream
from codegen.model.schema import SchemaRef
from tests.targets.python.building import SPAN, action, api, files_of, ref, resource, schema

THING = schema("Thing", {"type": "object"})
LIST = schema("Things", {"type": "array", "items": {"type": "integer"}})


def _watch(title: str, *events: tuple[str, SchemaRef | None], told: str = "") -> Action:
    named = tuple(Event(name, link, told, SPAN) for name, link in events)
    return action(title, "x", stream=EventStream("What happens", named, SPAN))


def _modules(*actions: Action) -> dict[str, str]:
    """Return the text of each module of events, by its name without the package."""
    files = files_of(api([resource("thing", *actions)], [THING, LIST, schema("Thing Gone Event", {"type": "object"})]))
    prefix = "example_api/events/"
    return {path.removeprefix(prefix).removesuffix(".py"): text for path, text in files.items() if prefix in path}


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        (
            [("deviceCommand", "Thing")],
            ["class DeviceCommandEvent", 'name: Literal["deviceCommand"] = "deviceCommand"', "data: Thing"],
        ),
        ([("list", "Things")], ["class ListEvent", "data: Things"]),
        ([("gone", None)], ["class GoneEvent", "data: Any"]),
        ([("thing event", "Thing")], ["class ThingEvent", 'name: Literal["thing event"] = "thing event"']),
        ([("thing.gone", "Thing Gone Event")], ["class ThingGoneEvent_2", "data: ThingGoneEvent"]),
        ([("unknown", "Thing")], ["class UnknownEvent_", "data: Thing"]),
        ([("stream", "Thing")], ["class StreamEvent_"]),
        ([("9", "Thing")], ["class N9Event"]),
        ([("\u00e9", "Thing")], ["class", 'name: Literal["\\xe9"] = "\\xe9"']),
        ([('"', "Thing")], ["name: Literal['\"'] = '\"'"]),
    ],
)
def test_an_event_is_a_class(events: list[tuple[str, str | None]], expected: list[str]) -> None:
    """It has the name of the event, which its field has exactly, and data of the documented type."""
    (text,) = (
        text
        for name, text in _modules(
            _watch("Watch", *((name, ref(link) if link else None) for name, link in events))
        ).items()
        if name != "__init__"
    )

    assert [] == [line for line in expected if line not in text]
    assert text == black.format_str(text, mode=black.Mode())


def test_an_event_of_several_streams_is_one_class() -> None:
    """The same name with the same type of data is one class; with another type it is another."""
    modules = _modules(
        _watch("Watch", ("a", ref("Thing"))),
        _watch("Watch All", ("a", ref("Thing")), ("b", ref("Thing"))),
        _watch("Watch Lists", ("a", ref("Things"))),
    )

    assert ["__init__", "a", "a_2", "b"] == sorted(modules)
    assert ["class AEvent_2(", "data: Things"] == [
        part for part in ("class AEvent_2(", "data: Things") if part in modules["a_2"]
    ]
    assert (
        '__all__ = [\n    "AEvent",\n    "AEvent_2",\n    "BEvent",\n    "StreamEvent",\n    "UnknownEvent",\n]'
        in (modules["__init__"])
    )


def test_without_events_there_are_no_classes() -> None:
    """A stream whose events are not documented brings unknown ones; an Api without streams has no package of events."""
    assert ({}, {}) == (_modules(_watch("Watch")), _modules(action("Get", "x")))

    files = files_of(api([resource("thing", _watch("Watch"))]))
    text = files["example_api/resources/thing.py"]

    assert "WATCH: Final[StreamAction[UnknownEvent]] = StreamAction(" in text
    assert ") -> EventStream[UnknownEvent]:\n" in text
    assert "            What happens. None is documented: all are `UnknownEvent`.\n" in text


def test_a_long_name_fits_the_width() -> None:
    """Black leaves alone what a name of three hundred characters makes."""
    modules = _modules(_watch("Watch", ("x" * 300, ref("Thing")), ("y" * 70, None), told="Happens"))

    assert list(modules.values()) == [black.format_str(text, mode=black.Mode()) for text in modules.values()]
