"""docs/rules/ as the rules say it: `python -m tools.rule_pages`, which is `make docs`.

Nothing is written where a bad snippet is not reported as its own rule and no other: a page that shows another rule's
diagnostic would be wrong.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from codegen.files import File
from codegen.lint.incomplete import PARTLY_CHECKED
from codegen.manual import IN_DIALECTS, pages
from codegen.report.manual import render_index, render_markdown
from codegen.report.page import Page
from codegen.report.text import count, render_diagnostics
from tools.snippets import Outcome, run_snippet

FOLDER: Final = Path(__file__).parent.parent / "docs" / "rules"

FOLLOW_UPS: Final = {
    "second-schemas": ("left-aside",),
    "incomplete-pair": ("unclear-pages",),
    PARTLY_CHECKED.id: ("unknown-method",),
}
"""What cannot but be said beside a rule's own diagnostic: a second document of schemas is left aside."""


class WrongSnippet(Exception):
    """Why no page was written."""


def main() -> int:
    """Write the pages that changed, and return the exit code: 0 when it is done, 1 when a snippet is wrong."""
    try:
        files = tuple(render_pages(pages().values()))
    except WrongSnippet as wrong:
        sys.stderr.write(f"nothing written: {wrong}\n")
        return 1
    sys.stdout.write(f"docs/rules/: {write_pages(FOLDER, files)}\n")
    return 0


def render_pages(manual: Iterable[Page]) -> Iterator[File]:
    """Yield the index and a page for each rule, with what is said about its bad snippet.

    Raises `WrongSnippet` when that is nothing, or something of another rule.
    """
    manual = tuple(manual)
    yield File("README.md", render_index(manual, IN_DIALECTS))
    for page in manual:
        yield File(f"{page.rule}.md", render_markdown(page, _said(page)))


def said_about(rule: str, snippet: str) -> Outcome:
    """Run a snippet of a rule's page. That not all is checked is said of every error; only its own page tells it."""
    outcome = run_snippet(snippet)
    told = (item for item in outcome.diagnostics if item.rule != PARTLY_CHECKED.id or rule == PARTLY_CHECKED.id)
    return replace(outcome, diagnostics=tuple(told))


def write_pages(folder: Path, files: Iterable[File]) -> str:
    """Write the files whose text is new, remove those of rules that are gone, and say in one line what was done."""
    texts = {file.path: file.text for file in files}
    folder.mkdir(parents=True, exist_ok=True)
    gone = sorted(path for path in folder.glob("*.md") if path.name not in texts)
    changed = [name for name, text in texts.items() if _text(folder / name) != text]
    for place in gone:
        place.unlink()
    for name in changed:
        (folder / name).write_text(texts[name], encoding="utf-8")
    return f"{count(len(changed), 'file')} written, {len(gone)} removed, {len(texts) - len(changed)} unchanged"


def _said(page: Page) -> str:
    outcome = said_about(page.rule, page.bad)
    for item in outcome.diagnostics:
        if item.rule not in {page.rule, *FOLLOW_UPS.get(page.rule, ())}:
            raise WrongSnippet(f"the bad snippet of `{page.rule}` is reported as `{item.rule}`, at {item.span}")
    if page.rule not in {item.rule for item in outcome.diagnostics}:
        raise WrongSnippet(f"the bad snippet of `{page.rule}` is not reported")
    return "\n".join(render_diagnostics(outcome.diagnostics, sources=outcome.sources))


def _text(place: Path) -> str | None:
    return place.read_text(encoding="utf-8") if place.exists() else None


if __name__ == "__main__":
    sys.exit(main())
