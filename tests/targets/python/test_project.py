"""The files around the package: what is neither Python nor YAML."""

import tomllib

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from codegen.targets.python.text.markdown import code_span, markdown_prose, markdown_text
from codegen.targets.python.text.toml import toml_string


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_toml_string_is_read_back(text: str) -> None:
    """Whatever the text, TOML reads it as that text, from one line of ASCII."""
    line = f"x = {toml_string(text)}"

    assert {"x": text} == tomllib.loads(line)
    assert line.isascii()


@given(st.text(st.sampled_from("ab `*_[]()<>&#!|~\\\n\u2028-1.")))
def test_markdown_text_is_text(text: str) -> None:
    """In a list item, the text is one paragraph of plain text, whatever marks it holds."""
    tokens = MarkdownIt("commonmark").enable("table").parse(f"- `x`: {markdown_text(text)}")
    (inline,) = [token for token in tokens if token.type == "inline"]

    code, *rest = inline.children or []

    assert ("code_inline", {"text"}) == (code.type, {child.type for child in rest})
    assert ":" + "".join(text.split()) == "".join("".join(child.content for child in rest).split())


@given(st.text(st.sampled_from("ab `*_[]()<>&#!|~\\\n\u2028-1."), min_size=1))
def test_a_code_span_is_code(text: str) -> None:
    """In a list item, the text is one code span that shows it as it is."""
    tokens = MarkdownIt("commonmark").parse(f"- {code_span(text)}: x")
    (inline,) = [token for token in tokens if token.type == "inline"]
    shown = [child.content for child in inline.children or []]

    assert ([" ".join(text.split())] if text.strip() else []) + [": x"] == shown


@given(st.text(st.sampled_from("ab `*_[]()<>&#!|~\\\n\u2028-1.")))
def test_markdown_prose_is_text_and_code(text: str) -> None:
    """Whatever marks the text holds, it becomes plain text and code spans, and nothing of it is lost."""
    tokens = MarkdownIt("commonmark").enable("table").parse(f"- `x`: {markdown_prose(text)}")
    (inline,) = [token for token in tokens if token.type == "inline"]

    code, *rest = inline.children or []

    assert ("code_inline", True) == (code.type, {child.type for child in rest} <= {"text", "code_inline"})
    assert ":" + _letters(text) == _letters("".join(child.content for child in rest)).replace(" ", "")


def _letters(text: str) -> str:
    return "".join(text.replace("`", "").split())


def test_code_between_backticks_stays_code() -> None:
    """A single backtick opens it, and the next one closes it; one alone is a sign like any other."""
    assert "the `tag_id` of \\_a" == markdown_prose("the `tag_id` of _a")
    assert "a \\` alone" == markdown_prose("a ` alone")


def test_markdown_text_shows_no_hidden_characters() -> None:
    """Control and bidirectional characters are replaced by a mark that can be seen."""
    assert "a\ufffdb\ufffd" == markdown_text("a\u202eb\x00")
