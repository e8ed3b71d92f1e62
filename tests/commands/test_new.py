"""`codegen new` writes a document that is right as it is."""

from pathlib import Path

import pytest

from codegen.cli import main
from tests.commands.conftest import Outcome
from tests.workspace.trees import tree


class Author:
    """Somebody in an empty folder."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def call(self, *arguments: str) -> Outcome:
        """Call `codegen`."""
        return Outcome(main(arguments), *self._capsys.readouterr())


@pytest.fixture
def author(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Author:
    """Somebody in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return Author(capsys)


def test_the_first_document_is_clean(author: Author) -> None:
    """From an empty folder to files, without a word of complaint."""
    assert Outcome(
        0,
        "wrote: spec/book.md\n"
        "wrote: spec/schemas.md\n"
        "next: put the server of your API in the place of https://api.example.com, and say what is so\n"
        "then: codegen lint, and codegen generate\n",
        "",
    ) == author.call("new", "book")
    assert Outcome(0, "spec/: no errors, no warnings\n", "") == author.call("lint")
    outcome = author.call("generate", "--strict")
    assert (0, "") == (outcome.code, outcome.err)
    assert "def patch(" in Path("generated/python/example_api/resources/book.py").read_text()


def test_all_of_a_kind_beside_one(author: Author) -> None:
    """The schemas that are there are linked, the others are added below them; the whole is clean."""
    author.call("new", "story box")
    before = Path("spec/schemas.md").read_text()
    outcome = author.call("new", "story box", "--like", "collection")
    assert ["wrote: spec/story-boxes.md", "added to: spec/schemas.md"] == outcome.out.split("\n")[:2]
    after = Path("spec/schemas.md").read_text()
    assert after.startswith(before)
    assert ["## Story Box Post", "## Story Boxes"] == [
        line for line in after.removeprefix(before).split("\n") if line.startswith("## ")
    ]
    assert Outcome(0, "spec/: no errors, no warnings\n", "") == author.call("lint")
    assert 0 == author.call("generate", "--strict").code
    assert "def iter_get(" in Path("generated/python/example_api/resources/story_boxes.py").read_text()


def test_the_server_is_the_one_of_the_project(author: Author) -> None:
    """codegen.yaml names it, or else the other documents do."""
    Path("codegen.yaml").write_text("server: https://api.library.test\n")
    outcome = author.call("new", "book")
    assert "next: say what is so" in outcome.out
    Path("codegen.yaml").unlink()
    author.call("new", "loan")
    assert "GET https://api.library.test/loans/**`LOAN_ID`**" in Path("spec/loan.md").read_text()


def test_a_document_that_is_there_is_left(author: Author) -> None:
    """Nothing is written over, and nothing beside it either."""
    author.call("new", "book")
    Path("spec/books.md").write_text("mine\n")
    before = tree(Path())
    assert Outcome(
        2,
        "",
        "error: in the way, and left as it is: `spec/books.md`\n  help: go on with it, or choose another name\n",
    ) == author.call("new", "book", "--like", "collection")
    assert before == tree(Path())


@pytest.mark.parametrize("name", ["../book", "1st", "a/b", "b\u00fcch", "x" * 300])
def test_what_is_not_a_name(author: Author, name: str) -> None:
    """A name has words of ASCII letters; anything else is a wrong call, and writes nothing."""
    outcome = author.call("new", name)
    assert 2 == outcome.code
    assert "is not a name of a thing" in outcome.err
    assert not list(Path().iterdir())


def test_words_are_spelled(author: Author) -> None:
    """`an index`, `indexes`; `a story`, `stories`; a name in camelCase has its words, too."""
    author.call("new", "index")
    author.call("new", "shelf", "--like", "collection")
    assert Path("spec/shelves.md").is_file()
    author.call("new", "userStory", "--like", "collection")
    assert "Returns an index." in Path("spec/index.md").read_text()
    assert "Creates a user story." in Path("spec/user-stories.md").read_text()
