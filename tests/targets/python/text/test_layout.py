"""Type expressions in the form of black."""

import black
from hypothesis import example, given
from hypothesis import strategies as st

from codegen.rendering.safe_text import Identifier
from codegen.targets.python.text.layout import (
    ANY,
    NONE,
    Atom,
    Generic,
    TypeExpression,
    assigned,
    called,
    generic,
    mapping,
    name,
    tuple_display,
    typed,
    union,
)
from codegen.targets.python.views.actions import declaration

INT = name("int")
STR = name("str")

lengths = st.integers(1, 100)
identifiers = st.integers(1, 100).map(lambda length: Identifier("a" * length))
classes = lengths.map(lambda length: name("A" * length))
literals = st.lists(st.integers(1, 30), min_size=1, max_size=6, unique=True).map(
    lambda sizes: generic(name("Literal"), *[name("x" * size) for size in sizes])
)
tagged = st.lists(lengths, min_size=2, max_size=9, unique=True).map(
    lambda sizes: generic(
        name("Annotated"),
        union([name("A" * size) for size in sizes]),
        called(name("Tagged"), *[name("x" * size) for size in sizes]),
    )
)
types = st.recursive(
    classes | tagged | literals.map(lambda item: union([item, STR])),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(union),
        inner.map(lambda item: generic(name("list"), item)),
        inner.map(lambda item: generic(name("dict"), STR, item)),
    ),
    max_leaves=4,
)

_LONGEST = 56
_TAGGED = generic(
    name("Annotated"),
    union([name("A"), name("AA"), name("A" * _LONGEST)]),
    called(name("Tagged"), name("x"), name("xx"), name("x" * _LONGEST)),
)
_DEEP = generic(name("dict"), STR, generic(name("list"), generic(name("list"), _TAGGED)))
"""In parentheses it has no form that fits, so that black leaves a bracket where there is no room for it."""


def _formatted(source: str) -> str:
    return black.format_str(source, mode=black.Mode())


@given(identifiers, types)
def test_aliases_have_the_form_of_black(alias: Identifier, expression: TypeExpression) -> None:
    """Black finds nothing to change in a type alias of any length."""
    source = f"{typed(f'{alias}: TypeAlias = ', expression, '', 0)}\n"

    assert source == _formatted(source)


@given(identifiers, types, st.sampled_from(["", "None", "Field"]), lengths)
def test_fields_have_the_form_of_black(field: Identifier, expression: TypeExpression, value: str, length: int) -> None:
    """Black finds nothing to change in a field of any length, with or without a value."""
    arguments = ("default=None", f'alias="{"k" * length}"') if value == "Field" else ()
    source = f"class X:\n    {assigned(field, expression, value, arguments, 4)}\n"

    assert source == _formatted(source)


@given(identifiers, types)
@example(Identifier("a" * 74), _DEEP)
def test_keys_have_the_form_of_black(key: Identifier, expression: TypeExpression) -> None:
    """Black finds nothing to change in a required key of any length."""
    source = f"class X:\n    {typed(f'{key}: ', generic(name('Required'), expression), '', 4)}\n"

    assert source == _formatted(source)


@given(identifiers, types, st.sampled_from([",", " = None,", " = UNSET,"]))
@example(Identifier("a"), name("A" * 79), ",")
@example(Identifier("a"), name("A" * 81), ",")
def test_parameters_have_the_form_of_black(parameter: Identifier, expression: TypeExpression, after: str) -> None:
    """Black finds nothing to change in a parameter of any length, nor in the type of the result."""
    line = typed(f"{parameter}: ", expression, after, 8)
    source = (
        f"class X:\n    def f(\n        self,\n        {line}\n    {typed(') -> ', expression, ':', 4)}\n        pass\n"
    )

    assert source == _formatted(source)


@given(identifiers, types, st.sampled_from(["Action", "StreamAction"]))
def test_constants_have_the_form_of_black(constant: Identifier, expression: TypeExpression, kind: str) -> None:
    """Black finds nothing to change in an action's constant of any length."""
    source = f"{declaration(constant, kind, expression)}\n    a=1,\n)\n"

    assert source == _formatted(source)


@given(st.lists(identifiers, min_size=1, max_size=4))
def test_mappings_have_the_form_of_black(values: list[Identifier]) -> None:
    """Black finds nothing to change in the table of an action's results."""
    source = f"x = f(\n    {mapping('responses=', [f'200: {value}' for value in values], 4)},\n)\n"

    assert source == _formatted(source)


@given(st.lists(identifiers, max_size=4), identifiers)
def test_tuples_have_the_form_of_black(values: list[Identifier], keyword: Identifier) -> None:
    """Black finds nothing to change in a tuple of any number of items, of any length."""
    items = [f'"{value}"' for value in values]
    source = f"x = f(\n    {tuple_display(f'{keyword}=', items, 4)}\n)\n"

    assert source == _formatted(source)


def test_unions_are_flat_and_say_each_thing_once() -> None:
    """Nested members are joined, repeated ones dropped, and None comes last."""
    expression = union([NONE, union([INT, STR]), INT])

    assert "int | str | None" == str(expression)


def test_any_takes_all_in() -> None:
    """A union with Any, or of nothing, is Any."""
    assert [ANY, ANY] == [union([INT, ANY, NONE]), union([])]


def test_one_member_is_no_union() -> None:
    """A union of one type is that type."""
    assert [INT, Generic(name("list"), (INT,))] == [union([INT]), union([generic(name("list"), INT)])]


def test_an_atom_shows_the_name_it_is_imported_under() -> None:
    """A renamed import is spelled with its new name."""
    assert "DeviceBody" == str(Atom(Identifier("Device"), "bodies.device", "DeviceBody"))
