"""All releases since one of them -> in which of them what came and went, written into since.yaml if asked."""

from collections.abc import Iterable

from codegen.console.comparison import Comparison
from codegen.console.output import ExitCode, complain, say
from codegen.console.project import Project
from codegen.console.releases import NOW, load_releases
from codegen.console.revisions import Loaded
from codegen.dating.entries import merge_since, render_since, since_of
from codegen.diff.history import read_history
from codegen.places import since_place
from codegen.report.history import render_history, render_history_json, render_history_markdown
from codegen.report.text import count
from codegen.workspace.reports import write_reports


def tell_history(comparison: Comparison, project: Project) -> ExitCode:
    """Compare the releases one after the other; what came and went goes to standard output."""
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
