"""Where things are defined, and where they are named."""

from codegen.server.definitions import find_definition, find_references
from tests.server.tree import place, state, text_at


def test_a_link_leads_to_the_title_of_its_schema() -> None:
    """Behind a character of two units as well."""
    known = state()
    (span,) = find_definition(*place(known, "book.md", "📖 A [Book](schemas.md#book)", 20))

    assert ("schemas.md", 5, 4, "Book") == (span.file, span.line, span.column, text_at(known, span))


def test_references_inside_of_schemas_lead_there_too() -> None:
    """By title and by anchor."""
    known = state()

    for text, offset in (('{"$ref": "Book"}', 11), ('{"$ref": "#book"}', 12), ("[the list](#books)", 13)):
        (span,) = find_definition(*place(known, "schemas.md", text, offset))
        assert ("Books" if "books" in text else "Book") == text_at(known, span)


def test_a_schema_is_named_in_all_documents() -> None:
    """References are links, types and `$ref`s, each at its place."""
    known = state(("page.md", "[Book](schemas.md#book) | The rest", "Book | The rest"))
    found = find_references(*place(known, "schemas.md", "## Book\n", 4))

    assert [
        ("book.md", 46, "book"),
        ("book.md", 46, "book"),
        ("book.md", 86, "book"),
        ("page.md", 41, "Book"),
        ("schemas.md", 5, "Book"),
        ("schemas.md", 16, "Book"),
        ("schemas.md", 34, "#book"),
    ] == [(span.file, span.line, text_at(known, span)) for span in found]
    assert [27, 57] == [span.column for span in found[:2]]
    assert 6 == len(find_references(*place(known, "schemas.md", "## Book\n", 4), with_definition=False))


def test_a_scope_leads_to_its_action() -> None:
    """One that is named after an action is defined there; others are nowhere."""
    known = state()
    (span,) = find_definition(*place(known, "book.md", "book.get", 3))

    assert (9, "Get") == (span.line, text_at(known, span))
    assert [] == find_definition(*place(known, "book.md", "all.User", 3))
    assert 3 == len(find_references(*place(known, "book.md", "all.User", 3)))


def test_a_placeholder_leads_to_its_row() -> None:
    """That of the same action."""
    known = state()
    (span,) = find_definition(*place(known, "book.md", "loans/**`LOAN_ID", 0)[:3], 41)

    assert (72, 3, "BOOK_ID") == (span.line, span.column, text_at(known, span))


def test_placeholders_are_one_over_the_tree() -> None:
    """URLs, base URLs, rows and curl examples name it."""
    known = state()
    found = find_references(*place(known, "book.md", "| BOOK_ID", 4))

    assert {"BOOK_ID"} == {text_at(known, span) for span in found}
    assert [5, 15, 27, 39, 60, 72, 79] == [span.line for span in found if span.file == "book.md"]
    assert [5, 15, 27, 34] == [span.line for span in found if span.file == "page.md"]


def test_plain_text_leads_nowhere() -> None:
    """Nothing is named there."""
    assert [] == find_definition(*place(state(), "book.md", "Below", 2))
    assert [] == find_references(*place(state(), "book.md", "Below", 2))
