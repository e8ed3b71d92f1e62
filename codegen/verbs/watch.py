"""`codegen watch`: generate whenever a document is saved, and say what that means for the SDK."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from msgspec import Struct, field

from codegen.console.build import Built, find_outcome
from codegen.console.options import Arguments
from codegen.console.output import ExitCode, complain, or_failure, render_complaints, say
from codegen.console.project import Project, open_completed, open_project
from codegen.diagnostics import Diagnostic, Severity
from codegen.dialects.shipped import is_own_dialect
from codegen.diff.change import Change
from codegen.diff.compare import compare_apis
from codegen.diff.python.touched import compare_touched
from codegen.memo import Memo
from codegen.places import OVERRIDES, since_place
from codegen.report.applied_overrides import render_overrides
from codegen.report.surface import render_surface
from codegen.report.text import render_written
from codegen.workspace.watching import watch
from codegen.workspace.write import write_files


class _Watch(Struct):
    """What the last round left: what was built last without an error, and what was said of the documents then."""

    arguments: Arguments
    built: Built | None = None
    told: Counter[tuple[str, str, str]] | None = None
    memo: Memo = field(default_factory=Memo)

    def round(self) -> ExitCode:
        """Generate once, and say what that changed; raises what the disk or the documents do to it."""
        project = open_completed(self.arguments)
        outcome = find_outcome(project, memo=self.memo)
        complain(render_complaints(self._news(outcome.diagnostics)))
        if outcome.built is None:
            complain([f"{project.generated}/: left as it is"])
            return ExitCode.FAILED
        self._write(project, outcome.built)
        return ExitCode.CLEAN

    def _write(self, project: Project, built: Built) -> None:
        before, self.built = self.built, built
        drifts = write_files(project.generated, built.files)
        if before is None:
            complain(render_overrides(built.overrides, project.spec.as_posix()))
        if before is None or drifts:
            say([f"{project.generated}/: {render_written(len(built.files), drifts)}"])
        if before is not None and drifts:
            say(render_surface(_compare(before, built)))

    def _news(self, diagnostics: tuple[Diagnostic, ...]) -> Iterator[Diagnostic]:
        """Yield errors, and of all else what was not said in the round before, wherever it stands now."""
        known, self.told = self.told or Counter(), Counter(map(_said, diagnostics))
        for item in diagnostics:
            known[_said(item)] -= 1
            if item.severity is Severity.ERROR or known[_said(item)] < 0:
                yield item


def run(**options: Any) -> ExitCode:
    """Generate, wait for something to be saved, and go on so until the user ends it."""
    arguments = Arguments(**options)
    watching = _Watch(arguments)
    try:
        while True:
            _watch(watching, open_completed(arguments))
    except KeyboardInterrupt:
        say(["", "ended"])
    return ExitCode.CLEAN


def _watch(watching: _Watch, project: Project) -> None:
    """Work off the saves of a project, until it has its documents, or what belongs to them, elsewhere."""
    places = _places(project)
    for _ in watch(project.spec, places[2:], project.generated):
        is_first = watching.told is None
        or_failure(watching.round)
        if is_first:
            say([f"{project.spec}/: watched; Ctrl-C ends it"])
        if _places(open_project(watching.arguments)) != places:
            return


def _places(project: Project) -> tuple[Path, ...]:
    """Return the folders of the documents and of what is generated, and what a build depends on beside the documents.

    That are files, there or not, and the folder of own templates.
    """
    config, beside = project.config, project.config_place.parent
    files = (project.config_place, since_place(project.config_place), project.overrides or beside / OVERRIDES)
    dialect = (beside / config.dialect,) if config.dialect and is_own_dialect(config.dialect) else ()
    templates = (Path(config.templates),) if config.templates else ()
    return (project.spec, project.generated, *files, *dialect, *templates)


def _said(item: Diagnostic) -> tuple[str, str, str]:
    return item.rule, item.message, item.span.file


def _compare(before: Built, built: Built) -> tuple[Change, ...]:
    """Return what changed in the SDK; where that is nothing, or there is none, what changed in the documents."""
    return compare_touched(before.files, built.files) or compare_apis(before.api, built.api)
