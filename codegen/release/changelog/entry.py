"""An entry of a changelog as a value, and how it is written: as Markdown for people, as JSON for programs."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from msgspec import Struct

from codegen.rendering.safe_text import Markdown, PyCode
from codegen.targets.python.text.markdown import markdown_text

SECTIONS: Final = ("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security")
"""The kinds of changes of Keep a Changelog, in its order."""


class Code(Struct, frozen=True):
    """Code that goes with an item: what was written before, and what is written now; either may be empty."""

    before: str
    after: str

    @property
    def lines(self) -> Iterator[str]:
        """The lines of a block that shows both."""
        if self.before:
            yield "# before"
            yield from self.before.split("\n")
        if self.before and self.after:
            yield ""
            yield "# after"
        yield from self.after.split("\n") if self.after else ()


class Item(Struct, frozen=True):
    """One thing that is told: a sentence or more of Markdown, and code where it helps."""

    section: str
    text: Markdown
    is_breaking: bool = False
    code: Code | None = None


class Entry(Struct, frozen=True):
    """What changed from one revision to the next: `name` is that of the newer one, `day` when it was released, if ever.

    `lead` says in a line what matters of it; empty for nothing.
    """

    name: str
    day: date | None
    lead: Markdown
    items: tuple[Item, ...]

    @property
    def sections(self) -> Iterator[tuple[str, tuple[Item, ...]]]:
        """Yield the sections that are not empty: those with breaks first, and in each the breaks first."""
        found = {title: [item for item in self.items if item.section == title] for title in SECTIONS}
        for title in sorted(SECTIONS, key=lambda title: not any(item.is_breaking for item in found[title])):
            if found[title]:
                yield title, tuple(sorted(found[title], key=lambda item: not item.is_breaking))


def render_markdown(entry: Entry) -> str:
    """Write an entry; it ends with a line feed."""
    lines = [f"## [{markdown_text(entry.name)}]" + (f" - {entry.day.isoformat()}" if entry.day else "")]
    if entry.lead:
        lines += ["", entry.lead]
    for title, items in entry.sections:
        lines += ["", f"### {title}", "", *_items(items)]
    return "\n".join(lines) + "\n"


def render_json(entries: Sequence[Entry]) -> str:
    """Write entries as a JSON array, two spaces to a level.

    [{"name": "1.2.0", "date": "2030-01-02", "lead": "...",
      "sections": {"Changed": [{"text": "...", "breaking": true, "before": "...", "after": "..."}]}}]

    The texts are Markdown; `before` and `after` are code, empty where there is none.
    """
    return json.dumps([_value(entry) for entry in entries], indent=2, ensure_ascii=False)


def _items(items: Iterable[Item]) -> Iterator[str]:
    """Yield the lines of a list; what follows a block of code stands apart from it."""
    was_block = False
    for item in items:
        if was_block:
            yield ""
        yield f"- {'**Breaking:** ' if item.is_breaking else ''}{item.text}"
        was_block = item.code is not None
        if item.code is not None:
            yield from ("", "  ```python")
            yield from (f"  {line}".rstrip() for line in item.code.lines)
            yield "  ```"


def _value(entry: Entry) -> dict[str, object]:
    return {
        "name": entry.name,
        "date": entry.day.isoformat() if entry.day else None,
        "lead": entry.lead,
        "sections": {title: [_item(item) for item in items] for title, items in entry.sections},
    }


def _item(item: Item) -> dict[str, object]:
    code = item.code or Code(PyCode(""), PyCode(""))
    return {"text": item.text, "breaking": item.is_breaking, "before": code.before, "after": code.after}
