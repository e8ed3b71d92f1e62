"""Whole trees of real documents."""

import ast
from pathlib import Path

import black
import pytest

from codegen.config import Config, identify
from codegen.files import File
from codegen.reader.api import read_api
from codegen.targets.python import render_python

pytestmark = pytest.mark.corpus

TREES = ["2017-09-19", "2018-06-20", "2018-10-15"]


def _render(folder: Path) -> dict[str, str]:
    documents = [File(path.name, path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.md"))]
    api = read_api(tuple(documents)).api
    assert api is not None
    files = render_python(api, identify(Config(), api.server))
    return {file.path: file.text for file in files if file.path.endswith(".py") and "/_runtime/" not in file.path}


@pytest.mark.parametrize("tree", TREES)
def test_every_action_is_a_method(shared: Path, tree: str) -> None:
    """Each `## Action` of the documents is a method of two classes; all files compile."""
    folder = shared / "corpus" / tree
    files = _render(folder)
    documents = [
        path.read_text(encoding="utf-8") for path in folder.glob("*.md") if path.stem not in {"schemas", "overview"}
    ]
    methods = 0
    for path, text in files.items():
        compile(text, path, "exec", dont_inherit=True)
        if "/resources/" in path:
            nodes = ast.walk(ast.parse(text))
            functions = [node for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
            methods += sum(function.name != "__init__" for function in functions)

    assert 2 * sum(text.count("\n## ") for text in documents) == methods


def test_the_newest_tree_has_the_form_of_black(shared: Path) -> None:
    """Black finds nothing to change in any file of 194 actions."""
    files = _render(shared / "corpus" / TREES[-1])

    assert [] == [path for path, text in files.items() if text != black.format_str(text, mode=black.Mode())]
