"""`--strict` counts what lint counts: what a comment or `allow` takes out is no error."""

from pathlib import Path

import pytest

from codegen.cli import main
from tools.snippets import run_snippet


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A project with one warning, of the reader."""
    monkeypatch.chdir(tmp_path)
    Path("spec").mkdir()
    _write("")


def _write(comment: str) -> None:
    for file in run_snippet("").documents:
        text = file.text
        if file.path == "thing.md":
            text = text.replace("| Path Component |", f"{comment}| Path Component |")
            text = text.replace("| THING_ID |", "| THING_KEY | Another key | a |\n| THING_ID |")
        Path("spec", file.path).write_text(text)


def _told(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, list[str]]:
    capsys.readouterr()
    code = main(arguments)
    err = capsys.readouterr().err
    return code, [line for line in err.split("\n") if line.startswith("spec/thing.md")]


def test_a_warning_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a suppression the warning stops the run, and is told either way."""
    (code, told), (strict, errors) = _told(capsys, "generate"), _told(capsys, "generate", "--strict")
    assert (0, 2, 1) == (code, strict, len(told))
    assert [line.replace("warning[", "error[") for line in told] == errors


@pytest.mark.parametrize("command", ["generate", "check"])
@pytest.mark.parametrize("form", ["<!-- codegen: allow {} -->\n", "<!-- codegen: allow {} in this file -->\n\n"])
def test_a_comment_takes_it_out(capsys: pytest.CaptureFixture[str], command: str, form: str) -> None:
    """A comment for the block or the document counts as it does in lint, where nothing is left, too."""
    rule = _rule(capsys)
    _write(form.format(rule))
    assert (0, []) == _told(capsys, "generate")
    assert (0, []) == _told(capsys, command, "--strict")
    assert f"[{rule}]" not in _lint(capsys)


def test_the_configuration_takes_it_out(capsys: pytest.CaptureFixture[str]) -> None:
    """`allow` counts in all documents."""
    Path("codegen.yaml").write_text(f"allow: [{_rule(capsys)}]\n")
    assert (0, []) == _told(capsys, "generate", "--strict")
    assert "unused-suppression" not in _lint(capsys)


def test_another_rule_takes_nothing_out(capsys: pytest.CaptureFixture[str]) -> None:
    """What allows another rule changes nothing."""
    Path("codegen.yaml").write_text("allow: [needless-entity]\n")
    assert 2 == _told(capsys, "generate", "--strict")[0]


def test_an_error_is_never_taken_out(capsys: pytest.CaptureFixture[str]) -> None:
    """What keeps a document from being read stays, whatever is allowed."""
    text = Path("spec/thing.md").read_text().replace("GET https", "https")
    Path("spec/thing.md").write_text(text)
    code, (told, *_) = _told(capsys, "generate")
    rule = told.partition("error[")[2].partition("]")[0]
    Path("codegen.yaml").write_text(f"allow: [{rule}]\n")
    assert (2, code, told) == (2, *(_told(capsys, "generate")[0], _told(capsys, "generate")[1][0]))


def _rule(capsys: pytest.CaptureFixture[str]) -> str:
    return _told(capsys, "generate")[1][0].partition("[")[2].partition("]")[0]


def _lint(capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    main(["lint"])
    return capsys.readouterr().out
