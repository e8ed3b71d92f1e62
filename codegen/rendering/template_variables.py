"""Templates -> the variables that each of them has, with their types, those that are included among them.

What a template has that is rendered with a view is the view; one that is included has what stands where it is
included. Types are read from the views' annotations, as loops and attributes lead to them.
"""

import types
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, Union, get_args, get_origin, get_type_hints

from codegen.rendering.templating import environment

if TYPE_CHECKING:
    from jinja2.nodes import For, Node

Variables: TypeAlias = dict[str, Any]
"""Types by the names of variables."""


def find_variables(views: Mapping[str, tuple[str, type]]) -> dict[str, Variables]:
    """Return the variables of the templates in `views`, and of those that they include."""
    found: dict[str, Variables] = {}
    for template, (name, view) in views.items():
        _walk(template, {name: view}, found)
    return found


def find_included(text: str) -> tuple[str | None, ...]:
    """Return the templates that one includes, imports or extends, None for one whose name is told by a variable.

    A text that is not a template includes none.
    """
    # Imported here for start-up time: only a project with templates of its own needs it.
    from jinja2 import TemplateError
    from jinja2.meta import find_referenced_templates

    try:
        return tuple(find_referenced_templates(environment().parse(text)))
    except (TemplateError, RecursionError):
        return ()


def _walk(template: str, variables: Variables, found: dict[str, Variables]) -> None:
    # Imported here for start-up time: only the list of the templates needs it.
    from jinja2.meta import find_undeclared_variables

    templates = environment()
    source = templates.loader.get_source(templates, template)[0] if templates.loader else ""
    tree = templates.parse(source)
    names = find_undeclared_variables(tree)
    found.setdefault(template, {}).update({name: kind for name, kind in variables.items() if name in names})
    for included, known in _includes(tree, variables):
        _walk(included, known, found)


def _includes(node: "Node", variables: Variables) -> Iterator[tuple[str, Variables]]:
    """Yield the templates that are included below a node, each with the variables that stand there."""
    # Imported here for start-up time, as above.
    from jinja2.nodes import Const, For, Include

    if isinstance(node, Include) and isinstance(node.template, Const):
        yield node.template.value, variables
    if isinstance(node, For):
        variables = variables | _loop(node, variables)
    for child in node.iter_child_nodes():
        yield from _includes(child, variables)


def _loop(node: "For", variables: Variables) -> Variables:
    """Return the variables that a loop adds."""
    # Imported here for start-up time, as above.
    from jinja2.nodes import Filter, Name, Tuple

    over = _type_of(node.iter.node if isinstance(node.iter, Filter) and node.iter.node else node.iter, variables)
    kinds = get_args(over)
    if isinstance(node.target, Name):
        return {node.target.name: kinds[0] if kinds else None}
    targets = node.target.items if isinstance(node.target, Tuple) else []
    return {item.name: kind for item, kind in zip(targets, kinds, strict=False) if isinstance(item, Name)}


def _type_of(expression: "Node", variables: Variables) -> Any:
    # Imported here for start-up time, as above.
    from jinja2.nodes import Getattr, Name

    if isinstance(expression, Name):
        return variables.get(expression.name)
    if not isinstance(expression, Getattr):
        return None
    owner = _type_of(expression.node, variables)
    hints = get_type_hints(owner) if isinstance(owner, type) else {}
    return without_none(hints.get(expression.attr))


def without_none(kind: Any) -> Any:
    """Return a type without the None that it may be instead."""
    if get_origin(kind) not in {Union, types.UnionType}:
        return kind
    kinds = [item for item in get_args(kind) if item is not types.NoneType]
    return kinds[0] if len(kinds) == 1 else kind
