"""Rows whose type, name or description says more than its own column: what is read, and what is told where."""

import pytest

from codegen.model.parameter import Parameter
from tests.reader.remarked import read


def _query(
    *rows: str, head: str = "Name | Type | Required | Description"
) -> tuple[tuple[Parameter, ...], list[object]]:
    rule = " | ".join("-" for _ in head.split("|"))
    lines = "\n".join(f"| {line} |" for line in (head, rule, *rows))
    action, _, told = read(f"### Query Parameters\n\n{lines}\n")
    return action.query_parameters, [*told]


def test_an_item_of_a_list() -> None:
    """The parentheses of an item hold remarks as a cell does."""
    action, _, told = read(
        "### Query Parameters\n\n"
        "- limit (integer, optional, minimum: 1, maximum: 100): How many\n"
        "- sort (string, required, enum: title, year): Order\n"
        "- code (string, pattern: ^[a-z]{1,3}$): Code\n"
    )
    limit, sort, code = action.query_parameters
    assert [] == told
    assert {"minimum": 1, "maximum": 100} == limit.constraints
    assert (True, ("title", "year")) == (sort.required, sort.accepted_values)
    assert {"pattern": "^[a-z]{1,3}$"} == code.constraints


def test_what_is_not_understood_is_told_at_its_cell() -> None:
    """The type counts, and what stands beside it is left out with a message."""
    (isbn, limit), told = _query("isbn | string (ISBN) | N | Number", "limit | integer, 1-100 | N | How many")
    assert [("unknown-type", 5, 10)] == told
    assert ("string", {"minimum": 1, "maximum": 100}) == (isbn.kind, limit.constraints)


@pytest.mark.parametrize(
    ("row", "need", "told"),
    [
        ("n | string, required | | Text", "required", []),
        ("n | string, required | - | Text", "optional", [("contradicting-row", 5, 7)]),
        ("n | string (required) | Y | Text", "required", []),
        ("n | string, optional | Y | Text", "required", [("contradicting-row", 5, 7)]),
        ("n | string | Y | Optional. Text", "required", [("contradicting-row", 5, 20)]),
        ("n* | string | Y | Text", "required", []),
        ("n? | string | Y | Text", "required", [("contradicting-row", 5, 3)]),
        ("n | string or null | Y | Text", "required", [("misplaced-type", 5, 7)]),
        ("n | string or null | N | Text", "optional", []),
    ],
)
def test_a_column_counts_most(row: str, need: str, told: list[object]) -> None:
    """What contradicts the column `Required` is told, and so is a null that cannot be sent."""
    (parameter,), messages = _query(row)
    assert (need == "required", "n", told) == (parameter.required, parameter.name, messages)


@pytest.mark.parametrize(
    ("row", "name", "need", "default"),
    [
        ("n* | string | Text", "n", "required", None),
        ("**n** * | string | Text", "n", "required", None),
        ("`n`\\* | string | Text", "n", "required", None),
        ("n? | string | Text", "n", "optional", None),
        ("n (required) | string | Text", "n", "required", None),
        ("n | string, required | Text", "n", "required", None),
        ("n | string | **Required.** Text", "n", "required", None),
        ("n | string | Required. Text", "n", "required", None),
        ("n | string | Text (required)", "n", "required", None),
        ("n | string | This parameter is required.", "n", "required", None),
        ("n | string | (optional) Text", "n", "optional", None),
        ("n | string | Required if `q` is set.", "n", "optional", None),
        ("n | string | Required, if `q` is set.", "n", "optional", None),
        ("n | string | The required text", "n", "optional", None),
        ("n | string | Text. Defaults to `10`.", "n", "optional", "10"),
        ("n | string | Text (default: 10)", "n", "optional", "10"),
        ("n | boolean | Text, `true` by default", "n", "optional", "true"),
        ("n | string | Defaults to 10 minutes ago", "n", "optional", None),
        ("n | string | Defaults to the user", "n", "optional", None),
        ("n | int32 (default 10) | Text", "n", "optional", "10"),
        ("filter[n] | string | Text", "filter[n]", "optional", None),
    ],
)
def test_what_a_row_says_without_a_column(row: str, name: str, need: str, default: str | None) -> None:
    """A name, a type and a description say what is required, and what the default is, where no column does."""
    (parameter, _), told = _query(row, "other* | string | Other", head="Name | Type | Description")
    assert [] == told
    assert (name, need == "required", default) == (parameter.name, parameter.required, parameter.default)


def test_a_table_that_does_not_say_what_is_required() -> None:
    """It is told once, at the first row, and all of it is optional."""
    found, told = _query("a | Text", "b | Text", head="Name | Description")
    assert [("unstated-required", 5, 1)] == told
    assert [False, False] == [parameter.required for parameter in found]


