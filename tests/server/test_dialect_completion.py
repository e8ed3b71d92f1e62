"""What can stand at a place of a document in a dialect, while somebody types."""

from functools import cache
from pathlib import Path
from typing import Final

import pytest
from msgspec.structs import replace

from codegen.config import Config
from codegen.dialects.dialect import Dialect
from codegen.dialects.form import form_of
from codegen.dialects.parse import parse_dialect
from codegen.dialects.shipped import shipped
from codegen.example_options import ExampleOptions
from codegen.files import File
from codegen.memo import Memo
from codegen.reader.api import Reader, read_api
from codegen.server.completion import complete
from codegen.server.offers import Item
from codegen.server.state import State
from codegen.workspace.read import read_spec
from tests.server.tree import text_at

_FLEET: Final = """# Reference

## Books

### Get book

`GET /api/v1/books/:id`

#### Parameters

| Name | Type | In | Description |
| ---- | ---- | -- | ----------- |
| id | integer | path | **Required.** The id of the book |
| size | list | query | How many |

##### Default response

`Status: 201`

```json
{"id": 1}
```

### List books

`GET /api/v1/books`

¦
"""
_MASTODON: Final = """# Books

## Get book

```http
GET /api/v1/books/:id HTTP/1.1
```

**OAuth:** User token + `read:books`

##### Path parameters

:id
: {{<required>}} String. The id of the book.

#### 200: OK

```json
{"id": "1"}
```

## List books

```http
GET /api/v1/books HTTP/1.1
```

¦
"""
_HASHICORP: Final = """# Books

## Get book

| Method | Path |
| :----- | :--- |
| `GET` | `/books/:id` |

### Parameters

- `id` `(string: <required>)` - The id of the book.
- `ttl` `(duration: "1h")` - How long.

## List books

| Method | Path |
| :----- | :--- |
| `GET` | `/books` |

¦
"""
_OWN: Final = """
name: ours
server: https://api.example.com
request: [code]
labels: [bold]
headings:
  query: ['you (may|can) ask for']
  answer: ['answers? (?P<code>[1-5][0-9]{2})']
parameters:
  columns: {name: [field], type: [kind], description: [remark]}
  types: {integer: [whole number]}
authentication: {default: A token is required.}
"""


def _own() -> Dialect:
    found, told = parse_dialect(File("dialect.yaml", _OWN))
    assert () == told
    assert found is not None
    return found


def _state(dialect: Dialect, text: str) -> State:
    file, form = File("books.md", text), form_of(dialect, ExampleOptions())
    config = Config(dialect=dialect.name, loaded_dialect=dialect)
    return State({file.path: file}, read_api((file,), form=form).readable, config)


def _offered(dialect: Dialect, text: str, typed: str) -> tuple[State, tuple[Item, ...]]:
    """Return what is offered where a mark stands in what is typed, which stands in the place of the mark of a text."""
    text = text.replace("¦", typed)
    before = text.partition("¦")[0]
    state = _state(dialect, text.replace("¦", ""))
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return state, complete(state, "books.md", line, column)


def _labels(dialect: Dialect, text: str, typed: str) -> list[str]:
    return [item.label for item in _offered(dialect, text, typed)[1]]


def test_headings_are_those_of_the_documents_and_of_the_dialect() -> None:
    """First those that stand on the level that is typed; what nobody has written yet, as its pattern has it."""
    state, found = _offered(shipped("fleet"), _FLEET, "#### 📖 Par¦\n")
    assert {"📖 Par"} == {text_at(state, item.span) for item in found}
    assert [("Parameters", "parameters"), ("Default response", "answer")] == [
        (item.label, item.detail) for item in found
    ][:2]
    assert {"Request body", "Example request headers", "Examples"} & {item.label for item in found}
    assert "Default response" == _labels(shipped("fleet"), _FLEET, "##### ¦\n")[0]


def test_titles_of_actions_and_groups_are_the_authors_own() -> None:
    """On their levels nothing is offered."""
    assert [] == _labels(shipped("fleet"), _FLEET, "### ¦\n")
    assert [] == _labels(shipped("fleet"), _FLEET, "## ¦\n")


def test_what_a_chapter_has_is_not_offered_again() -> None:
    """A heading names something once."""
    assert "Parameters" not in _labels(shipped("fleet"), _FLEET, "#### Parameters\n\n#### ¦\n")


def test_headings_with_codes_are_offered_for_all_codes() -> None:
    """Written as those that there are, the codes of the tree first."""
    labels = _labels(shipped("mastodon"), _MASTODON, "#### ¦\n")
    assert ["200: OK", "Path parameters", "100: Continue"] == labels[:3]
    assert "404: Not Found" in labels
    own = _labels(_own(), "# A\n\n## B\n\n`GET /b`\n\n¦\n", "### ¦")
    assert ["Answers 200", "Answers 100"] == own[:2]
    assert "You may ask for" in own


def test_labels_are_offered_with_their_marks() -> None:
    """In a dialect that has them, at the start of a line."""
    state, found = _offered(shipped("mastodon"), _MASTODON, "**OA¦\n")
    assert ("**OAuth:**", "authentication") == (found[0].text, found[0].detail)
    assert {"**OA"} == {text_at(state, item.span) for item in found}
    assert "**Version history:**" in {item.label for item in found}
    assert "**Response**" in _labels(shipped("fleet"), _FLEET, "**¦\n")
    assert [] == _labels(shipped("fleet"), _FLEET, "A **¦\n")


def test_tables_have_the_columns_of_the_documents() -> None:
    """With the rule below and the start of a row; only where parameters can stand."""
    state, found = _offered(shipped("fleet"), _FLEET, "#### Parameters\n\n|¦\n")
    assert "| Name | Type | In | Description |\n| ---- | ---- | --- | ----------- |\n| " == found[0].text
    assert "|" == text_at(state, found[0].span)
    assert [] == _labels(shipped("fleet"), _FLEET, "##### Default response\n\n|¦\n")


