"""What the columns of tables are called: each usual head, and the columns that it may stand for."""

import difflib
from collections.abc import Collection, Sequence
from typing import Final

from codegen.dialects.built_in import built_in
from codegen.limits import COMPARED_LETTERS
from codegen.markdown.emphasis import strip_emphasis

HEADS: Final[dict[str, tuple[str, ...]]] = {
    head: tuple(columns.split(", ")) for columns, heads in built_in().columns.items() for head in heads
}
"""Head (in lower case) -> the columns that it may stand for; which of them it is, the section's own columns say.

A column's own word stands for itself first. Section readers know the columns by their own words only.
"""

_TITLES: Final = {section.column.lower(): section.column for section in built_in().sections.values()}
_TEXT: Final = frozenset({"description"})
_ALIKE: Final = 0.7
"""How much of two words is the same where one is taken for a misspelling of the other."""


def columns_of(heads: list[str], known: Collection[str]) -> list[str]:
    """Return the column of each head, of those that a section knows; a head that is none of them stays as it is.

    A head stands for another column only where that has none of its own: of `Name` and `Parameter`, the first counts.
    """
    words = [" ".join(strip_emphasis(head)[0].lower().rstrip("?:").split()) for head in heads]
    taken = {word for word in words if word in known}
    columns: list[str] = []
    for word in words:
        meant = next((column for column in HEADS.get(word, ()) if column in known and column not in taken), word)
        columns.append(word if word in known else meant)
        taken.add(columns[-1])
    return columns


def meant_column(head: str, lacking: Sequence[str]) -> str:
    """Return the column, of those that a table lacks, that an unknown head is a misspelling of; empty for none."""
    return next(iter(difflib.get_close_matches(head[:COMPARED_LETTERS], lacking, n=1, cutoff=_ALIKE)), "")


def is_misspelt(column: str, words: Sequence[str], known: Sequence[str]) -> bool:
    """Tell whether one of the heads of a table is a misspelling of a column that it lacks; that is told at the head."""
    lacking = [item for item in known if item not in words]
    return any(meant_column(word, lacking) == column for word in words if word not in known)


def holds_text(column: str) -> bool:
    """Tell whether the cells of a column are text, in which emphasis and backticks are of the author's own."""
    return column in _TEXT


def column_of(section: str) -> str:
    """Return the column of a section, by its key in the words of the form, that names what a row is about."""
    return built_in().sections[section].column.lower()


def title_of(column: str) -> str:
    """Return a column as the head of a table has it."""
    return _TITLES.get(column, column.title())
