"""Views of the tests that come with the package: a module per resource, four kinds of test functions per action."""

from collections.abc import Iterator, Sequence
from typing import Final

from msgspec import Struct

from codegen.rendering.safe_text import Comment, Docstring, PyCode
from codegen.targets.python.shipped_tests.checks import Check, DocumentedExamples, action_checks
from codegen.targets.python.text import displays
from codegen.targets.python.text.docstrings import docstring, summary
from codegen.targets.python.text.layout import WIDTH
from codegen.targets.python.views.deprecation import warns
from codegen.targets.python.views.examples import Example
from codegen.targets.python.views.methods import Signature
from codegen.targets.python.views.resource_names import ResourceNames

_CALLERS: Final = frozenset({"Call", "StreamCall"})
_REPLAY: Final = frozenset({"Failure", "Replay", "Request"})
_PARTS: Final = frozenset({"Part"})
"""What the modules of the tests' own support have; whatever else is needed is of the package."""


class FunctionView(Struct, frozen=True):
    """One test function."""

    decorators: tuple[PyCode, ...]
    definition: PyCode
    docstring: Docstring
    statement: PyCode


class ActionTestsView(Struct, frozen=True):
    """The tests of one action: the documented call as a constant, and what is to become of it."""

    call: PyCode
    functions: tuple[FunctionView, ...]


class ResourceTestsView(Struct, frozen=True):
    """A module of tests."""

    source: Comment
    docstring: Docstring
    uses_pytest: bool
    ignores_deprecated: bool
    imports: tuple[PyCode, ...]
    actions: tuple[ActionTestsView, ...]


def resource_tests_view(
    names: ResourceNames, calls: Sequence[Example], documents: DocumentedExamples
) -> ResourceTestsView:
    """Say everything that the tests of one resource print; `calls` are those of its actions."""
    about = (
        f"What the documents say of the {' '.join(names.resource.name.words).title()} resource. "
        "The assertions stand in the methods of `Replay`: each fails its test where the client does otherwise."
    )
    checks = [(call, tuple(action_checks(call.signature, call.resource, documents))) for call in calls]
    used = {name for _, group in checks for check in group for name in check.names}
    used |= {_kind(call.signature) for call in calls}
    is_deprecated = any(warns(call.signature.action, call.signature.arguments) for call in calls)
    return ResourceTestsView(
        source=Comment(names.resource.file),
        docstring=docstring(summary(about, "what the documents say", 0), 0),
        uses_pytest="pytest" in used or is_deprecated,
        ignores_deprecated=is_deprecated,
        imports=tuple(_imports(used - {"pytest"})),
        actions=tuple(ActionTestsView(_constant(call), tuple(map(_function, group))) for call, group in checks),
    )


def _imports(used: set[str]) -> Iterator[PyCode]:
    homes = {
        "callers": used & _CALLERS,
        "package": used - _CALLERS - _PARTS - _REPLAY,
        "parts": used & _PARTS,
        "replay": used & _REPLAY,
    }
    for home, names in homes.items():
        line = f"from ..support.{home} import {', '.join(sorted(names))}"
        lines = "".join(f"\n    {name}," for name in sorted(names))
        if names:
            yield PyCode(line if len(line) <= WIDTH else f"from ..support.{home} import ({lines}\n)")


def _kind(signature: Signature) -> str:
    return "StreamCall" if signature.action.stream else "Call"


def _constant(call: Example) -> PyCode:
    before = f"{call.signature.constant} = "
    method: displays.Argument = ("", f"{call.resource}.{call.method}")
    return PyCode(
        before + displays.call(_kind(call.signature), [method, *call.signature.call.arguments], 0, len(before))
    )


def _function(check: Check) -> FunctionView:
    return FunctionView(
        decorators=check.decorators,
        definition=_definition(check),
        docstring=docstring(summary(check.about, "what is documented", 4), 4),
        statement=check.statement,
    )


def _definition(check: Check) -> PyCode:
    line = f"def {check.function}({', '.join(check.parameters)}) -> None:"
    if len(line) <= WIDTH:
        return PyCode(line)
    if not check.parameters:
        return PyCode(f"def {check.function}() -> (\n    None\n):")
    inside = ", ".join(check.parameters) if len(check.parameters) > 1 else f"{check.parameters[0]},"
    return PyCode(f"def {check.function}(\n    {inside}\n) -> None:")
