"""The files around the package: what is neither Python nor YAML."""

import ast
import re
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from codegen.model.parameter import Kind, Location
from codegen.targets.python.readme import markdown_text
from codegen.targets.python.toml import toml_string
from tests.targets.python.building import action, api, files_of, parameter, resource
from tests.targets.python.example import example


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


def test_markdown_text_shows_no_hidden_characters() -> None:
    """Control and bidirectional characters are replaced by a mark that can be seen."""
    assert "a\ufffdb\ufffd" == markdown_text("a\u202eb\x00")


def test_examples_of_the_readme_are_python() -> None:
    """Each fenced example compiles."""
    blocks = re.findall(r"```python\n(.*?)```", files_of(example())["README.md"], re.DOTALL)
    flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT

    assert 3 == len(blocks)
    assert all(compile(block, "README.md", "exec", flags) for block in blocks)


@pytest.mark.parametrize(
    ("required", "expected"),
    [
        (
            parameter("page", required=True, kind=Kind.INTEGER, example="2", example_value=2),
            "client.things.get(page=2)",
        ),
        (parameter("sort", required=True, example="a", example_value="a"), 'client.things.get(sort="a")'),
        (parameter("page", required=False), "client.things.get()"),
    ],
)
def test_the_first_call_is_a_real_one(required: object, expected: str) -> None:
    """The example calls the first action that reads, with the documents' own values."""
    value = api([resource("things", action("Get", "things", query_parameters=(required,)))])

    assert f"result = {expected}\n" in files_of(value)["README.md"]


def test_without_examples_there_is_no_call() -> None:
    """An action with a required argument that the documents give no example of is not called."""
    value = api([resource("things", action("Get", "things", "ID", path_parameters=(parameter("ID", Location.PATH),)))])

    assert "## Call" not in files_of(value)["README.md"]
