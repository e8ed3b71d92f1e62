"""A year of a real reference, released step by step: the entries that its users would have read."""

import re
from collections.abc import Callable
from functools import cache

import pytest
from syrupy.assertion import SnapshotAssertion

from codegen.config import Config
from codegen.diff.causes import find_causes
from codegen.release.changelog.entry import Entry, render_markdown
from codegen.release.changelog.places import place_of, predicate_of
from codegen.release.outputs import OUTPUTS, Side, Step
from tests.corpus import changes_between, revision_of
from tests.release.changelog.steps import DAY

pytestmark = pytest.mark.corpus

_IMPORT = re.compile(r"^from (\S+) import (\w+)$", re.MULTILINE)
_DECLARED = re.compile(r"^(?:class )?(\w+)(?:\(|: TypeAlias)", re.MULTILINE)
_HANDED_OUT = re.compile(r'^    "(\w+)",$', re.MULTILINE)
_STEPS = [("2017-09-19", "2018-06-20"), ("2018-06-20", "2018-10-15")]


@cache
def _step(names: tuple[str, str]) -> Step:
    old, new = (Side(revision_of(name), Config()) for name in names)
    causes = find_causes(changes_between(*names), old.revision, new.revision)
    return Step("2.0.0", DAY, old, new, causes)


@cache
def _entry(target: str, names: tuple[str, str]) -> Entry:
    return OUTPUTS[target].entry(_step(names))


@pytest.mark.parametrize("target", OUTPUTS)
@pytest.mark.parametrize("names", _STEPS)
def test_entry(target: str, names: tuple[str, str], snapshot_file: Callable[[str], SnapshotAssertion]) -> None:
    """Each release of the real tree is told as users need it."""
    assert snapshot_file(f"{target}-{names[1]}.md") == render_markdown(_entry(target, names))


@pytest.mark.parametrize("names", _STEPS)
def test_imports_of_the_code(names: tuple[str, str]) -> None:
    """What the code of an entry imports is in the package: in that of before, or in that of after."""
    codes = [item.code for item in _entry("python", names).items if item.code]
    for name, texts in zip(names, ([code.before for code in codes], [code.after for code in codes]), strict=True):
        files = {file.path: file.text for file in revision_of(name).files}
        imports = _IMPORT.findall("\n".join(texts))
        assert imports
        for module, imported in imports:
            path = f"python/{module.replace('.', '/')}"
            text = files.get(f"{path}.py") or files[f"{path}/__init__.py"]
            declared = {*_DECLARED.findall(text), *_HANDED_OUT.findall(text)}
            assert imported in declared, f"{module} has no {imported}"


@pytest.mark.parametrize("names", _STEPS)
def test_sentences_are_taken_apart(names: tuple[str, str]) -> None:
    """Every sentence about a change of the real tree begins with what the change is about."""
    assert [] == [item for item in changes_between(*names) if predicate_of(item, place_of(item)) == item.sentence]


def test_few_things_are_read_of_many() -> None:
    """Hundreds of changes are told in some dozens of items, the breaks of a section before the rest of it."""
    entry = _entry("python", _STEPS[0])

    assert len(changes_between(*_STEPS[0])) > 5 * len(entry.items)
    for _, items in entry.sections:
        order = [item.is_breaking for item in items]
        assert sorted(order, reverse=True) == order
