"""What can stand at a place while somebody types."""

import pytest

from codegen.server.completion import complete
from codegen.server.offers import Item
from codegen.server.state import State
from tests.server.tree import place, state, text_at


def _offered(known: State, path: str, text: str) -> tuple[Item, ...]:
    return complete(*place(known, path, text, len(text)))


def _labels(known: State, path: str, text: str) -> list[str]:
    return [item.label for item in _offered(known, path, text)]


def test_sections_that_an_action_lacks_are_headings() -> None:
    """Those that it has are not offered; what was typed is what is exchanged."""
    known = state(("book.md", "### Curl Example", "### Heade\n\n### Curl Example"))
    offered = _offered(known, "book.md", "### Heade")

    assert ["Request Headers", "Request Cookies", "Request Body"] == [
        item.label for item in offered if item.label.startswith("Request")
    ][:3]
    assert not {"Method And Url", "Curl Example"} & {item.label for item in offered}
    assert {"Heade"} == {text_at(known, item.span) for item in offered}


def test_parts_of_a_schema_are_headings() -> None:
    """In schemas.md a heading below a title is one of two."""
    known = state(("schemas.md", "## Error\n", "## Error\n\n### \n"))

    assert ["Schema", "Example"] == _labels(known, "schemas.md", "## Error\n\n### ")


def test_links_lead_to_schemas() -> None:
    """The whole target is exchanged, also behind a character of two units."""
    known = state(("book.md", "📖 A [Book](schemas.md#book)", "📖 A [Book](schemas.md#bo)"))
    offered = _offered(known, "book.md", "📖 A [Book](schemas.md#bo")

    assert ["schemas.md#book", "schemas.md#books", "schemas.md#error"] == [item.label for item in offered]
    assert (46, "schemas.md#bo") == (offered[0].span.column, text_at(known, offered[0].span))
    assert "Book" == offered[0].detail


def test_links_within_schemas_are_anchors_alone() -> None:
    """The document of schemas is not named in itself."""
    assert ["#book", "#books", "#error"] == _labels(state(), "schemas.md", "[the list](#b")


def test_scopes_of_the_tree_are_offered_with_the_own_one_first() -> None:
    """In the section about credentials; what was typed of a scope is exchanged."""
    known = state(("book.md", "all.User, book.*, or book.get.", "all.User, bo"))
    offered = _offered(known, "book.md", "all.User, bo")

    assert ["book.get", "all.User"] == [item.label for item in offered][:2]
    assert {"book.*", "page.*", "page.tear", "book.lend"} <= {item.label for item in offered}
    assert "bo" == text_at(known, offered[0].span)


@pytest.mark.parametrize(("row", "expected"), [("| 404 | [Error]", ["404"]), ("| 200 | [Book]", ["200", "201"])])
def test_codes_are_those_of_their_section(row: str, expected: list[str]) -> None:
    """Those that the tree has come first; successes have no errors among them, errors no successes."""
    known = state(("book.md", row, f"| 4\n{row}"))
    labels = _labels(known, "book.md", "| ---- | ---- | ----------- |\n| 4" if row[2] == "2" else "| 4\n"[:-1])

    assert {*expected} == {*labels[: len(expected)]}
    assert {"4" if expected == ["404"] else "2"} <= {label[0] for label in labels}
    assert ("200" in labels) is (expected != ["404"])
    assert ("404" in labels) is (expected == ["404"])


def test_an_empty_section_gets_its_columns() -> None:
    """The head of the table, the rule below it, and the start of a row."""
    known = state(("book.md", "### Curl Example", "### Request Headers\n\n|\n\n### Curl Example"))
    (item,) = _offered(known, "book.md", "### Request Headers\n\n|")

    assert (
        "| Name | Type | Required | Description | Default |\n| ---- | ---- | -------- | ----------- | ------- |\n| "
        == item.text
    )
    assert "|" == text_at(known, item.span)


def test_rules_are_offered_in_a_comment_that_allows_some() -> None:
    """With what each is about."""
    known = state(("book.md", "parts(s)", "parts(s) <!-- codegen: allow doubled-plural, need"))
    offered = _offered(known, "book.md", "doubled-plural, need")

    assert "needless-entity" in {item.label for item in offered}
    assert "need" == text_at(known, offered[0].span)


def test_text_gets_no_offers() -> None:
    """In running text nothing is known of what comes next."""
    assert [] == _labels(state(), "book.md", "Retrieves a bo")
