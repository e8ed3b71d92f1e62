"""`codegen diff`: tell what a change of the documents means for those who use the API and the SDK."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from codegen.console.options import config_option, generated_option, output_format_option, refuse_empty, spec_option
from codegen.console.output import ExitCode, has_color, in_words, say
from codegen.console.revisions import Folders, load_folder, load_named
from codegen.diff.change import Change, highest
from codegen.diff.compare import compare_revisions
from codegen.diff.rules import Impact
from codegen.release.version import bump_words
from codegen.report.changes.github import render_changes_github
from codegen.report.changes.json import render_changes_json
from codegen.report.changes.markdown import render_changes_markdown
from codegen.report.changes.paths import place_changes
from codegen.report.changes.text import render_changes


@dataclass(frozen=True, slots=True)
class Comparison:
    """The arguments of one call."""

    old: str
    new: str | None
    spec: Path
    generated: Path
    config: Path | None
    fail_on: str | None
    output_format: str


@click.command()
@click.argument("old", metavar="OLD", callback=refuse_empty)
@click.argument("new", metavar="[NEW]", required=False, callback=refuse_empty)
@spec_option()
@generated_option()
@config_option()
@click.option(
    "--fail-on",
    type=click.Choice(["breaking", "additive", "editorial"]),
    help="Exit with 1 when a change weighs that much or more.",
)
@output_format_option("changes", "markdown", "github")
def diff(**options: Any) -> ExitCode:
    """Compare two revisions of the documents.

    OLD and NEW are folders of documents or revisions of git; a folder wins over a revision of the same name. Without
    NEW, the documents as they are now are meant.
    """
    return in_words(lambda: run(Comparison(**options)))


def run(comparison: Comparison) -> ExitCode:
    """Read both revisions and compare; the changes go to standard output."""
    folders = Folders(comparison.spec, comparison.generated, comparison.config)
    old = load_named(comparison.old, folders)
    package = old.revision.files if old is not None else ()
    new = (
        load_named(comparison.new, folders, package)
        if comparison.new is not None
        else load_folder(folders.spec, folders, folders.generated, package)
    )
    if old is None or new is None:
        return ExitCode.FAILED
    changes = place_changes(compare_revisions(old.revision, new.revision), old.roots, new.roots)
    say(["\n".join(_render(changes, comparison.output_format))])
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
