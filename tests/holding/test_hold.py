"""Actions, resources and schemas that are left out, stand apart, or are included."""

import pytest

from codegen.files import File
from codegen.held_back import HeldBack, Treatment
from codegen.holding.hold import Held, hold_back
from codegen.reader.api import read_api
from tests.holding.trees import HEAD, action, held, only, schema, told, tree

OBJECT = '{"type": "object"}'
SHARED = '{"type": "object", "properties": {"part": {"$ref": "Part"}}}'
APART = HeldBack(beta=Treatment.NAMESPACE)
ONLY_INTERNAL = action("Get (internal)")


def _names(found: Held) -> list[str]:
    """What is left, resource by resource."""
    return [f"{item.name.camel}.{each.name.camel}" for item in found.api.resources for each in item.actions]


def _schemas(found: Held) -> list[str]:
    return [item.title for item in found.api.schemas]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (HeldBack(), ["thing.get", "thing.try"]),
        (HeldBack(Treatment.INCLUDE), ["thing.get", "thing.export", "thing.try"]),
        (HeldBack(beta=Treatment.OMIT), ["thing.get"]),
        (APART, ["thing.get", "betaThing.try"]),
    ],
)
def test_treatments(options: HeldBack, expected: list[str]) -> None:
    """Each mark is treated as codegen.yaml says; what is internal goes by default, and what is beta stays."""
    found = held(action("Get") + action("Export (internal)") + action("Try (beta)"), options=options)
    assert (expected, ()) == (_names(found), found.diagnostics)


def test_what_is_both_is_left_out() -> None:
    """What is internal and beta does not stand in the namespace of what is beta."""
    found = held(action("Get") + action("Export (internal) (beta)"), options=APART)
    assert ["thing.get"] == _names(found)


def test_nothing_held_back_is_the_same_api() -> None:
    """An Api without marks comes back as it is, not even copied."""
    found = held(action("Get"), schema("Part", OBJECT))
    again = held(action("Get (beta)"), schema("Part", OBJECT))
    assert (["thing.get"], frozenset[str]()) == (_names(found), found.api.held.left_out)
    assert ["thing.get"] == _names(again)


def test_a_resource_with_nothing_public_goes() -> None:
    """Where all of its actions are internal, there is no resource; where there are none at all, nothing is left."""
    assert () == held(ONLY_INTERNAL).api.resources


def test_what_is_said_of_a_resource_stands_with_its_stable_actions() -> None:
    """The texts of a document are told once; those of one that is all beta are told there."""
    both = held(action("Get") + action("Try (beta)"), options=APART).api.resources
    alone = held(action("Try (beta)"), options=APART).api.resources
    assert [("Thing", "", "About things."), ("Thing (beta)", "beta", "")] == [
        (item.title, item.namespace, item.intro) for item in both
    ]
    assert [("Thing (beta)", "beta", "About things.")] == [(item.title, item.namespace, item.intro) for item in alone]


@pytest.mark.parametrize(
    ("get", "expected"),
    [
        ("[Part](schemas.md#part)", ["Part", "Unused"]),
        ("[Whole](schemas.md#whole)", ["Whole", "Part", "Unused"]),
        ("string", ["Unused"]),
    ],
)
def test_schemas_go_with_what_uses_them(get: str, expected: list[str]) -> None:
    """A schema that something public reaches stays, and so does one that nothing uses; others go."""
    actions = action("Get", answer=get) + action("Export (internal)", answer="[Whole](schemas.md#whole)")
    found = held(actions, schema("Whole", SHARED) + schema("Part", OBJECT) + schema("Unused", OBJECT))
    assert (expected, ()) == (_schemas(found), found.diagnostics)


def test_a_schema_that_a_public_text_links_stays() -> None:
    """Readers would be led nowhere."""
    told_of = action("Get", told="Returns what a [Part](schemas.md#part) is.")
    found = held(told_of + action("Export (internal)", answer="[Part](schemas.md#part)"), schema("Part", OBJECT))
    assert (["Part"], ()) == (_schemas(found), found.diagnostics)


def test_a_schema_of_an_internal_parameter_goes() -> None:
    """It is used by nothing else."""
    query = (
        "\n### Request Query Parameters\n\n| Name | Type | Required | Description | Internal |\n"
        "| --- | --- | --- | --- | --- |\n| part | [Part](schemas.md#part) | N | Which part | Y |\n"
    )
    found = held(action("Get", query), schema("Part", OBJECT))
    assert ((), [], ()) == (only(found).query_parameters, _schemas(found), found.diagnostics)


@pytest.mark.parametrize(
    ("document", "name"),
    [("beta.md", "beta"), ("beta-thing.md", "betaThing")],
)
def test_a_resource_called_as_the_namespace_is_an_error(document: str, name: str) -> None:
    """It stands at the title of the document."""
    other = File(document, HEAD + action("Find", path="/found"))
    api = read_api((*tree(action("Try (beta)")), other)).api
    assert api is not None
    message = f"`{name}` is what the namespace of what is beta needs"
    assert [("taken-namespace", document, 1, 3, message)] == told(hold_back(api, APART))
    assert () == hold_back(api, HeldBack()).diagnostics
