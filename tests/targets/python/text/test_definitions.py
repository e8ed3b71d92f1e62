"""Definitions of classes and methods in the form of black."""

import black
import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.rendering.safe_text import Identifier
from codegen.targets.python.text.definitions import Parameter, define, define_class
from codegen.targets.python.text.layout import TypeExpression, generic, name
from tests.targets.python.text.test_layout import identifiers, types

OPTIONS = Parameter("**options", generic(name("Unpack"), name("Options")))
STR = name("str")

BROKEN = f"""\
def get(
        self,
        *,
        {"a" * 30}: str,
        b: str = None,
        **options: Unpack[Options],
    ) -> str:"""

parameters = st.builds(Parameter, identifiers, types, st.sampled_from(["", "None", "UNSET"]))


def _formatted(source: str) -> str:
    return black.format_str(source, mode=black.Mode())


@given(identifiers, st.lists(parameters, max_size=4), types)
def test_methods_have_the_form_of_black(method: Identifier, own: list[Parameter], result: TypeExpression) -> None:
    """Black finds nothing to change in the definition of a method of any length."""
    named = [Parameter(f"p{index}_{item.name}", item.type, item.default) for index, item in enumerate(own)]
    source = f"class X:\n    {define(method, [*named, OPTIONS], result, 4)}\n        pass\n"

    assert source == _formatted(source)


@given(identifiers, st.sampled_from(["Base", "TypedDict, total=False"]))
def test_classes_have_the_form_of_black(own: Identifier, bases: str) -> None:
    """Black finds nothing to change in the definition of a class of any length."""
    source = f"{define_class(own, bases)}\n    pass\n"

    assert source == _formatted(source)


@pytest.mark.parametrize(
    ("own", "expected"),
    [
        ([], "def get(self, **options: Unpack[Options]) -> str:"),
        ([Parameter("a", STR)], "def get(self, *, a: str, **options: Unpack[Options]) -> str:"),
        (
            [Parameter("a" * 20, STR), Parameter("b", STR, "None")],
            f"def get(\n        self, *, {'a' * 20}: str, b: str = None, **options: Unpack[Options]\n    ) -> str:",
        ),
        ([Parameter("a" * 30, STR), Parameter("b", STR, "None")], BROKEN),
    ],
)
def test_parameters_stand_on_as_few_lines_as_they_fit(own: list[Parameter], expected: str) -> None:
    """A definition is one line, or its parameters have one, or one each."""
    assert expected == define(Identifier("get"), [*own, OPTIONS], STR, 4)
