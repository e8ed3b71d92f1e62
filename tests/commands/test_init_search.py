"""`codegen init` finds the documents wherever they lie in a repository, and says which ones it took and why."""

import shutil
from pathlib import Path

import pytest

from codegen.cli import main
from codegen.limits import SEARCHED_DOCUMENTS, SEARCHED_LEVELS
from tests.commands.conftest import Outcome
from tests.workspace.trees import tree

PUBLIC = "### Authentication\n\nNo authentication is required.\n\n"
PUBLIC += "### Responses\n\n| Code | Type | Description |\n| --- | --- | --- |\n| 200 | `text/plain` | Done |\n"
OTHERS = ("node_modules/pkg", ".git", ".venv/lib", "vendor/lib", "env/lib", "web/node_modules/x", "my env/lib", "dist")


def write(place: str, *paths: str) -> None:
    """Write a document with an action for each path."""
    actions = "".join(
        f"\n## Get {number}\n\nReturns it, number {number}.\n\n### Method And Url\n\nGET https://api.example.com{path}\n\n{PUBLIC}"
        for number, path in enumerate(paths)
    )
    Path(place).parent.mkdir(parents=True, exist_ok=True)
    Path(place).write_text(f"# {Path(place).stem.title()} Actions\n{actions}")


@pytest.fixture(autouse=True)
def _current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def call(capsys: pytest.CaptureFixture[str], *arguments: str) -> Outcome:
    """Call `codegen`."""
    code = main(arguments)
    return Outcome(code, *capsys.readouterr())


def found(outcome: Outcome) -> list[str]:
    """Return the lines about the search."""
    assert 0 == outcome.code, outcome.err
    return [line for line in outcome.out.split("\n") if line.startswith(("found:", "passed over:", "if another"))]


def test_documents_deep_in_a_repository(capsys: pytest.CaptureFixture[str]) -> None:
    """Three levels down, beside guides and what others wrote; then every command runs bare."""
    write("docs/api/reference/book.md", "/books", "/books/old")
    write("docs/api/reference/loans/loan.md", "/loans")
    Path("docs/guide.md").write_text("# Guide\n\nRun `GET https://api.example.com/books`.\n")
    Path("README.md").write_text("# Books\n\n## Usage\n\nGET https://api.example.com/books\n")
    for folder in OTHERS:
        write(f"{folder}/thing.md", "/a", "/b", "/c", "/d")
    Path("my env/pyvenv.cfg").write_text("")
    before = tree(Path("docs"))

    assert ["found: docs/api/reference: 3 actions in 2 documents"] == found(call(capsys, "init"))
    assert "\nspec: docs/api/reference\n" in Path("codegen.yaml").read_text()
    for command in (["generate"], ["check"], ["lint"], ["coverage"], ["release", "--first"]):
        outcome = call(capsys, *command)
        assert 0 == outcome.code, (command, outcome)
    assert before == tree(Path("docs"))


def test_the_folder_with_most_actions(capsys: pytest.CaptureFixture[str]) -> None:
    """Others are named, and how to take one of them."""
    write("api/reference/book.md", "/books", "/books/old")
    write("services/loans/docs/loan.md", "/loans")
    write("examples/api/many.md", "/a", "/b", "/c")

    assert [
        "found: api/reference: 2 actions in 1 document",
        "passed over: services/loans/docs: 1 action in 1 document",
        "passed over: examples/api: 3 actions in 1 document, for an example or a test",
        "if another one is meant: change `spec` in codegen.yaml to it",
    ] == found(call(capsys, "init"))


def test_two_folders_that_are_equally_likely(capsys: pytest.CaptureFixture[str]) -> None:
    """Nobody should guess: nothing is written, and the option is named."""
    write("one/book.md", "/books")
    write("two/book.md", "/books")
    before = tree(Path())
    expected = """\
error: `one` and `two` have as many actions: 1
  help: name the folder that is meant with `--spec DIR`
"""
    assert Outcome(2, "", expected) == call(capsys, "init")
    assert before == tree(Path())
    assert 0 == call(capsys, "init", "--spec", "two").code


