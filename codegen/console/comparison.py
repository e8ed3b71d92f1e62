"""Two sides are compared, unless both are what they were in a comparison that is remembered: then it is told again."""

import sys

from msgspec import Struct

from codegen.console.caching import caching
from codegen.console.interruption import load
from codegen.console.options import Arguments
from codegen.console.output import ExitCode, complain_of, has_color, noting
from codegen.console.project import Project, open_completed, open_project
from codegen.console.retold import Retold, find_key, find_retold, keep_retold, tell
from codegen.console.sides import Side, hash_side, read_current, read_named


class Comparison(Struct, frozen=True):
    """The arguments of one call of `codegen diff`, without those that all commands have."""

    old: str | None
    new: str | None
    fail_on: str | None
    since: str | None
    output_format: str
    show_all: bool
    write: bool

    @property
    def purpose(self) -> str:
        """What the outcome depends on beside the two sides."""
        colors = has_color(sys.stdout), has_color(sys.stderr)
        return f"diff {self.output_format} {self.fail_on} {self.show_all} {self.new is None} {colors}"


def compare(arguments: Arguments, comparison: Comparison) -> ExitCode:
    """Compare what the two names stand for, and say what changed.

    Raises `WorkspaceError` or `OSError` when one of them stands for nothing or cannot be used.
    """
    with caching(arguments) as cache:
        settled = find_key(cache, arguments) if cache else None
        project = open_project(arguments)
        old = read_named(comparison.old or "", project, is_old=True)
        new = _read_new(comparison, project)
        if new is None:
            complain_of(project.misconfigured)
            return ExitCode.FAILED
        about = None if project.misconfigured else comparison.purpose
        key = settled.further(about, hash_side(old), hash_side(new)) if settled else None
        retold = find_retold(key) if key else None
        if retold is not None:
            tell(retold)
            return retold.code
        with noting() as said:
            outcome = load("codegen.console.diffing").diff(comparison, project, old, new)
        if key and outcome.is_whole and key.is_settled():
            keep_retold(key, Retold(outcome.code, said))
        code: ExitCode = outcome.code
        return code


def tell_history(arguments: Arguments, comparison: Comparison) -> ExitCode:
    """Say in which release what came and went, of which nothing is remembered, and write it down if asked."""
    with caching(arguments, "--since"):
        project = open_completed(arguments) if comparison.write else open_project(arguments)
        code: ExitCode = load("codegen.console.dated").tell_history(comparison, project)
        return code


def _read_new(comparison: Comparison, project: Project) -> Side | None:
    """Read what is compared with the old side; None where it is not known where that is."""
    if comparison.new is not None:
        return read_named(comparison.new, project)
    # Where the documents are may be what is wrong.
    return None if project.misconfigured and not project.spec.is_dir() else read_current(project)
