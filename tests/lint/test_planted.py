"""Faults planted in a clean tree, one at a time: each is found where it is, by the rule that is about it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import pytest
import yaml

from codegen.diagnostics import Diagnostic
from codegen.files import File
from codegen.lint.run import lint
from codegen.manual import IDS
from codegen.reader.api import read_api
from codegen.workspace.read import read_spec

_HERE: Final = Path(__file__).parent / "planted"
_DOCUMENTS: Final = read_spec(_HERE / "documents")[0]
_CLEAN: Final = frozenset({"left-aside", "partly-checked"})


@dataclass(frozen=True)
class Fault:
    """One change of a document, and the diagnostic that it owes: its rule, and the text that stands at its place."""

    file: str
    old: str
    new: str
    rule: str
    at: str
    after: str = ""
    into: str = ""

    def plant(self) -> tuple[File, ...]:
        """Return the documents with the fault in them."""
        return tuple(self._changed(file) if file.path == self.file else file for file in _DOCUMENTS)

    def _changed(self, file: File) -> File:
        head, mark, rest = file.text.partition(f"{self.after}\n") if self.after else ("", "", file.text)
        assert self.old in rest, "what is to be replaced does not stand there"
        return File(file.path, head + mark + rest.replace(self.old, self.new, 1))


def _read_faults() -> list[Fault]:
    entries: list[dict[str, Any]] = yaml.safe_load((_HERE / "faults.yaml").read_text())
    return [Fault(**{"into" if key == "in" else key: value for key, value in entry.items()}) for entry in entries]


def _lint(files: tuple[File, ...]) -> tuple[Diagnostic, ...]:
    result = read_api(files)
    found = lint(result.readable, files, result.diagnostics, IDS)
    return tuple(item for item in found if item.rule not in _CLEAN)


def test_clean_tree() -> None:
    """Nothing is found in the documents as they are."""
    assert () == _lint(_DOCUMENTS)


@pytest.mark.parametrize(
    "fault", [pytest.param(fault, id=f"{number}-{fault.rule}") for number, fault in enumerate(_read_faults(), 1)]
)
def test_fault(fault: Fault) -> None:
    """A fault gives the diagnostic of its rule at its place, and no other: one cause, one message."""
    files = fault.plant()
    texts = {file.path: file.text.split("\n") for file in files}
    found = _lint(files)
    assert [(fault.into or fault.file, fault.rule, fault.at)] == [
        (item.span.file, item.rule, texts[item.span.file][item.span.line - 1][item.span.column - 1 :][: len(fault.at)])
        for item in found
    ], "\n".join(f"{item.span}: {item.rule}: {item.message}" for item in found)
