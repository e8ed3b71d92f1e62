"""The words of the built-in form: the shipped file is right, and what is not is told under its keys."""

from importlib.resources import files

import pytest

from codegen.dialects.built_in import built_in, heading_of
from codegen.dialects.dialect import Dialect
from codegen.dialects.shipped import NAMES
from codegen.dialects.words_file import BadWords, parse_words
from codegen.model.parameter import Kind

TEXT = (files("codegen.dialects") / "losant.yaml").read_text(encoding="utf-8")


def test_the_shipped_file_says_whose_form_it_is() -> None:
    """It is called as its file, starts with words about its form, and is not among the dialects of other teams."""
    assert "losant" == built_in().name
    assert TEXT.startswith("# The built-in form: how Losant writes ")
    assert "losant" not in NAMES
    assert not isinstance(built_in(), Dialect)


def test_no_line_of_the_shipped_file_is_long() -> None:
    """It is read beside code."""
    assert [] == [line for line in TEXT.split("\n") if len(line) > 120]


def test_the_parser_in_python_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where PyYAML comes without its parser in C, the words are the same."""
    monkeypatch.delattr("yaml.CBaseLoader")
    assert built_in() == parse_words(TEXT)


def test_each_kind_of_section_is_of_sections() -> None:
    """What tells sections apart names those that there are."""
    kinds = built_in().kinds_of_sections
    named = {*kinds.only_here, *kinds.elsewhere_too, *kinds.telling, *kinds.once_for_all, *kinds.credentials}
    assert set() == named - built_in().sections.keys()


def test_no_word_means_two_things() -> None:
    """A heading is of one section, a head of one row of columns, a word of one type."""
    found = built_in()
    headings = [word for section in found.sections.values() for word in (section.heading.lower(), *section.also)]
    tables = (found.columns, found.body_columns, found.types)
    for words in (headings, *([word for row in table.values() for word in row] for table in tables)):
        assert [] == sorted(word for word in words if words.count(word) > 1)


def test_words_are_in_lower_case() -> None:
    """They are compared with what authors write in lower case."""
    found = built_in()
    tables = [
        *(section.also for section in found.sections.values()),
        *(words for table in (found.columns, found.body_columns, found.types) for words in table.values()),
        *(found.required.yes, found.required.no, found.required.letters, found.documents.asides),
        *(found.schemas.schema, found.schemas.example, found.schemas.fields, found.kinds_of_sections.answer_headers),
    ]
    assert [] == [word for words in tables for word in words if word != word.lower()]


def test_each_phrase_tells_a_kind_and_is_in_its_sentence() -> None:
    """The kind is one of the model, and the sentence of the file has the words."""
    assert set() == {phrase.kind for phrase in built_in().phrases} - {*Kind}
    assert [] == [phrase.seen for phrase in built_in().phrases if not phrase.words.search(phrase.seen.strip("[]"))]


def test_a_heading_by_its_section() -> None:
    """It is as documents title it."""
    assert "SSE Stream for a Successful Response" == heading_of("events")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("name: losant\n", "name: losant\nnames: x\n", "names is unknown"),
        ("name: losant\n", "", "name is missing"),
        ("name: losant\n", "name: losant\nname: losant\n", "name stands twice"),
        ("  cross: x\n", "  cross: [x]\n", "required.cross is not a text"),
        ("  cross: x\n", "  cross: ''\n", "required.cross is not a text"),
        ("  cross: x\n", "  cross: x\n  cross: y\n", "required.cross stands twice"),
        ("  letters: [m, r]\n", "  letters: m\n", "required.letters is not a list"),
        ("  letters: [m, r]\n", "  letters: []\n", "required.letters is not a list"),
        ("  letters: [m, r]\n", "  letters: [m, m]\n", "required.letters has an item twice"),
        ("  letters: [m, r]\n", "  letters: [m, [r]]\n", "required.letters[1] is not a text"),
        ("    holds: '`GET ", "    hold: '`GET ", "sections.url.hold is unknown"),
        ("    heading: Parameters\n", "", "sections.parameters.heading is missing"),
        ("sentences:\n", "sentences: x\nother:\n", "other is unknown"),
        (
            r"words: '\bIf provided",
            r"words: '(If provided",
            "phrases[6].words is not a pattern: missing ), unterminated subpattern at position 0",
        ),
        ("    seen: Duration in milliseconds\n", "", "phrases[4].seen is missing"),
    ],
)
def test_what_is_wrong_is_told_under_its_keys(old: str, new: str, expected: str) -> None:
    """An unknown, missing or repeated key, a value of another type, a pattern that is none."""
    assert TEXT.count(old) == 1
    with pytest.raises(BadWords) as raised:
        parse_words(TEXT.replace(old, new))
    assert expected == str(raised.value)


@pytest.mark.parametrize(
    ("text", "expected"), [("", "the file is not a table"), ("[a", "not YAML: "), ("- a\n", "the file is not a table")]
)
def test_what_is_not_a_table(text: str, expected: str) -> None:
    """An empty file, one that is not YAML, and a list."""
    with pytest.raises(BadWords) as raised:
        parse_words(text)
    assert str(raised.value).startswith(expected)
