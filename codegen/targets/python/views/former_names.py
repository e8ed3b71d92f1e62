"""Names of before that modules hand out: what type checkers see of them, and what warns when one is asked for."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from codegen.model.schema import JsonValue
from codegen.renamed import Rename
from codegen.rendering.safe_text import Comment, Docstring, Identifier, PyCode, PyLiteral
from codegen.targets.python.text import displays
from codegen.targets.python.text.docstrings import docstring, summary
from codegen.targets.python.text.imports import Import, import_block
from codegen.targets.python.text.literals import literal


class Former(Struct, frozen=True):
    """An old name and the one of today, in the module `home`."""

    name: Identifier
    own: Identifier
    home: Identifier
    rename: Rename


class FormerModuleView(Struct, frozen=True):
    """A module that has nothing but names of before."""

    source: Comment
    docstring: Docstring
    package: Identifier
    typing_imports: PyCode
    all: tuple[PyLiteral, ...]
    names: PyCode


class FormerConstantsView(Struct, frozen=True):
    """Constants by old names: assignments that type checkers alone see, and what warns."""

    assignments: tuple[PyCode, ...]
    names: PyCode


def names_code(names: Iterable[Former], function: str, indent: int, variable: str = "__getattr__") -> PyCode:
    """Write the assignment of what a module is asked for names that it does not have.

    Where that is not all of `__getattr__`, it is called by that, and the caller is one step further.
    """
    told: dict[str, JsonValue] = {
        str(item.name): [str(item.home), str(item.own), item.rename.since, item.rename.until] for item in names
    }
    before = f"{variable} = "
    depth: list[displays.Argument] = [] if variable == "__getattr__" else [("", 1)]
    passed: list[displays.Argument] = [("", PyCode("__name__")), ("", told), *depth]
    return PyCode(before + displays.call(function, passed, indent, len(before)))


def former_constants_view(names: Sequence[Former]) -> FormerConstantsView | None:
    """Say what a module prints that has constants of before; None where it has none."""
    if not names:
        return None
    return FormerConstantsView(
        tuple(PyCode(f"{item.name}: Final = {item.own}") for item in names),
        names_code(names, "_former_names", 4),
    )


def former_module_view(source: Comment, about: str, package: str, names: Sequence[Former]) -> FormerModuleView:
    """Say everything that a module of old names prints."""
    ordered = sorted(names, key=lambda item: item.name)
    imports = [Import(item.home, item.own, item.name if item.name != item.own else "") for item in ordered]
    return FormerModuleView(
        source=source,
        docstring=docstring(summary(about, "", 0), 0),
        package=Identifier(package),
        typing_imports=import_block(imports, package, indent=4),
        all=tuple(literal(item.name) for item in ordered),
        names=names_code(ordered, "former_names", 4),
    )
