"""`codegen release`: from changed documents to the version, changelog and SDK of the next release."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from codegen.config import INVALID_CONFIG
from codegen.console.approved import read_approved
from codegen.console.compared import compare_loaded
from codegen.console.options import Arguments
from codegen.console.output import ExitCode, complain, complain_of, say, today
from codegen.console.project import Project, open_completed, open_project
from codegen.console.release_texts import Texts, add_entries, read_texts, set_since, set_version, with_others
from codegen.console.released import Released, find_released, render_record
from codegen.console.revisions import Loaded, load_current
from codegen.dating.entries import next_since
from codegen.diagnostics import Diagnostic
from codegen.diff.compare import Revision
from codegen.diff.level_subjects import find_unknown_subjects
from codegen.diff.offers import offer_renames
from codegen.diff.python.package_surface import read_surface
from codegen.files import File
from codegen.pipeline import build
from codegen.release.announced import Failure, unannounced
from codegen.release.approvals import Approval
from codegen.release.changelog.entry import render_markdown
from codegen.release.changelog.file import never_released
from codegen.release.early import tell_early
from codegen.release.outputs import Side, Step, outputs_of
from codegen.release.plan import Plan, plan_first, plan_next, version_after
from codegen.release.version import Version, parse_version
from codegen.renaming.resolve import passed_releases
from codegen.report.applied_overrides import render_overrides
from codegen.report.offers import render_offers
from codegen.report.text import count
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.journal import is_interrupted
from codegen.workspace.verify import verify_package
from codegen.workspace.write import write_files


class Release(Struct, frozen=True):
    """The project and the options of one call; paths are as typed, from the current folder."""

    project: Project
    changelog: Path
    approved: Path
    baseline: Path | None
    first: bool
    dry_run: bool
    verify: bool


def run(**given: Any) -> ExitCode:
    """Plan, tell the plan and carry it out; the plan goes to standard output."""
    arguments = Arguments.take(given)
    options = Release(project=_open(arguments, dry_run=given["dry_run"]), **given)
    texts = _read_texts(options)
    released = find_released(options.project, options.baseline, is_first=options.first)
    new = load_current(options.project)
    approvals = read_approved(options.approved)
    if texts is None or new is None or approvals is None or (released is not None and released.loaded is None):
        return ExitCode.FAILED
    plan = _plan(released, new, approvals)
    if plan is None:
        say([f"nothing changed since {released.name}" if released else "nothing to release"])
        return ExitCode.CLEAN
    if stale := tuple(_stale(plan, released, new)):
        complain_of(stale)
        return ExitCode.FAILED
    new = _date(plan, released, new)
    files = _render(plan, new)
    entries = _entries(plan, released, new, files)
    complain(render_overrides(new.overrides, options.project.spec.as_posix()))
    say(_tell(plan, entries, texts))
    complain(_drafts(texts, plan))
    complain(f"{item.span}: `{item.fingerprint}` is not a break of this release" for item in plan.unused)
    if blocked := tuple(_block(plan, new.config.server)):
        complain(blocked)
        return ExitCode.FOUND
    if plan.unapproved:
        complain((*_refuse(plan, options.approved), *_offer(released, new)))
        return ExitCode.FOUND
    if options.verify and released is not None and (found := _verify(plan, released, files)):
        complain(f"{item.check}: {line}" for item in found for line in item.text.split("\n"))
        return ExitCode.FOUND
    if not options.dry_run:
        _write(options, texts, plan, entries, (new, files))
    return ExitCode.CLEAN


def _open(arguments: Arguments, *, dry_run: bool) -> Project:
    """Open the project; where nothing may be written, it is only said that a run was interrupted."""
    if not dry_run:
        return open_completed(arguments)
    project = open_project(arguments)
    if is_interrupted(project.generated):
        complain([f"{project.generated}/: a run was interrupted, `codegen generate` completes it"])
    return project


def _read_texts(options: Release) -> Texts | None:
    project = options.project
    texts = read_texts(project.config_place, options.changelog, options.baseline)
    return with_others(texts, outputs_of(project.config), project.generated)


def _plan(released: Released | None, new: Loaded, approvals: tuple[Approval, ...]) -> Plan | None:
    configured = _configured(new.config.version)
    if released is None or released.loaded is None:
        return plan_first(configured)
    causes = compare_loaded(released.loaded, new, new.config.changes)
    causes = tell_early(causes, version_after(released.version, configured, causes), today())
    return plan_next(released.version, configured, causes, approvals)


def _configured(version: str | None) -> Version | None:
    configured = parse_version(version or "")
    if version is not None and configured is None:
        message = f"the version `{version}` of the configuration is not one of a release"
        raise WorkspaceError(message, "write three numbers, such as `version: '1.2.0'`")
    return configured


def _stale(plan: Plan, released: Released | None, new: Loaded) -> Iterator[Diagnostic]:
    """Yield an error for each entry of the configuration that is about nothing any more once this is released."""
    yield from passed_releases(new.config.renamed, str(plan.version))
    if released is not None and released.loaded is not None:
        revisions = released.loaded.revision, new.revision
        yield from find_unknown_subjects(new.config.changes, revisions, plan.changes, INVALID_CONFIG)


def _date(plan: Plan, released: Released | None, new: Loaded) -> Loaded:
    """Return what is released with the version in which each thing came, this one among them."""
    old = released.loaded.revision.api if released and released.loaded else None
    since = next_since(new.config.since, old, new.revision, str(plan.version))
    return replace(new, config=replace(new.config, since=since))


def _render(plan: Plan, new: Loaded) -> tuple[File, ...]:
    """Return every generated file of the release, with its version in it."""
    return build(new.documents, replace(new.config, version=str(plan.version)), new.overrides, new.package).files


def _entries(plan: Plan, released: Released | None, new: Loaded, files: tuple[File, ...]) -> Mapping[str, str]:
    """Return the entry of each output; that of the first goes into the changelog of the release."""
    loaded = released.loaded if released else None
    old = Side(loaded.revision, loaded.config, loaded.overrides) if loaded else None
    step = Step(
        str(plan.version),
        today(),
        old,
        Side(Revision(new.revision.api, files), new.config, new.overrides),
        plan.causes,
    )
    return {target: render_markdown(output.entry(step)) for target, output in outputs_of(new.config).items()}


def _tell(plan: Plan, entries: Mapping[str, str], texts: Texts) -> Iterator[str]:
    """Say the versions and the entry, and which outputs get entries of their own."""
    yield from (f"{plan.previous or 'first release'} -> {plan.version}", "")
    yield from next(iter(entries.values())).rstrip().split("\n")
    yield from ("",) if texts.others else ()
    yield from (f"{place.place} gets an entry of its own, for users of {name}" for name, place in texts.others.items())


def _drafts(texts: Texts, plan: Plan) -> Iterator[str]:
    """Tell of entries that an earlier call wrote for a release that was never made."""
    for version in never_released(texts.changelog.text, plan):
        yield f"{texts.changelog.place}: the entry `{version}` is later than the newest release, `{plan.previous}`"
        yield "  help: remove it if it was not released; what it tells is in the new entry"


def _block(plan: Plan, configured: str | None) -> Iterator[str]:
    """Say that the documents name another server, until the configuration names it: credentials go there."""
    for change in plan.changes:
        if change.id == "server-changed" and change.new != configured:
            yield f"{change.sentence}, and credentials go there; nothing was written"
            yield f"  help: name it in codegen.yaml, `server: {change.new}`"


def _refuse(plan: Plan, approved: Path) -> Iterator[str]:
    """Say which breaks are not approved, in the form in which they can be: one line for each cause."""
    number = len(plan.unapproved)
    yield f"{count(number, 'break')} not approved, nothing was written; for each add to {approved}:"
    for cause in plan.unapproved:
        others = len(cause.fingerprints) - 1
        more = f"; with it {count(others, 'more break')}" if others else ""
        yield f"- `{cause.fingerprint}`: REASON    ({cause.change.sentence}{more})"


def _offer(released: Released | None, new: Loaded) -> Iterator[str]:
    """Say which of the breaks an alias would keep from being one."""
    if released is not None and released.loaded is not None:
        offers = offer_renames(released.loaded.revision.api, new.revision.api, new.revision.aliases)
        yield from render_offers(offers, has_entries=bool(new.config.renamed))


def _verify(plan: Plan, released: Released, files: tuple[File, ...]) -> tuple[Failure, ...]:
    """Return what old users would run into that the plan does not announce."""
    old = released.loaded.revision.files if released.loaded else ()
    return unannounced(verify_package(old, files, read_surface(files).package), plan.changes)


def _write(
    options: Release, texts: Texts, plan: Plan, entries: Mapping[str, str], made: tuple[Loaded, tuple[File, ...]]
) -> None:
    loaded, files = made
    root = options.project.generated
    config = set_version(texts.config, plan.version)
    edits = [texts.config.edit(root, config), *set_since(texts, loaded.config.since, root)]
    edits += add_entries(texts, plan.version, entries, root)
    if texts.record is not None:
        edits.append(texts.record.edit(root, render_record(plan.version, loaded, (config, files))))
    write_files(root, files, edits)
    say(["", f"next: commit this, and tag it v{plan.version}"])
