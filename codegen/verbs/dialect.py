"""`codegen dialect`: show which forms the documents have, and propose a dialect that reads them."""

from collections.abc import Sequence
from pathlib import Path

from codegen.config import Config
from codegen.console.options import Arguments
from codegen.console.output import ExitCode, complain_of, say
from codegen.console.project import Project, open_project
from codegen.dialects.dialect import Dialect
from codegen.dialects.form import form_of
from codegen.dialects.parse import parse_dialect
from codegen.dialects.shipped import is_own_dialect
from codegen.files import File
from codegen.reader.api import read_api
from codegen.reader.foreign.proposal.counts import Survey
from codegen.reader.foreign.proposal.survey import survey_documents
from codegen.reader.foreign.proposal.write import propose
from codegen.reader.foreign.recognition import fitting_of, is_built_in, measure
from codegen.report.dialect import render_dialects, render_reading, render_survey
from codegen.report.paths import place_below
from codegen.workspace.create import create_files
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.read import read_spec


def run(spec: Path | None, config: Path | None, write: Path | None) -> ExitCode:
    """Count, compare with the dialects that there are, and propose; all of it goes to standard output."""
    if write is not None and not (is_own_dialect(write.name) and write.name.isprintable()):
        raise WorkspaceError(f"`{write.name}` is not a file of a dialect", "give it a name that ends in `.yaml`")
    project = open_project(Arguments(spec=spec, config=config))
    folder = project.spec if spec is not None or project.config.spec or project.spec.is_dir() else Path()
    documents, unreadable = read_spec(folder, project.generated)
    if faults := (*project.misconfigured, *place_below(folder.as_posix(), unreadable)):
        complain_of(faults)
        return ExitCode.FAILED
    found = survey_documents(documents)
    say(render_survey(found, folder.as_posix()))
    if not found.frame.requests:
        say(["no heading has a request line: a method and a path, such as `GET /books/:id`"])
        return ExitCode.FOUND
    _conclude(project, folder, documents, found, write)
    return ExitCode.CLEAN


def _conclude(project: Project, folder: Path, documents: tuple[File, ...], found: Survey, write: Path | None) -> None:
    own = _own(project.config)
    measured = measure(documents)
    say(render_dialects(measured))
    fitting = fitting_of(measured, len(found.calls))
    if own is not None and write is None:
        say([f"codegen.yaml names a dialect of its own: {project.config.dialect}"])
        _say_reading(project, folder, documents, own)
    elif any(map(is_built_in, documents)) and write is None:
        say(["the documents have the form of codegen itself, which needs no dialect"])
        _say_reading(project, folder, documents, None)
    elif fitting is not None and write is None:
        say([f"one fits: write `dialect: {fitting.name}` into codegen.yaml"])
        _say_reading(project, folder, documents, fitting)
    else:
        _propose(project, folder, documents, found, write)


def _own(config: Config) -> Dialect | None:
    return config.loaded_dialect if config.dialect is not None and is_own_dialect(config.dialect) else None


def _propose(project: Project, folder: Path, documents: tuple[File, ...], found: Survey, write: Path | None) -> None:
    text = propose(found, "own" if write is None else write.stem)
    dialect, _ = parse_dialect(File("dialect.yaml", text))
    if dialect is None:
        raise AssertionError(text)
    say(["a dialect of your own is proposed"])
    _say_reading(project, folder, documents, dialect)
    say(_written(write, text) if write else ["", *text.rstrip("\n").split("\n")])


def _written(place: Path, text: str) -> Sequence[str]:
    """Write the proposal; raises `WorkspaceError` where another file is in the way."""
    new = create_files(place.parent, [File(place.name, text)])
    return (
        f"{'wrote' if new else 'unchanged'}: {place.as_posix()}",
        f"next: write `dialect: {place.name}` into the codegen.yaml beside it, and run `codegen dialect` again",
    )


def _say_reading(project: Project, folder: Path, documents: tuple[File, ...], dialect: Dialect | None) -> None:
    config = project.config
    read = read_api(documents, config.server, form=form_of(dialect, config.examples))
    say(render_reading(read.readable, read.diagnostics, folder.as_posix()))
