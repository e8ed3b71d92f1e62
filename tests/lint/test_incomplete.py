"""One broken document does not hide what is wrong in all others."""

import re
from pathlib import Path

import pytest

from codegen.cli import main
from codegen.files import Span
from codegen.lint.incomplete import report_left_out
from codegen.lint.registry import CHECKS
from codegen.lint.run import lint
from codegen.manual import IDS, pages
from codegen.reader.api import read_api
from codegen.workspace.rules import UNREADABLE_FILE
from tools.snippets import run_snippet

BROKEN = """\
<!-- thing.md -->

## Get

### Method And Url

FETCH https://api.example.com/things/**`THING_ID`**

### Successful Responses

| Code | Type | Description |
| ---- | ---- | ----------- |
| 200 | [Part](schemas.md#part) | Its parts(s) |

## Patch

### Description

<!-- codegen: allow undefined-type -->
Changes the thing and its parts(s).
"""
SCHEMAS = """\
<!-- schemas.md -->

## Part

Schema for a part

### Schema

```json
{"type": "object"}
```

### Example

```json
{}
```
"""


def _told(snippet: str) -> list[tuple[str, str]]:
    return [(item.rule, str(item.span)) for item in run_snippet(snippet).diagnostics]


def test_what_is_read_is_checked() -> None:
    """Beside the error stand the findings elsewhere in its document, and what was left out is told at the error."""
    files = run_snippet(f"{BROKEN}{SCHEMAS}")
    text = next(file.text for file in files.documents if file.path == "thing.md").split("\n")
    broken = text.index("FETCH https://api.example.com/things/**`THING_ID`**") + 1
    plural = text.index("Changes the thing and its parts(s).") + 1
    told = [(item.rule, str(item.span)) for item in files.diagnostics]
    assert ("unknown-method", f"thing.md:{broken}:1") in told
    assert ("partly-checked", f"thing.md:{broken}:1") in told
    assert ("doubled-plural", f"thing.md:{plural}:27") in told


def test_what_is_missing_for_want_of_reading_is_not_told() -> None:
    """A schema that only a broken action has is not called unused, and no suppression is."""
    rules = {rule for rule, _ in _told(f"{BROKEN}{SCHEMAS}")}
    assert set() == rules & {"unused-schema", "unused-suppression", "missing-url"}


def test_which_rules_were_left_out() -> None:
    """The message names the rules that need all documents."""
    message = next(item.message for item in run_snippet(BROKEN).diagnostics if item.rule == "partly-checked")
    assert ["unlisted-resource", "unused-schema"] == re.findall(r"`([a-z-]+)`", message)


def test_errors_of_reading_are_not_allowed_away() -> None:
    """A comment that allows an error of the reader has no effect."""
    allowed = BROKEN.replace("## Patch", "<!-- codegen: allow unknown-method in this file -->\n\n## Patch")
    assert "unknown-method" in {rule for rule, _ in _told(allowed)}


def test_links_to_schemas_that_could_not_be_loaded() -> None:
    """Where schemas.md is not text, that is told once, and not at each link to it."""
    files = run_snippet(pages()["doubled-plural"].bad).documents
    left = tuple(file for file in files if file.path != "schemas.md")
    unread = UNREADABLE_FILE.at(Span("schemas.md", 1), "not to be had")
    assert "unknown-schema" in {item.rule for item in read_api(left).diagnostics}
    result = read_api(left, unread=["schemas.md"])
    assert [
        ("partly-checked", "schemas.md:1:1"),
        ("unreadable-file", "schemas.md:1:1"),
        ("doubled-plural", "thing.md:9:29"),
    ] == [
        (item.rule, str(item.span))
        for item in lint(result.readable, left, (unread, *result.diagnostics), IDS)
        if item.rule != "left-aside"
    ]


@pytest.fixture
def spec(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a document that has a plural twice, in the current folder."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "spec"
    folder.mkdir()
    for file in run_snippet(pages()["doubled-plural"].bad).documents:
        (folder / file.path).write_text(file.text)
    return folder


def test_a_file_that_is_not_text(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is told with all that is found in the others, also of links to it, and the exit code is 2."""
    (spec / "schemas.md").write_bytes(b"\xff")
    assert 2 == main(["lint", "--output-format", "github"])
    told = re.findall(r"file=([\w./]+),line=(\d+).*title=([a-z0-9-]+)", capsys.readouterr().out)
    assert [
        ("spec/schemas.md", "1", "not-utf-8"),
        ("spec/schemas.md", "1", "partly-checked"),
        ("spec/thing.md", "9", "doubled-plural"),
    ] == [item for item in told if item[2] != "left-aside"]


def test_a_configuration_that_is_not_understood(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is told with all that is found in the documents, and the exit code is 2."""
    Path("codegen.yaml").write_text("colour: red\n")
    assert 2 == main(["lint"])
    out = capsys.readouterr().out
    assert "codegen.yaml:1:1: error[invalid-config]" in out
    assert "spec/thing.md:9:29: warning[doubled-plural]" in out
    assert spec.is_dir()


def test_fix_beside_an_error(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--fix` fixes what could be read; what is left is told, and the exit code is 2."""
    (spec / "schemas.md").write_bytes(b"\xff")
    assert 2 == main(["lint", "--fix"])
    assert "Retrieves the thing and its part(s)" in (spec / "thing.md").read_text()
    out = capsys.readouterr().out
    assert "schemas.md:1:1" in out
    assert "doubled-plural" not in out


def test_diff_beside_an_error(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--diff` shows what can be fixed, then what could not be read."""
    (spec / "schemas.md").write_bytes(b"\xff")
    assert 2 == main(["lint", "--diff"])
    out = capsys.readouterr().out
    assert "+Retrieves the thing and its part(s)" in out
    assert "schemas.md:1:1" in out


def test_a_folder_without_action_documents(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Other people's Markdown is not checked by the rules of action documents."""
    (spec / "thing.md").write_text("# Notes\n\nSee [below](#nothing) for parts(s).\n")
    assert 2 == main(["lint"])
    out = capsys.readouterr().out
    assert "no-action-documents" in out
    assert "dangling-link" not in out


@pytest.mark.parametrize(
    ("needs_all", "expected"),
    [
        (False, "what has errors is not checked"),
        (True, "what has errors is not checked, and neither are `unused-schema` anywhere"),
    ],
)
def test_what_is_said_to_be_left_out(*, needs_all: bool, expected: str) -> None:
    """Rules are named where there are any: a dialect may have none that look at the whole tree."""
    checks = [check for check in CHECKS if check.rule.id == "unused-schema"] if needs_all else []
    error = UNREADABLE_FILE.at(Span("thing.md", 3), "it cannot be read")
    assert [(expected, "thing.md:3:1")] == [(item.message, str(item.span)) for item in report_left_out([error], checks)]
