"""Overrides correct what documents say, and what follows from it; nothing else changes."""

from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.files import File
from codegen.model.action import Action
from codegen.model.exchange import Response
from codegen.model.parameter import Kind, Parameter
from codegen.model.schema import SchemaRef
from codegen.reader.api import read_api
from tests.reader.overriding.documents import FILES, URL, action_of, api, change, entry, read, rules, schema_entry


def _target(ref: SchemaRef | None) -> str:
    return "" if ref is None or ref.target is None else ref.target.pascal


def _query(action: Action, index: int = 0) -> Parameter:
    return action.query_parameters[index]


_FIELDS: tuple[tuple[str, str | None, str | None, Callable[[Action], object], object], ...] = (
    ("method", "PATCH", "PUT", lambda it: it.method, "PUT"),
    ("url", URL, f"{URL}/x", lambda it: str(it.url), "https://api.example.com/things/{THING_ID}/x"),
    ("description", "Changes a thing", "Alters it", lambda it: it.description, "Alters it"),
    (
        "scopes",
        "[thing.*, thing.patch]",
        "[all.User]",
        lambda it: [str(scope) for scope in it.authentication.scopes],
        ["all.User"],
    ),
    ("scopes", "[thing.*, thing.patch]", None, lambda it: it.authentication.required, False),
    ("query.limit.description", "How many", "Number", lambda it: _query(it).description, "Number"),
    ("query.limit.required", "false", "true", lambda it: _query(it).required, True),
    ("query.limit.default", "'1'", "'2'", lambda it: _query(it).default_value, 2),
    ("query.limit.default", "'1'", None, lambda it: (_query(it).default, _query(it).default_value), (None, None)),
    ("query.limit.example", "'10'", "'20'", lambda it: _query(it).example_value, 20),
    ("query.limit.example", "'10'", "limit=20", lambda it: _query(it).example_value, 20),
    ("query.filter.example", None, "'true'", lambda it: _query(it, 2).kind, Kind.BOOLEAN),
    (
        "query.filter.example",
        None,
        "filter[0][key]=a",
        lambda it: (_query(it, 2).kind, _query(it, 2).example_value),
        (Kind.OBJECT, [{"key": "a"}]),
    ),
    (
        "query.filter.description",
        "Words",
        "A [Thing](schemas.md#thing)",
        lambda it: (_query(it, 2).kind, _target(_query(it, 2).schema)),
        (Kind.OBJECT, "Thing"),
    ),
    (
        "query.sort.by.accepted-values",
        "[key, status]",
        "[key, name]",
        lambda it: _query(it, 1).accepted_values,
        ("key", "name"),
    ),
    ("query.limit.accepted-values", None, "['1', '2']", lambda it: _query(it).accepted_values, ("1", "2")),
    ("query.sort.by.accepted-values", "[key, status]", None, lambda it: _query(it, 1).accepted_values, ()),
    (
        "query.sort.by.description",
        "'Field. Accepted values are: key, status'",
        "'Accepted values are: 1, 2'",
        lambda it: (_query(it, 1).accepted_values, _query(it, 1).kind),
        (("1", "2"), Kind.INTEGER),
    ),
    ("path.THING_ID.description", "ID of the thing", "Its ID", lambda it: it.path_parameters[0].description, "Its ID"),
    ("path.THING_ID.example", "575ec8687ae143cd83dc4a97", "'5'", lambda it: it.path_parameters[0].example_value, 5),
    ("path.THING_ID.accepted-values", None, "[a]", lambda it: it.path_parameters[0].accepted_values, ("a",)),
    ("headers.If-Match.default", None, "a", lambda it: it.header_parameters[0].default, "a"),
    ("headers.If-Match.required", "false", "true", lambda it: it.header_parameters[0].required, True),
    ("cookies.theme.default", None, "a", lambda it: it.cookie_parameters[0].default, "a"),
    ("cookies.theme.required", "false", "true", lambda it: it.cookie_parameters[0].required, True),
    ("body.schema", "Thing", "Things", lambda it: it.body and _target(it.body.schema), "Things"),
    ("body.schema", "Thing", "WordList2", lambda it: it.body and _target(it.body.schema), "WordList2"),
    ("body.schema", "Thing", "null", lambda it: it.body and it.body.schema, None),
    ("body.required", "false", "true", lambda it: it.body and it.body.required, True),
    (
        "body.example",
        "{name: A, tags: [x, y]}",
        "[1]",
        lambda it: it.body and it.body.example,
        [1],
    ),
    ("body.example", "{name: A, tags: [x, y]}", None, lambda it: it.body and it.body.has_example, False),
    (
        "body.example, pointer: /name",
        "A",
        "null",
        lambda it: it.body and it.body.example,
        {"name": None, "tags": [*"xy"]},
    ),
    ("body.example, pointer: /tags/0", "x", None, lambda it: it.body and it.body.example, {"name": "A", "tags": ["y"]}),
    ("responses.200.schema", "undefined", "Thing", lambda it: _target(it.responses[0].schema), "Thing"),
    ("responses.200.schema", "null", "Thing", lambda it: _target(it.responses[0].schema), "Thing"),
    ("responses.200.description", "The thing", "It", lambda it: it.responses[0].description, "It"),
    ("errors.404.schema", "Errors", "undefined", lambda it: it.errors[0].schema, None),
    ("errors.410.description", "Gone", "Away", lambda it: it.errors[1].description, "Away"),
)


