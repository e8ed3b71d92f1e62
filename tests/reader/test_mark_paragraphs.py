"""Marks at the start of a paragraph, whether or not the one before ends with a full stop."""

import pytest

from codegen.model.marks import NO_MARKS, Deprecation, Marks
from codegen.reader.marks import read_marks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("How bright it is\n\nDeprecated since 1.2.", Marks(Deprecation("1.2"))),
        ("How bright it is.\n\nDeprecated since 1.2.", Marks(Deprecation("1.2"))),
        ("How bright\nit is\n\n**Beta.** It may change.\n\nAdded in 1.4.", Marks(since="1.4", is_beta=True)),
        ("How bright it is\nDeprecated things are not.", NO_MARKS),
        ("How bright it is\n\n\n\n", NO_MARKS),
    ],
)
def test_marks_of_paragraphs(text: str, expected: Marks) -> None:
    """Each paragraph is read as one, and a line in it is not a paragraph."""
    assert expected == read_marks(text)
