"""Symbols and folds of documents."""

from codegen.server.outline import Fold, Symbol, folds, symbols
from tests.server.tree import state


def _names(found: tuple[Symbol, ...]) -> list[tuple[str, str, int, int]]:
    return [(item.name, item.kind, item.span.line, item.last) for item in found]


def test_an_action_stands_in_its_document_with_its_sections() -> None:
    """Each with the lines below it, and an action with its request."""
    (document,) = symbols(state(), "book.md")

    assert ("Book Actions", "document", 3, 93) == _names((document,))[0]
    assert [("Get", "action", 9, 53), ("Lend", "action", 54, 93)] == _names(document.inner)
    assert "GET /books/{BOOK_ID}" == document.inner[0].detail
    assert ("Method And Url", "section", 13, 16) == _names(document.inner[0].inner)[0]
    assert 7 == len(document.inner[0].inner)


def test_schemas_are_symbols() -> None:
    """With the columns of their titles."""
    (document,) = symbols(state(), "schemas.md")

    assert [("Book", "schema"), ("Books", "schema"), ("Error", "schema")] == [
        (item.name, item.kind) for item in document.inner
    ]
    assert (5, 4, 4) == (document.inner[0].span.line, document.inner[0].span.column, document.inner[0].span.length)


def test_sections_code_tables_and_comments_fold() -> None:
    """Blank lines at the end of a section stay."""
    known = state(("book.md", "Retrieves a book", "<!--\nold\n-->\n\nRetrieves a book"))
    found = folds(known, "book.md")

    assert Fold(9, 56) in found
    assert Fold(11, 13, "comment") in found
    assert Fold(29, 31) in found
    assert Fold(41, 44) in found
    assert list(found) == sorted(found, key=lambda fold: (fold.first, -fold.last))


def test_an_empty_document_has_neither() -> None:
    """Nothing stands in it."""
    known = state()
    files = {**known.files, "empty.md": type(known.files["book.md"])("empty.md", "")}
    empty = type(known)(files, known.api)

    assert () == symbols(empty, "empty.md")
    assert () == folds(empty, "empty.md")
