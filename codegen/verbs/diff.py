"""`codegen diff`: tell what a change of the documents means for those who use the API and the SDK."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import click

from codegen.config import INVALID_CONFIG
from codegen.console.compared import compare_loaded
from codegen.console.options import Arguments
from codegen.console.output import ExitCode, complain, complain_of, has_color, say
from codegen.console.project import Project, open_completed, open_project
from codegen.console.releases import NOW, load_releases
from codegen.console.revisions import Loaded, load_current, load_named
from codegen.dating.entries import merge_since, render_since, since_of
from codegen.diagnostics import Diagnostic, Severity
from codegen.diff.causes import Cause
from codegen.diff.change import highest
from codegen.diff.held import count_held
from codegen.diff.history import read_history
from codegen.diff.level_subjects import find_unknown_subjects
from codegen.diff.offers import offer_renames
from codegen.diff.rules import Impact
from codegen.places import since_place
from codegen.release.early import tell_early
from codegen.release.version import Version, bump_words, next_version, parse_version
from codegen.report.changes.github import render_changes_github
from codegen.report.changes.json import render_changes_json
from codegen.report.changes.markdown import render_changes_markdown
from codegen.report.changes.text import render_changes, render_held
from codegen.report.history import render_history, render_history_json, render_history_markdown
from codegen.report.offers import render_offers
from codegen.report.text import count
from codegen.workspace.reports import write_reports


@dataclass(frozen=True, slots=True)
class Comparison:
    """The arguments of one call, without those that all commands have."""

    old: str | None
    new: str | None
    fail_on: str | None
    since: str | None
    output_format: str
    show_all: bool
    write: bool


def run(**options: Any) -> ExitCode:
    """Read both revisions, or all since one, and compare; what changed goes to standard output."""
    arguments = Arguments.take(options)
    comparison = Comparison(**options)
    project = open_completed(arguments) if comparison.write else open_project(arguments)
    if comparison.since is not None:
        return _tell_history(comparison, project)
    if comparison.write:
        raise click.BadParameter("it needs --since", param_hint="'--write'")
    if comparison.old is None:
        raise click.MissingParameter(param_hint="'OLD'", param_type="argument")
    old = load_named(comparison.old, project, is_old=True)
    package = old.revision.files if old is not None else ()
    new = load_named(comparison.new, project, package) if comparison.new is not None else load_current(project, package)
    if old is None or new is None:
        return ExitCode.FAILED
    causes = compare_loaded(old, new, project.config.changes)
    causes = tell_early(causes, _next(old, causes))
    if comparison.new is None:
        complain_of(_unknown_subjects(old, new, causes))
    held = count_held(old.revision.api, new.revision.api)
    say(["\n".join(_render(causes, held, comparison))])
    offers = offer_renames(old.revision.api, new.revision.api, new.revision.aliases)
    complain(render_offers(offers, has_entries=bool(new.config.renamed)))
    return ExitCode.FOUND if _weighs(causes, comparison.fail_on) else ExitCode.CLEAN


def _unknown_subjects(old: Loaded, new: Loaded, causes: Iterable[Cause]) -> Iterator[Diagnostic]:
    """Warn of what codegen.yaml weighs otherwise and is in neither revision; it may be of a release before the two."""
    changes = (change for cause in causes for change in cause.every)
    revisions = old.revision, new.revision
    for item in find_unknown_subjects(new.config.changes, revisions, changes, INVALID_CONFIG):
        yield replace(item, severity=Severity.WARNING)


def _tell_history(comparison: Comparison, project: Project) -> ExitCode:
    for name, value in (("OLD", comparison.old), ("--fail-on", comparison.fail_on)):
        if value is not None:
            raise click.BadParameter(f"it does not go with {name}", param_hint="'--since'")
    if comparison.output_format == "github":
        raise click.BadParameter("`github` does not go with --since", param_hint="'--output-format'")
    loaded = load_releases(comparison.since or "", project)
    if loaded is None:
        return ExitCode.FAILED
    names = [name for name, _ in loaded]
    lifespans = read_history([(name, item.revision.api) for name, item in loaded])
    if comparison.output_format == "json":
        say([render_history_json(names, lifespans)])
    else:
        render = render_history_markdown if comparison.output_format == "markdown" else render_history
        say(render(names, lifespans))
    if comparison.write:
        _write_since(loaded, project)
    return ExitCode.CLEAN


def _write_since(loaded: Iterable[tuple[str, Loaded]], project: Project) -> None:
    """Add what the releases tell to since.yaml; what is not released yet has no version."""
    releases = [(name.removeprefix("v"), item.revision) for name, item in loaded if name != NOW]
    place = since_place(project.config_place)
    found = since_of(releases)
    if found:
        write_reports({place: render_since(merge_since(project.config.since, found))})
    complain([f"{place}: {count(len(found), 'thing')} dated{'; next: codegen generate' if found else ''}"])


def _next(old: Loaded, causes: Iterable[Cause]) -> Version | None:
    """Return the version that the causes ask for; None where it is not known which one they come after."""
    impact, version = highest(causes), parse_version(old.config.version or "")
    return next_version(version, impact) if version and impact else None


def _weighs(causes: Iterable[Cause], least: str | None) -> bool:
    order = list(Impact)
    counted = order[: order.index(Impact(least)) + 1] if least else []
    return any(cause.impact in counted for cause in causes)


def _render(causes: tuple[Cause, ...], held: int, comparison: Comparison) -> Iterator[str]:
    bump = bump_words(highest(causes))
    if comparison.output_format == "json":
        yield render_changes_json(causes, bump, held)
    elif comparison.output_format == "markdown":
        yield from render_changes_markdown(causes, bump)
        yield from ("", render_held(held).capitalize()) if held else ()
    elif comparison.output_format == "github":
        yield from render_changes_github(causes)
    else:
        yield from render_changes(causes, bump, color=has_color(sys.stdout), show_all=comparison.show_all)
        yield from ("", render_held(held)) if held else ()
