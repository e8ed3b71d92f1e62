"""Pages of Markdown: tables whose cells cannot break them, and the file they are written to."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

HOLDS: Final = "✓"
FAILS: Final = "✗"


def mark(*, holds: bool) -> str:
    """Return the sign for what holds or does not."""
    return HOLDS if holds else FAILS


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(map(_cell, line))} |\n" for line in lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def write_page(path: Path, *paragraphs: str) -> None:
    """Write paragraphs and tables to a file, with an empty line between them."""
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(f"{paragraph.rstrip()}\n" for paragraph in paragraphs), encoding="utf-8")
