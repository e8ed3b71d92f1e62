"""What `codegen templates` tells of a template is what it is rendered with."""

from typing import Any

import pytest

from codegen.files import File
from codegen.renamed import Rename
from codegen.renaming.resolve import resolve_aliases
from codegen.rendering import templating
from codegen.rendering.template_variables import find_included, find_variables
from codegen.rendering.view_fields import fields_of
from codegen.targets.openapi import render
from codegen.targets.openapi.template_views import TEMPLATE_VIEWS as OPENAPI_VIEWS
from codegen.targets.openapi.views import OperationObject
from codegen.targets.python import package, renderer, sdk
from codegen.targets.python.template_views import TEMPLATE_VIEWS as PYTHON_VIEWS
from codegen.targets.python.views.reference_actions import ActionReferenceView
from tests.targets.python.building import IDENTITY
from tests.targets.python.example import example

_VIEWS = {**OPENAPI_VIEWS, **PYTHON_VIEWS}


def test_views_are_those_that_templates_are_rendered_with(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tables of the targets have each template that is rendered, with the name and the type of its view."""
    found: dict[str, tuple[str, type]] = {}

    def record(template: str, view: dict[str, Any], own_templates: str | None = None) -> str:
        ((name, value),) = view.items()
        found[template] = (name, type(value))
        return templating.render(template, view, own_templates)

    monkeypatch.setattr(renderer, "render", record)
    monkeypatch.setattr(
        render, "render_file", lambda path, template, view, own: File(path, record(template, view, own))
    )
    renamed = [Rename("thing.read", "thing.get"), Rename("objects", "things")]
    aliases, unsettled = resolve_aliases(example(), renamed, None)
    assert () == unsettled
    package.render_sdk(sdk.Sdk.of(example(), IDENTITY, aliases=aliases))
    render.render_openapi(example(), IDENTITY, None)
    assert found == {template: _VIEWS[template] for template in found}
    assert set(_VIEWS) == set(found)


def test_included_templates_have_what_stands_around_them() -> None:
    """Loops and attributes lead to the types of what an included template prints."""
    found = find_variables(_VIEWS)
    assert {"operation": OperationObject} == found["openapi/operation.yaml.jinja"]
    assert {"action": ActionReferenceView} == found["python/reference/action.md.jinja"]
    assert {} == {template: known for template, known in found.items() if None in known.values()}


def test_every_field_of_every_view_is_told() -> None:
    """A view's fields come with their types, and those that lead to a view with it."""
    views = {kind for known in find_variables(_VIEWS).values() for kind in known.values()}
    for view in views:
        told = {item.name for item in fields_of(view)}
        assert set(view.__struct_fields__) <= told, view


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{% include 'a' %}{% import 'b' as b %}{% from 'c' import d %}{% extends 'e' %}", {"a", "b", "c", "e"}),
        ("{% include name %}", {None}),
        ("{% include ['a', 'b'] %}", {"a", "b"}),
        ("{% if %}", set()),
        ("plain", set()),
    ],
)
def test_what_a_text_includes(text: str, expected: set[str | None]) -> None:
    """Whatever brings another template in counts, and a text that is not a template brings none."""
    assert expected == set(find_included(text))
