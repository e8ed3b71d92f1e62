"""What a whole document says of its actions and schemas: they all are beta, or internal."""

import pytest

from codegen.diagnostics import has_errors
from codegen.files import File
from codegen.model.marks import NO_MARKS, Marks
from codegen.overrides_yaml import parse_overrides
from codegen.reader.api import Result, read_api

INTERNAL = Marks(is_internal=True)
ACTION = """
https://api.example.com/things

About things.

## Get

Returns a thing.

### Method And Url

GET https://api.example.com/things

### Authentication

No authentication is required.

### Successful Responses

| Code | Type | Description |
| ---- | ---- | ----------- |
| 200 | string | A thing |
"""


def _read(head: str, *others: File) -> Result:
    return read_api((File("thing.md", head + ACTION), *others))


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("# Thing Actions\n", NO_MARKS),
        ("# Thing Actions (internal)\n", INTERNAL),
        ("# Thing Actions\n\n> **Internal.**\n", INTERNAL),
        ("# Thing Actions\n\nAll actions of this resource are beta.\n", Marks(is_beta=True)),
        ("---\ninternal: true\n---\n\n# Thing Actions\n", INTERNAL),
        ("---\nx-internal: true\n---\n\n# Thing Actions\n", INTERNAL),
        ("---\ninternal: false\n---\n\n# Thing Actions\n", NO_MARKS),
        ("---\nvisibility: internal\nstatus: beta\n---\n\n# Thing Actions\n", Marks(is_beta=True, is_internal=True)),
        ("---\nvisibility: public\n---\n\n# Thing Actions\n", NO_MARKS),
    ],
)
def test_each_action_has_the_marks_of_its_document(head: str, expected: Marks) -> None:
    """Each form is read without a word, and is no part of the title or the introduction."""
    result = _read(head)
    assert result.api is not None
    (resource,) = result.api.resources
    assert ([], [expected]) == ([*result.diagnostics], [action.marks for action in resource.actions])
    assert ("Thing", "About things.") == (resource.title, resource.intro)


def test_an_introduction_that_goes_on_stays() -> None:
    """A paragraph that begins with a mark and says more is the introduction as well."""
    result = _read("# Thing Actions\n\nInternal. Only operators use these.\n")
    assert result.api is not None
    (resource,) = result.api.resources
    assert "Internal. Only operators use these." == resource.intro
    assert [INTERNAL] == [action.marks for action in resource.actions]


@pytest.mark.parametrize(
    ("front_matter", "column", "message", "expected"),
    [
        ("internal: maybe", 11, "`maybe` is not understood under `internal`: it is taken for internal", INTERNAL),
        ("status: draft", 9, "`draft` is not understood under `status`: it says nothing", NO_MARKS),
    ],
)
def test_what_is_not_clear_is_told(front_matter: str, column: int, message: str, expected: Marks) -> None:
    """It stands at its value; a switch is on then, so that nothing gets out by mistake."""
    result = _read(f"---\n{front_matter}\n---\n\n# Thing Actions\n")
    (found,) = result.diagnostics
    assert ("unclear-mark", message) == (found.rule, found.message)
    assert ("thing.md", 2, column) == (found.span.file, found.span.line, found.span.column)
    assert [expected] == [action.marks for action in result.readable.resources[0].actions]


def test_schemas_have_the_marks_of_their_document() -> None:
    """Each definition has the keyword."""
    schema = '## Part\n\nA part\n\n### Schema\n\n```json\n{"type": "object"}\n```\n'
    result = _read("# Thing Actions\n", File("schemas.md", f"---\ninternal: yes\n---\n\n# Schemas\n\n{schema}"))
    assert [] == [*result.diagnostics]
    assert [{"type": "object", "x-internal": True}] == [item.definition for item in result.readable.schemas]


def test_other_words_make_nothing_public() -> None:
    """An entry for the description of what is internal leaves it so."""
    where = "- where: {document: thing.md, action: Get, field: description}\n"
    text = f"{where}  was: Internal.\n  now: Returns it.\n  because: it is short\n"
    overrides, faults = parse_overrides(File("overrides.yaml", text))
    document = File("thing.md", "# Thing Actions\n" + ACTION.replace("Returns a thing.", "Internal."))
    result = read_api((document,), overrides=overrides)
    assert ((), False) == (faults, has_errors(result.diagnostics))
    (action,) = result.readable.resources[0].actions
    assert ("Returns it.", INTERNAL) == (action.description, action.marks)


def test_an_override_makes_an_action_public() -> None:
    """What the document says is what the entry says that it was."""
    where = "- where: {document: thing.md, action: Get, field: internal}\n"
    text = f"{where}  was: true\n  now: false\n  because: it is public\n"
    overrides, faults = parse_overrides(File("overrides.yaml", text))
    result = read_api((File("thing.md", "# Thing Actions (internal)\n" + ACTION),), overrides=overrides)
    assert ((), False) == (faults, has_errors(result.diagnostics))
    assert [NO_MARKS] == [action.marks for action in result.readable.resources[0].actions]
