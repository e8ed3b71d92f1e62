"""`codegen init`: make the current folder a project that generates from its documents."""

import shlex
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from codegen.config import Config, identify
from codegen.console.options import Arguments
from codegen.console.output import ExitCode, complain, complain_of, say
from codegen.console.project import GENERATED
from codegen.diagnostics import Severity
from codegen.dialects.form import form_of
from codegen.example_options import STRICT
from codegen.model.api import Api
from codegen.reader.api import read_api
from codegen.reader.foreign.recognition import Recognised, count_calls, recognise
from codegen.report.paths import place_below
from codegen.report.text import count
from codegen.targets.project import VERBS, render_project
from codegen.workspace.create import create_files
from codegen.workspace.find import Search, as_relative, find_foreign, find_spec
from codegen.workspace.paths import refuse_nesting
from codegen.workspace.read import read_spec

_SHOWN: Final = 5
"""How many folders with other documents are named."""
_MANY: Final = 3
"""So many request lines are those of a reference, whatever its form is."""


def run(spec: Path | None) -> ExitCode:
    """Read the documents, render and write; standard output says what is new and what to type next."""
    search = find_spec(GENERATED) if spec is None else Search(())
    read = _read(search.candidates[0].folder if spec is None else as_relative(spec), GENERATED)
    if read is not None and read.form is not None and search.candidates and not search.is_foreign:
        # What looks like actions of the built-in form is not: the folders are to be counted by what they have.
        search = find_foreign(GENERATED)
        read = _read(search.candidates[0].folder, GENERATED)
    if read is None:
        return ExitCode.FAILED
    spec = read.spec
    # What lies outside is not the configuration's to name: each command line does.
    is_outside = ".." in spec.parts
    arguments = Arguments(spec=spec if is_outside else None)
    commands = {verb: arguments.command(verb) for verb in VERBS}
    files = render_project(
        identify(Config(), read.api.server),
        None if is_outside else spec.as_posix(),
        commands,
        read.form.dialect.name if read.form else "",
    )
    new = create_files(Path(), files)
    say(_chosen(_counted(search, read)))
    say(_form(read))
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


@dataclass(frozen=True, slots=True)
class _Read:
    """The documents as they were read; `form` is the dialect that they are written in, None for the built-in form."""

    spec: Path
    api: Api
    form: Recognised | None


def _counted(search: Search, read: _Read) -> Search:
    """Count in the folder that was chosen the actions that its dialect reads: examples have request lines, too."""
    if read.form is None or not search.candidates:
        return search
    first, *others = search.candidates
    actions = sum(len(resource.actions) for resource in read.api.resources)
    documents = len({action.span.file for resource in read.api.resources for action in resource.actions})
    return replace(search, candidates=(replace(first, actions=actions, documents=documents), *others))


def _form(read: _Read) -> Iterator[str]:
    """Say in which dialect the documents are written, and why."""
    if read.form is not None:
        lines = count(read.form.actions, "request line")
        share = f"{read.form.share:.0%} of the parts below them have a role there"
        yield f"dialect: {read.form.dialect.name}: {lines}, {share}"


def _read(spec: Path, generated: Path) -> _Read | None:
    """Read the documents; errors, and nothing else, go to standard error.

    Where there is nothing in the built-in form, they are read in the dialect that fits, if one does.
    """
    refuse_nesting(spec, generated)
    documents, unreadable = read_spec(spec, generated)
    result = read_api(documents)
    form = None if unreadable or result.api is not None else recognise(documents)
    if form is not None:
        result = read_api(documents, form=form_of(form.dialect, STRICT))
    errors = unreadable or [item for item in result.diagnostics if item.severity is Severity.ERROR]
    complain_of(place_below(spec.as_posix(), errors))
    if errors and form is None and (number := sum(len(count_calls(file)) for file in documents)) >= _MANY:
        complain([f"{count(number, 'request line')} of other forms: {_proposing(spec)} proposes a dialect for them"])
    return None if errors or result.api is None else _Read(spec, result.api, form)


def _proposing(spec: Path) -> str:
    return f"`{shlex.join(('codegen', 'dialect', '--spec', spec.as_posix(), '--write', 'dialect.yaml'))}`"


def _next(paths: Iterable[str], new: Container[str]) -> Iterator[str]:
    yield from (f"{'wrote' if path in new else 'unchanged'}: {path}" for path in paths)
    yield "next: make generate, and commit what it writes"
    yield "then, for the workflow: set the repository's variable CODEGEN to what pip installs codegen from"
