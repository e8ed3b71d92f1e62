"""Snippets of the manual -> everything that the real code says about them.

A snippet is a piece of `thing.md`. A comment with a name, `<!-- part.md -->`, starts another file: documents and
`overrides.yaml` lie in the folder of the documents, `codegen.yaml`, `approved-breaks.md` and `dialect.yaml` in the one
above it. Documents are completed, but for those in a dialect, which are all that there is. A line that starts with `$ `
is a command that a shell runs then in the folder of the documents, for what no text can show.
"""

import re
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from codegen.diagnostics import Diagnostic, in_order
from codegen.files import File
from codegen.holding.hold import hold_back
from codegen.lint.run import lint
from codegen.manual import IDS
from codegen.pipeline import build
from codegen.reader.api import read_api
from codegen.release.approvals import FILE_NAME as APPROVALS
from codegen.release.approvals import parse_approvals
from codegen.workspace.config import load_config
from codegen.workspace.overrides_file import load_overrides
from codegen.workspace.read import read_file, read_spec
from tools.completion import complete

_FILE: Final = re.compile(r"^<!-- ((?:\.\./)?[\w-]+\.(?:md|yaml)) -->\n", re.MULTILINE)
_COMMAND: Final = re.compile(r"^\$ (.+)\n?", re.MULTILINE)
_ABOVE: Final = frozenset({"codegen.yaml", "dialect.yaml", APPROVALS})
_DIALECT: Final = "dialect: "
_ABOUT: Final = "about.md"
"""It links the schemas that all snippets have, so that none of them is unused."""
_ASIDE: Final = frozenset({_ABOUT, "overview.md"})
"""Documents without actions that are not what a snippet is about."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The documents of a completed snippet, the settings beside them, and what is said about all of them."""

    documents: tuple[File, ...]
    settings: tuple[File, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def sources(self) -> dict[str, list[str]]:
        """The lines of each file by its path, as reports show them."""
        return {file.path: file.text.split("\n") for file in (*self.documents, *self.settings)}


def run_snippet(snippet: str) -> Outcome:
    """Write a snippet to a temporary folder, run its commands there, and read what is there then.

    Raises `CalledProcessError` when a command fails.
    """
    with TemporaryDirectory(prefix="snippet-") as name:
        spec = Path(name, "spec")
        spec.mkdir()
        files = tuple(_files(_COMMAND.sub("", snippet)))
        for file in files:
            place = spec.parent if file.path in _ABOVE else spec
            (place / file.path).write_text(file.text, encoding="utf-8")
        for command in _COMMAND.findall(snippet):
            subprocess.run(["/bin/sh", "-euc", command], cwd=spec, check=True)
        settings = tuple(file for file in files if _is_setting(file.path))
        with chdir(spec.parent):
            documents, diagnostics = _read()
    told = (item for item in diagnostics if item.rule != "left-aside" or item.span.file not in _ASIDE)
    return Outcome(documents, settings, in_order(told))


def _files(snippet: str) -> Iterator[File]:
    parts = _FILE.split(snippet)
    named = dict(zip(parts[1::2], parts[2::2], strict=True))
    is_whole = _DIALECT in named.get("codegen.yaml", "")
    texts = named if is_whole else {_ABOUT: _LINKS, "schemas.md": "", "thing.md": parts[0], **named}
    for path, text in texts.items():
        piece = text.strip("\n") + "\n"
        yield File(path, piece if is_whole or _is_setting(path) else complete(path, piece))


def _is_setting(path: str) -> bool:
    return path in _ABOVE or not path.endswith(".md")


def _read() -> tuple[tuple[File, ...], Iterable[Diagnostic]]:
    """Read the project in the current folder as the commands do, each step only if those before it had no errors.

    With overrides or old names the documents are read as `codegen generate` does, without them as `codegen lint` does.
    """
    spec = Path("spec")
    config, misconfigured = load_config(None)
    documents, unreadable = read_spec(spec)
    overrides, unusable = load_overrides(None, spec)
    if settings := (*misconfigured, *unreadable, *unusable, *_read_approvals()):
        return documents, settings
    if config.renamed:
        built = build(documents, config, overrides)
        return documents, (*built.diagnostics, *built.unsettled)
    result = read_api(documents, config.server, overrides, form=config.form)
    if overrides:
        return documents, result.diagnostics
    held = hold_back(result.readable, config.held_back, documents).diagnostics
    return documents, lint(result.readable, documents, (*result.diagnostics, *held), IDS, config.allow)


def _read_approvals() -> tuple[Diagnostic, ...]:
    if not Path(APPROVALS).exists():
        return ()
    file = read_file(Path(APPROVALS), APPROVALS)
    return parse_approvals(file)[1] if isinstance(file, File) else (file,)


_LINKS: Final = """# About

There are [Thing](schemas.md#thing), [Things](schemas.md#things) and [Thing Patch](schemas.md#thing-patch).
"""
