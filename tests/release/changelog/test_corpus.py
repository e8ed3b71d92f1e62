"""A year of a real reference, released step by step: the entries that its users would have read."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from codegen.diff.compare import compare_revisions
from codegen.release.changelog.entry import Entry, render_markdown
from codegen.release.changelog.places import place_of, predicate_of
from codegen.release.outputs import OUTPUTS, Side
from codegen.workspace.read import read_spec
from tests.release.changelog.steps import side, step

pytestmark = pytest.mark.corpus

_IMPORT = re.compile(r"^from (\S+) import (\w+)$", re.MULTILINE)
_DECLARED = re.compile(r"^(?:class )?(\w+)(?:\(|: TypeAlias)", re.MULTILINE)
_HANDED_OUT = re.compile(r'^    "(\w+)",$', re.MULTILINE)
_STEPS = [("2017-09-19", "2018-06-20"), ("2018-06-20", "2018-10-15")]


@cache
def _sides(corpus: Path) -> dict[str, Side]:
    found: dict[str, Side] = {}
    for name in ("2017-09-19", "2018-06-20", "2018-10-15"):
        package = list(found.values())[-1].revision.files if found else ()
        found[name] = side(read_spec(corpus / name)[0], package=package)
    return found


def _entry(corpus: Path, target: str, names: tuple[str, str]) -> Entry:
    old, new = (_sides(corpus)[name] for name in names)
    return OUTPUTS[target].entry(step(old, new))


@pytest.mark.parametrize("target", OUTPUTS)
@pytest.mark.parametrize("names", _STEPS)
def test_entry(
    shared: Path, target: str, names: tuple[str, str], snapshot_file: Callable[[str], SnapshotAssertion]
) -> None:
    """Each release of the real tree is told as users need it."""
    assert snapshot_file(f"{target}-{names[1]}.md") == render_markdown(_entry(shared / "corpus", target, names))


@pytest.mark.parametrize("names", _STEPS)
def test_imports_of_the_code(shared: Path, names: tuple[str, str]) -> None:
    """What the code of an entry imports is in the package: in that of before, or in that of after."""
    codes = [item.code for item in _entry(shared / "corpus", "python", names).items if item.code]
    for name, texts in zip(names, ([code.before for code in codes], [code.after for code in codes]), strict=True):
        files = {file.path: file.text for file in _sides(shared / "corpus")[name].revision.files}
        imports = _IMPORT.findall("\n".join(texts))
        assert imports
        for module, imported in imports:
            path = f"python/{module.replace('.', '/')}"
            text = files.get(f"{path}.py") or files[f"{path}/__init__.py"]
            declared = {*_DECLARED.findall(text), *_HANDED_OUT.findall(text)}
            assert imported in declared, f"{module} has no {imported}"


@pytest.mark.parametrize("names", _STEPS)
def test_sentences_are_taken_apart(shared: Path, names: tuple[str, str]) -> None:
    """Every sentence about a change of the real tree begins with what the change is about."""
    old, new = (_sides(shared / "corpus")[name].revision for name in names)
    changes = compare_revisions(old, new)
    assert [] == [item for item in changes if predicate_of(item, place_of(item)) == item.sentence]


def test_few_things_are_read_of_many(shared: Path) -> None:
    """Hundreds of changes are told in some dozens of items, the breaks of a section before the rest of it."""
    old, new = (_sides(shared / "corpus")[name] for name in _STEPS[0])
    changes = compare_revisions(old.revision, new.revision)
    entry = _entry(shared / "corpus", "python", _STEPS[0])

    assert len(changes) > 5 * len(entry.items)
    for _, items in entry.sections:
        order = [item.is_breaking for item in items]
        assert sorted(order, reverse=True) == order
