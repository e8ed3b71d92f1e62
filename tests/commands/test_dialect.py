"""`codegen dialect` shows which forms documents have, says which dialect fits, and proposes one where none does."""

from pathlib import Path

import pytest

from codegen.cli import main
from codegen.dialects.parse import parse_dialect
from codegen.files import File
from tests.commands.conftest import Outcome
from tools.dialects_page import PAGE, read_snippets

OWN = """# Beds

## Make a bed

- POST /beds

Makes one.

**Arguments**

- **size** (int, required): How large.
- **light** (string): How bright.

**Response**

```json
{"bed": 1}
```

**Rights**

- gardeners
"""
FLEET = """# Books

## Books

### Get book

`GET /books/:id`

#### Parameters

| Name | Type | In | Description |
| --- | --- | --- | --- |
| id | integer | path | **Required.** Which |
"""


@pytest.fixture(autouse=True)
def _current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("spec").mkdir()


def call(capsys: pytest.CaptureFixture[str], *arguments: str) -> Outcome:
    """Call `codegen dialect`."""
    code = main(["dialect", *arguments])
    return Outcome(code, *capsys.readouterr())


def test_what_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    """Request lines, labels with what they hold and the role of their words, items, each with the first place."""
    Path("spec/beds.md").write_text(OWN)
    outcome = call(capsys)
    assert (0, "") == (outcome.code, outcome.err)
    lines = outcome.out.split("\n")
    assert [
        "spec: 1 document, 2 headings",
        "request lines",
        "     1  `item` below headings of level 2, 1 title  spec/beds.md:5:3",
        "headings and labels below them, and what stands there",
        "     1  bold `Arguments`: list -> parameters  spec/beds.md:9:1",
        "     1  bold `Response`: JSON -> answer       spec/beds.md:14:1",
        "     1  bold `Rights`: list -> ?              spec/beds.md:20:1",
        "items of lists of parameters",
        "     1  **\N{HORIZONTAL ELLIPSIS}** (\N{HORIZONTAL ELLIPSIS}    spec/beds.md:11:3",
        "     1  **\N{HORIZONTAL ELLIPSIS}** (\N{HORIZONTAL ELLIPSIS}):  spec/beds.md:12:3",
    ] == lines[:10]


def test_a_dialect_is_proposed(capsys: pytest.CaptureFixture[str]) -> None:
    """With what is read with it and what is left; the text behind the empty line is a dialect."""
    Path("spec/beds.md").write_text(OWN)
    report, _, text = call(capsys).out.partition("\n\n")
    assert [
        "a dialect of your own is proposed",
        "read: 1 action, 2 parameters, 1 answer with an example",
        "left to do",
        "     1  unread-part: a list under `Rights` has no role, kept as prose  spec/beds.md:22:1",
    ] == report.split("\n")[-4:]
    dialect, told = parse_dialect(File("dialect.yaml", text))
    assert ("own", ()) == (dialect.name if dialect else "", told)


def test_the_proposal_is_written(capsys: pytest.CaptureFixture[str]) -> None:
    """Into a file that is not there yet; named in codegen.yaml, it is what the next call is about."""
    Path("spec/beds.md").write_text(OWN)
    written = call(capsys, "--write", "dialect.yaml")
    assert (0, "wrote: dialect.yaml") == (written.code, written.out.split("\n")[-3])
    text = Path("dialect.yaml").read_text()
    Path("codegen.yaml").write_text("dialect: dialect.yaml\n")
    assert "codegen.yaml names a dialect of its own: dialect.yaml\nread: 1 action, 2 par" in call(capsys).out
    assert 0 == main(["generate"])
    Path("dialect.yaml").write_text(f"{text}# mine\n")
    refused = call(capsys, "--write", "dialect.yaml")
    assert (2, True) == (refused.code, "in the way" in refused.err)
    assert f"{text}# mine\n" == Path("dialect.yaml").read_text()


