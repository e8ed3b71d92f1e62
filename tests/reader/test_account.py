"""Nothing is lost: every line of a document is in the model, kept as prose, or reported."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codegen.diagnostics import has_errors
from codegen.files import File
from codegen.reader.account import Account
from codegen.reader.api import Result, read_api
from tests.corpus import TREES, documents_of

ROOT = Path(__file__).parent.parent.parent
MARK = "zzqx"


def folder(path: Path) -> tuple[File, ...]:
    """The documents of a folder."""
    return tuple(File(file.name, file.read_text(encoding="utf-8")) for file in sorted(path.glob("*.md")))


OWN_TREES = {
    name: folder(path)
    for name, path in {
        "spec": ROOT / "spec",
        **{
            case: ROOT / "tests" / "cases" / case
            for case in ("event-stream", "prose-section", "query-kinds", "optional-body")
        },
    }.items()
}


def is_told(result: Result, file: str, text: str, line: int) -> bool:
    """Tell whether the mark on a line is in the model, or reported at that line or the paragraph it stands in.

    With an error anywhere nothing is generated, so nothing can go missing.
    """
    if result.api is None:
        return has_errors(result.diagnostics)
    lines = text.split("\n")
    first = line
    while first > 1 and lines[first - 2].strip():
        first -= 1
    reported = any(item.span.file == file and first <= item.span.line <= line for item in result.diagnostics)
    return reported or MARK in repr(result.api)


BLOCKS = {
    "own": MARK,
    "commented": f"{MARK} <!-- note -->",
    "item": f"* {MARK}",
    "row": f"| {MARK} | {MARK} |",
    "heading": f"### {MARK}",
}
FORMS = ("behind", "instead", *BLOCKS)
PLACES = [
    (name, index, line)
    for name, files in OWN_TREES.items()
    for index, file in enumerate(files)
    for line in range(file.text.count("\n") + 1)
]


def put_mark(lines: list[str], index: int, form: str) -> None:
    """Put the mark at a line: on a line of its own, behind what stands there, in its place, or as a block."""
    if form == "behind":
        lines[index] += MARK
    elif form == "instead":
        lines[index] = MARK
    else:
        lines.insert(index, BLOCKS[form])


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(PLACES), st.sampled_from(FORMS))
def test_a_word_put_anywhere_is_read_or_reported(place: tuple[str, int, int], form: str) -> None:
    """A word put on any line turns up in the model, or in a diagnostic at its paragraph, and no line is unread."""
    name, index, line = place
    file = OWN_TREES[name][index]
    lines = file.text.split("\n")
    put_mark(lines, line, form)
    text = "\n".join(lines)
    result = read_api(tuple(File(item.path, text) if item is file else item for item in OWN_TREES[name]))
    assert is_told(result, file.path, text, line + 1), f"{file.path}:{line + 1}: {lines[line]}"
    assert unread(result.accounts) == []


def unread(accounts: tuple[Account, ...]) -> list[str]:
    """The documents with lines that were neither read nor kept."""
    return [account.file for account in accounts if account.unread]


@pytest.mark.corpus
@pytest.mark.parametrize("tree", TREES)
def test_no_line_of_a_real_tree_is_unread(tree: str) -> None:
    """On real trees every line is accounted for, and of the action documents only the prose section is prose."""
    result = read_api(documents_of(tree))
    assert result.api is not None
    assert unread(result.accounts) == []
    assert {account.file for account in result.accounts if account.prose} <= {"overview.md", "files.md", "schemas.md"}
    assert {item.severity.value for item in result.diagnostics} == {"warning", "info"}
