"""What the OpenAPI document says of scopes, in whichever style they are named."""

import pytest

from codegen.files import File
from codegen.reader.api import read_api
from codegen.targets.openapi.scopes import security_scheme

_DOCUMENT = """# Books

## Get

Returns books.

### Request

GET https://api.example.com/books

### Authentication

A token with the scope `{}` is required.

### Responses

- 204: Nothing
"""


@pytest.mark.parametrize(
    ("scope", "meaning"),
    [
        ("book.getAll", "get all on book"),
        ("book.*", "all actions on book"),
        ("books:read", "read on books"),
        ("books:*", "all actions on books"),
        ("admin", "admin"),
        ("all.User.read", "all actions that only read, at the level of user"),
    ],
)
def test_meaning(scope: str, meaning: str) -> None:
    """The name of a scope is put into words, and nothing else is made up."""
    found = read_api((File("books.md", _DOCUMENT.format(scope)),))
    scheme = security_scheme(found.readable)
    assert isinstance(scheme, dict)
    assert {scope: meaning} == scheme["x-scopes"]