@pytest.mark.parametrize("name", ["mine-2.yaml", "my.form.yml", "no.yaml"])
def test_names_of_files(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The dialect is named after its file, whatever that is called."""
    Path("spec/beds.md").write_text(OWN)
    assert 0 == call(capsys, "--write", name).code
    dialect, told = parse_dialect(File(name, Path(name).read_text()))
    assert (Path(name).stem, ()) == (dialect.name if dialect else "", told)


@pytest.mark.parametrize("name", ["dialect.txt", "dialect", "a\nb.yaml", "missing/dialect.yaml"])
def test_what_is_not_written(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What codegen.yaml could not name, and what has no folder, is refused in words."""
    Path("spec/beds.md").write_text(OWN)
    outcome = call(capsys, "--write", name)
    assert (2, True, ["spec"]) == (outcome.code, outcome.err.startswith("error: "), sorted(map(str, Path().iterdir())))


def test_a_shipped_dialect_fits(capsys: pytest.CaptureFixture[str]) -> None:
    """Then it is named, and nothing is proposed."""
    Path("spec/books.md").write_text(FLEET)
    outcome = call(capsys)
    assert "  fleet: 1 request line, 100% of the parts below them have a role\n" in outcome.out
    end = "one fits: write `dialect: fleet` into codegen.yaml\nread: 1 action, 1 parameter, 0 answers with an example\n"
    assert outcome.out.endswith(end)


def test_the_form_of_codegen_itself(capsys: pytest.CaptureFixture[str]) -> None:
    """It needs no dialect."""
    public = "### Authentication\n\nNo authentication is required.\n\n"
    table = "### Successful Responses\n\n| Code | Type | Description |\n| - | - | - |\n| 200 | `text/plain` | Done |\n"
    Path("spec/book.md").write_text(f"# Book Actions\n\n## Get\n\nIt.\n\nGET https://a.io/book\n\n{public}{table}")
    outcome = call(capsys)
    assert 0 == outcome.code
    assert [
        "the documents have the form of codegen itself, which needs no dialect",
        "read: 1 action, 0 parameters, 0 answers with an example",
    ] == outcome.out.split("\n")[-3:-1]


def test_no_request_line(capsys: pytest.CaptureFixture[str]) -> None:
    """There is nothing to propose, which exits with 1."""
    Path("spec/about.md").write_text("# About\n\nBooks.\n")
    outcome = call(capsys, "--write", "dialect.yaml")
    assert (1, False) == (outcome.code, Path("dialect.yaml").exists())
    assert outcome.out.endswith("no heading has a request line: a method and a path, such as `GET /books/:id`\n")


def test_the_current_folder(capsys: pytest.CaptureFixture[str]) -> None:
    """It is looked at where there is no folder of documents."""
    Path("spec").rmdir()
    Path("beds.md").write_text(OWN)
    assert call(capsys).out.startswith(".: 1 document, 2 headings\n")


@pytest.mark.parametrize(("config", "arguments"), [("dialect: nothing\n", ()), ("", ("--spec", "elsewhere"))])
def test_what_cannot_be_read(config: str, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    """A fault in the configuration, and a folder that is not there."""
    Path("codegen.yaml").write_text(config)
    outcome = call(capsys, *arguments)
    assert (2, "") == (outcome.code, outcome.out)
    assert "error" in outcome.err


def test_titles_fit_a_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """What is not printable in them is escaped."""
    Path("spec/beds.md").write_text("# Beds\n\n## Get beds\n\n`GET /beds`\n\n### Who\x1b[31m may\n\n- all\n")
    assert "`Who\\x1b[31m may`: list -> ?" in call(capsys).out


def test_documents_of_the_page(capsys: pytest.CaptureFixture[str]) -> None:
    """Each document of docs/dialects.md has request lines that are found without its dialect."""
    for snippet in read_snippets(PAGE.read_text(encoding="utf-8")):
        place = Path("spec", "beds.mdx" if "component" in snippet.dialect else "beds.md")
        place.write_text(snippet.document)
        assert 0 == call(capsys).code, snippet.document
        place.unlink()
