"""From what was read of the disk or of git to a revision that can be compared."""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from codegen.config import INVALID_CONFIG, Config
from codegen.config_yaml import parse_config
from codegen.console.build import refuse_templates, sharing_over
from codegen.console.committed import Committed, find_committed
from codegen.console.output import complain_of, progress
from codegen.console.project import Overriding, Project, parse
from codegen.console.sides import Commit, Side, read_current, read_named
from codegen.diagnostics import Diagnostic, Severity
from codegen.dialects.parse import parse_dialect
from codegen.diff.compare import Revision
from codegen.files import File
from codegen.overrides import Override
from codegen.pipeline import build
from codegen.report.changes.paths import Roots
from codegen.report.paths import place_below
from codegen.since import read_since
from codegen.yaml_nodes import value_span


class Loaded(Struct, frozen=True):
    """A revision, what stands before its files in a report, and what it was made from.

    `package` is the SDK before it, whose names are kept.
    """

    revision: Revision
    roots: Roots
    documents: tuple[File, ...]
    config: Config
    overriding: Overriding
    package: tuple[File, ...] = ()

    @property
    def overrides(self) -> tuple[Override, ...]:
        """The overrides that were applied to the documents."""
        return self.overriding.overrides


class _Settings(Struct, frozen=True):
    """What goes into a build beside the documents."""

    config: Config
    overriding: Overriding
    before: tuple[File, ...] = ()


def load_named(name: str, project: Project, package: tuple[File, ...] = (), *, is_old: bool = False) -> Loaded | None:
    """Load a folder of documents, or else a revision of git; None when its documents have errors, which are told.

    `is_old` says that others are compared with it.
    Where the SDK has to be rendered, it keeps the names of `package`. Raises `WorkspaceError` when there is neither.
    """
    return load_side(read_named(name, project, is_old=is_old), project, package)


def load_current(project: Project, package: tuple[File, ...] = ()) -> Loaded | None:
    """Load the project as it is now: its documents, and the package rendered from them.

    The SDK that is there, else `package`, is the one whose names are kept.
    """
    if project.misconfigured and not project.spec.is_dir():
        complain_of(project.misconfigured)
        return None
    return load_side(read_current(project), project, package)


def load_side(side: Side, project: Project, package: tuple[File, ...] = ()) -> Loaded | None:
    """Load what was read; the SDK that it has, else `package`, is the one whose names are kept."""
    if isinstance(side, Commit):
        roots = Roots(*(f"{side.revision}:{item.as_posix()}/" for item in (side.stored.spec, side.stored.generated)))
        return load_stored(side.stored, roots, no_templates=project.arguments.no_templates)
    refuse_templates(project.config, no_templates=project.arguments.no_templates)
    complain_of(project.misconfigured)
    if project.misconfigured:
        return None
    # Its names are those of before: what codegen.yaml says of old names is said of the documents of today.
    config = replace(project.config, renamed=()) if side.is_before else project.config
    overriding = parse(side.overrides)
    settings = _Settings(config, overriding, side.package or package)
    roots = Roots(f"{side.spec.as_posix()}/", side.generated)
    return _load(side.documents, settings, (*side.unreadable, *overriding.unusable), roots)


def depends_on_disk(side: Side, loaded: Loaded) -> bool:
    """Tell whether what was loaded depends on more than its side and the project's settings.

    A revision without its package is rendered by the templates that lie where its own codegen.yaml says.
    """
    return isinstance(side, Commit) and loaded.config.templates is not None


def load_commit(revision: str, project: Project) -> Loaded | None:
    """Load the documents, configuration and overrides of a commit, and the package as it is committed there.

    Where no package is, it is rendered.
    """
    return load_side(Commit(revision, find_committed(revision, project)), project)


def load_stored(stored: Committed, roots: Roots, *, no_templates: bool = False) -> Loaded | None:
    """Load files that are no longer on the disk; `no_templates` refuses a project's own, where any is needed."""
    config, misconfigured = parse_config(stored.config) if stored.config else (Config(), ())
    if stored.package:
        # What its templates gave is there; those on the disk are of another revision.
        config = replace(config, templates=None)
    refuse_templates(config, no_templates=no_templates)
    config, unread = (config, ()) if misconfigured else _with_dialect(config, stored)
    overriding = parse(stored.overrides)
    config, undated = _with_since(config, stored.since)
    problems = (*misconfigured, *unread, *undated, *stored.unreadable, *overriding.unusable)
    return _load(stored.documents, _Settings(config, overriding), problems, roots, stored.package)


def _with_dialect(config: Config, stored: Committed) -> tuple[Config, tuple[Diagnostic, ...]]:
    """Read the dialect of its own that a stored project has."""
    if config.dialect is None or config.loaded_dialect is not None or stored.config is None:
        return config, ()
    if stored.dialect is None:
        message = f"no file `{config.dialect}` beside the configuration"
        span = value_span(stored.config, "dialect", INVALID_CONFIG)
        return config, (INVALID_CONFIG.at(span, message, "name another revision"),)
    if isinstance(stored.dialect, Diagnostic):
        return config, (stored.dialect,)
    dialect, faults = parse_dialect(stored.dialect)
    return replace(config, loaded_dialect=dialect, dialect_file=stored.dialect), faults


def _with_since(config: Config, file: File | Diagnostic | None) -> tuple[Config, tuple[Diagnostic, ...]]:
    """Read in which release things came, where a stored project says it."""
    if not isinstance(file, File):
        return config, () if file is None else (file,)
    since, faults = read_since(file, INVALID_CONFIG)
    return replace(config, since=since), faults


def _place(roots: Roots, diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Put what stands before the documents in a report before the files of diagnostics, the revision first."""
    revision, mark, folder = roots.documents.rstrip("/").rpartition(":")
    for item in place_below(folder, diagnostics):
        yield replace(item, span=replace(item.span, file=f"{revision}{mark}{item.span.file}"))


def _load(
    documents: tuple[File, ...],
    settings: _Settings,
    problems: tuple[Diagnostic, ...],
    roots: Roots,
    package: tuple[File, ...] = (),
) -> Loaded | None:
    config, overriding, before = settings.config, settings.overriding, settings.before
    with progress(), sharing_over(documents):
        result = build(documents, config, overriding.overrides, before) if not problems else None
    errors = [item for item in result.diagnostics if item.severity is Severity.ERROR] if result else problems
    unsettled = result.unsettled if result else ()
    # Those of a commit are named from its documents, as its configuration was read; others from the current folder.
    placed = _place(roots, unsettled) if roots.documents.rstrip("/").rpartition(":")[1] else unsettled
    complain_of((*_place(roots, errors), *placed))
    if result is None or result.api is None:
        return None
    return Loaded(
        Revision(result.api, package or result.files, result.aliases), roots, documents, config, overriding, before
    )
