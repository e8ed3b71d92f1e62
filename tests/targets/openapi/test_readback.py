"""Reading back: whatever a template writes beside the view is found."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Struct

from codegen.model.action import Prose
from codegen.model.api import Api
from codegen.model.name import Name
from codegen.model.parameter import Location
from codegen.model.schema import JsonValue
from codegen.rendering.template_places import template_root
from codegen.targets.openapi import render_openapi
from codegen.targets.openapi.data import as_data
from codegen.targets.openapi.readback import ReadBackError, check_document, read_yaml
from codegen.targets.openapi.scopes import scopes_paragraph
from tests.targets.openapi.builders import (
    IDENTITY,
    SPAN,
    action,
    api,
    body,
    parameter,
    resource,
    response,
    schema,
    scopes,
)
from tests.targets.openapi.reading import load

TEXTS = st.text(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from("\n\r\x85\u2028\u202e\0 '\"#:{}%"), min_size=1
) | st.sampled_from(
    ["no", "~", "<<", "12:30:45", "2026-01-01", "{{ 7*7 }}", "{% raw %}", "---", "a: b # c", "*a", "!x"]
)


def _api(text: str) -> Api:
    """Return an Api with `text` wherever a document can put one."""
    example: JsonValue = {text: [text]}
    row = parameter("x", description=text, accepted_values=(text,), default=text, default_value=text, example=text)
    return api(
        resource(
            action(
                title=text,
                description=text,
                authentication=scopes(text),
                query_parameters=(row,),
                header_parameters=(parameter(f"X-{text}", Location.HEADER),),
                body=body(example=example, has_example=True),
                responses=(response(200, None, text),),
                prose=(Prose(text, SPAN),),
            ),
            title=text,
            description=text,
        ),
        schemas=(
            schema("A", {"properties": {text: {"enum": [text]}}}, description=text, example=example, has_example=True),
        ),
    )


@given(text=TEXTS)
def test_hostile_text_comes_back_as_it_went_in(text: str) -> None:
    """Any text, in every place that a document fills, stands in the document as that text and nothing else."""
    document = load(_api(text))
    operation = document["paths"]["/devices/{deviceId}"]["get"]
    row = operation["parameters"][1]
    component = document["components"]["schemas"]["A"]
    found = [
        *(document["tags"][0]["x-displayName"], document["tags"][0]["description"]),
        operation.get("x-title", " ".join(word.capitalize() for word in Name.split(text).words)),
        operation["description"].removesuffix(scopes_paragraph(scopes(text))).removesuffix(f"\n\n{text}\n\n"),
        operation["responses"]["200"]["description"],
        *(row["description"], row["schema"]["enum"][0], row["schema"]["default"], row["example"]),
        operation["security"][0]["bearerAuth"][0],
        operation["parameters"][2]["name"].removeprefix("X-"),
        *operation["requestBody"]["content"]["application/json"]["examples"]["documented"]["value"],
        *(component["description"], *component["properties"], *component["examples"][0]),
    ]

    assert {text} == set(found)


class _Inner(Struct, frozen=True):
    in_: str
    x_kind: str | None


class _View(Struct, frozen=True):
    operation_id: str
    inner: tuple[_Inner, ...]
    named: dict[str, _Inner]
    data: JsonValue


VIEW = _View("a", (_Inner("query", None),), {"b": _Inner("path", "k")}, {"null": None, "one": 1})
TEXT = "operationId: a\ninner:\n- in: query\nnamed: {b: {in: path, x-kind: k}}\ndata: {'null': null, one: 1}\n"


def test_a_view_is_the_data_it_stands_for() -> None:
    """Fields become OpenAPI's names, absent ones are left out, and values stay as they are."""
    assert {
        "operationId": "a",
        "inner": [{"in": "query"}],
        "named": {"b": {"in": "path", "x-kind": "k"}},
        "data": {"null": None, "one": 1},
    } == as_data(VIEW)


