"""docs/rules/ as the rules say it; `python -m tests.lint.pages` (or `make docs`) writes it."""

from collections.abc import Iterator
from pathlib import Path

from codegen.files import File
from codegen.manual import pages
from codegen.report.manual import render_index, render_markdown
from codegen.report.page import Page
from codegen.report.text import render_diagnostics
from tests.lint.snippets import lint_snippet

FOLDER = Path(__file__).parent.parent.parent / "docs" / "rules"


def render_pages() -> Iterator[File]:
    """Yield the index and a page for each rule, with what the linter says about its bad snippet."""
    yield File("README.md", render_index(pages().values()))
    for page in pages().values():
        yield File(f"{page.rule}.md", render_markdown(page, _said(page)))


def _said(page: Page) -> str:
    if not page.bad:
        return ""
    files, diagnostics = lint_snippet(page.bad)
    return "\n".join(render_diagnostics(diagnostics, sources={file.path: file.text.split("\n") for file in files}))


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.md"):
        old.unlink()
    for file in render_pages():
        (FOLDER / file.path).write_text(file.text, encoding="utf-8")
