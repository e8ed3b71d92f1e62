"""What was read for a review -> what a change of the documents means, in one comment, and whether it can be merged."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from codegen.console.approved import tell_approved
from codegen.console.compared import compare_loaded
from codegen.console.linted import Linted, Told, check
from codegen.console.output import ExitCode
from codegen.console.project import Project, parse
from codegen.console.reviewed import Base, Reviewing, ReviewInput
from codegen.console.revisions import Loaded, depends_on_disk, load_side
from codegen.console.sides import Commit, Side
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
from codegen.report.code_quality import render_code_quality
from codegen.report.paths import place_below
from codegen.report.review import Ask, Compared, Names, Review
from codegen.report.review_json import render_review_json
from codegen.report.review_lines import ChangedLines, compare_documents, is_on_changed_line, parse_patch
from codegen.report.review_markdown import render_review_markdown
from codegen.report.sarif import render_sarif
from codegen.workspace.output import read_output
from codegen.workspace.patch import read_patch


class Made(Struct, frozen=True):
    """How a review ended, and the texts of the review and of the two reports beside it, empty if not asked for.

    `paths` are those of the files in generated/ that were looked at, `there` those files as they are. `is_whole` is
    False where that is not all that it depends on beside what was read before.
    """

    code: ExitCode
    texts: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    there: tuple[File, ...] = ()
    is_whole: bool = False


class _Sides(Struct, frozen=True):
    """Both sides, each None where its documents have errors, and the files in generated/ that the new one gives."""

    old: Loaded | None
    new: Loaded | None
    there: tuple[File, ...]


def make_review(reviewing: Reviewing, found: ReviewInput) -> Made:
    """Lint and compare; what is wrong with a side is told, and raises `WorkspaceError` for what cannot be compared."""
    project, new = reviewing.project, found.new
    approvals = tell_approved(found.approvals)
    if approvals is None:
        return Made(ExitCode.FAILED)
    linted = check(Told(project.config, project.misconfigured, new.documents, new.unreadable, parse(new.overrides)))
    sides = _load(project, found)
    review = _review(reviewing, found, approvals, linted, sides)
    texts = tuple(_render(reviewing, review, _placed(linted, project)))
    if review.compared is None or sides.old is None or sides.new is None:
        return Made(ExitCode.FAILED, texts)
    paths = tuple(file.path for file in sides.new.revision.files)
    is_whole = not depends_on_disk(found.old, sides.old)
    return Made(ExitCode.CLEAN if review.is_clean else ExitCode.FOUND, texts, paths, sides.there, is_whole)


def _load(project: Project, found: ReviewInput) -> _Sides:
    old = load_side(_named(found), project)
    new = load_side(found.new, project, old.revision.files if old else ())
    paths = [file.path for file in new.revision.files] if new and old else []
    return _Sides(old, new, read_output(project.generated, paths).files if paths else ())


def _named(found: ReviewInput) -> Side:
    """Return the base with the name that it has in the report, by which its errors and places are told as well."""
    return replace(found.old, revision=found.base.name) if isinstance(found.old, Commit) else found.old


def _placed(linted: Linted, project: Project) -> tuple[Diagnostic, ...]:
    return in_order((*linted.outside, *place_below(project.spec.as_posix(), linted.diagnostics)))


def _review(
    reviewing: Reviewing, found: ReviewInput, approvals: tuple[Approval, ...], linted: Linted, sides: _Sides
) -> Review:
    project, base = reviewing.project, found.base
    changed = _changed_lines(found, sides.old, linted.files)
    inside = [item for item in linted.diagnostics if is_on_changed_line(item, changed)]
    spec = project.spec.as_posix()
    on_changed = in_order(place_below(spec, inside))
    elsewhere = tuple(item for item in _placed(linted, project) if item not in set(on_changed))
    generated, approved = project.generated.as_posix(), reviewing.approved.as_posix()
    named = Names(base.name, generated, approved, is_folder=not base.commit)
    compared = _compare(found, project, approvals, sides)
    return Review(named, on_changed, elsewhere, compared, _reason(base, project, sides))


def _reason(base: Base, project: Project, sides: _Sides) -> str:
    """Return why nothing can be compared, if so."""
    if sides.new is None:
        return "the configuration is not usable" if project.misconfigured else "the documents cannot be read"
    return "" if sides.old else f"the documents of {base.name} cannot be read"


def _changed_lines(found: ReviewInput, old: Loaded | None, new: tuple[File, ...]) -> ChangedLines:
    """Return the lines of the documents that are not as in the base; all are, where that has errors."""
    patch = found.patch if old else read_patch((), new)
    if patch is None:
        return compare_documents(old.documents if old else (), new)
    changed = parse_patch(patch.lines)
    return {path: changed[name] for name, path in patch.paths.items() if name in changed}


def _compare(found: ReviewInput, project: Project, approvals: tuple[Approval, ...], sides: _Sides) -> Compared | None:
    old, new = sides.old, sides.new
    if old is None or new is None:
        return None
    causes = compare_loaded(old, new, project.config.changes)
    return Compared(
        causes,
        bump_words(highest(causes)),
        tuple(_asks(causes, approvals)),
        find_drift(new.revision.files, sides.there),
        _difference(_generated(found, old), new.revision.files),
        count_held(old.revision.api, new.revision.api),
    )


def _asks(causes: tuple[Cause, ...], approvals: tuple[Approval, ...]) -> Iterator[Ask]:
    """Yield what `codegen release` would refuse to release."""
    plan = plan_next(FIRST, None, causes, approvals)
    yield from (Ask(item.fingerprint, item.change.sentence) for item in (plan.unapproved if plan else ()))


def _generated(found: ReviewInput, old: Loaded) -> tuple[File, ...]:
    """Return the generated files of the base: those that are committed there, else what its documents give."""
    files = found.generated or ()
    owned = {path for file in files if file.path == MANIFEST for _, path in parse_manifest(file.text)}
    return tuple(file for file in files if file.path in owned) or old.revision.files


def _difference(old: tuple[File, ...], new: tuple[File, ...]) -> tuple[Drift, ...]:
    """Return what becomes of the generated files but of their list."""
    return tuple(item for item in find_drift(new, old) if item.path != MANIFEST)


def _render(reviewing: Reviewing, review: Review, placed: tuple[Diagnostic, ...]) -> Iterator[str]:
    """Yield the texts of the review and of the two reports beside it."""
    if reviewing.output_format == "json":
        yield render_review_json(review)
    else:
        yield "\n".join(render_review_markdown(review, reviewing.project.arguments.command("generate")))
    yield render_sarif(placed, pages()) if reviewing.sarif else ""
    yield render_code_quality(placed) if reviewing.code_quality else ""
