"""Renaming edits every place over the tree, and the tree is read as before."""

import pytest

from codegen.files import File
from codegen.lint.run import lint
from codegen.manual import IDS
from codegen.reader.api import read_api
from codegen.server.renaming import UnusableName, nameable, rename
from tests.server.tree import edited, place, state, text_at


def _rules(files: dict[str, str]) -> list[tuple[str, str, int]]:
    read = tuple(File(path, text) for path, text in files.items())
    result = read_api(read)
    return [(i.rule, i.span.file, i.span.line) for i in lint(result.readable, read, result.diagnostics, IDS)]


@pytest.mark.parametrize(
    ("path", "text", "offset"),
    [("schemas.md", "## Book\n", 4), ("book.md", "📖 A [Book](schemas.md#book)", 20), ("schemas.md", '"#book"', 3)],
)
def test_a_schema_is_renamed_from_any_of_its_places(path: str, text: str, offset: int) -> None:
    """Its title, the anchors below it, links with their texts and references change, and nothing breaks."""
    known = state()
    changed = edited(known, rename(*place(known, path, text, offset), "Bound Volume"))
    texts = {file.path: file.text for file in known.files.values()} | changed

    assert {"book.md", "page.md", "schemas.md"} == changed.keys()
    assert (
        "| 200 | [Bound Volume](schemas.md#bound-volume) | 📖 A [Bound Volume](schemas.md#bound-volume) |"
        in texts["book.md"]
    )
    assert (
        "## Bound Volume\n\nSchema for a book 📖, as [the list](#books) has it\n\n"
        '### Schema <a name="bound-volume-schema">' in texts["schemas.md"]
    )
    assert '{"$ref": "Bound Volume"}' in texts["schemas.md"]
    assert '{"$ref": "#bound-volume"}' in texts["schemas.md"]
    assert "## Books\n" in texts["schemas.md"]
    assert _rules({file.path: file.text for file in known.files.values()}) == _rules(texts)


def test_a_placeholder_is_spelled_as_each_place_spells_it() -> None:
    """Over all documents, and with a row in another spelling."""
    known = state(("book.md", "| BOOK_ID | ID", "| bookId | ID"))
    changed = edited(known, rename(*place(known, "page.md", "**`BOOK_ID", 5), "volume key"))
    texts = {file.path: file.text for file in known.files.values()} | changed

    assert {"book.md", "page.md"} == changed.keys()
    assert "BOOK_ID" not in texts["book.md"] + texts["page.md"]
    assert "| volumeKey | ID" in texts["book.md"]
    assert "/books/**`VOLUME_KEY`**/loans/**`LOAN_ID`**" in texts["book.md"]
    assert "https://api.example.com/books/VOLUME_KEY?sort=last" in texts["book.md"]


def test_what_can_be_renamed_is_told() -> None:
    """The place and the present name; scopes and plain text cannot be."""
    known = state()
    link = "📖 A [Book](schemas.md#book)"
    anchor, whole = (nameable(*place(known, "book.md", link, offset)) for offset in (24, 8))

    assert anchor is not None
    assert (57, "book", "Book") == (anchor[0].column, text_at(known, anchor[0]), anchor[1])
    assert whole is not None
    assert (39, "[Book](schemas.md#book)", "Book") == (whole[0].column, text_at(known, whole[0]), whole[1])
    assert nameable(*place(known, "book.md", "book.get", 3)) is None
    assert nameable(*place(known, "book.md", "Below", 3)) is None


@pytest.mark.parametrize(
    ("path", "text", "name", "message"),
    [
        ("schemas.md", "## Book\n", "Error", "there is a schema `Error` already, at schemas.md:43:4"),
        ("schemas.md", "## Book\n", "", "`` is not a name: write words that start with a letter"),
        ("schemas.md", "## Book\n", "7 books", "`7 books` is not a name: write words that start with a letter"),
        ("schemas.md", "## Book\n", "a](b", "`a](b` is not a name: write words that start with a letter"),
        ("book.md", "**`BOOK_ID", "loanId", "`book.md` has a placeholder of that name already"),
        ("book.md", "Below", "x", "there is neither a schema nor a placeholder here"),
    ],
)
def test_names_that_cannot_be_are_refused(path: str, text: str, name: str, message: str) -> None:
    """What is taken, or is no name, changes nothing."""
    with pytest.raises(UnusableName, match=r".") as refused:
        rename(*place(state(), path, text, 4), name)

    assert message == str(refused.value)
