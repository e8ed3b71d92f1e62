"""A scratch repository of git for tests, and calls of the command in it."""

import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from codegen.files import File

REPOSITORY = Path(__file__).parent.parent
ISOLATED = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@example.com",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.com",
}


@dataclass(frozen=True, slots=True)
class Repository:
    """A folder under git."""

    folder: Path

    def git(self, *arguments: str) -> str:
        """Run git and return what it printed."""
        environment = {**os.environ, **ISOLATED}
        command = ["git", *arguments]
        done = subprocess.run(command, cwd=self.folder, env=environment, check=True, capture_output=True, text=True)
        return done.stdout.strip()

    def write(self, files: Iterable[File]) -> None:
        """Write files below spec/."""
        for file in files:
            place = self.folder / "spec" / file.path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(file.text, encoding="utf-8")

    def edit(self, name: str, before: str, after: str) -> None:
        """Replace the first `before` of a document by `after`."""
        place = self.folder / "spec" / name
        text = place.read_text(encoding="utf-8")
        assert before in text
        place.write_text(text.replace(before, after, 1), encoding="utf-8")

    def commit(self, message: str, tag: str = "") -> None:
        """Commit everything, and tag it if asked."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", message)
        if tag:
            self.git("tag", tag)

    def codegen(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run the command in a process of its own, with variables of the environment added."""
        own = {"PYTHONPATH": str(REPOSITORY), "SOURCE_DATE_EPOCH": "1893456000"}
        environment = {**os.environ, **own, **variables}
        command = [sys.executable, "-m", "codegen", *arguments]
        return subprocess.run(command, cwd=self.folder, env=environment, check=False, capture_output=True, text=True)


def new_repository(folder: Path, files: Iterable[File]) -> Repository:
    """Start a repository with documents in spec/; nothing is committed yet."""
    repository = Repository(folder)
    repository.git("init", "--quiet")
    repository.write(files)
    return repository
