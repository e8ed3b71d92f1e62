"""The pure core of each command, without disk and terminal: documents in, what is to be said out.

What is another command's work is done before: to compare is counted without the builds that are compared.
"""

from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Final, Protocol, TypeAlias

from codegen.config import Config
from codegen.diff.causes import find_causes
from codegen.diff.compare import Revision, compare_revisions
from codegen.drift import find_drift
from codegen.files import File
from codegen.holding.hold import hold_back
from codegen.lint.fix import fix
from codegen.lint.run import lint
from codegen.manual import IDS
from codegen.pipeline import Build, build
from codegen.reader.api import read_api
from codegen.release.changelog.entry import render_markdown
from codegen.release.outputs import OUTPUTS, Side, Step
from codegen.report.changes.text import render_changes
from codegen.report.drifts import render_drifts
from codegen.report.text import render_diagnostics
from tools.completion import complete

Files: TypeAlias = tuple[File, ...]
Work: TypeAlias = Callable[[], bool]


class Command(Protocol):
    """What is done with documents, in the form that the configuration names."""

    def __call__(self, files: Files, config: Config = ..., /) -> Work:
        """Return the work."""


_CONFIG: Final = Config()
"""That of the built-in form; documents in a dialect come with their own."""
_RUNTIME: Final = "/_runtime/"


@cache
def _usual() -> Build:
    """What documents give that have nothing unusual in them."""
    documents = (File("schemas.md", complete("schemas.md", "")), File("thing.md", complete("thing.md", "")))
    return build(documents, _CONFIG)


def _generate(files: Files, config: Config) -> bool:
    built = build(files, config)
    list(render_diagnostics(built.diagnostics, color=False))
    return built.api is not None


def _lint(files: Files, config: Config) -> bool:
    read = read_api(files, form=config.form)
    if read.api is not None:
        held = hold_back(read.api, config.held_back, files).diagnostics
        found = lint(read.api, files, (*read.diagnostics, *held), IDS)
        list(fix(files, found))
        sources = {file.path: file.text.split("\n") for file in files}
        list(render_diagnostics(found, color=False, sources=sources))
    return read.api is not None


def _check(files: Files, config: Config) -> bool:
    """Documents that gave something else before: all of it has drifted, and all that is there is known."""
    built = build(files, config, (), _usual().files)
    list(render_drifts(find_drift(built.files, _usual().files), "generated", color=False))
    list(render_drifts(find_drift(_usual().files, built.files), "generated", color=False))
    return built.api is not None


def _diff(revisions: tuple[Revision | None, ...]) -> bool:
    """Compare the first revision with each of the others, both ways, and tell users of it, as a changelog does."""
    first, *others = revisions
    for pair in ((first, other) for other in others):
        for before, after in (pair, pair[::-1]):
            if before is not None and after is not None:
                causes = find_causes(compare_revisions(before, after), before, after)
                list(render_changes(causes, "", color=False))
                step = Step("Unreleased", None, Side(before, _CONFIG), Side(after, _CONFIG), causes)
                for output in OUTPUTS.values():
                    render_markdown(output.entry(step))
    return None not in revisions


def _compared(files: Files, config: Config) -> tuple[Revision | None, ...]:
    """Build documents, those in which every word and number is another one, and what was usual."""
    other = tuple(File(file.path, _changed(file.text)) for file in files)
    return tuple(map(_revision, (build(files, config), build(other, config), _usual())))


def _revision(built: Build) -> Revision | None:
    """Take what a build has of its own: of the work with the same runtime, the rest would be a small part."""
    own = tuple(file for file in built.files if _RUNTIME not in file.path)
    return Revision(built.api, own) if built.api is not None else None


def _changed(text: str) -> str:
    """Exchange the digits that names of baits end in, so that nothing has a counterpart."""
    head, mark, rest = text.partition("## ")
    return head + mark + rest.translate(str.maketrans("0123456789", "1234567890")) + "\n"


def _make(what: Callable[[Files, Config], bool]) -> Command:
    return lambda files, config=_CONFIG: partial(what, files, config)


def _make_diff(files: Files, config: Config = _CONFIG) -> Work:
    return partial(_diff, _compared(files, config))


COMMANDS: Final[Mapping[str, Command]] = {
    "generate": _make(_generate),
    "lint": _make(_lint),
    "check": _make(_check),
    "diff": _make_diff,
}
"""Documents -> the work with them, which tells whether they could be read, so that all of it was done."""
