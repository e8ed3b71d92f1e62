"""docs/dialects.md says what a dialect may say: its tables are those of the code, its snippets are read as it shows."""

import pytest

from codegen.cli import main
from codegen.config_yaml import parse_config
from codegen.dialects.shipped import NAMES
from codegen.files import File
from tools.dialects_page import PAGE, Snippet, describe, read, read_snippets, render

_TEXT = PAGE.read_text(encoding="utf-8")
_SNIPPETS = read_snippets(_TEXT)


def test_the_tables_are_those_of_the_code() -> None:
    """`make docs` has been run since a key, a role or a word was added; none of them is without words."""
    assert _TEXT == render(_TEXT)


def test_every_fence_is_a_snippet() -> None:
    """No piece of a dialect stands on the page without a document that is read with it."""
    assert _TEXT.count("```yaml\n") == len(_SNIPPETS)
    assert _TEXT.count("````markdown\n") == len(_SNIPPETS)
    assert _TEXT.count("```text\n") == len(_SNIPPETS)


@pytest.mark.parametrize("snippet", _SNIPPETS, ids=map(str, range(len(_SNIPPETS))))
def test_snippets_are_read_as_the_page_shows(snippet: Snippet) -> None:
    """Each document gives the actions, parameters and answers below it, and nothing is said about it."""
    result = read(snippet)
    assert snippet.read == "".join(f"{line}\n" for line in describe(result.readable))
    assert [] == [f"{item.span}: {item.message}" for item in result.diagnostics]


def test_the_shipped_dialects_are_named() -> None:
    """Each has a row in the table of those that come with codegen."""
    rows = [
        line.split("`")[1] for line in _TEXT.split("\n") if line.startswith(tuple(f"| `{name}` |" for name in NAMES))
    ]
    assert list(NAMES) == rows


def test_what_goes_into_the_configuration() -> None:
    """The line for codegen.yaml names a file of one's own."""
    text = _TEXT.split("```yaml codegen.yaml\n")[1].split("```")[0]
    config, told = parse_config(File("codegen.yaml", text))
    assert ("dialect.yaml", ()) == (config.dialect, told)


def test_the_commands_are_there(capsys: pytest.CaptureFixture[str]) -> None:
    """Each command of the page has a help that knows its options."""
    session = _TEXT.split("```console\n")[1].split("```")[0]
    for line in session.rstrip("\n").split("\n"):
        _, program, verb, *options = line.split()
        assert ("codegen", 0) == (program, main([verb, "--help"]))
        shown = capsys.readouterr().out
        assert [option for option in options if option.startswith("--") and option not in shown] == []
