"""From the disk or from git to a revision that can be compared."""

from dataclasses import dataclass, replace
from pathlib import Path

from codegen.config import FILE_NAME, Config, parse_config
from codegen.console.build import refuse_templates
from codegen.console.output import complain_of
from codegen.diagnostics import Diagnostic, Severity
from codegen.diff.compare import Revision
from codegen.files import DOCUMENT_ENDINGS, File
from codegen.overrides import FILE_NAME as OVERRIDES
from codegen.overrides import Override
from codegen.overrides_yaml import parse_overrides
from codegen.pipeline import build
from codegen.report.changes.paths import Roots
from codegen.report.paths import place_below
from codegen.workspace.config import load_config
from codegen.workspace.git import read_blob, read_tree, resolve_revision
from codegen.workspace.output import read_package
from codegen.workspace.overrides_file import load_overrides
from codegen.workspace.read import read_spec


@dataclass(frozen=True, slots=True)
class Folders:
    """Where a project has its documents, its generated files and its configuration, from the current folder."""

    spec: Path
    generated: Path
    config: Path | None
    no_templates: bool = False
    """Whether a project's own templates are refused."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """A revision, what stands before its files in a report, and what it was made from.

    `package` is the SDK before it, whose names are kept.
    """

    revision: Revision
    roots: Roots
    documents: tuple[File, ...]
    config: Config
    overrides: tuple[Override, ...]
    package: tuple[File, ...] = ()


@dataclass(frozen=True, slots=True)
class Stored:
    """A revision as files: codegen.yaml, those below the spec folder, those below generated/."""

    config: File | None
    documents: tuple[File, ...]
    package: tuple[File, ...]
    no_templates: bool = False
    """Whether a project's own templates are refused; where a package is, none is needed."""


def load_named(name: str, folders: Folders, package: tuple[File, ...] = ()) -> Loaded | None:
    """Load a folder of documents, or else a revision of git; None when its documents have errors, which are told.

    Where the SDK has to be rendered, it keeps the names of `package`. Raises `WorkspaceError` when there is neither.
    """
    return load_folder(Path(name), folders, None, package) if Path(name).is_dir() else load_commit(name, folders)


def load_folder(
    spec: Path, folders: Folders, generated: Path | None = None, package: tuple[File, ...] = ()
) -> Loaded | None:
    """Load a folder of documents with the project's configuration; the package is rendered from them.

    `generated` is where the rendered files are on the disk, if they are; the SDK that is there, else `package`, is
    the one whose names are kept.
    """
    config, misconfigured = load_config(folders.config)
    refuse_templates(config, no_templates=folders.no_templates)
    documents, unreadable = read_spec(spec, folders.generated)
    overrides, unusable = load_overrides(None, spec)
    complain_of(misconfigured)
    if misconfigured:
        return None
    roots = Roots(f"{spec.as_posix()}/", f"{generated.as_posix()}/" if generated else "")
    package = (read_package(generated) if generated else ()) or package
    return _load(documents, (config, overrides, package), (*unreadable, *unusable), roots)


def load_commit(revision: str, folders: Folders) -> Loaded | None:
    """Load the documents, configuration and overrides of a commit, and the package as it is committed there.

    Where no package is, it is rendered.
    """
    commit = resolve_revision(revision)
    config = read_blob(commit, folders.config or Path(FILE_NAME))
    files, unreadable = read_tree(commit, folders.spec)
    package, _ = read_tree(commit, folders.generated / "python")
    roots = Roots(f"{revision}:{folders.spec.as_posix()}/", f"{revision}:{folders.generated.as_posix()}/")
    stored = Stored(
        config if isinstance(config, File) else None,
        files,
        tuple(File(f"python/{file.path}", file.text) for file in package),
        folders.no_templates,
    )
    problems = tuple(item for item in unreadable if item.span.file.endswith(DOCUMENT_ENDINGS))
    return load_stored(stored, roots, problems)


def load_stored(stored: Stored, roots: Roots, problems: tuple[Diagnostic, ...] = ()) -> Loaded | None:
    """Load files that are no longer on the disk; `problems` are those that could not be read."""
    config, misconfigured = parse_config(stored.config) if stored.config else (Config(), ())
    if stored.package:
        # What its templates gave is there; those on the disk are of another revision.
        config = replace(config, templates=None)
    refuse_templates(config, no_templates=stored.no_templates)
    found = [parse_overrides(file) for file in stored.documents if file.path == OVERRIDES]
    overrides, unusable = found[0] if found else ((), ())
    documents = tuple(filter(_is_document, sorted(stored.documents, key=lambda file: file.path)))
    return _load(documents, (config, overrides, ()), (*misconfigured, *problems, *unusable), roots, stored.package)


def _is_document(file: File) -> bool:
    is_hidden = any(part.startswith(".") for part in file.path.split("/"))
    return file.path.endswith(DOCUMENT_ENDINGS) and not is_hidden


def _load(
    documents: tuple[File, ...],
    settings: tuple[Config, tuple[Override, ...], tuple[File, ...]],
    problems: tuple[Diagnostic, ...],
    roots: Roots,
    package: tuple[File, ...] = (),
) -> Loaded | None:
    config, overrides, before = settings
    result = build(documents, config, overrides, before) if not problems else None
    errors = [item for item in result.diagnostics if item.severity is Severity.ERROR] if result else problems
    complain_of(place_below(roots.documents.rstrip("/"), errors))
    if result is None or result.api is None:
        return None
    return Loaded(Revision(result.api, package or result.files), roots, documents, config, overrides, before)
