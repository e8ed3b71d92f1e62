"""What of an example may stand where a URL has a placeholder."""

import pytest

from codegen.model.url import Placeholder


@pytest.mark.parametrize(
    "segment", ["bookId", "BOOK_ID", "{bookId}", ":bookId", "<book-id>", "%7BbookId%7D", "42", "US"]
)
def test_its_name_or_a_value_stands_for_it(segment: str) -> None:
    """The name in any spelling, and any value."""
    assert Placeholder("bookId").takes(segment)


@pytest.mark.parametrize("segment", ["", "SHELF_ID", "{shelfId}", ":shelfId", "<shelf>"])
def test_another_placeholder_does_not(segment: str) -> None:
    """What is marked or spelled as a placeholder is that of its own name alone, and nothing is not a value."""
    assert not Placeholder("bookId").takes(segment)


def test_capitals_are_a_placeholder_where_all_are() -> None:
    """`THING` stands for `THING_ID` no more than `DEVICE_ID` does: documents that write capitals mean names."""
    assert [False, False, True] == [Placeholder("THING_ID").takes(text) for text in ("THING", "DEVICE_ID", "575ec868")]
