"""overrides.yaml states types, in the words of a `Type` column."""

from codegen.files import File
from codegen.model.parameter import ArrayStyle, Kind, Parameter
from tests.reader.overriding.documents import FILES, SCHEMAS, THING, action_of, change, entry, errors, read

_STATED = THING.replace(
    "| Name | Required | Description | Default | Example |\n| ---- | -------- | ----------- | ------- | ------- |\n",
    "| Name | Type | Required | Description | Default | Example |\n"
    "| ---- | ---- | -------- | ----------- | ------- | ------- |\n",
    1,
)
_STATED = (
    _STATED.replace("| limit | N |", "| limit | intger | N |")
    .replace("| sort.by | N |", "| sort.by | enum: x, y | N |")
    .replace("| filter | Y |", "| filter | | Y |")
)
TREE = (File("schemas.md", SCHEMAS), File("thing.md", _STATED))


def test_a_type_is_stated() -> None:
    """The values of the other cells become what the stated type says."""
    limit = action_of(entry("query.limit.type", change(None, "string"))).query_parameters[0]

    assert (Kind.STRING, "1", "10") == (limit.kind, limit.default_value, limit.example_value)


def test_a_list_is_stated_of_a_header_and_of_a_path_component() -> None:
    """Every table takes it."""
    header = action_of(entry("headers.If-Match.type", change(None, "array of integers"))).header_parameters[0]
    path = action_of(entry("path.THING_ID.type", change(None, "uuid"))).path_parameters[0]

    assert (Kind.LIST, Kind.INTEGER, ArrayStyle.COMMA) == (header.kind, header.items, header.style)
    assert Kind.UUID is path.kind


def test_a_stated_type_is_another() -> None:
    """The values of the type that was stated before go with it; those of the description stay."""
    text = entry("query.limit.type", change("intger", "'enum: 1, 2'"))
    limit = action_of_tree(text, 0)

    assert (Kind.INTEGER, ("1", "2")) == (limit.kind, limit.accepted_values)
    sort = action_of_tree(entry('"query.sort.by.type"', change("'enum: x, y'", "string")), 1)
    assert (Kind.STRING, ("key", "status")) == (sort.kind, sort.accepted_values)


def action_of_tree(text: str, index: int) -> Parameter:
    """Return a query parameter of the tree that states types."""
    result = read(text, TREE)
    return result.readable.resources[0].actions[0].query_parameters[index]


def test_a_cell_that_is_corrected_is_not_reported() -> None:
    """The warning about the cell goes with it."""
    before, after = (read(text, TREE) for text in ("[]", entry("query.limit.type", change("intger", "integer"))))

    assert ["unknown-type"] == [item.rule for item in before.diagnostics if item.rule == "unknown-type"]
    assert [] == [item.rule for item in after.diagnostics if item.rule == "unknown-type"]


def test_values_are_held_against_the_new_type() -> None:
    """What is not a value of it is reported where it stands."""
    found = read(entry("query.limit.type", change(None, "date")), FILES).diagnostics
    told = [f"{item.span}: {item.message}" for item in found if item.rule == "value-of-other-type"]

    assert [
        "thing.md:32:26: the default `1` of `limit` is not a date, `2017-06-13`",
        "thing.md:32:30: the example `10` of `limit` is not a date, `2017-06-13`",
    ] == told


def test_words_that_are_not_a_type_are_errors() -> None:
    """They are told at their place, with the nearest word, and so is a stale entry."""
    (unknown,) = errors(entry("query.limit.type", change(None, "intger")))
    (stale,) = errors(entry("query.limit.type", change("integer", "string")))

    place = "thing.md, Patch, query.limit.type"
    assert unknown.startswith(f"3:8: invalid-override: {place} takes a type, not `intger` (did you mean `integer`?")
    assert stale.startswith(f"3:8: stale-override: {place} is nothing, not `integer`")
