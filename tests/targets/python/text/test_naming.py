"""Identifiers from a whitelist."""

import ast
import builtins
import keyword
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.model.name import Name
from codegen.targets.python.calls.errors import ERROR_CLASSES
from codegen.targets.python.text.naming import (
    CLIENT,
    FIELDS,
    LONGEST,
    METHODS,
    PARAMETERS,
    Namespace,
    Wish,
    constant,
    in_order_of_names,
    is_plain_key,
    pascal,
    snake,
    unique,
)
from tools.reserved import PLACE, render, reserved_names


def _take(*wanted: str, reserved: frozenset[str] = frozenset()) -> list[str]:
    scope = Namespace(reserved)
    return [scope.take(snake(Name.split(text))) for text in wanted]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Get Log Entries", "get_log_entries"),
        ("sortField", "sort_field"),
        ("Import", "import_"),
        ("class", "class_"),
        ("None", "none"),
        ("from", "from_"),
        ("async", "async_"),
        ("match", "match_"),
        ("type", "type"),
        ("filter", "filter"),
        ("__init__", "init"),
        ("_links", "links"),
        ("model_dump", "model_dump_"),
        ("1st", "n_1st"),
        ("", "unnamed"),
        ("../../etc/x", "etc_x"),
        ("\N{CYRILLIC SMALL LETTER A}", "u430"),
        ("\N{GRINNING FACE}", "u1f600"),
        ("x" * 300, "x" * LONGEST),
    ],
)
def test_identifiers(text: str, expected: str) -> None:
    """Words become snake_case in ASCII; what means something to Python gets an underscore."""
    assert [expected] == _take(text)


def test_other_spellings() -> None:
    """Classes and constants are spelled from the same words."""
    words = Name.split("2nd row")

    assert ("N2ndRow", "N_2ND_ROW") == (pascal(words), constant(words))


def test_a_name_that_is_taken_is_counted() -> None:
    """Names that are spelled alike are told apart by numbers, in order."""
    assert ["page", "page_2", "page_3"] == _take("page", "Page", "PAGE")
    assert ["self_", "self_2"] == _take("self", "Self", reserved=frozenset({"self"}))


@given(st.lists(st.text(), max_size=8), st.sampled_from([METHODS, PARAMETERS, FIELDS, CLIENT]))
def test_a_scope_hands_out_distinct_identifiers(texts: list[str], reserved: frozenset[str]) -> None:
    """Whatever the texts, all names are different identifiers, none reserved and none a keyword."""
    names = _take(*texts, reserved=reserved)

    assert len(texts) == len(set(names))
    assert all(name.isidentifier() and name.isascii() and not keyword.iskeyword(name) for name in names)
    assert not reserved & set(names)


def _assign(wires: list[str], released: dict[str, str] | None = None) -> dict[str, str]:
    wishes = [Wish(wire, wire, snake(Name.split(wire))) for wire in wires]
    names = Namespace(FIELDS).assign(wishes, released or {})
    return dict(zip(wires, names, strict=True))


@pytest.mark.parametrize(
    "expected",
    [
        {"id": "id", "_id": "id_2"},
        {"start_time": "start_time", "start-time": "start_time_2", "startTime": "start_time_3"},
        {"page_2": "page_2", "page": "page", "Page": "page_3"},
        {"json": "json_", "JSON": "json_2"},
        {"_links": "links", "links_": "links_2"},
    ],
)
def test_exact_spellings_come_first(expected: dict[str, str]) -> None:
    """What the documents spell as Python does has its own name; the order of the documents decides nothing."""
    for wires in permutations(expected):
        assert {wire: expected[wire] for wire in wires} == _assign(list(wires))


def test_derived_names_come_last() -> None:
    """What only goes with something named yields to what the documents name."""
    wishes = [Wish("get items", "get", "iter_get", is_derived=True), Wish("iterGet", "iterGet", "iter_get")]

    assert ["iter_get_2", "iter_get"] == Namespace().assign(wishes, {})


