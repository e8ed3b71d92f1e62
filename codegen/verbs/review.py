"""`codegen review`: tell, in one comment, what a change of the documents means and whether it can be merged."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from codegen.console.approved import read_approved
from codegen.console.compared import compare_loaded
from codegen.console.linted import Linted, check, read_told
from codegen.console.options import Arguments
from codegen.console.output import ExitCode, complain_of, say
from codegen.console.project import Project, open_project
from codegen.console.revisions import Loaded, load_current, load_named
from codegen.diagnostics import Diagnostic, in_order
from codegen.diff.causes import Cause
from codegen.diff.change import highest
from codegen.diff.held import count_held
from codegen.drift import Drift, find_drift
from codegen.files import File
from codegen.manifest import MANIFEST, parse_manifest
from codegen.manual import pages
from codegen.release.approvals import Approval
from codegen.release.plan import plan_next
from codegen.release.version import FIRST, bump_words
from codegen.report.changes.paths import Roots
from codegen.report.code_quality import render_code_quality
from codegen.report.paths import place_below
from codegen.report.review import Ask, Compared, Names, Review
from codegen.report.review_json import render_review_json
from codegen.report.review_lines import ChangedLines, compare_documents, is_on_changed_line, parse_patch
from codegen.report.review_markdown import render_review_markdown
from codegen.report.sarif import render_sarif
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.git import find_base, read_tree
from codegen.workspace.output import read_output
from codegen.workspace.patch import read_patch
from codegen.workspace.reports import write_reports

_NAME: Final = re.compile(r"[A-Za-z0-9][\w./-]*", re.ASCII)
_COMMIT: Final = re.compile("[0-9a-f]{40,64}")
_SHORT: Final = 12


@dataclass(frozen=True, slots=True)
class Reviewing:
    """The project and the options of one call; paths are as typed, from the current folder."""

    project: Project
    base: str
    approved: Path
    output_format: str
    output: Path | None
    sarif: Path | None
    code_quality: Path | None


@dataclass(frozen=True, slots=True)
class _Base:
    """What is compared with: a folder, or a commit and the name that it has in the report."""

    name: str
    commit: str = ""


def run(**options: Any) -> ExitCode:
    """Lint, compare and write; the review goes to standard output, or into the file that is named."""
    arguments = Arguments.take(options)
    reviewing = Reviewing(project=open_project(arguments), **options)
    project = reviewing.project
    if not project.spec.is_dir():
        complain_of(project.misconfigured)
        raise WorkspaceError(f"no folder `{project.spec}`", "name the folder of the documents with `--spec DIR`")
    base = _find(reviewing.base, project)
    approvals = read_approved(reviewing.approved)
    if approvals is None:
        return ExitCode.FAILED
    linted = check(read_told(project))
    review = _review(reviewing, base, approvals, linted)
    _write(reviewing, review, _placed(linted, project))
    if review.compared is None:
        return ExitCode.FAILED
    return ExitCode.CLEAN if review.is_clean else ExitCode.FOUND


def _find(named: str, project: Project) -> _Base:
    """Settle what is compared with; a folder wins over a revision of the same name."""
    if Path(named).is_dir():
        return _Base(named)
    commit = find_base(named, project.repository)
    # What a revision is called goes into the report, and into commands that it names.
    is_telling = _NAME.fullmatch(named) and not _COMMIT.fullmatch(named)
    return _Base(named if is_telling else commit[:_SHORT], commit)


def _placed(linted: Linted, project: Project) -> tuple[Diagnostic, ...]:
    return in_order((*linted.outside, *place_below(project.spec.as_posix(), linted.diagnostics)))


def _review(reviewing: Reviewing, base: _Base, approvals: tuple[Approval, ...], linted: Linted) -> Review:
    project = reviewing.project
    old = load_named(base.commit or base.name, project)
    new = load_current(project, old.revision.files if old else ())
    changed = _changed_lines(old.documents if old else (), linted.files)
    inside = [item for item in linted.diagnostics if is_on_changed_line(item, changed)]
    spec = project.spec.as_posix()
    on_changed = in_order(place_below(spec, inside))
    elsewhere = tuple(item for item in _placed(linted, project) if item not in set(on_changed))
    if new is None:
        compared = None
        reason = "the configuration is not usable" if project.misconfigured else "the documents cannot be read"
    elif old is None:
        compared, reason = None, f"the documents of {base.name} cannot be read"
    else:
        compared, reason = _compare(base, project, approvals, (old, new)), ""
    generated, approved = project.generated.as_posix(), reviewing.approved.as_posix()
    named = Names(base.name, generated, approved, is_folder=not base.commit)
    return Review(named, on_changed, elsewhere, compared, reason)


def _changed_lines(old: tuple[File, ...], new: tuple[File, ...]) -> ChangedLines:
    """Return the lines of the documents that are not as in the base."""
    patch = read_patch(old, new)
    if patch is None:
        return compare_documents(old, new)
    changed = parse_patch(patch.lines)
    return {path: changed[name] for name, path in patch.paths.items() if name in changed}


def _compare(
    base: _Base, project: Project, approvals: tuple[Approval, ...], revisions: tuple[Loaded, Loaded]
) -> Compared:
    old, new = revisions
    causes = compare_loaded(replace(old, roots=_roots(base, old)), new, project.config.changes)
    files = new.revision.files
    there = read_output(project.generated, [file.path for file in files]).files
    return Compared(
        causes,
        bump_words(highest(causes)),
        tuple(_asks(causes, approvals)),
        find_drift(files, there),
        _difference(_generated(base, project, old), files),
        count_held(old.revision.api, new.revision.api),
    )


def _roots(base: _Base, old: Loaded) -> Roots:
    """Return what stands before the files of the base in the report: its name there, not its forty digits."""
    if not base.commit:
        return old.roots
    return Roots(*(f"{base.name}:{root.partition(':')[2]}" for root in (old.roots.documents, old.roots.generated)))


def _asks(causes: tuple[Cause, ...], approvals: tuple[Approval, ...]) -> Iterator[Ask]:
    """Yield what `codegen release` would refuse to release."""
    plan = plan_next(FIRST, None, causes, approvals)
    yield from (Ask(item.fingerprint, item.change.sentence) for item in (plan.unapproved if plan else ()))


def _generated(base: _Base, project: Project, old: Loaded) -> tuple[File, ...]:
    """Return the generated files of the base: those that are committed there, else what its documents give."""
    if not base.commit:
        return old.revision.files
    folder = old.roots.generated.partition(":")[2]
    try:
        files, _ = read_tree(base.commit, Path(folder), project.repository)
    except WorkspaceError:
        # They lie outside of the repository, which has nothing of them then.
        return old.revision.files
    owned = {path for file in files if file.path == MANIFEST for _, path in parse_manifest(file.text)}
    return tuple(file for file in files if file.path in owned) or old.revision.files


def _difference(old: tuple[File, ...], new: tuple[File, ...]) -> tuple[Drift, ...]:
    """Return what becomes of the generated files but of their list."""
    return tuple(item for item in find_drift(new, old) if item.path != MANIFEST)


def _write(reviewing: Reviewing, review: Review, placed: tuple[Diagnostic, ...]) -> None:
    """Write the review and the reports beside it."""
    if reviewing.output_format == "json":
        text = render_review_json(review)
    else:
        text = "\n".join(render_review_markdown(review, reviewing.project.arguments.command("generate")))
    reports = {reviewing.output: text} if reviewing.output else {}
    if reviewing.sarif:
        reports[reviewing.sarif] = render_sarif(placed, pages())
    if reviewing.code_quality:
        reports[reviewing.code_quality] = render_code_quality(placed)
    write_reports(reports)
    if reviewing.output is None:
        say([text])