@pytest.mark.parametrize(("field", "was", "now", "get", "expected"), _FIELDS)
def test_every_field(
    field: str, was: str | None, now: str | None, get: Callable[[Action], object], expected: object
) -> None:
    """Each field takes its value, and what follows from it is inferred anew."""
    assert expected == get(action_of(entry(field, change(was, now))))


@pytest.mark.parametrize(("field", "was", "now"), [case[:3] for case in _FIELDS])
def test_nothing_else_changes(field: str, was: str | None, now: str | None) -> None:
    """The other action, the schemas and the names of parameters are as without the override."""
    before, after = api("[]"), api(entry(field, change(was, now)))
    assert before.schemas == after.schemas
    assert before.resources[0].actions[1] == after.resources[0].actions[1]
    assert [item.name for item in before.resources[0].actions[0].query_parameters] == [
        item.name for item in after.resources[0].actions[0].query_parameters
    ]


@pytest.mark.parametrize(
    ("field", "was", "now", "get", "expected"),
    [
        ("scopes", None, "[a.b]", lambda it: (it.authentication.required, len(it.authentication.scopes)), (True, 1)),
        ("events.changed.schema", "Thing", "Things", lambda it: _target(it.stream.events[0].schema), "Things"),
        ("events.changed.description", "A change", "It", lambda it: it.stream.events[0].description, "It"),
    ],
)
def test_fields_of_a_stream(
    field: str, was: str | None, now: str, get: Callable[[Action], object], expected: object
) -> None:
    """Events have a schema and a description, and an action without authentication can get scopes."""
    assert expected == get(action_of(entry(field, change(was, now), action="Stream"), 1))


def test_entries_are_held_against_the_document() -> None:
    """Entries for one parameter do not depend on their order: each says what the document has."""
    one = entry("query.sort.by.accepted-values", change("[key, status]", "[name]"))
    other = entry("query.sort.by.description", change("'Field. Accepted values are: key, status'", "Field"))
    expected = ("Field", ("name",))
    for text in (one + other, other + one):
        parameter = _query(action_of(text), 1)
        assert expected == (parameter.description, parameter.accepted_values)


def test_path_components_follow_the_url() -> None:
    """A URL with another placeholder has the row of that one, and the row it had is reported."""
    url = URL.replace("THING_ID", "OTHER_ID")
    result = read(entry("url", change(URL, url)))
    assert result.api is not None
    (parameter,) = result.api.resources[0].actions[0].path_parameters
    assert ("OTHER_ID", "ID of another thing") == (parameter.name, parameter.description)
    lines = [item.span.line for item in result.diagnostics if item.rule == "undeclared-path-parameter"]
    assert [25] == lines


def test_items_are_removed_from_the_back() -> None:
    """Pointers are those of the document, however many items go."""
    text = "".join(
        schema_entry(change(was, None), pointer=f"/required/{at}") for at, was in enumerate(("name", "tags"))
    )
    definition = api(text).schemas[0].definition
    assert isinstance(definition, dict)
    assert ["peer"] == definition["required"]


@pytest.mark.parametrize(
    ("pointer", "was", "now", "key", "expected"),
    [
        ("/type", "object", "array", "type", "array"),
        ("/type", "object", None, "type", None),
        ("/description", None, "It", "description", "It"),
        ("/required/3", None, "id", "required", ["name", "tags", "peer", "id"]),
        ("''", "{}", "{a: 1}", "a", 1),
    ],
)
def test_definitions(pointer: str, was: str | None, now: str | None, key: str, expected: object) -> None:
    """A value in a definition changes, goes, or comes; the whole definition is one of them."""
    if pointer == "''":
        definition = FILES[0].text.split("```json\n")[1].split("```")[0]
        was = " ".join(definition.split())
    schema = api(schema_entry(change(was, now), pointer=pointer)).schemas[0]
    assert isinstance(schema.definition, dict)
    assert expected == schema.definition.get(key)


@pytest.mark.parametrize(
    ("schema", "pointer", "was", "now", "index", "expected"),
    [
        ("Thing", "/name", "A", "B", 0, (True, {"name": "B"})),
        ("Thing", "''", "{name: A}", None, 0, (False, None)),
        ("Things", "''", None, "[1]", 1, (True, [1])),
    ],
)
def test_examples(schema: str, pointer: str, was: str | None, now: str | None, index: int, expected: object) -> None:
    """A value in an example changes, and a whole example goes or comes."""
    found = api(schema_entry(change(was, now), schema=schema, pointer=pointer, key="example")).schemas[index]
    assert expected == (found.has_example, found.example)


