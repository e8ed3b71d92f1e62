"""`codegen diff`: tell what a change of the documents means for those who use the API and the SDK."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from codegen.console.options import Arguments
from codegen.console.output import ExitCode, complain, has_color, say
from codegen.console.project import open_project
from codegen.console.revisions import load_current, load_named
from codegen.diff.change import Change, highest
from codegen.diff.compare import compare_revisions
from codegen.diff.offers import offer_renames
from codegen.diff.rules import Impact
from codegen.release.version import bump_words
from codegen.report.changes.github import render_changes_github
from codegen.report.changes.json import render_changes_json
from codegen.report.changes.markdown import render_changes_markdown
from codegen.report.changes.paths import place_changes
from codegen.report.changes.text import render_changes
from codegen.report.offers import render_offers


@dataclass(frozen=True, slots=True)
class Comparison:
    """The arguments of one call, without those that all commands have."""

    old: str
    new: str | None
    fail_on: str | None
    output_format: str


def run(**options: Any) -> ExitCode:
    """Read both revisions and compare; the changes go to standard output."""
    project = open_project(Arguments.take(options))
    comparison = Comparison(**options)
    old = load_named(comparison.old, project, is_old=True)
    package = old.revision.files if old is not None else ()
    new = load_named(comparison.new, project, package) if comparison.new is not None else load_current(project, package)
    if old is None or new is None:
        return ExitCode.FAILED
    changes = place_changes(compare_revisions(old.revision, new.revision), old.roots, new.roots)
    say(["\n".join(_render(changes, comparison.output_format))])
    offers = offer_renames(old.revision.api, new.revision.api, new.revision.aliases)
    complain(render_offers(offers, has_entries=bool(new.config.renamed)))
    return ExitCode.FOUND if _weighs(changes, comparison.fail_on) else ExitCode.CLEAN


def _weighs(changes: Iterable[Change], least: str | None) -> bool:
    order = list(Impact)
    counted = order[: order.index(Impact(least)) + 1] if least else []
    return any(change.impact in counted for change in changes)


def _render(changes: tuple[Change, ...], output_format: str) -> Iterator[str]:
    bump = bump_words(highest(changes))
    if output_format == "json":
        yield render_changes_json(changes, bump)
    elif output_format == "markdown":
        yield from render_changes_markdown(changes, bump)
    elif output_format == "github":
        yield from render_changes_github(changes)
    else:
        yield from render_changes(changes, bump, color=has_color(sys.stdout))
