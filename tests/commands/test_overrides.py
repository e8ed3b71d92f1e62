"""Overrides are read from beside the documents, named when applied, and stop the run when they have expired."""

from pathlib import Path

import pytest

from codegen.cli import main
from tests.commands.conftest import Outcome
from tests.reader.overriding.documents import FILES, change, entry
from tests.workspace.trees import tree

_GOOD = entry("query.limit.default", change("'1'", "'10'")) + entry("query.limit.example", change("'10'", None))
_LINES = """\
{0}:1: thing.md, Patch, query.limit.default: `1` -> `10` (a)
{0}:5: thing.md, Patch, query.limit.example: `10` -> nothing (a)
"""
_STALE = entry("query.limit.default", change("'2'", "'10'")) + entry("methd", change("GET", "PUT"))


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("spec").mkdir()
    for file in FILES:
        Path("spec", file.path).write_text(file.text)


def _call(capsys: pytest.CaptureFixture[str], *arguments: str) -> Outcome:
    """Call `codegen`; of standard error, what is about overrides."""
    code = main(arguments)
    out, err = capsys.readouterr()
    lines = err.split("\n")
    shown = [line for at, line in enumerate(lines) if ".yaml" in line or (line[:1] == " " and ".yaml" in lines[at - 1])]
    return Outcome(code, out, "".join(f"{line}\n" for line in shown))


def _default(text: str) -> bool:
    return "default: 10\n" in text


def test_file_beside_the_documents(capsys: pytest.CaptureFixture[str]) -> None:
    """overrides.yaml of the spec folder is applied, and each entry is a line with its place and its reason."""
    Path("spec/overrides.yaml").write_text(_GOOD)
    outcome = _call(capsys, "generate")
    assert (0, _LINES.format("spec/overrides.yaml")) == (outcome.code, outcome.err)
    assert _default(Path("generated/openapi/openapi.yaml").read_text())


@pytest.mark.parametrize("path", ["fixed.yaml", "sub/fixed.yaml", "spec/sub/fixed.yaml"])
def test_file_that_was_named(capsys: pytest.CaptureFixture[str], path: str) -> None:
    """A named file wins over the one beside the documents, and its lines name it as it was typed."""
    Path("spec/overrides.yaml").write_text(_STALE)
    Path(path).parent.mkdir(exist_ok=True)
    Path(path).write_text(_GOOD)
    outcome = _call(capsys, "generate", "--overrides", path)
    assert (0, _LINES.format(path)) == (outcome.code, outcome.err)


def test_file_with_an_absolute_path(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A file anywhere on the disk can be named."""
    path = tmp_path / "fixed.yaml"
    path.write_text(_GOOD)
    outcome = _call(capsys, "generate", "--overrides", str(path))
    assert (0, _LINES.format(path)) == (outcome.code, outcome.err)


def test_no_file(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a file nothing is overridden; one that was named has to exist."""
    assert Outcome(
        2,
        "",
        "no.yaml:1:1: error[unreadable-file]: no such file or directory\n  help: make it readable, or remove it\n",
    ) == _call(capsys, "generate", "--overrides", "no.yaml")
    assert 0 == _call(capsys, "generate").code
    assert not _default(Path("generated/openapi/openapi.yaml").read_text())


def test_expired_overrides_write_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """When the documents no longer say what an entry says they do, the run fails, and the output is as it was."""
    _call(capsys, "generate")
    before = tree(Path("generated"))
    Path("spec/overrides.yaml").write_text(_STALE)
    expected = """\
spec/overrides.yaml:3:8: error[stale-override]: thing.md, Patch, query.limit.default is `1`, not `2`
  help: drop the entry of line 1, or say under `was` what the document has now
spec/overrides.yaml:5:53: error[unknown-place]: `Patch` of thing.md has no `methd`
  help: the nearest field is `method`
"""
    assert Outcome(2, "", expected) == _call(capsys, "generate")
    assert Outcome(2, "", expected) == _call(capsys, "check")
    assert before == tree(Path("generated"))


def test_fixed_documents_expire_an_override(capsys: pytest.CaptureFixture[str]) -> None:
    """When the document says itself what an entry wants, the entry is to be dropped."""
    Path("spec/overrides.yaml").write_text(_GOOD)
    text = FILES[1].text.replace("| How many | 1 |", "| How many | 10 |")
    Path("spec", FILES[1].path).write_text(text)
    expected = """\
spec/overrides.yaml:4:8: error[stale-override]: thing.md, Patch, query.limit.default is `10` already
  help: drop the entry of line 1
"""
    assert Outcome(2, "", expected) == _call(capsys, "generate")


def test_unusable_file(capsys: pytest.CaptureFixture[str]) -> None:
    """What is not a list of overrides is told at its place."""
    Path("spec/overrides.yaml").write_text("- where: device\n  because: a\n")
    expected = "spec/overrides.yaml:1:10: error[invalid-override]: not a mapping of keys\n  help: write `key: value`\n"
    assert Outcome(2, "", expected) == _call(capsys, "generate")


def test_check_reads_the_same_file(capsys: pytest.CaptureFixture[str]) -> None:
    """`check` compares with what `generate` gives with the same overrides, and its remedy names the file."""
    Path("fixed.yaml").write_text(_GOOD)
    _call(capsys, "generate", "--overrides", "fixed.yaml")
    assert Outcome(0, _call(capsys, "check", "--overrides", "fixed.yaml").out, "") == _call(
        capsys, "check", "--overrides", "fixed.yaml"
    )
    outcome = _call(capsys, "check")
    assert (1, "run: codegen generate") == (outcome.code, outcome.out.split("\n")[-2])
    Path("generated/manifest.txt").unlink()
    outcome = _call(capsys, "check", "--overrides", "fixed.yaml")
    assert (1, "run: codegen generate --overrides fixed.yaml") == (outcome.code, outcome.out.split("\n")[-2])


def test_control_characters_are_shown_as_escapes(capsys: pytest.CaptureFixture[str]) -> None:
    """What stands in the file cannot steer a terminal."""
    Path("spec/overrides.yaml").write_text(_GOOD.replace("because: a", 'because: "\\e[31m"'))
    outcome = _call(capsys, "generate")
    assert (0, True, False) == (outcome.code, "(\\x1b[31m)" in outcome.err, "\x1b" in outcome.err)
