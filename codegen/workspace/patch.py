"""Two sets of files -> their diff, as git makes it: renamed files are found by what they hold."""

import os
import subprocess
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from msgspec import Struct

from codegen.files import File
from codegen.workspace.errors import WorkspaceError

_COMMAND: Final = (
    *("git", "-c", "diff.suppressBlankEmpty=false", "diff", "--no-index", "--unified=0", "--inter-hunk-context=0"),
    *("--find-renames", "--text", "--no-color", "--no-ext-diff", "--no-textconv", "--src-prefix=a/", "--dst-prefix=b/"),
    *("old", "new"),
)
"""Whatever a user has set, the diff is in one form; of renamed files, only what was changed counts."""


class Patch(Struct, frozen=True):
    """The lines of a diff, and the paths of the new files by what they are called in it."""

    lines: tuple[str, ...]
    paths: dict[str, str]


def read_patch(old: Iterable[File], new: Iterable[File]) -> Patch | None:
    """Compare files that need not be on the disk; None where git is not installed.

    They are compared in a folder of their own, under numbers for names: neither what a repository has configured to be
    run is, nor can a name lead anywhere. Raises `WorkspaceError` when git fails.
    """
    before, after = {file.path: file.text for file in old}, {file.path: file.text for file in new}
    numbers = {path: str(number) for number, path in enumerate(sorted({*before, *after}))}
    with TemporaryDirectory(prefix="codegen-review-") as name:
        for folder, texts in (("old", before), ("new", after)):
            (Path(name) / folder).mkdir()
            for path, text in texts.items():
                (Path(name) / folder / numbers[path]).write_bytes(text.encode("utf-8"))
        done = _run(Path(name))
    if done is None:
        return None
    if done.returncode > 1:
        reason = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0].removeprefix("fatal: ")
        raise WorkspaceError(f"git does not compare the documents: {reason}", "see whether `git diff --no-index` works")
    paths = {f"new/{numbers[path]}": path for path in after}
    return Patch(tuple(done.stdout.decode("utf-8", "replace").split("\n")), paths)


def _run(folder: Path) -> subprocess.CompletedProcess[bytes] | None:
    # Where temporary files lie in a repository, that is none of this.
    own = {"LC_ALL": "C", "GIT_CEILING_DIRECTORIES": str(folder.resolve().parent)}
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")} | own
    try:
        return subprocess.run(_COMMAND, capture_output=True, check=False, env=environment, cwd=folder)
    except FileNotFoundError:
        return None
