"""Two sides that were read -> what a change from one to the other means for those who use the API and the SDK."""

import sys
from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from codegen.config import INVALID_CONFIG
from codegen.console.compared import compare_loaded
from codegen.console.comparison import Comparison
from codegen.console.output import ExitCode, complain, complain_of, has_color, say
from codegen.console.project import Project
from codegen.console.revisions import Loaded, depends_on_disk, load_side
from codegen.console.sides import Side
from codegen.diagnostics import Diagnostic, Severity
from codegen.diff.causes import Cause
from codegen.diff.change import highest
from codegen.diff.held import count_held
from codegen.diff.level_subjects import find_unknown_subjects
from codegen.diff.offers import offer_renames
from codegen.diff.rules import Impact
from codegen.release.early import tell_early
from codegen.release.version import Version, bump_words, next_version, parse_version
from codegen.report.changes.github import render_changes_github
from codegen.report.changes.json import render_changes_json
from codegen.report.changes.markdown import render_changes_markdown
from codegen.report.changes.text import render_changes, render_held
from codegen.report.offers import render_offers


class Outcome(Struct, frozen=True):
    """How a comparison ended; `is_whole` is False where not all that it depends on was read before."""

    code: ExitCode
    is_whole: bool


def diff(comparison: Comparison, project: Project, before: Side, after: Side) -> Outcome:
    """Compare two sides; what changed goes to standard output."""
    old = load_side(before, project)
    new = load_side(after, project, old.revision.files if old is not None else ())
    if old is None or new is None:
        return Outcome(ExitCode.FAILED, is_whole=False)
    causes = compare_loaded(old, new, project.config.changes)
    causes = tell_early(causes, _next(old, causes))
    if comparison.new is None:
        complain_of(_unknown_subjects(old, new, causes))
    held = count_held(old.revision.api, new.revision.api)
    say(["\n".join(_render(causes, held, comparison))])
    offers = offer_renames(old.revision.api, new.revision.api, new.revision.aliases)
    complain(render_offers(offers, has_entries=bool(new.config.renamed)))
    code = ExitCode.FOUND if _weighs(causes, comparison.fail_on) else ExitCode.CLEAN
    return Outcome(code, is_whole=not any(map(depends_on_disk, (before, after), (old, new))))


def _unknown_subjects(old: Loaded, new: Loaded, causes: Iterable[Cause]) -> Iterator[Diagnostic]:
    """Warn of what codegen.yaml weighs otherwise and is in neither revision; it may be of a release before the two."""
    changes = (change for cause in causes for change in cause.every)
    revisions = old.revision, new.revision
    for item in find_unknown_subjects(new.config.changes, revisions, changes, INVALID_CONFIG):
        yield replace(item, severity=Severity.WARNING)


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