@pytest.mark.parametrize(
    ("cells", "needs", "told"),
    [
        (("\u2713", "-", ""), (True, False, False), []),
        (("\u2714\ufe0f", "\u2717", "x"), (True, False, False), [("unreadable-required", 7, 7)]),
        (("x", "", "-"), (True, False, False), []),
        (("\u25cf", "", ""), (True, False, False), []),
        (("M", "O", "C"), (True, False, False), [("unreadable-required", 7, 7)]),
        (("**Required**", "Optional", "sometimes"), (True, False, False), [("unreadable-required", 7, 7)]),
        ((":white_check_mark:", ":x:", "TRUE"), (True, False, True), []),
    ],
)
def test_marks_of_a_column(cells: tuple[str, ...], needs: tuple[bool, ...], told: list[object]) -> None:
    """Check marks, crosses, dots and letters say it; what may mean either is told."""
    rows = [f"{name} | {cell} | string" for name, cell in zip("abc", cells, strict=True)]
    found, messages = _query(*rows, head="Name | Req. | Type")
    assert told == [item for item in messages if item]
    assert needs == tuple(parameter.required for parameter in found)


def test_a_column_of_what_is_optional() -> None:
    """It says the contrary."""
    found, told = _query("a | yes", "b | no", head="Name | Optional")
    assert [] == told
    assert [False, True] == [parameter.required for parameter in found]


def test_columns_that_limit_values() -> None:
    """They say what stands beside a type elsewhere, each at its own place."""
    (limit, sort, code, day), told = _query(
        "limit | integer | N | 1 | 100 | | | Most | As many",
        "sort | | N | | | title, year | | | Rounded.",
        "code | string | N | | | | 3 chars; nullable; strange | Code |",
        "day | string | N | a | | | | Day |",
        head="Name | Type | Required | Min | Max | Allowed values | Constraints | Description | Notes",
    )
    assert [("unknown-type", 7, 29), ("unknown-type", 8, 22)] == told
    assert ({"minimum": 1, "maximum": 100}, "Most. As many") == (limit.constraints, limit.description)
    assert (("title", "year"), "Rounded.") == (sort.accepted_values, sort.description)
    assert {"minLength": 3, "maxLength": 3} == code.constraints
    assert {} == day.constraints


def test_an_item_that_starts_with_its_type() -> None:
    """A type before a dash or a colon, or alone, is one; any other word is of the description."""
    action, _, told = read(
        "### Query Parameters\n\n"
        "- `offset` \u2013 integer \u2013 How many to skip\n- year: integer (required)\n- name: Name of the book\n"
    )
    offset, year, name = action.query_parameters
    assert [] == told
    assert ("integer", "How many to skip") == (offset.kind, offset.description)
    assert ("integer", True) == (year.kind, year.required)
    assert ("string", "Name of the book") == (name.kind, name.description)


def test_an_object_in_a_query() -> None:
    """It is sent in brackets: told where no example shows it, and where one shows something else."""
    (shown, silent, text), told = _query(
        "shown | object | N | A | shown[a]=1",
        "silent | object | N | A | ",
        'text | object | N | A | {"a": 1}',
        head="Name | Type | Required | Description | Example",
    )
    assert [("unshown-form", 6, 12), ("value-of-other-type", 7, 27)] == told
    for parameter in (shown, silent, text):
        assert parameter.schema is not None
        assert {"type": "object"} == parameter.schema.definition


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("n | integer (max 10) | N | Text | 20 | 5", [("value-of-other-type", 5, 37)]),
        ("n | integer (max 10) | N | Text | 10 | 50", [("value-of-other-type", 5, 42)]),
        ("n | number > 0 | N | Text | | 0", [("value-of-other-type", 5, 33)]),
        ("n | string, 2 chars | N | Text | | abc", [("value-of-other-type", 5, 38)]),
        ("n | string[] (max 2 items) | N | Text | | a,b,c", [("value-of-other-type", 5, 45)]),
        ("n | integer[] (max 3 items) | N | Text | | 1,2,3", []),
        ("n | string (one of: `x`, `y`) | N | One of: x, z | | x", [("contradicting-row", 5, 7)]),
        ("n | integer (default 1) | N | Text | 2 |", [("contradicting-row", 5, 7)]),
        ("n | string | N | Text. Default: 1. | 2 |", [("contradicting-row", 5, 20)]),
        ("n | string | N | Text | n/a | N/A", []),
    ],
)
def test_values_and_bounds(row: str, told: list[object]) -> None:
    """What is out of bounds is told at its cell, and so is what two places of a row say differently."""
    assert told == _query(row, head="Name | Type | Required | Description | Default | Example")[1]
