"""`codegen check` tells whether the generated files are what the documents give, and writes nothing."""

from pathlib import Path

import pytest

from codegen.workspace.journal import Edit, decide, stage
from tests.commands.conftest import Call, Outcome
from tests.workspace.trees import tree

UP_TO_DATE = Outcome(0, "generated/: up to date (3 files)\n", "")


def test_up_to_date(call: Call) -> None:
    """After `generate` there is nothing to find."""
    call("generate")
    assert UP_TO_DATE == call("check")


def test_foreign_files_are_no_orphans(call: Call) -> None:
    """A file that codegen never wrote is none of its business."""
    call("generate")
    Path("generated/copy/notes.txt").write_text("mine")
    assert UP_TO_DATE == call("check")


def test_nothing_was_generated_yet(call: Call) -> None:
    """Without the folder every file is missing, and the folder is not created."""
    expected = """\
missing: generated/copy/a.txt
missing: generated/copy/b.txt
missing: generated/manifest.txt
generated/: 3 files not as the documents give them (3 missing)
run: codegen generate
"""
    assert Outcome(1, expected, "") == call("check")
    assert not Path("generated").exists()


def test_drift_is_shown_and_left(call: Call) -> None:
    """Stale, missing and orphaned files are shown with a diff and the command that fixes them; nothing is written."""
    call("generate")
    Path("spec/a.md").write_text("One\n")
    Path("spec/b.md").rename("spec/c.md")
    before = tree(Path("generated"))
    expected = """\
--- generated/copy/a.txt (found)
+++ generated/copy/a.txt (expected)
@@ -1 +1 @@
-one
+One
--- generated/manifest.txt (found)
+++ generated/manifest.txt (expected)
@@ -1,3 +1,3 @@
 copy/a.txt
-copy/b.txt
+copy/c.txt
 manifest.txt
stale: generated/copy/a.txt
orphan: generated/copy/b.txt
missing: generated/copy/c.txt
stale: generated/manifest.txt
generated/: 4 files not as the documents give them (1 missing, 2 stale, 1 orphan)
run: codegen generate
"""
    assert Outcome(1, expected, "") == call("check")
    assert before == tree(Path("generated"))


def test_remedy_names_the_same_folders(call: Call) -> None:
    """The command that fixes has the options of this call, quoted for a shell."""
    Path("spec").rename("my docs")
    Path("c.yaml").touch()
    outcome = call("check", "--spec", "my docs", "--generated", "out", "--config", "c.yaml", "--strict")
    expected = "run: codegen generate --spec 'my docs' --generated out --config c.yaml"
    assert (1, expected) == (outcome.code, outcome.out.split("\n")[-2])


@pytest.mark.parametrize(
    ("text", "options", "code"), [("error\n", (), 2), ("warning\n", (), 1), ("warning\n", ("--strict",), 2)]
)
def test_documents_with_diagnostics(call: Call, text: str, options: tuple[str, ...], code: int) -> None:
    """Errors, and with `--strict` warnings, are told at their place and leave nothing to compare."""
    Path("spec/a.md").write_text(text)
    outcome = call("check", *options)
    place = outcome.err.split(" ")[0]
    assert (code, "spec/a.md:1:3:", code == 1) == (outcome.code, place, bool(outcome.out))


def test_interrupted_run_is_told_and_left(call: Call) -> None:
    """Files as an interrupted run left them are drift; the note says what completes it, and nothing is moved."""
    call("generate")
    edits = [Edit("copy/a.txt", b"one\n", b"newer\n")]
    decide(Path("generated"), stage(Path("generated"), edits))
    before = tree(Path("generated"))
    Path("spec/a.md").write_text("newer\n")
    outcome = call("check")
    note = "generated/: a run was interrupted, `codegen generate` completes it\n"
    assert (1, note) == (outcome.code, outcome.err)
    assert before == tree(Path("generated"))


def test_tampered_manifest(call: Call) -> None:
    """A manifest that leads out of the folder is refused with file and line."""
    call("generate")
    Path("generated/manifest.txt").write_text("copy/a.txt\n../spec/a.md\n")
    expected = """\
error: `generated/manifest.txt` lists `../spec/a.md` in line 2, which codegen cannot have written
  help: remove the line, or restore the committed file
"""
    assert Outcome(2, "", expected) == call("check")


def test_link_in_the_output(call: Call) -> None:
    """A symbolic link among the generated files is refused."""
    call("generate")
    Path("generated/copy/a.txt").unlink()
    Path("generated/copy/a.txt").symlink_to(Path("spec/a.md").resolve())
    outcome = call("check")
    expected = "error: `generated/copy/a.txt` is a symbolic link, which codegen does not follow"
    assert (2, expected) == (outcome.code, outcome.err.split("\n")[0])
