"""`codegen init` beside a reference of another team writes the dialect that reads it, and says why."""

from pathlib import Path

import pytest

from codegen.cli import main
from tests.commands.conftest import Outcome
from tests.commands.test_dialect import FLEET, OWN

VAULT = """# Shelves

## Read a shelf

| Method | Path |
| --- | --- |
| `GET` | `/shelves/:id` |

### Parameters

- `id` `(string: <required>)` - Which shelf.
"""


def three(text: str, title: str, path: str) -> str:
    """Return a document with its action three times: of one or two, anything may be meant."""
    head, _, action = text.partition(title)
    return head + "\n".join(f"{title}{action}".replace(path, f"{path}{number}") for number in range(3))


FLEETS = three(FLEET, "### Get book", "/books")
VAULTS = three(VAULT, "## Read a shelf", "/shelves")


@pytest.fixture(autouse=True)
def _current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def call(capsys: pytest.CaptureFixture[str], *arguments: str) -> Outcome:
    """Call `codegen`."""
    code = main(arguments)
    return Outcome(code, *capsys.readouterr())


def write(place: str, text: str) -> None:
    """Write a document where there may be no folder yet."""
    Path(place).parent.mkdir(parents=True, exist_ok=True)
    Path(place).write_text(text)


@pytest.mark.parametrize(
    ("dialect", "text", "server"), [("fleet", FLEETS, "fleet.example.com"), ("hashicorp", VAULTS, "127.0.0.1")]
)
def test_a_shipped_dialect(dialect: str, text: str, server: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The line of codegen.yaml, its reason, and then every command runs bare."""
    write("docs/api/things.md", text)
    outcome = call(capsys, "init")
    assert (0, "") == (outcome.code, outcome.err)
    assert [
        "found: docs/api: 3 actions in 1 document",
        f"dialect: {dialect}: 3 request lines, 100% of the parts below them have a role there",
    ] == outcome.out.split("\n")[:2]
    assert "\nwrote: codegen.yaml\n" in outcome.out
    written = Path("codegen.yaml").read_text()
    assert (True, True) == (f"\ndialect: {dialect}\n" in written, server in written)
    for command in (["generate"], ["check"]):
        assert 0 == call(capsys, *command).code


def test_request_lines_of_examples_are_no_actions(capsys: pytest.CaptureFixture[str]) -> None:
    """What is found is what the dialect reads: a call in an example is counted with no action."""
    example = "\n#### Example\n\n`GET /api/v1/books/7`\n\n##### Default response\n\n`Status: 200`\n"
    write("docs/api/things.md", f"{FLEETS}{example}")
    lines = call(capsys, "init").out.split("\n")
    assert "found: docs/api: 3 actions in 1 document" == lines[0]


def test_documents_of_one_name_are_read_together(capsys: pytest.CaptureFixture[str]) -> None:
    """In a dialect they are named after their paths: the folder above both is meant."""
    write("docs/api/things.md", FLEETS)
    write("docs/api/admin/things.md", FLEETS.replace("/books", "/admins").replace("## Books", "## Admins"))
    assert call(capsys, "init").out.startswith("found: docs/api: 6 actions in 2 documents\ndialect: fleet: 6 request")


def test_a_named_folder(capsys: pytest.CaptureFixture[str]) -> None:
    """With `--spec` nothing is looked for, and the dialect is found all the same."""
    write("docs/things.md", VAULTS)
    assert call(capsys, "init", "--spec", "docs").out.startswith("dialect: hashicorp: 3 request line")


def test_an_unknown_form(capsys: pytest.CaptureFixture[str]) -> None:
    """Request lines in a form of their own lead to `codegen dialect`; nothing is written."""
    for number in range(3):
        write(f"docs/{number}.md", OWN.replace("/beds", f"/beds/{number}"))
    outcome = call(capsys, "init")
    assert (2, "", False) == (outcome.code, outcome.out, Path("codegen.yaml").exists())
    command = "`codegen dialect --spec docs --write dialect.yaml`"
    assert outcome.err.endswith(f"3 request lines of other forms: {command} proposes a dialect for them\n")


def test_documents_of_the_built_in_form_come_first(capsys: pytest.CaptureFixture[str]) -> None:
    """A reference in another form beside them is not meant."""
    write("docs/things.md", VAULTS)
    table = "### Responses\n\n| Code | Type | Description |\n| --- | --- | --- |\n| 200 | `text/plain` | Done |\n"
    write("spec/book.md", f"# Book Actions\n\n## Get\n\nReturns it.\n\nGET https://api.example.com/book\n\n{table}")
    outcome = call(capsys, "init")
    assert (0, "found: spec: 1 action in 1 document") == (outcome.code, outcome.out.split("\n")[0])
    assert "\ndialect:" not in Path("codegen.yaml").read_text()


def test_no_request_line_at_all(capsys: pytest.CaptureFixture[str]) -> None:
    """Then no dialect is spoken of."""
    write("docs/about.md", "# About\n")
    outcome = call(capsys, "init")
    assert (2, False) == (outcome.code, "dialect" in outcome.err)
