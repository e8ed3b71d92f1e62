"""Texts that stay and name what is held back, and words that may mean that something is internal."""

import pytest

from tests.holding.trees import action, held, schema, told

EXPORT = action("Export (internal)", path="/export/secret", answer="[Part](schemas.md#part)")
PART = schema("Part (internal)", '{"type": "object", "properties": {"key": {"type": "string"}}}')


@pytest.mark.parametrize(
    ("text", "column", "name"),
    [
        ("Works as `thing.export` does.", 11, "thing.export"),
        ("Works as thing.export.", 10, "thing.export"),
        ("Works as /things/export/secret does.", 10, "/things/export/secret"),
        ("Returns a [piece](schemas.md#part).", 11, "[piece](schemas.md#part)"),
        ("Returns a `Part`.", 12, "Part"),
        ("Returns the `key`.", 14, "key"),
    ],
)
def test_a_public_text_that_names_it_is_told(text: str, column: int, name: str) -> None:
    """The warning stands at the name."""
    message = f"`{name}` is held back, and what stays names it"
    expected = [("names-held-back", "thing.md", 9, column, message)]
    assert expected == told(held(action("Get", told=text) + EXPORT, PART))


@pytest.mark.parametrize(
    ("definition", "column", "name"),
    [
        ('{"enum": ["thing.get", "thing.export"]}', 24, "thing.export"),
        ('{"description": "What thing.export needs"}', 2, "thing.export"),
    ],
)
def test_a_public_schema_that_names_it_is_told(definition: str, column: int, name: str) -> None:
    """The warning stands at the value, or at the key of a text."""
    message = f"`{name}` is held back, and `Whole` names it"
    found = held(action("Get", answer="[Whole](schemas.md#whole)") + EXPORT, schema("Whole", definition) + PART)
    assert [("names-held-back", "schemas.md", 10, column, message)] == told(found)


@pytest.mark.parametrize(
    "text",
    ["Works as `thing.get` does.", "Returns a part.", "Returns the key.", "See /things/get.", "A thing.exporter"],
)
def test_other_texts_are_not_told(text: str) -> None:
    """Names of what is public, and words that only look so, are nobody's secret."""
    assert [] == told(held(action("Get", told=text) + EXPORT, PART))


def test_texts_of_what_is_held_back_may_name_it() -> None:
    """Nobody reads them."""
    export = action("Export (internal)", told="As `thing.export` works.", answer="[Part](schemas.md#part)")
    part = schema("Part (internal)", '{"type": "object"}', told="What `thing.export` returns.")
    assert [] == told(held(action("Get") + export, part))


def test_words_that_may_mean_it_are_told() -> None:
    """They mark nothing, and stand in what is public."""
    message = "`for internal use` may mean that this is internal, and does not mark it"
    found = held(action("Get", told="Works. It is for internal use and may go."))
    assert [("unclear-mark", "thing.md", 9, 14, message)] == told(found)


@pytest.mark.parametrize("words", ["Internal. A thing", "A thing (internal)"])
def test_a_mark_of_an_answer_is_told(words: str) -> None:
    """It would hold nothing back."""
    message = "an answer cannot be held back, so this mark says nothing"
    found = held(action("Get").replace("| 200 | string | A thing |", f"| 200 | string | {words} |"))
    assert [("unclear-mark", "thing.md", 23, 18, message)] == told(found)


def test_a_mark_of_an_answer_of_what_is_internal_is_not_told() -> None:
    """It is held back with its action."""
    assert [] == told(held(action("Get") + action("Try (internal)").replace("| A thing |", "| A thing (internal) |")))
