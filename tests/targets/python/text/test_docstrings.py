"""The encoder of docstrings."""

import ast

import black
import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.targets.python.text.docstrings import (
    docstring,
    imperative,
    object_of,
    paragraph,
    section,
    summary,
    telling,
)

nasty = st.text(alphabet=st.one_of(st.characters(), st.sampled_from('""\\\\\' \n\t.aN{')), max_size=300)


def _module(text: str) -> str:
    lines = [*summary(text, "get", 4), *section("Args", [("name", text)], 4)]
    return f"class X:\n    {docstring(lines, 4)}\n\n    x = 1\n"


def _squeezed(text: str) -> str:
    return "".join(text.split())


@given(nasty)
def test_a_docstring_stays_inside_its_quotes(text: str) -> None:
    """Whatever the text, the class has a docstring and one statement after it."""
    (node,) = ast.parse(_module(text)).body

    assert isinstance(node, ast.ClassDef)
    assert [ast.Expr, ast.Assign] == [type(statement) for statement in node.body]


@given(nasty)
def test_a_docstring_says_what_the_text_says(text: str) -> None:
    """But for white space, the whole text is found in the docstring."""
    (node,) = ast.parse(_module(text)).body

    assert isinstance(node, ast.ClassDef)
    assert _squeezed(text) in _squeezed(ast.get_docstring(node) or "")


@given(nasty)
def test_a_docstring_has_the_form_of_black(text: str) -> None:
    """Black finds nothing to change, and no line is longer than 88 characters."""
    source = _module(text)

    assert source == black.format_str(source, mode=black.Mode())
    assert 88 >= max(map(len, source.splitlines()))


@given(nasty)
def test_a_docstring_has_no_invisible_characters(text: str) -> None:
    """Control, format and separator characters show as escapes; so do bidirectional ones."""
    assert not {"\x00", "\x1b", "\x85", "\u200b", "\u2028", "\u202e", "\ufeff"} & set(
        _module(text + "\u202e\u200b\x00")
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Deletes a device", "Delete a device."),
        ("Retrieves information on a device", "Retrieve information on a device."),
        ("Queries rows.", "Query rows."),
        ("Publishes an experience version", "Publish an experience version."),
        ("Presses the button", "Press the button."),
        ("Accepts/Rejects an invite", "Accept/Reject an invite."),
        ("Create an application", "Create an application."),
        ("Status of a device", "Status of a device."),
        ("", ""),
    ],
)
def test_first_lines_are_imperative(text: str, expected: str) -> None:
    """A known verb in the third person becomes a command; other words stay."""
    assert expected == imperative(text)


def test_a_description_is_split_after_its_first_sentence() -> None:
    """The first sentence is the first line, the others follow after an empty one."""
    assert ["Create an export.", "", "Defaults to all data."] == summary(
        "Creates an export. Defaults to all data.", "export", 8
    )


def test_a_first_sentence_that_is_too_long_goes_on() -> None:
    """It takes several lines; what comes after it is a paragraph of its own."""
    assert ["Send" + " word" * 14, "word word.", "", "More."] == summary(f"Sends{' word' * 16}. More", "unused", 8)


def test_what_has_no_description_says_so() -> None:
    """The fallback is told in place of a text, whole."""
    assert ["Send it.", "", "Twice."] == summary(" \n", "Send it. Twice.", 8)


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Device", "device", ""),
        ("Get log entries.", "get_log_entries", ""),
        ("Device ID", "deviceId", ""),
        ("", "device", ""),
        ("A device", "Device", "A device"),
    ],
)
def test_a_description_that_repeats_a_name_tells_nothing(text: str, name: str, expected: str) -> None:
    """But for case, spaces and signs it is the name."""
    assert expected == telling(text, name)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Schema for the body of a request", "the body of a request"),
        ("Schema for a single Device", "a single Device"),
        ("Schema for inserting a row", "Schema for inserting a row"),
        ("The body of a request", "The body of a request"),
    ],
)
def test_a_schema_is_for_an_object(text: str, expected: str) -> None:
    """What is passed is the object, not its schema; a schema for doing something stays."""
    assert expected == object_of(text)


def test_long_words_are_cut_outside_of_escapes() -> None:
    """A word of escapes is cut between two of them."""
    lines = paragraph("\\" * 100, 8)

    assert "\\" * 200 == "".join(lines)
    assert [0, 0, 0] == [len(line) % 2 for line in lines]


def test_a_section_without_entries_is_left_out() -> None:
    """No entries, no heading."""
    assert [] == section("Raises", [], 8)
