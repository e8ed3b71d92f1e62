"""The built-in templates -> lines for people: what each of them gives, and the fields of its views."""

import ast
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct, field

from codegen.rendering.template_places import template_root
from codegen.rendering.template_variables import find_variables
from codegen.rendering.view_fields import ViewField, fields_of, first_line

_COPIED = "has no view: it is copied as it is"


class Template(Struct, frozen=True):
    """A built-in template: what it gives, and its variables with their types."""

    path: str
    about: str
    variables: Mapping[str, Any] = field(default_factory=dict)


def describe_templates(paths: Iterable[str], views: Mapping[str, tuple[str, type]]) -> tuple[Template, ...]:
    """Describe the templates at `paths`; `views` are those that are rendered with a view, others they include."""
    variables = find_variables(views)
    return tuple(Template(path, _about(path, views), variables.get(path, {})) for path in paths)


def render_templates(templates: Iterable[Template]) -> Iterator[str]:
    """Yield the lines of the list: under each template its variables, and their fields."""
    for template in templates:
        yield from _render(template, is_deep=False)


def render_template(template: Template) -> Iterator[str]:
    """Yield the lines about one template, with all fields that its variables lead to."""
    return _render(template, is_deep=True)


def _about(path: str, views: Mapping[str, tuple[str, type]]) -> str:
    if path in views:
        return first_line(views[path][1].__doc__)
    if path.endswith(".py"):
        tree = ast.parse((template_root() / path).read_text(encoding="utf-8"))
        return f"{first_line(ast.get_docstring(tree)) or 'A package'} ({_COPIED})"
    return "Included by another template"


def _render(template: Template, *, is_deep: bool) -> Iterator[str]:
    yield template.path
    yield f"    {template.about}"
    for name, kind in template.variables.items():
        if isinstance(kind, type) and issubclass(kind, Struct):
            yield f"    {name}: {kind.__name__}"
            yield from _fields(kind, name, (kind,), is_deep=is_deep)
        else:
            yield f"    {name}: {getattr(kind, '__name__', 'Any')}"


def _fields(view: type, name: str, above: tuple[type, ...], *, is_deep: bool) -> Iterator[str]:
    for item in fields_of(view):
        yield _line(item, name)
        if is_deep and item.view is not None and item.view not in above:
            many = "[]" if item.type.startswith(("tuple[", "Mapping[", "Sequence[")) else ""
            yield from _fields(item.view, f"{name}.{item.name}{many}", (*above, item.view), is_deep=True)


def _line(item: ViewField, name: str) -> str:
    told = f"    {item.about}" if item.about else ""
    return f"        {name}.{item.name}: {item.type}{told}"
