"""`--fix` fixes what can be fixed safely, and nothing else changes by it."""

import pytest

from codegen.diagnostics import Diagnostic, Edit, Severity
from codegen.files import File, Span
from codegen.lint.fix import fix
from codegen.lint.run import lint
from codegen.manual import IDS, pages
from codegen.reader.api import read_api
from tools.snippets import run_snippet

FIXED = ("missing-curl-body", "misspelled-accepted-values", "doubled-plural", "needless-entity")


def _edit(line: int, column: int, length: int, text: str) -> Diagnostic:
    span = Span("a.md", line, column)
    return Diagnostic("a-rule", Severity.INFO, "wrong", span, edit=Edit(span, length, text))


@pytest.mark.parametrize(
    ("edits", "fixed"),
    [
        ((), ()),
        ((_edit(1, 1, 3, "1"),), ("1 two\nthree",)),
        ((_edit(1, 5, 3, "2"), _edit(1, 1, 3, "1"), _edit(2, 1, 0, "> ")), ("1 2\n> three",)),
        ((_edit(1, 1, 5, "1"), _edit(1, 4, 2, "-")), ("1wo\nthree",)),
        ((_edit(1, 5, 0, "a\n"), _edit(1, 5, 0, "a\n")), ("one a\ntwo\nthree",)),
        ((_edit(1, 1, 3, "one"),), ()),
    ],
)
def test_edits(edits: tuple[Diagnostic, ...], fixed: tuple[str, ...]) -> None:
    """Edits are made in one go, each at its own place; of two that overlap the first counts."""
    assert fixed == tuple(file.text for file in fix([File("a.md", "one two\nthree")], edits))


@pytest.mark.parametrize("rule", FIXED)
def test_bad_snippet_is_fixed(rule: str) -> None:
    """What a rule fixes is not found again, by it or by any other."""
    outcome = run_snippet(pages()[rule].bad)
    files, diagnostics = outcome.documents, outcome.diagnostics
    fixed = {file.path: file for file in fix(files, diagnostics)}
    assert fixed
    after = tuple(fixed.get(file.path, file) for file in files)
    assert ["left-aside"] == [item.rule for item in read_api(after).diagnostics]
    assert () == tuple(fix(after, ()))
    assert [] == [item for item in _found(after) if item.edit]


def _found(files: tuple[File, ...]) -> tuple[Diagnostic, ...]:
    api = read_api(files).api
    assert api is not None
    return lint(api, files, (), IDS)


def test_entities_mean_the_same_when_fixed() -> None:
    """The documents say the same before and after their entities are written as characters."""
    snippet = pages()["needless-entity"].bad.replace("owner", "owner&amp;co &lt;b&gt; &amp;amp; a&#x3D;b &#42;x&#42; ")
    outcome = run_snippet(snippet)
    files, diagnostics = outcome.documents, outcome.diagnostics
    fixed = {file.path: file for file in fix(files, diagnostics)}
    after = tuple(fixed.get(file.path, file) for file in files)
    assert "owner&co &lt;b&gt; &amp;amp; a=b &#42;x&#42; 's thing" in fixed["thing.md"].text
    assert read_api(files).api == read_api(after).api
