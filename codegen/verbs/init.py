"""`codegen init`: make the current folder a project that generates from its documents."""

import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.config import FILE_NAME, Config, identify
from codegen.console.options import Arguments
from codegen.console.output import ExitCode, complain, complain_of, say
from codegen.console.project import GENERATED, SPEC, open_completed, open_project
from codegen.console.revisions import load_current
from codegen.diagnostics import Severity
from codegen.dialects.form import form_of
from codegen.example_options import STRICT
from codegen.files import File
from codegen.model.api import Api
from codegen.reader.api import read_api
from codegen.reader.foreign.recognition import Recognised, count_calls, recognise
from codegen.report.founding import Done, Fact, render_choices, render_identity, render_next, render_written
from codegen.report.paths import place_below
from codegen.report.text import count
from codegen.targets.project import GITLAB_CI, VERBS, Chosen, Ci, render_project
from codegen.targets.project.detected import choose_ci, detect_author, detect_license, repository_url, usable_name
from codegen.workspace.create import add_files
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.find import Search, as_relative, find_foreign, find_spec
from codegen.workspace.paths import refuse_nesting
from codegen.workspace.read import read_spec
from codegen.workspace.surroundings import Surroundings, read_surroundings
from codegen.workspace.write import write_files

_SHOWN: Final = 5
"""How many folders with other documents are named."""
_MANY: Final = 3
"""So many request lines are those of a reference, whatever its form is."""
_INCLUDED: Final = ".gitlab/codegen.yml"
"""Where the jobs of GitLab go when the repository has some already."""


class _Read(Struct, frozen=True):
    """The documents as they were read; `form` is the dialect that they were found to have, None where none was."""

    spec: Path
    api: Api
    form: Recognised | None = None


def run(spec: Path | None, ci: str | None) -> ExitCode:
    """Read the documents, choose, write and generate; standard output says what, why, and what to do next."""
    has_config = Path(FILE_NAME).exists()
    config = _own_config(spec) if has_config else Config()
    if config is None:
        return ExitCode.FAILED
    search, read = _read_own(spec, config) if has_config else _search(spec)
    if read is None:
        return ExitCode.FAILED
    # What lies outside is not the configuration's to name, nor is anything, once it is somebody's: command lines do.
    is_named = ".." not in read.spec.parts and (not has_config or read.spec == Path(config.spec or SPEC))
    arguments = Arguments(spec=None if is_named else read.spec)
    around = read_surroundings()
    chosen, facts = _choose(read, config, around, None if ci is None else Ci(ci))
    chosen = replace(chosen, spec=read.spec.as_posix() if is_named else None)
    files = _beside_own_jobs(render_project(chosen, {verb: arguments.command(verb) for verb in VERBS}))
    new, kept = add_files(Path(), files)
    is_said = has_config and spec is None
    say([f"found: {read.spec.as_posix()}, as {FILE_NAME} says"] if is_said else _found(_counted(search, read)))
    say(_form(read))
    *named, workflows = facts
    say(render_choices(named) if FILE_NAME not in kept else ())
    say([str(workflows)])
    say(render_written([file.path for file in files], new, kept))
    say(_included(files))
    if around.prefix:
        complain([_below(around.prefix)])
    if ".." in read.spec.parts:
        complain([f"`{read.spec.as_posix()}` lies outside the current folder: the workflow has to check it out, too"])
    return _generate(arguments, chosen.ci, has_makefile="Makefile" not in kept)


def _own_config(spec: Path | None) -> Config | None:
    """Read the configuration that is there; None when it is not usable, which is told."""
    project = open_project(Arguments(spec=spec))
    complain_of(project.misconfigured)
    return None if project.misconfigured else project.config


def _read_own(spec: Path | None, config: Config) -> tuple[Search, _Read | None]:
    """Read the documents that are named, else those that the configuration that is there names."""
    folder = as_relative(spec) if spec is not None else Path(config.spec or SPEC)
    if not folder.is_dir():
        message = f"`{FILE_NAME}` is there, and there is no folder `{folder}`"
        raise WorkspaceError(message, f"say in it where the documents are, `spec: docs`, or move `{FILE_NAME}` away")
    return Search(()), _read(folder, Path(config.generated or GENERATED), config)


def _search(spec: Path | None) -> tuple[Search, _Read | None]:
    """Find the documents, or take those that are named, and read them."""
    search = find_spec(GENERATED) if spec is None else Search(())
    read = _read(search.candidates[0].folder if spec is None else as_relative(spec), GENERATED)
    if read is not None and read.form is not None and search.candidates and not search.is_foreign:
        # What looks like actions of the built-in form is not: the folders are to be counted by what they have.
        search = find_foreign(GENERATED)
        read = _read(search.candidates[0].folder, GENERATED)
    return search, read


