"""One action that tests of rows put their own sections into."""

from codegen.files import File
from codegen.model.action import Action
from codegen.model.schema import JsonValue
from codegen.reader.api import read_api

HEAD = """# Books

## Put

Changes a book.

### Request

PUT https://api.example.com/books/{bookId}

### Authentication

None.

### Responses

| Code | Description |
| - | - |
| 204 | Changed |

"""
FIRST = HEAD.count("\n") + 1


def read(sections: str) -> tuple[Action, dict[str, JsonValue], list[tuple[str, int, int]]]:
    """Return the action, the schemas that are made of it, and what is told: rule, line of `sections`, column."""
    found = read_api((File("book.md", HEAD + sections),))
    told = [
        (item.rule, item.span.line - FIRST + 1, item.span.column)
        for item in found.diagnostics
        if item.rule != "undocumented-path-parameter"
    ]
    made = {schema.title: schema.definition for schema in found.readable.schemas}
    return found.readable.resources[0].actions[0], made, told
