"""Import statements, computed from what a module uses and sorted as isort sorts them."""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from msgspec import Struct

from codegen.rendering.safe_text import Identifier, PyCode
from codegen.targets.python.text.layout import WIDTH, Atom, TypeExpression, atoms

_DIGITS: Final = re.compile(r"(\d+)")
_THIRD_PARTY: Final = frozenset({"httpx2", "pydantic", "typing_extensions"})


class Import(Struct, frozen=True):
    """One imported name: `from module import name as alias`."""

    module: Identifier
    name: Identifier
    alias: str = ""

    def __str__(self) -> str:
        return f"{self.name} as {self.alias}" if self.alias else self.name


def imports_of(expressions: Iterable[TypeExpression]) -> set[Import]:
    """Return what type expressions need to be imported."""
    return {_import(atom) for expression in expressions for atom in atoms(expression) if atom.module}


def _import(atom: Atom) -> Import:
    return Import(Identifier(atom.module), Identifier(atom.text), atom.alias)


def import_block(imports: Iterable[Import], package: str, indent: int = 0) -> PyCode:
    """Write the statements: standard library, third party and own, with an empty line between, indented all alike."""
    ordered = sorted(imports, key=lambda item: (_section(item.module, package), _natural(item.module), _member(item)))
    sections = (
        "\n".join(_statements(list(group), indent))
        for _, group in groupby(ordered, key=lambda item: _section(item.module, package))
    )
    return PyCode("\n\n".join(sections))


def _statements(imports: list[Import], indent: int) -> Iterator[str]:
    for module, group in groupby(imports, key=lambda item: item.module):
        members = list(group)
        plain = [str(item) for item in members if not item.alias]
        renamed = [str(item) for item in members if item.alias]
        for names in [plain] * bool(plain) + [[name] for name in renamed]:
            yield _statement(module, names, " " * indent)


def _statement(module: str, names: list[str], pad: str) -> str:
    line = f"{pad}from {module} import {', '.join(names)}"
    if len(line) <= WIDTH:
        return line
    lines = "".join(f"\n{pad}    {name}," for name in names)
    return f"{pad}from {module} import ({lines}\n{pad})"


def _section(module: str, package: str) -> int:
    root = module.partition(".")[0]
    return 2 if root == package else 1 if root in _THIRD_PARTY else 0


def _member(item: Import) -> tuple[int, list[tuple[int, str]]]:
    kind = 0 if len(item.name) > 1 and item.name.isupper() else 1 if item.name[:1].isupper() else 2
    return kind, _natural(item.name)


def _natural(text: str) -> list[tuple[int, str]]:
    """Sort numbers inside names by value."""
    return [(int(part), "") if part.isdigit() else (-1, part.lower()) for part in _DIGITS.split(text)]
