"""Whole trees of real documents."""

import ast
from functools import cache

import black
import pytest

from codegen.config import Config, identify
from codegen.targets.python import render_python
from templates.python.runtime.scopes import find_allowed, find_least_privileged
from tests.corpus import TREES, api_of, documents_of
from tests.targets.python.building import is_copied

pytestmark = pytest.mark.corpus

PAGINATED = [20, 23, 25]
"""How many actions of each tree read page by page."""


@cache
def _render(tree: str) -> dict[str, str]:
    api = api_of(tree)
    files = render_python(api, identify(Config(), api.server))
    return {file.path: file.text for file in files if file.path.endswith(".py") and not is_copied(file.path)}


@pytest.mark.parametrize(("tree", "paginated"), list(zip(TREES, PAGINATED, strict=True)))
def test_every_action_is_a_method(tree: str, paginated: int) -> None:
    """Each `## Action` of the documents is a method and its twin, a paginated one three; all files compile."""
    files = _render(tree)
    documents = [file.text for file in documents_of(tree) if file.path not in {"schemas.md", "overview.md"}]
    methods: list[str] = []
    twins: list[str] = []
    for path, text in files.items():
        compile(text, path, "exec", dont_inherit=True)
        if "losant_api/resources/" in path and not path.endswith("__init__.py"):
            blocking, asynchronous = [node for node in ast.parse(text).body if isinstance(node, ast.ClassDef)]
            methods += [node.name for node in blocking.body if isinstance(node, ast.FunctionDef)]
            twins += [ast.unparse(node.targets[0]) for node in asynchronous.body if isinstance(node, ast.Assign)]

    iterators = [name for name in methods if name.startswith("iter_")]
    assert sum(text.count("\n## ") for text in documents) == len(methods) - len(iterators)
    assert 2 * paginated == len(iterators)
    assert methods == twins


def test_the_newest_tree_has_the_form_of_black() -> None:
    """Black finds nothing to change in any file of 194 actions."""
    files = _render(TREES[-1])

    assert [] == [path for path, text in files.items() if text != black.format_str(text, mode=black.Mode())]


@pytest.mark.parametrize("tree", TREES)
def test_each_action_can_be_allowed_alone(tree: str) -> None:
    """The least-privileged scopes of one action allow it, what is always allowed, and nothing else."""
    api = api_of(tree)
    needs = {
        f"{resource.name.camel}.{action.name.camel}": tuple(scope.value for scope in action.authentication.scopes)
        for resource in api.resources
        for action in resource.actions
    }
    public = {name for name, scopes in needs.items() if not scopes}

    assert {name: {name, *public} for name in needs} == {
        name: set(find_allowed(needs, find_least_privileged(needs, [name]))) for name in needs
    }
