"""`codegen init`: make the current folder a project that generates from its documents."""

from collections.abc import Container, Iterable, Iterator
from pathlib import Path

from codegen.config import Config, identify
from codegen.console.options import Arguments
from codegen.console.output import ExitCode, complain, complain_of, say
from codegen.diagnostics import Severity
from codegen.model.api import Api
from codegen.reader.api import read_api
from codegen.report.paths import place_below
from codegen.targets.project import render_project
from codegen.workspace.create import create_files
from codegen.workspace.find import as_relative, find_spec
from codegen.workspace.paths import refuse_nesting
from codegen.workspace.read import read_spec


def run(spec: Path | None) -> ExitCode:
    """Read the documents, render and write; standard output says what is new and what to type next."""
    spec = find_spec() if spec is None else as_relative(spec)
    arguments = Arguments(spec=spec, generated=Path("generated"), config=None, strict=False)
    refuse_nesting(spec, arguments.generated)
    api = _read(spec, arguments.generated)
    if api is None:
        return ExitCode.FAILED
    commands = {verb: arguments.command(verb) for verb in ("generate", "check")}
    files = render_project(identify(Config(), api.server), **commands)
    new = create_files(Path(), files)
    say(_next([file.path for file in files], new))
    if ".." in spec.parts:
        complain([f"`{spec.as_posix()}` lies outside the current folder: the workflow has to check it out, too"])
    return ExitCode.CLEAN


def _read(spec: Path, generated: Path) -> Api | None:
    """Read the documents; errors, and nothing else, go to standard error."""
    documents, unreadable = read_spec(spec, generated)
    result = read_api(documents)
    errors = unreadable or [item for item in result.diagnostics if item.severity is Severity.ERROR]
    complain_of(place_below(spec.as_posix(), errors))
    return None if errors else result.api


def _next(paths: Iterable[str], new: Container[str]) -> Iterator[str]:
    yield from (f"{'wrote' if path in new else 'unchanged'}: {path}" for path in paths)
    yield "next: make generate, and commit what it writes"
    yield "then, for the workflow: set the repository's variable CODEGEN to what pip installs codegen from"
