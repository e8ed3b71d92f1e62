"""What an editor can change: fixes, rows, suppressions; each does away with what it is about."""

from codegen.files import File
from codegen.lint.run import lint
from codegen.manual import IDS
from codegen.reader.api import read_api
from codegen.server.actions import Action, code_actions
from codegen.server.state import State
from tests.server.tree import edited, state


def _after(known: State, action: Action) -> list[str]:
    """Return the rules that are told of the line that an action is about, once it is carried out."""
    texts = {file.path: file.text for file in known.files.values()} | edited(known, action.edits)
    files = tuple(File(path, text) for path, text in texts.items())
    result = read_api(files)
    return [item.rule for item in lint(result.readable, files, result.diagnostics, IDS)]


def _only(known: State, path: str, line: int, kind: str) -> Action:
    (action,) = [item for item in code_actions(known, path, line, line) if item.kind == kind]
    return action


def test_a_fix_is_offered_first() -> None:
    """What `codegen lint --fix` writes, and then what allows it."""
    known = state()
    found = code_actions(known, "book.md", 56, 56)

    assert ["Fix doubled-plural: write `part(s)`", "Allow doubled-plural here"] == [item.title for item in found]
    assert "Lends the book and its part(s)\n" in edited(known, found[0].edits)["book.md"]
    assert "doubled-plural" not in _after(known, found[0])


def test_several_fixes_are_offered_at_once() -> None:
    """All that `codegen lint --fix` would write into the document, where one of them is asked for."""
    known = state(("book.md", "Retrieves a book", "Retrieves a book &amp; its page(s) s(s)"))
    (action,) = [item for item in code_actions(known, "book.md", 56, 56) if item.kind == "all"]
    text = edited(known, action.edits)["book.md"]

    assert f"Fix all {len(action.edits)} that can be fixed in this document" == action.title
    assert "&amp;" not in text
    assert "parts(s)" not in text
    assert not [item for item in code_actions(known, "book.md", 60, 60) if item.kind == "all"]


def test_a_suppression_stands_at_the_end_of_the_line() -> None:
    """It allows the rule, and is not reported itself."""
    known = state()
    action = _only(known, "book.md", 56, "suppress")

    assert "parts(s) <!-- codegen: allow doubled-plural -->\n" in edited(known, action.edits)["book.md"]
    assert not {"doubled-plural", "unused-suppression", "unreadable-suppression"} & set(_after(known, action))


def test_a_second_suppression_joins_the_first() -> None:
    """A comment that is there gets one more rule."""
    known = state(("book.md", "parts(s)", "parts(s) &amp; <!-- codegen: allow doubled-plural -->"))
    action = _only(known, "book.md", 56, "suppress")

    assert "<!-- codegen: allow doubled-plural, needless-entity -->" in edited(known, action.edits)["book.md"]
    assert not {"needless-entity", "unused-suppression"} & set(_after(known, action))


def test_code_is_allowed_above_its_block() -> None:
    """A comment in JSON would be part of it."""
    known = state(("schemas.md", '"maxLength": 80', '"minLength": 90, "maxLength": 80'))
    action = _only(known, "schemas.md", 15, "suppress")

    assert "\n<!-- codegen: allow empty-range -->\n```json\n" in edited(known, action.edits)["schemas.md"]
    assert "empty-range" in {item.rule for item in known.diagnostics["schemas.md"]}
    assert not {"empty-range", "unused-suppression"} & set(_after(known, action))


def test_a_missing_row_is_added_below_the_others() -> None:
    """The name stands in the column of names, and words of it in that of descriptions."""
    known = state()
    action = _only(known, "book.md", 60, "row")

    assert "Add the missing row for `LOAN_ID`" == action.title
    assert "4a97 |\n| LOAN_ID | Loan id |  |\n\n### Curl" in edited(known, action.edits)["book.md"]
    assert "undocumented-path-parameter" not in _after(known, action)


def test_a_parameter_of_the_example_gets_its_row() -> None:
    """What the curl example sends is added to the table of the query."""
    known = state(("book.md", "?sort=last", "?color=red"))
    action = _only(known, "book.md", 39, "row")

    assert "| color | N | Color |  |  |\n" in edited(known, action.edits)["book.md"]
    assert "unknown-curl-query" not in _after(known, action)


def test_what_keeps_documents_from_being_read_cannot_be_allowed() -> None:
    """Nothing takes out an error of the reader, or what follows from it, so nothing is offered that would."""
    known = state(("book.md", "GET https", "FETCH https"))

    assert {"unknown-method", "partly-checked"} <= {item.rule for item in known.diagnostics["book.md"]}
    assert () == code_actions(known, "book.md", 15, 15)


def test_other_lines_offer_nothing() -> None:
    """Actions are about what is said of the lines that are asked for."""
    assert () == code_actions(state(), "book.md", 1, 20)
