"""Overrides of documents in a dialect: an action is named by its title, of whatever level."""

from codegen.dialects.form import form_of
from codegen.dialects.shipped import shipped
from codegen.example_options import STRICT
from codegen.files import File
from codegen.overrides_yaml import parse_overrides
from codegen.reader.api import Result, read_api
from tests.reader.overriding.documents import change, entry

TEXT = """\
# Things

## Small things

### Get thing

Gets it.

`GET /api/things/:id`

#### Parameters

| Name | Type | In | Description |
| ---- | ---- | -- | ----------- |
| id | integer | path | Its number |
| unit | string | query | **Required.** Unit of its size |
"""


def _read(*entries: str) -> Result:
    overrides, told = parse_overrides(File("overrides.yaml", "".join(entries)))
    assert () == told
    return read_api((File("things.md", TEXT),), None, overrides, form=form_of(shipped("fleet"), STRICT))


def _entry(field: str, was: str, now: str, *, action: str = "Get thing", document: str = "things.md") -> str:
    return entry(field, change(was, now), action=action, document=document)


def test_fields_of_an_action() -> None:
    """Words and rows are overridden as in the built-in form."""
    result = _read(_entry("description", "Gets it.", "Fetches it."), _entry("query.unit.required", "true", "false"))
    assert ((), True) == (result.diagnostics, result.api is not None)
    [resource] = result.readable.resources
    [action] = resource.actions
    assert ("Fetches it.", [False]) == (action.description, [item.required for item in action.query_parameters])


def test_the_call_of_an_action() -> None:
    """Method and path are overridden, and parameters stand where the new path has them."""
    result = _read(_entry("method", "GET", "PUT"), _entry("url", "/api/things/:id", "/api/small/:id"))
    assert () == result.diagnostics
    [resource] = result.readable.resources
    [action] = resource.actions
    assert ("PUT", "https://fleet.example.com/api/small/{id}") == (action.method, str(action.url))
    assert ["id"] == [item.name for item in action.path_parameters]


def test_a_title_that_is_not_there() -> None:
    """The nearest title of the document is told, whatever its level is."""
    [found] = _read(_entry("description", "Gets it.", "Fetches it.", action="Get things")).diagnostics
    assert ("unknown-place", 1, 40) == (found.rule, found.span.line, found.span.column)
    assert "things.md has no action `Get things`" == found.message
    assert "the nearest action is `Get thing`" == found.help


def test_a_heading_that_is_not_an_action() -> None:
    """A heading of the second level is the title of a group there."""
    [found] = _read(_entry("description", "Gets it.", "Fetches it.", action="Small things")).diagnostics
    assert "things.md has no action `Small things`" == found.message
    assert ("overrides.yaml", 1, 40) == (found.span.file, found.span.line, found.span.column)


def test_a_document_that_is_not_there() -> None:
    """The nearest document with actions is told."""
    [found] = _read(_entry("description", "Gets it.", "Fetches it.", document="thing.md")).diagnostics
    assert ("there is no action document `thing.md`", 1, 21) == (found.message, found.span.line, found.span.column)
    assert "the nearest document is `things.md`" == found.help
