"""`codegen generate` writes what the documents give, and says in one line what changed."""

import os
from pathlib import Path

import pytest

from codegen.workspace.journal import Edit, decide, stage
from tests.commands.conftest import Call, Outcome
from tests.workspace.trees import tree

GENERATED = {
    "copy/a.txt": "one\n",
    "copy/b.txt": "two\n",
    "manifest.txt": "copy/a.txt\ncopy/b.txt\nmanifest.txt\n",
}


def test_first_run(call: Call) -> None:
    """Everything is written and counted."""
    assert Outcome(0, "generated/: 3 files written, 0 removed, 0 unchanged\n", "") == call("generate")
    assert GENERATED == tree(Path("generated"))


def test_second_run(call: Call) -> None:
    """Nothing changes, and one line says so."""
    call("generate")
    assert Outcome(0, "generated/: nothing changed (3 files)\n", "") == call("generate")


def test_changed_documents(call: Call) -> None:
    """A new, a changed and a removed document are one line."""
    call("generate")
    Path("spec/a.md").rename("spec/c.md")
    Path("spec/b.md").write_bytes(b"\xef\xbb\xbftwo\r\n")
    assert Outcome(0, "generated/: 2 files written, 1 removed, 1 unchanged\n", "") == call("generate")
    assert ["copy/b.txt", "copy/c.txt", "manifest.txt"] == sorted(tree(Path("generated")))


def test_folders_of_the_users_choice(call: Call, tmp_path: Path) -> None:
    """Documents and output may be anywhere, and are named as they were typed."""
    Path("spec").rename("docs")
    out = str(tmp_path / "sdk/out")
    expected = Outcome(0, f"{out}/: 3 files written, 0 removed, 0 unchanged\n", "")
    assert expected == call("generate", "--spec", "docs", "--generated", out)


def test_errors_write_nothing(call: Call) -> None:
    """All diagnostics are told with places that can be clicked, exit 2, and the output is as it was."""
    call("generate")
    Path("spec/a.md").write_text("one\nerror in a\n")
    Path("spec/b.md").write_text("warning in b\n")
    expected = """\
spec/a.md:2:3: error[a-rule]: error in a
  help: fix it
spec/b.md:1:3: warning[a-rule]: warning in b
  help: fix it
1 error, 1 warning
"""
    assert Outcome(2, "", expected) == call("generate")
    assert GENERATED == tree(Path("generated"))


def test_warnings_do_not_stop(call: Call) -> None:
    """Warnings go to standard error, and the files are written."""
    Path("spec/a.md").write_text("warning\n")
    outcome = call("generate")
    assert 0 == outcome.code
    assert "spec/a.md:1:3: warning[a-rule]: warning\n  help: fix it\n1 warning\n" == outcome.err
    assert "generated/: 3 files written, 0 removed, 0 unchanged\n" == outcome.out


def test_strict_takes_warnings_as_errors(call: Call) -> None:
    """With `--strict` a warning stops the run before anything is written."""
    Path("spec/a.md").write_text("warning\n")
    outcome = call("generate", "--strict")
    assert (2, "spec/a.md:1:3: error[a-rule]: warning") == (outcome.code, outcome.err.split("\n")[0])
    assert not Path("generated").exists()


def test_unreadable_documents(call: Call) -> None:
    """A document that is not UTF-8 is told at its line, and nothing is written."""
    Path("spec/a.md").write_bytes(b"one\nt\xe9o\n")
    expected = """\
spec/a.md:2:2: error[not-utf-8]: byte `0xe9` is not UTF-8
  help: save the file as UTF-8
1 error
"""
    assert Outcome(2, "", expected) == call("generate")
    assert not Path("generated").exists()


