"""`codegen release`: from changed documents to the version, changelog and SDK of the next release."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from codegen.config import FILE_NAME
from codegen.console.output import ExitCode, complain, complain_of, say, today
from codegen.console.released import Released, find_released, record
from codegen.console.revisions import Folders, Loaded, load_folder
from codegen.diff.compare import compare_revisions
from codegen.diff.python.package_surface import read_surface
from codegen.files import File
from codegen.pipeline import build
from codegen.release.announced import Failure, unannounced
from codegen.release.approvals import Approval, parse_approvals
from codegen.release.changelog import insert_entry, render_entry
from codegen.release.migration import find_migrations
from codegen.release.plan import Plan, plan_first, plan_next
from codegen.release.settings import with_version
from codegen.release.version import parse_version
from codegen.report.changes.paths import place_changes
from codegen.report.text import count
from codegen.workspace.read import read_file
from codegen.workspace.replace import replace_file
from codegen.workspace.verify import verify_package
from codegen.workspace.write import write_files


@dataclass(frozen=True, slots=True)
class Release:
    """The options of one call; paths are as typed, from the current folder."""

    spec: Path
    generated: Path
    config: Path | None
    changelog: Path
    approved: Path
    baseline: Path | None
    dry_run: bool
    verify: bool

    @property
    def folders(self) -> Folders:
        """Where the project has what."""
        return Folders(self.spec, self.generated, self.config)


def run(**given: Any) -> ExitCode:
    """Plan, tell the plan and carry it out; the plan goes to standard output."""
    options = Release(**given)
    released = find_released(options.folders, options.baseline)
    new = load_folder(options.spec, options.folders, options.generated)
    approvals = _read_approvals(options.approved)
    if new is None or approvals is None or (released is not None and released.loaded is None):
        return ExitCode.FAILED
    plan = _plan(released, new, approvals)
    if plan is None:
        say([f"nothing changed since {released.name}" if released else "nothing to release"])
        return ExitCode.CLEAN
    files = _render(plan, new)
    entry = _entry(plan, released, files)
    say([f"{plan.previous or 'first release'} -> {plan.version}", "", *entry.rstrip().split("\n")])
    complain(f"{item.span}: `{item.fingerprint}` is not a break of this release" for item in plan.unused)
    if blocked := tuple(_block(plan, new.config.server)):
        complain(blocked)
        return ExitCode.FOUND
    if plan.unapproved:
        complain(_refuse(plan, options.approved))
        return ExitCode.FOUND
    if options.verify and released is not None and (found := _verify(plan, released, files)):
        complain(f"{item.check}: {line}" for item in found for line in item.text.split("\n"))
        return ExitCode.FOUND
    if not options.dry_run:
        _write(options, plan, entry, (new, files))
    return ExitCode.CLEAN


def _read_approvals(place: Path) -> tuple[Approval, ...] | None:
    """Read the approvals, if there are any; None when one of them cannot be read, which is told."""
    if not place.exists():
        return ()
    file = read_file(place, place.as_posix())
    approvals, faults = ((), (file,)) if not isinstance(file, File) else parse_approvals(file)
    complain_of(faults)
    return None if faults else approvals


def _plan(released: Released | None, new: Loaded, approvals: tuple[Approval, ...]) -> Plan | None:
    configured = parse_version(new.config.version or "")
    if released is None or released.loaded is None:
        return plan_first(configured)
    changes = compare_revisions(released.loaded.revision, new.revision)
    placed = place_changes(changes, released.loaded.roots, new.roots)
    return plan_next(released.version, configured, placed, approvals)


def _render(plan: Plan, new: Loaded) -> tuple[File, ...]:
    """Return every generated file of the release, with its version in it."""
    return build(new.documents, replace(new.config, version=str(plan.version)), new.overrides, new.package).files


def _entry(plan: Plan, released: Released | None, files: tuple[File, ...]) -> str:
    loaded = released.loaded if released else None
    migrations = find_migrations(loaded.revision.files, files, plan.changes) if loaded else ()
    return render_entry(plan, today(), migrations)


def _block(plan: Plan, configured: str | None) -> Iterator[str]:
    """Say that the documents name another server, until the configuration names it: credentials go there."""
    for change in plan.changes:
        if change.id == "server-changed" and change.new != configured:
            yield f"{change.sentence}, and credentials go there; nothing was written"
            yield f"  help: name it in codegen.yaml, `server: {change.new}`"


def _refuse(plan: Plan, approved: Path) -> Iterator[str]:
    """Say which breaks are not approved, in the form in which they can be."""
    yield f"{count(len(plan.unapproved), 'break')} not approved, nothing was written; for each add to {approved}:"
    for change in plan.unapproved:
        yield f"- `{change.fingerprint}`: REASON    ({change.sentence})"


def _verify(plan: Plan, released: Released, files: tuple[File, ...]) -> tuple[Failure, ...]:
    """Return what old users would run into that the plan does not announce."""
    old = released.loaded.revision.files if released.loaded else ()
    return unannounced(verify_package(old, files, read_surface(files).package), plan.changes)


def _write(options: Release, plan: Plan, entry: str, made: tuple[Loaded, tuple[File, ...]]) -> None:
    loaded, files = made
    settings = options.config or Path(FILE_NAME)
    config = with_version(_text(settings), plan.version)
    replace_file(settings, config)
    replace_file(options.changelog, insert_entry(_text(options.changelog), plan.version, entry))
    write_files(options.generated, files)
    if options.baseline is not None:
        record(options.baseline, plan.version, loaded, (config, files))
    say(["", f"next: commit this, and tag it v{plan.version}"])


def _text(place: Path) -> str:
    return place.read_text(encoding="utf-8") if place.exists() else ""
