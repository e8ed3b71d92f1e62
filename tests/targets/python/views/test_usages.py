"""Usages: what users call things, and calls with no more than they need."""

from functools import cache

import pytest

from codegen.config import Config, identify
from codegen.model.schema import JsonValue
from codegen.targets.python import Sdk
from codegen.targets.python.views.bodies_shown import shown_body
from codegen.targets.python.views.usages import Shown, Usages
from tests.diff.revisions import documents, read


@cache
def _usages() -> Usages:
    api = read(documents())
    return Sdk.of(api, identify(Config(), api.server)).usages()


def test_names() -> None:
    """Actions, arguments, classes and fields are called as in Python; what is not there as in the API."""
    usages = _usages()
    assert ("client.thing.state_stream", None) == (usages.path("thing.stateStream"), usages.path("thing.gone"))
    assert ("x_trace", None) == tuple(usages.argument("thing.get", "header", name) for name in ("X-Trace", "X-Gone"))
    assert "body" == usages.argument("thing.patch", "body", "")
    assert ("Thing", "Gone") == tuple(usages.schema(title, is_sent=False) for title in ("Thing", "Gone"))
    assert "owner.message" == usages.field("Thing", "owner.message", is_sent=False)
    assert "tags[]" == usages.field("Thing", "tags[]", is_sent=False)
    assert "goneId" == usages.field("Thing", "goneId", is_sent=False)


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("resources.thing.ThingResource.get", ("thing.get", "client.thing.get")),
        ("resources.thing.ThingResource.gone", (None, None)),
        ("models.thing.Thing.get", (None, None)),
    ],
)
def test_methods(subject: str, expected: tuple[str | None, str | None]) -> None:
    """A qualified name of a method leads to its action."""
    assert expected == (_usages().action_of(subject), _usages().method(subject))


def test_calls() -> None:
    """A call has what must be given, and what is to be shown, by the values of the documents."""
    needed = 'thing_id="575ec8687ae143cd83dc4a97", part_id="575ec8687ae143cd83dc4a98", name="thing"'
    for shown, more in ((Shown(), ""), (Shown(frozenset({"limit"})), "limit=5"), (Shown(frozenset({"x"})), "")):
        written = _usages().call("thing.get", shown)
        assert written is not None
        assert [*needed.split(", "), *filter(None, [more])] == [
            line.strip().rstrip(",") for line in written.split("\n")[1:-1]
        ]
    assert _usages().call("thing.gone") is None


def test_first_call_of_a_stream() -> None:
    """A stream is opened and followed, with the import of what is asked for."""
    first = _usages().first("thing.stateStream")
    assert first is not None
    assert first.startswith("from example_api.events import ")
    assert "with client.thing.state_stream(" in first


def test_field_that_is_read() -> None:
    """A field is read with its type; one inside of a list would take a loop."""
    written = _usages().read("thing.get", "owner.message")
    assert written is not None
    assert "message: str | None = thing.owner.message" == written.split("\n")[-1]
    assert _usages().read("thing.get", "tags[]") is None


def test_long_bodies_are_cut() -> None:
    """Of a body with nothing that is needed, the first keys are shown; texts are cut, lists have one item."""
    body: JsonValue = {"a": "x" * 70, "b": [1, 2, 3], "c": {"d": None}, "e": 1}
    expected = {"a": f"{'x' * 57}...", "b": [1], "c": {"d": None}}
    models = _usages().types.bodies
    assert expected == shown_body(body, None, models, ())
    assert {"e": 1} == shown_body(body, None, models, {"e"})
    assert "text" == shown_body("text", None, models, ())
