"""One cause, one message."""

from pathlib import Path

import pytest

from codegen.cli import main
from codegen.files import File
from codegen.reader.api import read_api

HEAD = """# Books

## Get

Returns the books.

### Request

GET {host}/books

### Authentication

None.

"""
RESPONSES = "### Responses\n\n| Code | Type | Description |\n| - | - | - |\n| 200 | array of strings | The books |\n"


@pytest.mark.parametrize(
    ("section", "line"),
    [
        (f"{RESPONSES}\n```json\n", 21),
        (f"{RESPONSES}\n```json\n[\n", 21),
        (f"{RESPONSES}\n### Curl Example\n\n```bash\n", 23),
        (f"### Request Body\n\nThe body is a string.\n\n{RESPONSES}\n```json\n", 25),
    ],
)
def test_a_fence_that_is_never_closed(section: str, line: int) -> None:
    """What it holds is not told as well: an empty example, half of a value, no call."""
    found = read_api((File("books.md", HEAD.format(host="https://api.example.com") + section),)).diagnostics
    assert [("open-fence", line, 1)] == [(item.rule, item.span.line, item.span.column) for item in found]


def test_a_schema_whose_fence_is_never_closed() -> None:
    """The error says it, since nothing is generated of it."""
    book = File("books.md", HEAD.format(host="https://api.example.com") + RESPONSES)
    schemas = File("schemas.md", '# Schemas\n\n## Book\n\nA book\n\n### Schema\n\n```json\n{"type": \n')
    found = [item for item in read_api((book, schemas)).diagnostics if item.span.file == "schemas.md"]
    assert [("unreadable-json", 9, 1)] == [(item.rule, item.span.line, item.span.column) for item in found]
    assert "this is not usable JSON: the code block is never closed" == found[0].message


def test_a_server_that_is_not_usable(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The URLs that name none are not told beside what is wrong with it."""
    monkeypatch.chdir(tmp_path)
    Path("spec").mkdir()
    Path("spec/books.md").write_text(HEAD.format(host="") + RESPONSES)
    Path("codegen.yaml").write_text("server: api.example.com\n")
    main(["lint"])
    printed = capsys.readouterr()
    assert "codegen.yaml:1:9: error[invalid-config]" in printed.out
    assert "missing-server" not in printed.out
