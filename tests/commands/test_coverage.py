"""`codegen coverage` tells what became of every line of the documents."""

import shutil
from pathlib import Path

import pytest

from tests.commands.conftest import Call, Outcome


@pytest.fixture
def cases(repository: Path) -> Path:
    """The case folders of this repository."""
    return repository / "tests/cases"


def test_every_line_is_read(call: Call, cases: Path) -> None:
    """Blank lines do not count; when none is unread the exit code is 0."""
    shutil.copytree(cases / "minimal", "docs")
    Path("docs/overview.md").write_text("# Overview\n\nProse.\n")
    lines = {path: sum(1 for line in path.read_text().split("\n") if line.strip()) for path in Path("docs").iterdir()}
    outcome = call("coverage", "--spec", "docs")
    rows = {row[0]: row[1:] for row in map(str.split, outcome.out.splitlines()[1:])}
    expected = {str(path): [str(number), "0", "0"] for path, number in lines.items()}
    expected["docs/overview.md"] = ["0", "2", "0"]
    expected["total"] = [str(sum(lines.values()) - 2), "2", "0"]
    assert (0, "", expected) == (outcome.code, outcome.err, rows)


def test_refused_document(call: Call, cases: Path) -> None:
    """A document that is refused is unread as a whole, its error goes to standard error, and the exit code is 1."""
    shutil.copytree(cases / "minimal", "docs")
    Path("docs/old.md").write_text("# Old\n\n## GET - /old\n\nText\nand more.\n")
    outcome = call("coverage", "--spec", "docs")
    place = "docs/old.md:3:4: error[format-of-2016]"
    assert (1, place, "1 error") == (outcome.code, outcome.err[: len(place)], outcome.err.splitlines()[-1])
    assert "docs/old.md:1:1: 4 lines unread, up to line 6" == outcome.out.splitlines()[-1]


def test_warnings_are_left_to_generate(call: Call, cases: Path) -> None:
    """What is not understood and kept counts as prose and is not told again."""
    shutil.copytree(cases / "unfamiliar-text", "docs")
    outcome = call("coverage", "--spec", "docs")
    assert (0, "") == (outcome.code, outcome.err)


def test_no_documents(call: Call) -> None:
    """An empty folder is an error that says what is looked for."""
    Path("docs").mkdir()
    expected = """\
docs:1:1: error[no-action-documents]: there is no action document: no file, 0 lines like `GET /...`
  help: name the folder of the API's Markdown documents
1 error
"""
    assert Outcome(2, "", expected) == call("coverage", "--spec", "docs")


def test_unreadable_document(call: Call) -> None:
    """What is not UTF-8 is told at its place, and nothing is counted."""
    Path("spec/a.md").write_bytes(b"\xff")
    outcome = call("coverage")
    place = "spec/a.md:1:1: error[not-utf-8]"
    assert (2, "", place) == (outcome.code, outcome.out, outcome.err[: len(place)])


def test_no_folder(call: Call) -> None:
    """A folder that is not there is told in one line."""
    outcome = call("coverage", "--spec", "nowhere")
    assert (2, "", "error: no folder `nowhere`") == (outcome.code, outcome.out, outcome.err.splitlines()[0])


@pytest.mark.corpus
@pytest.mark.parametrize("date", ["2017-09-19", "2018-06-20", "2018-10-15"])
def test_real_tree(call: Call, shared: Path, date: str) -> None:
    """No line of a real tree is unread."""
    outcome = call("coverage", "--spec", str(shared / "corpus" / date))
    assert (0, "", "0") == (outcome.code, outcome.err, outcome.out.split()[-1])
