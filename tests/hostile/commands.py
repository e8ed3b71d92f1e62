"""The pure core of each command, without disk and terminal: documents in, what is to be said out."""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Final, TypeAlias

from codegen.config import Config
from codegen.diff.compare import Revision, compare_revisions
from codegen.drift import find_drift
from codegen.files import File
from codegen.lint.fix import fix
from codegen.lint.run import lint
from codegen.manual import IDS
from codegen.pipeline import Build, build
from codegen.reader.api import read_api
from codegen.report.changes.text import render_changes
from codegen.report.text import render_diagnostics, render_drifts
from tools.completion import complete

Files: TypeAlias = tuple[File, ...]

_CONFIG: Final = Config()


@cache
def _usual() -> Build:
    """What documents give that have nothing unusual in them."""
    documents = (File("schemas.md", complete("schemas.md", "")), File("thing.md", complete("thing.md", "")))
    return build(documents, _CONFIG)


def _generate(files: Files) -> bool:
    built = build(files, _CONFIG)
    list(render_diagnostics(built.diagnostics, color=False))
    return built.api is not None


def _lint(files: Files) -> bool:
    read = read_api(files)
    if read.api is not None:
        found = lint(read.api, files, read.diagnostics, IDS)
        list(fix(files, found))
        sources = {file.path: file.text.split("\n") for file in files}
        list(render_diagnostics(found, color=False, sources=sources))
    return read.api is not None


def _check(files: Files) -> bool:
    """Documents that gave something else before: all of it has drifted, and all that is there is known."""
    built = build(files, _CONFIG, (), _usual().files)
    list(render_drifts(find_drift(built.files, _usual().files), "generated", color=False))
    list(render_drifts(find_drift(_usual().files, built.files), "generated", color=False))
    return built.api is not None


def _diff(files: Files) -> bool:
    """Compare with what was usual, both ways, and with documents in which every word and number is another one."""
    other = tuple(File(file.path, _changed(file.text)) for file in files)
    revisions = [build(each, _CONFIG) for each in (files, other)]
    found = [Revision(item.api, item.files) for item in (*revisions, _usual()) if item.api is not None]
    for before in found:
        for after in found:
            if before is not after:
                list(render_changes(compare_revisions(before, after), "", color=False))
    return all(item.api is not None for item in revisions)


def _changed(text: str) -> str:
    """Exchange the digits that names of baits end in, so that nothing has a counterpart."""
    head, mark, rest = text.partition("## ")
    return head + mark + rest.translate(str.maketrans("0123456789", "1234567890")) + "\n"


COMMANDS: Final[Mapping[str, Callable[[Files], bool]]] = {
    "generate": _generate,
    "lint": _lint,
    "check": _check,
    "diff": _diff,
}
"""Each tells whether the documents could be read, so that all the work was done with them."""
