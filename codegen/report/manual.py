"""Pages of the manual -> text for a terminal, Markdown for the documentation."""

from collections.abc import Container, Iterable, Iterator
from typing import Final

from codegen.report.page import Page

_INDEX: Final = """# Rules

What is reported about documents and what stands beside them, rule by rule. `codegen explain` shows the same pages.

A snippet is a piece of a document that is otherwise right. A comment such as `<!-- schemas.md -->` starts another file,
`<!-- without Authentication -->` says what the document lacks, and a line that starts with `$ ` is a command that a
shell runs in the folder of the documents.

Where a diagnostic is not wanted, a comment allows it: on a line of its own for the block below, at the end of a line
for that line, or for the whole document.

```markdown
<!-- codegen: allow undefined-type -->
<!-- codegen: allow undefined-type, live-secret -->
<!-- codegen: allow needless-entity in this file -->
```

In MDX a comment on a line of its own is `{/* codegen: allow dangling-link */}`.

`codegen.yaml` allows a rule everywhere: `allow: [needless-entity]`. What allows nothing any more is reported as
[unused-suppression](unused-suppression.md). What keeps documents from being read cannot be allowed.

Documents in a dialect are held against the rules that have a mark in the last column. The others are about sections,
titles and scopes of the built-in form, or opinions of those who write in it.

| Rule | Severity | What it says | In a dialect |
| --- | --- | --- | --- |
"""
_MARK: Final = "\N{CHECK MARK}"


def render_page(page: Page) -> Iterator[str]:
    """Yield the lines of a page for a terminal: rule and severity, what it says, the snippets indented."""
    yield f"{page.severity}[{page.rule}]"
    for part in (page.title, page.text):
        if part:
            yield from ("", *part.split("\n"))
    for title, snippet in (("Bad:", page.bad), ("Good:", page.good)):
        if snippet:
            yield from ("", title, "")
            yield from (f"    {line}".rstrip() for line in snippet.split("\n"))


def render_markdown(page: Page, said: str = "") -> str:
    """Return a page as Markdown; `said` is what is reported about the bad snippet."""
    parts = [f"# {page.rule}", f"{page.title}", f"Severity: **{page.severity}**.", page.text]
    if page.bad:
        parts += ["## Bad", _fence(page.bad, "markdown")]
        parts += ["What is reported:", _fence(said, "text")] if said else []
    if page.good:
        parts += ["## Good", _fence(page.good, "markdown")]
    return "\n\n".join(part for part in parts if part) + "\n"


def render_index(pages: Iterable[Page], in_dialects: Container[str]) -> str:
    """Return the list of all pages as Markdown, under what is to be said about all of them.

    `in_dialects` are the ids of the rules that documents in a dialect can break.
    """
    rows = (
        f"| [{page.rule}]({page.rule}.md) | {page.severity} | {page.title} | {_MARK * (page.rule in in_dialects)} |\n"
        for page in pages
    )
    return _INDEX + "".join(rows)


def _fence(text: str, language: str) -> str:
    return f"````{language}\n{text}\n````"