def test_a_faithful_text_is_accepted() -> None:
    """However it is laid out, a text that says what the view does passes."""
    check_document(VIEW, TEXT, may_add=False)

    assert repr(as_data(VIEW)) == repr(read_yaml(TEXT))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("one: 1", "one: true", "#/data/one is True instead of 1"),
        ("one: 1", "one: 1.0", "#/data/one is 1.0 instead of 1"),
        ("one: 1", "two: 1", "#/data has ['null', 'two'] instead of ['null', 'one']"),
        ("inner:\n- in: query", "inner: []", "#/inner is [] instead of [{'in': 'query'}]"),
        ("in: query", "in: path", "#/inner/0/in is 'path' instead of 'query'"),
        (
            "{in: path, x-kind: k}",
            "{x-kind: k, in: path}",
            "#/named/b has ['x-kind', 'in'] instead of ['in', 'x-kind']",
        ),
        (
            "operationId: a\n",
            "",
            "# has ['inner', 'named', 'data'] instead of ['operationId', 'inner', 'named', 'data']",
        ),
        ("operationId: a\n", "operationId: a\noperationId: a\n", "a key that is not text or stands twice"),
        ("operationId: a\n", "operationId: a\n1: a\n", "a key that is not text or stands twice on line 2"),
        ("operationId: a", "operationId: &a a", "not plain data"),
        ("operationId: a", "operationId: !a a", "not plain data"),
        ("operationId: a", "operationId: *a", "not plain data on line 1"),
        ("operationId: a", "operationId: 'a", "not YAML"),
        (TEXT, "", "not plain data"),
        (TEXT, f"{TEXT}---\na: 1\n", "a second document"),
    ],
)
def test_a_text_that_says_anything_else_is_refused(old: str, new: str, message: str) -> None:
    """A wrong type, value, order or key, and YAML that generated documents never have, is told with its place."""
    with pytest.raises(ReadBackError) as caught:
        check_document(VIEW, TEXT.replace(old, new), may_add=False)

    assert message == str(caught.value)[: len(message)]


@pytest.mark.parametrize(
    ("plain", "value"),
    [
        *[(word, None) for word in ("~", "null", "Null", "''"[:0])],
        *[("true", True), ("FALSE", False), ("yes", "yes"), ("2026-01-01", "2026-01-01"), ("12:30", "12:30")],
        *[("-1", -1), ("0o17", 15), ("0x1F", 31), ("017", 17), ("1_0", "1_0"), ("1e3", 1000.0), (".5", 0.5)],
        *[("-.inf", float("-inf")), ("'1'", "1"), ("<<", "<<")],
    ],
)
def test_plain_scalars_have_the_types_of_yaml_1_2(plain: str, value: JsonValue) -> None:
    """Only what YAML 1.2 calls so is null, a bool or a number; everything else is text."""
    assert repr({"a": value}) == repr(read_yaml(f"a: {plain}"))


def _override(folder: Path, old: str, new: str) -> str:
    """Write a project's own template of an operation, in which `old` is `new`; returns the folder of templates."""
    name = "openapi/operation.yaml.jinja"
    place = folder / name
    place.parent.mkdir()
    place.write_text((template_root() / name).read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return str(folder)


def test_a_projects_own_template_may_add(tmp_path: Path) -> None:
    """What a project adds to the document stands in it."""
    overrides = _override(tmp_path, "      summary:", "      deprecated: true\n      summary:")
    (file,) = render_openapi(_api("a"), IDENTITY, overrides)

    assert "      deprecated: true\n" in file.text


def test_a_projects_own_template_may_not_take_away(tmp_path: Path) -> None:
    """What a project's template leaves out or changes is refused with its place."""
    overrides = _override(tmp_path, "      summary: {{ operation.summary | yaml }}\n", "")

    with pytest.raises(ReadBackError, match="'operationId', 'tags', 'description'"):
        render_openapi(_api("a"), IDENTITY, overrides)
