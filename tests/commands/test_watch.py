"""`codegen watch` generates on each save, tells what that means, goes on through errors, and ends on Ctrl-C."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from codegen.cli import main
from tests.workspace.trees import tree

PATIENCE = 60.0

_ROW = "| Name | Required | Description | Default | Example |\n| --- | --- | --- | --- | --- |\n"


class Watching:
    """A process of `codegen watch` in a folder, and what it has said so far."""

    def __init__(self, folder: Path, repository: Path) -> None:
        self.folder = folder
        self.log = folder / "log.txt"
        environment = {**os.environ, "PYTHONPATH": str(repository)}
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "codegen", "watch"], cwd=folder, stdout=log, stderr=log, env=environment
            )
        self.seen = 0

    def wait(self, text: str) -> str:
        """Wait until it says something more; return what it said up to that."""
        end = time.monotonic() + PATIENCE
        while text not in (said := self.log.read_text()[self.seen :]):
            assert self.process.poll() is None, said
            assert time.monotonic() < end, said
            time.sleep(0.01)
        length = said.index(text) + len(text)
        self.seen += length
        return said[:length]

    def save(self, text: str) -> None:
        """Save the document."""
        (self.folder / "spec" / "thing.md").write_text(text)


@pytest.fixture
def watching(repository: Path, tmp_path: Path) -> Iterator[Watching]:
    """A process that watches a project with one document, and has generated."""
    shutil.copytree(repository / "tests" / "cases" / "minimal", tmp_path / "spec")
    found = Watching(tmp_path, repository)
    try:
        found.wait("spec/: watched; Ctrl-C ends it\n")
        yield found
    finally:
        if found.process.poll() is None:
            found.process.kill()
        found.process.wait()


def test_an_hour_of_an_author(watching: Watching, monkeypatch: pytest.MonkeyPatch) -> None:
    """A parameter comes, the document breaks and is mended, codegen.yaml changes, and the author goes home."""
    text = (watching.folder / "spec" / "thing.md").read_text()
    assert (watching.folder / "generated" / "manifest.txt").is_file()

    more = f"{text}\n### Request Query Parameters\n\n{_ROW}| email | N | Whom to tell | | email&#x3D;a |\n"
    watching.save(more)
    assert "generated/: " in watching.wait("  `thing.get` takes `email`\n")
    before = tree(watching.folder / "generated")

    watching.save(more.replace("GET https", "GETT https"))
    said = watching.wait("generated/: left as it is\n")
    assert "spec/thing.md:7:1: error[unknown-method]" in said
    assert "missing-description" not in said, "a warning is said once"
    assert before == tree(watching.folder / "generated")

    watching.save(text)
    watching.wait("  `thing.get` takes no `email` any more\n")
    (watching.folder / "codegen.yaml").write_text("title: Other API\n")
    watching.wait("files written")

    watching.process.send_signal(signal.SIGINT)
    assert 0 == watching.process.wait(PATIENCE)
    assert "\nended\n" in watching.wait("ended\n")
    monkeypatch.chdir(watching.folder)
    assert 0 == main(["check"])


def test_documents_that_move(watching: Watching) -> None:
    """Where codegen.yaml names another folder, that is watched from then on."""
    shutil.copytree(watching.folder / "spec", watching.folder / "elsewhere")
    (watching.folder / "codegen.yaml").write_text("spec: elsewhere\n")
    watching.wait("elsewhere/thing.md:3:4: warning[missing-description]")
    document = watching.folder / "elsewhere" / "thing.md"
    document.write_text(f"{document.read_text()}\n### Request Query Parameters\n\n{_ROW}| email | N | Who | | |\n")
    watching.wait("  `thing.get` takes `email`\n")
    (method,) = (watching.folder / "generated" / "python").glob("*_api/resources/thing.py")
    assert "email" in method.read_text()


def test_a_folder_that_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """There is nothing to watch without documents."""
    monkeypatch.chdir(tmp_path)

    assert 2 == main(["watch"])
    assert "error: no folder `spec`" in capsys.readouterr().err


def test_without_watchfiles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where watchfiles is not installed, one message says what to install, and nothing is generated."""
    (tmp_path / "spec").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "watchfiles", None)

    assert 2 == main(["watch"])
    help_text = "install it: `pip install 'codegen[watch]'`"
    assert ["error: watchfiles is not installed", f"  help: {help_text}"] == capsys.readouterr().err.splitlines()
    assert [tmp_path / "spec"] == list(tmp_path.iterdir())
