"""The words of a `Type` column as JSON Schema, for the fields of bodies."""

import pytest

from codegen.model.schema import JsonValue
from codegen.reader.elements.type_words import SYNONYMS
from codegen.reader.parameters.kinds import shown_values
from codegen.reader.parameters.stated_schemas import stated_schema
from tools.snippets import run_snippet


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hex", {"type": "string"}),
        ("short", {"type": "integer"}),
        ("rfc 3339", {"type": "string", "format": "date-time"}),
        ("full-date", {"type": "string", "format": "date"}),
        ("timestamp (ms)", {"type": "integer"}),
        ("duration in seconds", {"type": "integer"}),
        ("mapping", {"type": "object"}),
        ("enum: a, b", {"type": "string", "enum": ["a", "b"]}),
        ("one of 1, 2", {"type": "integer", "enum": [1, 2]}),
        ("array of timestamps in ms", {"type": "array", "items": {"type": "integer"}}),
        ("array of guids", {"type": "array", "items": {"type": "string", "format": "uuid"}}),
        ("enum", {"type": "string", "enum": ["a", "b"]}),
        ("[Thing](schemas.md#thing)", None),
        ("intger", None),
    ],
)
def test_words_are_a_schema(text: str, expected: dict[str, JsonValue] | None) -> None:
    """Each word means what it means for a parameter; links are read elsewhere."""
    assert expected == stated_schema(text, "Order: `a` or `b`")


@pytest.mark.parametrize("word", [word for words in SYNONYMS.values() for word in words.split() if "/" not in word])
def test_a_field_takes_the_words_of_parameters(word: str) -> None:
    """A word that a parameter may have as its type is one of a field, too."""
    row = f"| x | {word} | no | Which: `a` or `b` |"
    snippet = f"## Post\n\n### Request Body\n\n| Name | Type | Required | Description |\n| - | - | - | - |\n{row}\n"
    assert "unlinked-type" not in [item.rule for item in run_snippet(snippet).diagnostics]


@pytest.mark.parametrize(
    ("description", "expected"),
    [
        ("Order of the books: `title`, `published` or `author`", ("title", "published", "author")),
        ("`title` or `author`.", ("title", "author")),
        ("Either 'title' or 'author'. The first is usual.", ("title", "author")),
        ("Order: `title`. Accepted values are: a, b", ("a", "b")),
        ("Order: `title` of the book", ()),
        ("Order: title or author", ()),
        ("As `title` says", ()),
    ],
)
def test_the_values_of_an_enumeration_stand_in_its_description(description: str, expected: tuple[str, ...]) -> None:
    """They stand behind a colon or at the start, up to the end of their sentence, each in backticks or quotes."""
    assert expected == shown_values(description)
