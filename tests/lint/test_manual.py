"""The manual has a page for everything that is ever reported, and docs/rules/ shows these pages."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from codegen.lint.registry import CHECKS
from codegen.manual import pages
from tools.rule_pages import FOLDER, render_pages

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+")
_REPORTING = {"error", "warn", "note", "Diagnostic", "Fault", "_error", "_wrong"}


def _reported(path: Path) -> Iterator[str]:
    """The ids that a module reports: the first argument of the calls that make diagnostics, and constants `_RULE`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and node.args:
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            value = node.args[0]
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and node.value:
            name, value = ("error" if node.target.id == "_RULE" else ""), node.value
        else:
            continue
        if name in _REPORTING and isinstance(value, ast.Constant) and _ID.fullmatch(str(value.value)):
            yield str(value.value)


def test_everything_reported_has_a_page(repository: Path) -> None:
    """What the reader, the configuration, the workspace and the rules report can be explained, and nothing else."""
    reported = {rule for path in (repository / "codegen").rglob("*.py") for rule in _reported(path)}
    assert reported | {check.rule.id for check in CHECKS} == set(pages())


def test_every_page_says_what_to_do() -> None:
    """A page has a sentence that ends, and something below it."""
    assert [] == [page.rule for page in pages().values() if not page.title.endswith(".") or not (page.text or page.bad)]


def test_documentation_is_current() -> None:
    """docs/rules/ holds the pages of the manual and nothing else; `make docs` writes them."""
    found = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()}
    assert {file.path: file.text for file in render_pages(pages().values())} == found
