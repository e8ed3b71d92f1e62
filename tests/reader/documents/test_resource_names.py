"""What resources are called by their files."""

import pytest

from codegen.files import File
from codegen.reader.api import read_api
from codegen.reader.documents.resource_names import resource_name


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("book-loan.md", "bookLoan"),
        ("01-books.md", "books"),
        ("2_books.md", "books"),
        ("10. Books.md", "books"),
        ("3d.md", "3d"),
        ("books/index.md", "books"),
        ("api/02-books/README.md", "books"),
        ("books/_index.md", "books"),
        ("books/overview.md", "overview"),
        ("index.md", "index"),
        ("README.md", "readme"),
    ],
)
def test_the_name_of_a_resource(path: str, expected: str) -> None:
    """A file names it, without a number that sorts; the index of a folder is about the folder."""
    assert expected == str(resource_name(path))


def test_events_by_another_heading() -> None:
    """The section of a stream may be called `Events`, its column `Event`."""
    text = (
        "# Book\n\n## Watch\n\nIt.\n\nGET https://a.example.com/b\n\n### Authentication\n\nNone.\n\n### Events\n\n"
        "| Event | Type | Description |\n| - | - | - |\n| moved | [Book](schemas.md#book) | Moved |\n"
    )
    schemas = File("schemas.md", '# Schemas\n\n## Book\n\nA book.\n\n```json\n{"type": "object"}\n```\n')
    result = read_api((File("book.md", text), schemas))
    assert [] == [item.message for item in result.diagnostics]
    stream = result.readable.resources[0].actions[0].stream
    assert stream is not None
    assert ["moved"] == [event.name for event in stream.events]
