"""A commit -> what a project had in it: its own codegen.yaml says where, also where that has moved since."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from msgspec import Struct

from codegen.config import FILE_NAME, INVALID_CONFIG, Config
from codegen.config_checks import is_below
from codegen.config_yaml import parse_config
from codegen.console.output import complain
from codegen.console.project import GENERATED, SPEC, Project
from codegen.diagnostics import Diagnostic
from codegen.dialects.shipped import is_own_dialect
from codegen.files import DOCUMENT_ENDINGS, File
from codegen.overrides import FILE_NAME as OVERRIDES
from codegen.places import since_place
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.git import read_blob, read_tree, resolve_revision
from codegen.workspace.overrides_file import is_overrides, two_files
from codegen.yaml_nodes import value_span


class Committed(Struct, frozen=True):
    """A project as files: codegen.yaml, the documents, the overrides, the package (its paths below generated/).

    Files are named from the documents. `unreadable` are documents that are not text; `spec` and `generated` are from
    the current folder. `dialect` is the file of the project's own one, or what is wrong with it, and so is `since` the
    one that says in which release things came.
    """

    config: File | None
    documents: tuple[File, ...]
    overrides: File | Diagnostic | None
    package: tuple[File, ...]
    unreadable: tuple[Diagnostic, ...] = ()
    dialect: File | Diagnostic | None = None
    spec: Path = SPEC
    generated: Path = GENERATED
    since: File | Diagnostic | None = None


def find_committed(revision: str, project: Project) -> Committed:
    """Read what a revision has of a project; raises `WorkspaceError` when there is no such revision.

    Of each folder, the first of these counts that has something in it there: what was typed, what the codegen.yaml of
    the revision names, the default, what the codegen.yaml of today names.
    """
    at = project.repository
    commit = _Commit(resolve_revision(revision, at), at)
    place, blob = _find_config(commit, project.config_place)
    config = parse_config(blob)[0] if isinstance(blob, File) else Config()
    typed, beside = project.arguments, place.parent
    spec = _first(
        [typed.spec, _below(beside, config.spec), beside / SPEC, SPEC, project.spec],
        lambda folder: any(item.path.endswith(DOCUMENT_ENDINGS) for item in commit.files(folder)),
    )
    generated = _first(
        [typed.generated, _below(beside, config.generated), beside / GENERATED, GENERATED, project.generated],
        lambda folder: bool(commit.files(folder / "python")),
    )
    file = File(_from(spec, place), blob.text) if isinstance(blob, File) else None
    return _Found(revision, commit, spec, generated, place).read(file, config, typed.overrides)


class _Commit(Struct, frozen=True):
    """A commit of the repository that the folder `at` is in."""

    name: str
    at: Path

    def tree(self, folder: Path) -> tuple[tuple[File, ...], tuple[Diagnostic, ...]]:
        """Read the files below a folder; raises `WorkspaceError` for one outside of the repository."""
        return read_tree(self.name, folder, self.at)

    def files(self, folder: Path) -> tuple[File, ...]:
        """Read the files below a folder; none where it lies outside of the repository."""
        try:
            return self.tree(folder)[0]
        except WorkspaceError:
            return ()

    def file(self, place: Path) -> File | Diagnostic | None:
        """Read a file; None where the commit does not have it, or where it lies in no repository."""
        try:
            return read_blob(self.name, place, self.at)
        except WorkspaceError:
            return None


def _find_config(commit: _Commit, typed: Path) -> tuple[Path, File | Diagnostic | None]:
    """Read the configuration where it is today, or else where it is by default."""
    for place in (typed, Path(FILE_NAME)):
        if blob := commit.file(place):
            return place, blob
    return typed, None


def _below(folder: Path, named: str | None) -> Path | None:
    return None if named is None else folder / named


def _from(spec: Path, place: Path) -> str:
    """Return a path as it is named from the documents."""
    return place.as_posix() if place.is_absolute() else Path(os.path.relpath(place, spec)).as_posix()


def _first(folders: list[Path | None], has_any: Callable[[Path], bool]) -> Path:
    """Return the first folder that has something in it, else the first that is named at all."""
    named = list(dict.fromkeys(folder for folder in folders if folder is not None))
    return next((folder for folder in named if has_any(folder)), named[0])


class _Found(Struct, frozen=True):
    """Where a commit has what; `config` is its codegen.yaml."""

    revision: str
    commit: _Commit
    spec: Path
    generated: Path
    config: Path

    @property
    def beside(self) -> Path:
        """The folder of its codegen.yaml."""
        return self.config.parent

    def read(self, file: File | None, config: Config, typed: Path | None) -> Committed:
        """Read the files; `typed` names the overrides, where the commit has them there."""
        below, unreadable = self.commit.tree(self.spec)
        package, _ = self.commit.tree(self.generated / "python")
        files = [item for item in below if self._counts(item.path)]
        return Committed(
            file,
            tuple(sorted((item for item in files if item.path.endswith(DOCUMENT_ENDINGS)), key=lambda item: item.path)),
            self._overrides(files, (file, config), typed),
            tuple(File(f"python/{item.path}", item.text) for item in package),
            tuple(
                item
                for item in unreadable
                if item.span.file.endswith(DOCUMENT_ENDINGS) and self._counts(item.span.file)
            ),
            self._dialect(config),
            self.spec,
            self.generated,
            self._blob(since_place(self.config)),
        )

    def _counts(self, path: str) -> bool:
        """Tell whether a file below the documents is neither hidden nor generated."""
        generated = Path(os.path.relpath(self.generated, self.spec)).parts
        parts = Path(path).parts
        is_generated = generated != () and parts[: len(generated)] == generated
        return not is_generated and not any(part.startswith(".") for part in parts)

    def _overrides(
        self, files: list[File], configured: tuple[File | None, Config], typed: Path | None
    ) -> File | Diagnostic | None:
        file, config = configured
        if typed is not None:
            blob = self._blob(typed)
            if blob is not None:
                return blob
            complain([f"{self.revision} has no `{typed}`: of it, the overrides count that it has"])
        if file is not None and config.overrides is not None:
            message = f"no file `{config.overrides}` beside the configuration"
            missing = INVALID_CONFIG.at(value_span(file, "overrides", INVALID_CONFIG), message, "name another revision")
            return self._blob(self.beside / config.overrides) or missing
        found = {item.path: item for item in files if is_overrides(item.path)}
        found |= {item.path: item for item in self._beside()}
        return two_files(found) or next(iter(found.values()), None)

    def _dialect(self, config: Config) -> File | Diagnostic | None:
        """Read the project's own dialect, where it has one."""
        is_own = config.dialect is not None and is_own_dialect(config.dialect) and is_below(config.dialect)
        return self._blob(self.beside / config.dialect) if is_own and config.dialect else None

    def _beside(self) -> Iterator[File]:
        blob = self._blob(self.beside / OVERRIDES)
        if isinstance(blob, File):
            yield blob

    def _blob(self, place: Path) -> File | Diagnostic | None:
        """Read a file of the commit, named from its documents; None where it is not there, or in no repository."""
        blob = self.commit.file(place)
        return File(_from(self.spec, place), blob.text) if isinstance(blob, File) else blob
