"""View of the module that answers questions about scopes: every action with the scopes that allow it."""

from collections.abc import Mapping

from msgspec import Struct

from codegen.config import Identity
from codegen.model.api import Api
from codegen.model.schema import JsonValue
from codegen.renaming.aliases import NO_ALIASES, Aliases
from codegen.rendering.safe_text import Docstring, Identifier, PyCode
from codegen.targets.python.text import displays
from codegen.targets.python.text.docstrings import docstring, summary
from codegen.targets.python.text.layout import tuple_display
from codegen.targets.python.text.literals import literal


class ScopesView(Struct, frozen=True):
    """The module's docstring, the package it belongs to, and an entry for each action."""

    docstring: Docstring
    package: Identifier
    actions: tuple[PyCode, ...]
    together: PyCode | None
    """The actions that need all of their scopes, where there are any."""
    renamed: PyCode | None
    """The names of actions by those that they had before, where any had."""


def scopes_view(api: Api, identity: Identity, aliases: Aliases = NO_ALIASES) -> ScopesView:
    """Say everything the module prints; an action that needs no token needs no scope."""
    about = f"Scopes of the {identity.title}. Which actions do they allow, and which of them do some actions need?"
    needs = {
        resource.name_of(action): [literal(scope.value) for scope in action.authentication.scopes]
        for resource in api.resources
        for action in resource.actions
    }
    return ScopesView(
        docstring=docstring(summary(about, "scopes of the API", 0), 0),
        package=Identifier(identity.package),
        together=_together(api),
        renamed=_renamed(aliases.former_actions(api)),
        actions=tuple(tuple_display(f"{literal(name)}: ", scopes, 4) for name, scopes in needs.items()),
    )


def _renamed(names: Mapping[str, str]) -> PyCode | None:
    before = "_RENAMED: Final = "
    return PyCode(before + displays.display(dict(names), 0, len(before), after=0)) if names else None


def _together(api: Api) -> PyCode | None:
    names: list[JsonValue] = [
        resource.name_of(action)
        for resource in api.resources
        for action in resource.actions
        if action.authentication.needs_all_scopes
    ]
    before = "TOGETHER: Final = "
    return PyCode(before + displays.call("frozenset", [("", names)], 0, len(before))) if names else None