def test_tables_have_the_columns_that_the_dialect_names() -> None:
    """Where no document has a table yet, with the usual heads for the others."""
    text = "# A\n\n## B\n\n`GET /b`\n\n### You may ask for\n\n¦\n"
    assert ["| Field | Kind | In | Required | Remark |"] == _labels(_own(), text, "|¦")


@pytest.mark.parametrize(
    ("dialect", "text", "typed", "expected"),
    [
        ("fleet", _FLEET, "| Name | Type |\n| --- | --- |\n| a | in¦ |\n", ["integer", "list", "objects", "string"]),
        ("fleet", _FLEET, "| Name | Type |\n| --- | --- |\n| a | `in¦\n", ["integer", "list", "objects", "string"]),
        ("hashicorp", _HASHICORP, '### Parameters\n\n- `a` `(in¦: "x")` - A', ["string", "duration"]),
        ("hashicorp", _HASHICORP, "### Parameters\n\n- `a` `(in¦", ["string", "duration"]),
        ("mastodon", _MASTODON, "##### Path parameters\n\na\n: {{<required>}} in¦t. An a\n", ["String", "integer"]),
    ],
)
def test_types_are_those_of_the_documents_and_of_the_dialect(
    dialect: str, text: str, typed: str, expected: list[str]
) -> None:
    """In a table, an item of a list and a definition, finished or not, each once, and what each means."""
    state, found = _offered(shipped(dialect), text, typed)
    labels = [item.label for item in found]
    assert expected == labels[: len(expected)] or {*expected} <= {*labels}
    assert expected[0] == labels[0]
    assert {"in"} == {text_at(state, item.span) for item in found}
    assert len({label.lower() for label in labels}) == len(labels)


def test_a_word_of_the_dialect_is_told_with_what_it_means() -> None:
    """`whole number` is an integer."""
    text = "# A\n\n## B\n\n`GET /b`\n\n### You may ask for\n\n| Field | Kind |\n| --- | --- |\n| a | ¦ |\n"
    found = _offered(_own(), text, "¦")[1]
    assert ("whole number", "integer") == (found[0].label, found[0].detail)


@pytest.mark.parametrize("line", ["| ¦a | string |", "| a | string | ¦ |", "- a¦", ": 1 a¦", "Text ¦"])
def test_other_places_get_no_offers(line: str) -> None:
    """Names and words are the author's own."""
    typed = f"| Name | Type | Description |\n| --- | --- | --- |\n{line}" if line.startswith("|") else line
    assert [] == _labels(shipped("fleet"), _FLEET, f"{typed}\n")


def test_codes_are_offered_where_a_line_tells_the_status() -> None:
    """Those of the tree first; what was typed of a code is exchanged."""
    state, found = _offered(shipped("fleet"), _FLEET, "##### Default response\n\n`Status: 4¦`\n")
    assert ["201", "200"] == [item.label for item in found][:2]
    assert ("404", "Not Found") in {(item.label, item.detail) for item in found}
    assert {"4"} == {text_at(state, item.span) for item in found}
    assert [] == _labels(shipped("fleet"), _FLEET, "`Statue: 4¦`\n")


@cache
def _reference(folder: Path) -> tuple[File, ...]:
    return read_spec(folder)[0]


@cache
def _reader(_name: str) -> Reader:
    """What has read the reference of a dialect before, as the server has while somebody types."""
    return Reader(memo=Memo())


@pytest.mark.corpus
@pytest.mark.parametrize(
    ("name", "folder", "path", "typed", "expected"),
    [
        ("fleet", "fleet", "rest-api.md", "#### ¦", {"Parameters", "Example request body"}),
        ("fleet", "fleet", "rest-api.md", "#### Parameters\n\n|¦", {"| Name | Type | In | Description |"}),
        ("fleet", "fleet", "rest-api.md", "##### Default response\n\n`Status: ¦`", {"200", "204", "404"}),
        ("mastodon", "mastodon", "accounts.md", "##### ¦", {"Path parameters", "403: Forbidden", "410: Gone"}),
        ("mastodon", "mastodon", "accounts.md", "a\n: ¦", {"String", "Boolean", "Array of String"}),
        ("hashicorp", "openbao", "auth/token.mdx", "### ¦", {"Parameters", "Sample payload", "Sample request"}),
        ("hashicorp", "openbao", "auth/token.mdx", "- `a` `(¦", {"string", "bool", "list of strings"}),
    ],
)
def test_references_of_other_teams(
    shared: Path, name: str, folder: str, path: str, typed: str, expected: set[str]
) -> None:
    """What their authors write is what is offered below a new action of theirs."""
    action = {
        "fleet": "### A\n\n`GET /api/v1/a`\n\n",
        "mastodon": "## A\n\n```http\nGET /a HTTP/1.1\n```\n\n",
        "hashicorp": "## A\n\n| Method | Path |\n| :--- | :--- |\n| `GET` | `/a` |\n\n",
    }
    files = {file.path: file for file in _reference(shared / "dialects" / folder)}
    text = f"{files[path].text}\n\n{action[name]}{typed}"
    before = text.partition("¦")[0]
    files[path] = File(path, text.replace("¦", ""))
    config = Config(dialect=name, loaded_dialect=shipped(name))
    reader = replace(_reader(name), form=config.form)
    state = State(files, reader.read(tuple(files.values())).readable, config)
    found = complete(state, path, before.count("\n") + 1, len(before) - before.rfind("\n"))

    assert expected <= {item.label for item in found}