def test_equal_spellings_go_by_their_order() -> None:
    """Of what is spelled alike, as a parameter of path and query, the first has the name."""
    wishes = [Wish("path id", "id", "id"), Wish("query id", "id", "id")]

    assert ["id", "id_2"] == Namespace().assign(wishes, {})


@pytest.mark.parametrize(
    ("released", "expected"),
    [
        ({"_id": "id"}, {"id": "id_2", "_id": "id"}),
        ({"_id": "id_7"}, {"id": "id", "_id": "id_7"}),
        ({"gone": "id"}, {"id": "id", "_id": "id_2"}),
        ({"_id": "id", "id": "id"}, {"id": "id", "_id": "id_2"}),
        ({"_id": "json"}, {"id": "id", "_id": "id_2"}),
        ({"_id": "model_id"}, {"id": "id", "_id": "id_2"}),
        ({"_id": "class"}, {"id": "id", "_id": "id_2"}),
        ({"_id": "_id"}, {"id": "id", "_id": "id_2"}),
        ({"_id": "x; y"}, {"id": "id", "_id": "id_2"}),
        ({"_id": "x" * 1000}, {"id": "id", "_id": "id_2"}),
    ],
)
def test_released_names_stay(released: dict[str, str], expected: dict[str, str]) -> None:
    """A released name stays where it is; one that is not usable, or stands for nothing any more, counts for nothing."""
    assert expected == _assign(["id", "_id"], released)


@given(st.lists(st.text(max_size=4) | st.sampled_from(["model_x", "model_x_2", "modelX", "id", "_id"]), unique=True))
def test_names_are_a_fixed_point(wires: list[str]) -> None:
    """Names that are kept are the names that were given, whatever the order."""
    names = _assign(wires)

    assert names == _assign(wires, names) == _assign(wires[::-1], names)


def test_order_of_names() -> None:
    """Keys of one class name take it in an order of their own; all others stay where they are."""
    assert ["b", "a_b", "a-b", "aB", "c"] == in_order_of_names(["b", "aB", "a-b", "c", "a_b"])


def test_long_names_are_told_apart() -> None:
    """What is cut ends in digits that come from the whole; what is not is left as it is."""
    first, second = (unique(Name.split(f"{'long ' * 20}{end}"), pascal) for end in ("a", "b"))

    assert "GetLogEntries" == unique(Name.split("get log entries"), pascal)
    assert (LONGEST, True, False) == (len(first), first.startswith("LongLong"), first == second)


def test_reserved_names_are_those_of_the_classes() -> None:
    """The committed module has all that the installed packages and the runtime say."""
    assert PLACE.read_text(encoding="utf-8") == render()
    assert {"copy", "json", "mro", "register", "to_dict"} <= reserved_names()["MODEL"]
    assert {"close", "aclose", "request", "stream"} <= reserved_names()["CLIENT"]


def test_status_errors_are_those_of_the_runtime(repository: Path) -> None:
    """The errors that docstrings name are those that the runtime raises."""
    tree = ast.parse((repository / "templates/python/runtime/errors.py").read_text(encoding="utf-8"))
    (table,) = [
        node.value
        for node in tree.body
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == "STATUS_ERRORS" and node.value
    ]

    assert ERROR_CLASSES == ast.literal_eval(
        ast.unparse(table).replace(": ", ": '").replace(",", "',").replace("}", "'}")
    )


@pytest.mark.parametrize(
    ("key", "expected"),
    [("name", True), ("deviceId", True), ("$date", False), ("class", False), ("__private", False), ("list", False)],
)
def test_keys_of_class_form(key: str, *, expected: bool) -> None:
    """A key stands in a TypedDict's class only where it means itself there."""
    assert expected is is_plain_key(key)


def test_keys_that_annotations_use() -> None:
    """A key that is called as a type beside it would stand for itself in the annotations below it."""
    assert not is_plain_key("Tag", frozenset({"Tag"}))


def test_types_are_no_names() -> None:
    """The builtins that annotations use are reserved wherever a name would hide them from annotations."""
    used = {name for name in ("bool", "dict", "float", "int", "list", "str") if hasattr(builtins, name)}

    assert set() == used - (METHODS & FIELDS)