def _read(spec: Path, generated: Path, config: Config | None = None) -> _Read | None:
    """Read the documents; errors, and nothing else, go to standard error.

    Where nobody has configured their form, and there is nothing in the built-in one, they are read in the dialect that
    fits, if one does.
    """
    refuse_nesting(spec, generated)
    documents, unreadable = read_spec(spec, generated)
    result = read_api(documents, config.server, form=config.form) if config else read_api(documents)
    form = None if unreadable or result.api is not None or config else recognise(documents)
    if form is not None:
        result = read_api(documents, form=form_of(form.dialect, STRICT))
    errors = unreadable or [item for item in result.diagnostics if item.severity is Severity.ERROR]
    complain_of(place_below(spec.as_posix(), errors))
    if errors and form is None and (number := sum(len(count_calls(file)) for file in documents)) >= _MANY:
        complain([f"{count(number, 'request line')} of other forms: {_proposing(spec)} proposes a dialect for them"])
    return None if errors or result.api is None else _Read(spec, result.api, form)


def _proposing(spec: Path) -> str:
    return f"`{shlex.join(('codegen', 'dialect', '--spec', spec.as_posix(), '--write', 'dialect.yaml'))}`"


def _choose(read: _Read, config: Config, around: Surroundings, ci: Ci | None) -> tuple[Chosen, tuple[Fact, ...]]:
    """Choose what the documents do not say, by what lies around them; the last fact is about the workflows."""
    found_license = detect_license(around.license.text) if around.license else None
    author, why_author = _author(around)
    url = next((page for remote in around.remotes if (page := repository_url(remote))), None)
    host, why_host = choose_ci(url, has_github=around.has_github, has_gitlab=around.has_gitlab)
    if ci is not None:
        host, why_host = ci, "as `--ci` says"
    other = next(item for item in Ci if item is not host)
    identity = identify(config, read.api.server)
    facts = (
        *(() if read.form else [Fact("dialect", config.dialect or "", _why_dialect(config))]),
        *render_identity(identity),
        Fact("license", found_license or "", _why_license(around.license, found_license)),
        Fact("authors", author, why_author),
        Fact("urls", url or "", "the page of the remote" if url else "there is no remote that has a page"),
        Fact("workflows", host.value, f"{why_host}; `--ci {other}` writes those of the other host"),
    )
    dialect = read.form.dialect.name if read.form else config.dialect or ""
    return Chosen(identity, None, dialect, found_license or "", author, url or "", host), facts


def _why_dialect(config: Config) -> str:
    return f"as {FILE_NAME} says" if config.dialect else "the documents have codegen's own form"


def _why_license(file: File | None, found: str | None) -> str:
    if file is None:
        return "there is no file LICENSE"
    return f"by the text of {file.path}" if found else f"the text of {file.path} is not one that is known"


def _author(around: Surroundings) -> tuple[str, str]:
    """Return who is named as the author, and why; empty for nobody."""
    if around.license is not None and (holder := detect_author(around.license.text)):
        return holder, f"whose copyright {around.license.path} tells"
    if user := usable_name(around.user):
        return user, "git's user.name"
    return "", "neither a licence nor git names one"


def _beside_own_jobs(files: tuple[File, ...]) -> tuple[File, ...]:
    """Put the jobs of GitLab into a file of their own where the repository has other ones already."""
    place = Path(GITLAB_CI)
    is_own = place.is_file() and all(file.text.encode() != place.read_bytes() for file in files)
    return tuple(replace(file, path=_INCLUDED) if is_own and file.path == GITLAB_CI else file for file in files)


def _included(files: tuple[File, ...]) -> Iterator[str]:
    if any(file.path == _INCLUDED for file in files):
        yield f"kept: {GITLAB_CI}, which is yours: add `include: [{{local: {_INCLUDED}}}]` to it"


def _below(prefix: str) -> str:
    """Say that nobody looks for workflows where they were written."""
    remedy = "run it there with `--spec DIR`, or move them there"
    return f"workflows are read at the top of a repository, and this is `{prefix}` in it: {remedy}"


def _found(search: Search) -> Iterator[str]:
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


def _generate(arguments: Arguments, ci: Ci, *, has_makefile: bool) -> ExitCode:
    """Generate as the project is configured now, so that it starts with what a check asks for."""
    project = open_completed(arguments)
    loaded = load_current(project)
    if loaded is None:
        return ExitCode.FAILED
    files = loaded.revision.files
    written = len(write_files(project.generated, files))
    done = Done(len(files), written, project.generated.as_posix())
    say(render_next(done, ci.value, has_makefile=has_makefile))
    return ExitCode.CLEAN
