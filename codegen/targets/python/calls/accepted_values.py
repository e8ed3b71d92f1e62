"""Types of accepted values: which parameters have one, and what it is called already."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from codegen.model.action import Action
from codegen.model.parameter import Kind, Parameter
from codegen.released_names import ReleasedNames, accepted_key, accepted_of, argument_key
from codegen.rendering.safe_text import Identifier
from codegen.targets.python.text.layout import Atom, TypeExpression, generic
from codegen.targets.python.text.literals import literal
from codegen.targets.python.text.naming import Namespace
from codegen.targets.python.types.enumerations import LITERAL
from codegen.targets.python.types.kept_names import keep_names

_INTEGER: Final = re.compile(r"-?[0-9]{1,15}", re.ASCII)


def accepted_type(parameter: Parameter) -> TypeExpression | None:
    """Return the type of a value that a parameter accepts; None where it has no list of them, or not of its kind."""
    values: Iterable[str | int] = dict.fromkeys(parameter.accepted_values)
    if parameter.value_kind is Kind.INTEGER and all(map(_INTEGER.fullmatch, parameter.accepted_values)):
        values = dict.fromkeys(map(int, parameter.accepted_values))
    elif parameter.value_kind is not Kind.STRING:
        return None
    return generic(LITERAL, *(Atom(literal(value)) for value in values)) if values else None


def kept_aliases(
    resource: str, actions: Iterable[Action], namespace: Namespace, released: ReleasedNames
) -> Mapping[str, Identifier]:
    """Return what types of accepted values are called already, and take these names from `namespace`."""
    positions: dict[str, list[str]] = {}
    for action in actions:
        for parameter in action.parameters:
            if (expression := accepted_type(parameter)) is not None:
                key = accepted_key(action.name.camel, argument_key(parameter.location, parameter.wire_name))
                positions.setdefault(str(expression), []).append(key)
    return keep_names(positions, released.of(accepted_of(resource)), namespace)
