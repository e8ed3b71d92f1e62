"""Long work shows in a terminal how far it is, on a line that is gone when it is done; never in a pipe."""

import io
from contextlib import redirect_stderr
from pathlib import Path

import pytest

from codegen.cli import main
from codegen.console import output
from codegen.console.output import progress
from codegen.counting import counted


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    """A terminal to be standard error, where everything takes long."""
    stream = _Terminal()
    monkeypatch.setattr(output, "_LONG", 0.0)
    monkeypatch.setattr(output, "_BETWEEN", 0.0)
    return stream


def test_a_terminal_is_told(terminal: io.StringIO) -> None:
    """Each count takes the place of the one before, and the last is cleared."""
    with redirect_stderr(terminal), progress():
        list(counted("documents read", ["a", "b"]))
        list(counted("files rendered", iter("c")))

    shown = terminal.getvalue().split("\r\x1b[K")
    assert ["", "1 of 2 documents read", "2 of 2 documents read", "1 files rendered", ""] == shown


def test_what_is_quick_says_nothing(terminal: io.StringIO, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before a second has passed there is nothing to see."""
    monkeypatch.setattr(output, "_LONG", 1.0)
    with redirect_stderr(terminal), progress():
        list(counted("documents read", ["a", "b"]))

    assert "" == terminal.getvalue()


def test_a_pipe_is_told_nothing(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """What is not a terminal gets no line, however long it takes."""
    monkeypatch.setattr(output, "_LONG", 0.0)
    with progress():
        list(counted("documents read", ["a", "b"]))

    assert ("", "") == capsys.readouterr()


@pytest.mark.parametrize("command", ["generate", "check", "lint"])
def test_commands_show_it(
    repository: Path, tmp_path: Path, terminal: io.StringIO, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    """Reading and rendering are counted; what is printed then starts on a line of its own."""
    spec = repository / "tests" / "cases" / "minimal"
    with redirect_stderr(terminal):
        main([command, "--spec", str(spec), "--generated", str(tmp_path / "generated")])
    shown = terminal.getvalue()

    assert "1 of 1 documents read" in shown
    assert (command != "lint") == ("files rendered" in shown)
    assert "\r" not in capsys.readouterr().out
    assert "rendered" not in shown.rpartition("\r\x1b[K")[2]
