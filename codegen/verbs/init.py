"""`codegen init`: make the current folder a project that generates from its documents."""

from collections.abc import Container, Iterable, Iterator
from pathlib import Path
from typing import Final

from codegen.config import Config, identify
from codegen.console.options import Arguments
from codegen.console.output import ExitCode, complain, complain_of, say
from codegen.console.project import GENERATED
from codegen.diagnostics import Severity
from codegen.model.api import Api
from codegen.reader.api import read_api
from codegen.report.paths import place_below
from codegen.targets.project import VERBS, render_project
from codegen.workspace.create import create_files
from codegen.workspace.find import Search, as_relative, find_spec
from codegen.workspace.paths import refuse_nesting
from codegen.workspace.read import read_spec

_SHOWN: Final = 5
"""How many folders with other documents are named."""


def run(spec: Path | None) -> ExitCode:
    """Read the documents, render and write; standard output says what is new and what to type next."""
    search = find_spec(GENERATED) if spec is None else Search(())
    spec = search.candidates[0].folder if spec is None else as_relative(spec)
    refuse_nesting(spec, GENERATED)
    api = _read(spec, GENERATED)
    if api is None:
        return ExitCode.FAILED
    # What lies outside is not the configuration's to name: each command line does.
    is_outside = ".." in spec.parts
    arguments = Arguments(spec=spec if is_outside else None)
    commands = {verb: arguments.command(verb) for verb in VERBS}
    files = render_project(identify(Config(), api.server), None if is_outside else spec.as_posix(), commands)
    new = create_files(Path(), files)
    say(_chosen(search))
    say(_next([file.path for file in files], new))
    if is_outside:
        complain([f"`{spec.as_posix()}` lies outside the current folder: the workflow has to check it out, too"])
    return ExitCode.CLEAN


def _chosen(search: Search) -> Iterator[str]:
    """Say which folder was found to have the documents, why, and which others have some."""
    for first in search.candidates[:1]:
        yield f"found: {first.name}: {first}"
    others = search.candidates[1:]
    for item in others[:_SHOWN]:
        why = ", for an example or a test" if item.is_aside and not search.candidates[0].is_aside else ""
        yield f"passed over: {item.name}: {item}{why}"
    if len(others) > _SHOWN:
        yield f"passed over: {len(others) - _SHOWN} more folders"
    if search.bound:
        yield search.bound
    if others:
        yield "if another one is meant: change `spec` in codegen.yaml to it"


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
