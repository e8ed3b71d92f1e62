"""Limits of parameters, and limits beside a `$ref`, in two revisions."""

import pytest
from msgspec.structs import replace

from codegen.diff.compare import compare_apis
from codegen.files import File
from codegen.model.api import Api
from tests.diff.revisions import read
from tests.reader.schemas.test_beside_ref import BOOKS

ROWS = "| Name | Type | Required | Description |\n| - | - | - | - |\n| limit | {} | no | Most |\n"
QUERY = f"### Query Parameters\n\n{ROWS}"
SCHEMA = """# Schemas

## Book

A book.

```json
{"type": "object", "properties": {"title": {"$ref": "Name"BESIDE}}}
```

## Name

A name.

```json
{"type": "string"}
```
"""


def _api(limit: str = "integer", beside: str = "") -> Api:
    files = (File("books.md", BOOKS + QUERY.format(limit)), File("schemas.md", SCHEMA.replace("BESIDE", beside)))
    return read(files)


@pytest.mark.parametrize(
    ("old", "new", "rule", "message"),
    [
        ("integer", "integer (max 10)", "parameter-type-narrowed", "has `maximum` `10`, not none"),
        ("integer (max 10)", "integer (max 5)", "parameter-type-narrowed", "has `maximum` `5`, not `10`"),
        ("integer (max 10)", "integer (max 50)", "parameter-type-widened", "has `maximum` `50`, not `10`"),
        ("integer (min 1)", "integer", "parameter-type-widened", "has `minimum` none, not `1`"),
    ],
)
def test_a_limit_of_a_parameter(old: str, new: str, rule: str, message: str) -> None:
    """Fewer values are a break, more are none."""
    (change,) = compare_apis(_api(old), _api(new))
    assert (rule, True) == (change.id, message in change.sentence)


def test_a_limit_beside_a_reference() -> None:
    """It is told as one of the schema itself would be."""
    changes = compare_apis(_api(), _api(beside=', "maxLength": 5'))
    assert ["response-constraint-changed"] == [change.id for change in changes]


def test_a_body_with_a_limit_beside_a_reference() -> None:
    """In a request, a limit that is new is a break."""
    old, new = _api(), _api(beside=', "maxLength": 5')
    changes = compare_apis(_sent(old), _sent(new))
    assert "request-constraint-tightened" in {change.id for change in changes}


def _sent(api: Api) -> Api:
    """Return an Api whose action sends what it answers."""
    (resource,) = api.resources
    (action,) = resource.actions
    schema = action.responses[0].schema
    parameter = replace(action.query_parameters[0], schema=schema)
    changed = replace(action, query_parameters=(parameter,))
    return replace(api, resources=(replace(resource, actions=(changed,)),))
