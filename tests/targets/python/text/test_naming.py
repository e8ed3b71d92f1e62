"""Identifiers from a whitelist."""

import ast
import builtins
import keyword
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
    constant,
    is_plain_key,
    pascal,
    snake,
)
from templates.python.runtime.models import Model


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


def test_fields_keep_clear_of_their_base() -> None:
    """No public attribute of the runtime's base class, and so of pydantic's, can be a field's name."""
    attributes = {name for name in dir(Model) if not name.startswith(("_", "model_"))}

    assert set() == attributes - FIELDS


def test_arguments_keep_clear_of_the_runtime(repository: Path) -> None:
    """No per-call option and no function of the runtime can be an argument's name."""
    runtime = repository / "templates/python/runtime"
    options = ast.parse((runtime / "options.py").read_text(encoding="utf-8"))
    modules = [(runtime / f"{name}.py").read_text(encoding="utf-8") for name in ("values", "sync_pages", "async_pages")]
    (keys,) = [node for node in options.body if isinstance(node, ast.ClassDef) and node.name == "RequestOptions"]
    named = {
        item.target.id for item in keys.body if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name)
    }
    functions = [node for text in modules for node in ast.parse(text).body]
    called = {node.name for node in functions if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}
    called -= {"check_aware"}

    assert set() == (named | {name for name in called if not name.startswith("_")}) - PARAMETERS


@pytest.mark.parametrize(("module", "client"), [("sync_client", "BaseClient"), ("async_client", "BaseAsyncClient")])
def test_resources_keep_clear_of_the_client(repository: Path, module: str, client: str) -> None:
    """No public name of a client can be a resource's."""
    tree = ast.parse((repository / f"templates/python/runtime/{module}.py").read_text(encoding="utf-8"))
    (node,) = [node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == client]
    methods = {item.name for item in node.body if isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef)}

    assert set() == {name for name in methods if not name.startswith("_")} - CLIENT


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


def test_types_are_no_names() -> None:
    """The builtins that annotations use are reserved wherever a name would hide them from annotations."""
    used = {name for name in ("bool", "dict", "float", "int", "list", "str") if hasattr(builtins, name)}

    assert set() == used - (METHODS & FIELDS)