@pytest.mark.parametrize("common", ["call", "document", "schemas"])
def test_two_versions_of_an_api(capsys: pytest.CaptureFixture[str], common: str) -> None:
    """Folders that cannot be read together are two, though they lie in one: the larger one is taken."""
    write("docs/v1/book.md", "/books")
    name = "book" if common == "document" else "volume"
    write(f"docs/v2/{name}.md", "/v2/books", "/books" if common == "call" else "/v2/loans")
    if common == "schemas":
        for version in ("v1", "v2"):
            Path(f"docs/{version}/schemas.md").write_text("# Schemas\n\n## Book\n\nA book.\n\n```json\n{}\n```\n")

    lines = found(call(capsys, "init"))
    assert "passed over: docs/v1: 1 action in 1 document" == lines[1]
    assert "found: docs/v2: 2 actions in 1 document" == lines[0]


def test_schemas_above_the_actions(capsys: pytest.CaptureFixture[str]) -> None:
    """The folder has to hold the schemas, too."""
    write("docs/api/reference/book.md", "/books")
    Path("docs/api/schemas.md").write_text("# Schemas\n\n## Book\n\nA book.\n\n```json\n{}\n```\n")

    assert ["found: docs/api: 1 action in 1 document"] == found(call(capsys, "init"))


def test_documents_beside_what_others_wrote(capsys: pytest.CaptureFixture[str]) -> None:
    """Where the current folder itself has the documents, what packages brought along is not read, then or later."""
    write("book.md", "/books")
    for folder in ("node_modules/pkg", "my env/lib"):
        write(f"{folder}/thing.md", "/things")
        Path(folder, "overrides.yaml").write_text("no list")
    Path("my env/pyvenv.cfg").write_text("")

    assert ["found: .: 1 action in 1 document"] == found(call(capsys, "init"))
    assert 0 == call(capsys, "generate").code
    assert ["book.py"] == [path.name for path in Path("generated/python/example_api/resources").glob("[a-z]*.py")]


def test_only_examples(capsys: pytest.CaptureFixture[str]) -> None:
    """Where there are no other documents, those of an example are meant."""
    write("examples/library/spec/book.md", "/books")

    assert ["found: examples/library/spec: 1 action in 1 document"] == found(call(capsys, "init"))


def test_what_was_generated_is_not_looked_into(capsys: pytest.CaptureFixture[str]) -> None:
    """The reference of an SDK that is there already is not a document."""
    write("docs/book.md", "/books")
    assert 0 == call(capsys, "generate", "--spec", "docs").code
    write("generated/python/reference.md", "/a", "/b", "/c")

    assert ["found: docs: 1 action in 1 document"] == found(call(capsys, "init"))


def test_links_are_not_followed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Neither out of the folder nor in a circle."""
    write("docs/book.md", "/books")
    Path("docs/loop").symlink_to(Path("docs").resolve())
    Path("docs/up").symlink_to(tmp_path)
    Path("other").symlink_to(Path("docs"))

    outcome = call(capsys, "init")
    assert "docs/up:1:1: error[link-leaves-folder]" in outcome.err
    Path("docs/up").unlink()
    assert ["found: docs: 1 action in 1 document"] == found(call(capsys, "init"))


def test_the_search_is_bounded(capsys: pytest.CaptureFixture[str]) -> None:
    """Neither too deep nor too many documents are looked at; those on top come first."""
    write("/".join("abcdefghi"[: SEARCHED_LEVELS + 1]) + "/book.md", "/books")
    assert 2 == call(capsys, "init").code
    shutil.rmtree("a")
    write("z/deeper/book.md", "/books")
    for number in range(SEARCHED_DOCUMENTS):
        Path("a").mkdir(exist_ok=True)
        Path(f"a/{number}.md").write_text("text\n")
    outcome = call(capsys, "init")
    assert (2, True) == (outcome.code, f"after {SEARCHED_DOCUMENTS} documents" in outcome.err)
