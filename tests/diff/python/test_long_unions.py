"""Types of many alternatives: as many as documents may have, and however the package writes them."""

import ast

import pytest

from codegen.diff.python.modules import source_of
from codegen.diff.python.package import compare_packages
from codegen.files import File

_MANY = 900


def _package(returned: str, imported: str = "") -> tuple[File, ...]:
    """A package with one function of a class that returns a type."""
    classes = "".join(f"class A{number}:\n    x: int\n\n" for number in range(3))
    method = f"class Client:\n    def get(self) -> {returned}: ...\n"
    door = 'from sdk.client import Client\n\n__all__ = ["Client"]\n'
    return (
        File("python/sdk/__init__.py", door),
        File("python/sdk/client.py", f"from typing import Literal, Union\n{imported}\n{classes}{method}"),
    )


def _changes(old: str, new: str) -> list[tuple[str, str]]:
    found = compare_packages(_package(old), _package(new))
    return [(item.id, item.sentence) for item in found if item.id != "python-code-changed"]


def test_many_alternatives() -> None:
    """A union of more alternatives than calls may be deep is compared, and told as it stands."""
    members = [f'Literal["{number}"]' for number in range(_MANY)]
    old, new = f"list[{' | '.join(members[:-1])}]", f"list[{' | '.join(members)}]".replace('"', "'")
    ((rule, told),) = _changes(old, new)
    assert "python-output-changed" == rule
    assert f"the result of `client.Client.get` is `{new}`, not `{old}`".replace('"', "'") == told


def test_union_in_brackets() -> None:
    """`Union[A, B]` is the type that `A | B` is."""
    assert [] == _changes("A0 | A1 | None", "Union[A0, A1, None]")
    assert [] == _changes("list[A0 | A1]", "list[Union[A1, A0]]")
    assert ["python-output-widened"] == [rule for rule, _ in _changes("A0 | A1", "Union[A0, A1, A2]")]


@pytest.mark.parametrize(
    "text",
    [
        "A",
        "A | B",
        "A | B | None",
        "A | (B | C)",
        "(A | B) | C",
        "a.B[C | D]",
        "dict[str, A | B | C]",
        "Annotated[A | B, Field(discriminator='a')]",
        "Literal['a', 'b'] | str",
        "Callable[[A | B], None]",
        "tuple[A,]",
        "list['A | B']",
        "-1 | a + b",
    ],
)
def test_source(text: str) -> None:
    """An expression is written as Python's own writer does."""
    node = ast.parse(text, mode="eval").body
    assert ast.unparse(node) == source_of(node)
