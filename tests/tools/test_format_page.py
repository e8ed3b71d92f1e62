"""docs/format.md says what the readers do: its tables are theirs, and its snippets are read without a word."""

import re
from pathlib import Path

import pytest

from codegen.cli import main
from codegen.config import Config
from codegen.files import File
from codegen.lint.run import lint
from codegen.manual import IDS
from codegen.pipeline import build
from codegen.reader.api import read_api
from tools.format_page import PAGE, complete, read_snippets, render

_TEXT = PAGE.read_text(encoding="utf-8")
_PIECES = read_snippets(_TEXT)
_SCHEMAS = (
    "# Schemas\n\n"
    + next(piece.text for piece in _PIECES if piece.path == "schemas.md")
    + """
## Book Post

What a new book has.

```json
{"type": "object", "properties": {"title": {"type": "string"}}}
```

```json
{"title": "The Dispossessed"}
```

## Error

Why a request is refused.

```json
{"type": "object", "properties": {"message": {"type": "string"}}}
```

```json
{"message": "There is no such book"}
```
"""
)


def test_the_tables_are_those_of_the_readers() -> None:
    """`make docs` has been run since a word was added."""
    assert _TEXT == render(_TEXT)


@pytest.mark.parametrize("piece", _PIECES, ids=map(str, range(len(_PIECES))))
def test_snippets_are_read_without_a_word(piece: File) -> None:
    """Each is a document, or completed to one, from which everything is generated, and no rule has an objection."""
    documents = tuple(File(path, text) for path, text in sorted(complete(piece, _SCHEMAS).items()))
    result = build(documents, Config(), strict=True)
    assert [] == [f"{item.span}: {item.message}" for item in result.diagnostics]
    assert len(result.files) > 50
    read = read_api(documents)
    unused = {"unused-schema"}
    said = [item for item in lint(read.readable, documents, read.diagnostics, IDS) if item.rule not in unused]
    assert [] == [f"{item.span}: {item.rule}: {item.message}" for item in said if item.severity != "info"]


def test_the_ten_minutes_are_what_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every command of the first session prints what the page shows."""
    monkeypatch.chdir(tmp_path)
    session = _TEXT.split("```console\n")[1].split("```")[0]
    for part in session.split("$ ")[1:]:
        command, *shown = part.rstrip("\n").split("\n")
        program, *arguments = command.split()
        if program == "codegen":
            assert 0 == main(arguments)
            printed = capsys.readouterr().out.rstrip("\n").split("\n")
            assert list(map(_uncounted, shown)) == list(map(_uncounted, printed))


def _uncounted(line: str) -> str:
    """A line without the number of files, which grows with the runtime."""
    return re.sub(r"\d+ files", "N files", line)
