"""`codegen changelog`: tell what changed for users between two revisions, in one entry or release by release."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from msgspec import Struct

from codegen.console.compared import compare_loaded
from codegen.console.options import Arguments
from codegen.console.output import ExitCode, say
from codegen.console.project import Project, open_project
from codegen.console.revisions import Loaded, load_current, load_named
from codegen.release.changelog.entry import Entry, render_json, render_markdown
from codegen.release.outputs import OUTPUTS, Side, Step, outputs_of
from codegen.release.version import Version, parse_version
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.git import read_day, tags_between

_UNRELEASED = "Unreleased"


class Question(Struct, frozen=True):
    """The arguments of one call, without those that all commands have."""

    old: str
    new: str | None
    each_release: bool
    target: str | None
    output_format: str


class _Stop(Struct, frozen=True):
    """One revision on the way: its name as typed, None for the documents as they are, and what it is."""

    name: str | None
    loaded: Loaded


def run(**options: Any) -> ExitCode:
    """Read the revisions and compare each with the next; the entries go to standard output, the newest first."""
    project = open_project(Arguments.take(options))
    question = Question(**options)
    stops = _load(list(_names(question, project)), project)
    if stops is None:
        return ExitCode.FAILED
    entries = [entry for pair in pairwise(stops) if (entry := _entry(*pair, question, project)) is not None][::-1]
    if question.output_format == "json":
        say([render_json(entries)])
    elif entries:
        say(["\n".join(map(render_markdown, entries)).rstrip("\n")])
    else:
        say([f"nothing was released or changed since {question.old}"])
    return ExitCode.CLEAN


def _names(question: Question, project: Project) -> Iterator[str | None]:
    """Yield the revisions that are compared, each with the next one."""
    yield question.old
    if question.each_release:
        for name in (question.old, question.new):
            if name is not None and Path(name).is_dir():
                message = f"`{name}` is a folder, which has no releases"
                raise WorkspaceError(message, "name revisions of git, or leave out `--each-release`")
        tags = tags_between(question.old, question.new or "HEAD", project.repository)
        versions = {version: tag for tag in tags if (version := _version(tag)) is not None}
        yield from (versions[version] for version in sorted(versions) if versions[version] != question.new)
    yield question.new


def _load(names: list[str | None], project: Project) -> list[_Stop] | None:
    """Load each revision, its names kept in the next; None when one has errors, which are told."""
    stops: list[_Stop] = []
    for name in names:
        package = stops[-1].loaded.revision.files if stops else ()
        loaded = load_current(project, package) if name is None else load_named(name, project, package)
        if loaded is None:
            return None
        stops.append(_Stop(name, loaded))
    return stops


def _entry(old: _Stop, new: _Stop, question: Question, project: Project) -> Entry | None:
    """Write the entry of one step; None where nothing has changed since the newest release."""
    causes = compare_loaded(old.loaded, new.loaded, new.loaded.config.changes)
    if not causes and question.each_release and _version(new.name) is None:
        return None
    sides = [Side(stop.loaded.revision, stop.loaded.config, stop.loaded.overrides) for stop in (old, new)]
    title, day = _title(new.name, project)
    target = question.target or next(iter(outputs_of(new.loaded.config)))
    return OUTPUTS[target].entry(Step(title, day, sides[0], sides[1], causes))


def _title(name: str | None, project: Project) -> tuple[str, date | None]:
    """Return what an entry is called, the version where it is that of a release, and its day."""
    if name is None:
        return _UNRELEASED, None
    return str(_version(name) or name), None if Path(name).is_dir() else read_day(name, project.repository)


def _version(name: str | None) -> Version | None:
    """Return the version of a release's tag; None for any other name."""
    return parse_version(name.removeprefix("v")) if name and name.startswith("v") else None
