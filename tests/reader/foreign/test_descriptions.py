"""What an action says of itself: the first words below its title that no label names."""

import pytest

from tests.reader.foreign.forms import actions, dialect, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gets it.\n\n**Returns:** a book", "Gets it."),
        ("**Returns:** a book\\\n1.0 - added", ""),
        ("**Returns:** a book\n\nGets it.", "Gets it."),
        ("**Note:** it is slow", "**Note:** it is slow"),
    ],
)
def test_a_label_is_no_description(text: str, expected: str) -> None:
    """A paragraph that starts with a label of the dialect says what the label names, also where it says more."""
    form = dialect("labels: [line]\nheadings: {prose: [returns]}\n")
    [found] = actions(read(f"# Books\n\n## Get\n\n`GET /books`\n\n{text}\n", form))
    assert expected == found.description
