"""Imports, exports, comments and components of MDX."""

import pytest

from codegen.files import File
from codegen.lint.run import lint
from codegen.manual import IDS
from codegen.reader.api import read_api

TEXT = """import Tabs from '@theme/Tabs';
import {
  Note,
} from './note';

export const meta = {

  sidebar: 1,
};

# Books

{/* of the
author */}

## Get

{/* hidden */}
Returns the {/* rare */}books.{/* all */}

import books as you like, and export them.

### Request

GET https://api.example.com/books

### Authentication

None.

### Query Parameters

| Name | Type | Required | Description |
| - | - | - | - |
| name | string | no | Name {/* of the book */} |
| code | string | no | As `{/* this */}` |

### Responses

| Code | Type | Description |
| - | - | - |
| 200 | array of strings | The books |

```json
["{/* no comment */}"]
```
"""


def test_what_only_mdx_has_is_silent() -> None:
    """Imports, exports and comments are no part of what is read, nor of the prose; code and sentences stay."""
    found = read_api((File("books.mdx", TEXT),))
    assert () == found.diagnostics
    action = found.readable.resources[0].actions[0]
    assert "Returns the books." == " ".join(action.description.split())
    assert ["import books as you like, and export them."] == [prose.text for prose in action.prose]
    assert ["Name", "As `{/* this */}`"] == [item.description for item in action.query_parameters]
    assert [["{/* no comment */}"]] == [item.value for item in action.responses[0].examples]
    assert () == found.readable.resources[0].prose


def test_markdown_has_none_of_it() -> None:
    """In a file that is not MDX the same is text that is not understood."""
    found = read_api((File("books.md", TEXT),)).diagnostics
    assert ("unfamiliar-text", 1, 1) == (found[0].rule, found[0].span.line, found[0].span.column)


@pytest.mark.parametrize(
    ("line", "column"), [("<Note>Look</Note>", 1), ("Look: <Badge.New />", 7), ("Look `<T>` </Tabs>", 12)]
)
def test_a_component_is_told(line: str, column: int) -> None:
    """At its place, also where any text may stand; inside of backticks there is none."""
    text = TEXT.replace("import books as you like, and export them.", line)
    found = read_api((File("books.mdx", text),)).diagnostics
    assert [("unfamiliar-text", 21, column)] == [(item.rule, item.span.line, item.span.column) for item in found]


def test_a_comment_that_never_ends() -> None:
    """It hides nothing."""
    text = TEXT.replace("{/* hidden */}", "{/* hidden").replace(" {/* rare */}", " ").replace("{/* all */}", "")
    text = text.replace(" {/* of the book */}", "").replace("`{/* this */}`", "this")
    action = read_api((File("books.mdx", text),)).readable.resources[0].actions[0]
    told = " ".join([action.description, *(prose.text for prose in action.prose)])
    assert "{/* hidden Returns the books." in " ".join(told.split())


def test_a_comment_allows_a_rule() -> None:
    """A comment of MDX takes a message out as one of HTML does."""
    text = TEXT.replace("import books as you like", "{/* codegen: allow unfamiliar-text */}\n<Note>Look</Note>")
    files = (File("books.mdx", text),)
    read = read_api(files)
    assert [] == [item for item in lint(read.readable, files, read.diagnostics, IDS) if item.rule == "unfamiliar-text"]