def test_wrong_configuration(call: Call) -> None:
    """What is wrong in codegen.yaml and in the documents' files is told together."""
    Path("codegen.yaml").write_text("title: A\ncolour: red\n")
    Path("spec/a.md").write_bytes(b"\xff")
    outcome = call("generate")
    places = [line.split(": ")[0] for line in outcome.err.split("\n") if ": error" in line]
    assert (2, ["codegen.yaml:2:1", "spec/a.md:1:1"]) == (outcome.code, places)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--spec", "nowhere"), "error: no folder `nowhere`"),
        (("--generated", "spec"), "error: `spec` lies in `spec`, where generated files would be read as documents"),
        (("--config", "no.yaml"), "no.yaml:1:1: error[unreadable-file]: no such file or directory"),
        (("--generated", "file/out"), "error: `file/out` needs a folder where a file is"),
    ],
)
def test_folders_that_cannot_be_used(call: Call, arguments: tuple[str, ...], message: str) -> None:
    """A folder or file that is not there, or is something else, is told in one line."""
    Path("file").touch()
    outcome = call("generate", *arguments)
    assert (2, "", message) == (outcome.code, outcome.out, outcome.err.split("\n")[0])


def test_disk_that_fails(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """A full disk is told with the system's words, and nothing is written."""

    def fill(_self: Path, _data: bytes) -> int:
        raise OSError(28, "No space left on device", "generated/x")

    monkeypatch.setattr(Path, "write_bytes", fill)
    assert Outcome(2, "", "error: no space left on device: `generated/x`\n") == call("generate")
    assert {} == tree(Path("generated"))


@pytest.mark.parametrize(
    ("failure", "outcome"),
    [
        (KeyboardInterrupt(), Outcome(130, "", "interrupted\n")),
        (RecursionError(), Outcome(2, "", "error: the documents are nested too deeply\n")),
    ],
)
def test_runs_that_end_early(
    call: Call, monkeypatch: pytest.MonkeyPatch, failure: BaseException, outcome: Outcome
) -> None:
    """Ctrl-C and documents nested beyond bounds end in one line, with nothing written."""

    def fail(*_arguments: object, **_options: object) -> None:
        raise failure

    monkeypatch.setattr("codegen.console.build.Builder.build", fail)
    assert outcome == call("generate")
    assert not Path("generated").exists()


def test_interrupted_run_is_completed_first(call: Call) -> None:
    """What an interrupted run had decided is carried out, even when the documents have errors by now."""
    call("generate")
    edits = [Edit("copy/b.txt", b"two\n", None), Edit("copy/a.txt", b"one\n", b"newer\n")]
    decide(Path("generated"), stage(Path("generated"), edits))
    Path("spec/a.md").write_text("error\n")
    outcome = call("generate")
    assert (2, "generated/: completed an interrupted run") == (outcome.code, outcome.err.split("\n")[0])
    assert {"copy/a.txt": "newer\n", "manifest.txt": GENERATED["manifest.txt"]} == tree(Path("generated"))


def test_undecided_run_is_dropped(call: Call) -> None:
    """What an interrupted run had not decided goes, were there nothing to write."""
    call("generate")
    before = tree(Path("generated"))
    stage(Path("generated"), [Edit("copy/a.txt", b"one\n", b"newer\n")])
    assert Outcome(0, "generated/: nothing changed (3 files)\n", "") == call("generate")
    assert before == tree(Path("generated"))


@pytest.mark.parametrize(
    "journal",
    [
        '{"remove": ["notes.txt"], "write": []}',
        '{"mark": [1, 2], "is_forward": true, "steps": [{"path": "notes.txt", "before": null, "after": null}]}',
    ],
)
def test_committed_journal_removes_nothing(call: Call, journal: str) -> None:
    """A journal that somebody committed is refused: what codegen never wrote stays."""
    call("generate")
    Path("generated/notes.txt").write_text("mine")
    Path("generated/.codegen-staging").mkdir()
    Path("generated/.codegen-staging/.gitignore").write_text("*\n")
    Path("generated/.codegen-staging/journal.json").write_text(journal)
    outcome = call("generate")
    help_line = "  help: remove the folder `generated/.codegen-staging`, and commit that if it was committed"
    assert (2, "", help_line) == (outcome.code, outcome.out, outcome.err.split("\n")[1])
    assert "mine" == Path("generated/notes.txt").read_text()


def test_unchanged_files_keep_their_time(call: Call) -> None:
    """A file whose text stays is not written again."""
    call("generate")
    os.utime("generated/copy/b.txt", ns=(1, 1))
    Path("spec/a.md").write_text("1\n")
    assert Outcome(0, "generated/: 1 file written, 0 removed, 2 unchanged\n", "") == call("generate")
    assert 1 == Path("generated/copy/b.txt").stat().st_mtime_ns