def test_copies_follow_their_original() -> None:
    """What is fixed in a definition is fixed in its inline copies: they stay references to it."""
    text = schema_entry(change("255", None), pointer="/properties/name/max")
    schemas = api(text).schemas
    assert {"type": "array", "items": {"$ref": "#/schemas/Thing"}} == schemas[1].definition
    assert [("malformed-schema", line) for line in (14, 43)] == [
        item for item in rules("[]") if item[0] == "malformed-schema"
    ]
    assert [] == [item for item in rules(text) if item[0] == "malformed-schema"]


def test_references_to_schemas() -> None:
    """An override refers to a schema by its own name; one that leads nowhere is reported as in a document."""
    pointer = "/properties/peer/$ref"
    good, bad = (change("'#/definitions/things'", f"'#/schemas/{name}'") for name in ("Things", "Nope"))
    assert ("dangling-ref", 16) not in rules("[]")
    assert [] == [item for item in rules(schema_entry(good, pointer=pointer)) if item[0] == "dangling-ref"]
    assert [("dangling-ref", 16)] == [
        item for item in rules(schema_entry(bad, pointer=pointer)) if item[0] == "dangling-ref"
    ]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        (entry("query.sort.by.default", change("name", "key")), "default-not-accepted"),
        (entry("query.sort.by.accepted-values", change("[key, status]", "[name]")), "default-not-accepted"),
        (entry("responses.200.schema", change("undefined", "Thing")), "undefined-type"),
        (schema_entry(change(None, "{}"), schema="WordList2"), "unreadable-json"),
    ],
)
def test_what_is_corrected_is_not_reported(text: str, rule: str) -> None:
    """A warning about what an override replaces is gone, and no other one is."""
    before, after = rules("[]"), rules(text)
    assert [item for item in before if item[0] != rule] == after
    assert len(after) < len(before)


def test_missing_schema_is_reported_where_it_is_still_linked() -> None:
    """A link that leads nowhere is reported once per document, at the first one that is not overridden."""
    links = [line for rule, line in rules("[]") if rule == "unknown-schema"]
    one, other = (entry(f"errors.{code}.schema", change("Errors", "Thing")) for code in (404, 410))
    assert [77] == links
    assert [[78], []] == [
        [line for rule, line in rules(text) if rule == "unknown-schema"] for text in (one, one + other)
    ]


def test_new_value_is_judged() -> None:
    """A default that is not accepted is reported at the override that says so."""
    result = read(entry("query.sort.by.default", change("name", "other")))
    spans = [str(item.span) for item in result.diagnostics if item.rule == "default-not-accepted"]
    assert ["overrides.yaml:4:8"] == spans


_REAL = """\
- where: {document: application-keys.md, action: Get, field: query.sortField.default}
  was: name
  now: key
  because: An application key has no name.
- where: {document: events.md, action: Most Recent by Severity, field: responses.200.schema}
  was: undefined
  now: Event
  because: It answers with an event.
- where: {schema: Data Table Rows Delete, pointer: /properties/removed/type}
  was: Number
  now: number
  because: Types are written small.
- where: {schema: Data Table Query, pointer: /properties/$and/items/$ref}
  was: '#/definitions/dataTableQuery'
  now: '#/schemas/DataTableQuery'
  because: The schema has no definitions.
- where: {schema: Application, pointer: /properties/archiveConfig/properties/directory}
  was: {type: string, max: 255}
  now: {type: string, maxLength: 255}
  because: JSON Schema has no max.
"""


@pytest.mark.corpus
def test_faults_of_a_real_tree(shared: Path) -> None:
    """Faults of a published tree are fixed, and exactly the warnings about them are gone."""
    paths = sorted((shared / "corpus" / "2018-10-15").glob("*.md"))
    files = tuple(File(path.name, path.read_text(encoding="utf-8")) for path in paths)
    before, after = set(read_api(files).diagnostics), set(read(_REAL, files).diagnostics)
    gone = {(item.rule, item.span.file, item.span.line) for item in before - after}
    expected = {
        ("default-not-accepted", "application-keys.md", 35),
        ("undefined-type", "events.md", 118),
        ("malformed-schema", "schemas.md", 514),
        ("malformed-schema", "schemas.md", 4970),
    }
    copies = {item for item in gone - expected if 1900 < item[2] < 2100}
    assert set() == after - before
    assert expected == gone - copies
    assert {("malformed-schema", "schemas.md")} == {item[:2] for item in copies}
    response = _corrected_response(files)
    assert "Event" == _target(response.schema)


def _corrected_response(files: tuple[File, ...]) -> Response:
    events = next(item for item in api(_REAL, files).resources if item.file == "events.md")
    return next(item for item in events.actions if item.title == "Most Recent by Severity").responses[0]
