"""A small tree in which every field and every part of a schema can be overridden, and entries for it."""

from codegen.diagnostics import Severity
from codegen.files import File
from codegen.model.action import Action
from codegen.model.api import Api
from codegen.overrides import Override
from codegen.overrides_yaml import parse_overrides
from codegen.reader.api import Result, read_api

THING = """\
# Thing Actions

https://api.example.com/things/**`THING_ID`**

Words.

## Patch

Changes a thing

### Method And Url

PATCH https://api.example.com/things/**`THING_ID`**

### Authentication

A valid api access token is required to access this endpoint. The token must
include at least one of the following scopes:
thing.*, or thing.patch.

### Request Path Components

| Path Component | Description | Example |
| -------------- | ----------- | ------- |
| THING_ID | ID of the thing | 575ec8687ae143cd83dc4a97 |
| OTHER_ID | ID of another thing | 6 |

### Request Query Parameters

| Name | Required | Description | Default | Example |
| ---- | -------- | ----------- | ------- | ------- |
| limit | N | How many | 1 | limit&#x3D;10 |
| sort.by | N | Field. Accepted values are: key, status | name | key |
| filter | Y | Words |  |  |

### Request Headers

| Name | Required | Description | Default |
| ---- | -------- | ----------- | ------- |
| If-Match | N | The version | |

### Cookies

| Name | Required | Description | Default |
| ---- | -------- | ----------- | ------- |
| theme | N | The colors | |

### Request Body

The body of the request should be serialized JSON that validates against
the [Thing](schemas.md#thing) schema. For example, the following would be a
valid body for this request:

```json
{
  "name": "A",
  "tags": ["x", "y"]
}
```

### Curl Example

```bash
curl -X PATCH https://api.example.com/things/THING_ID
```

### Successful Responses

| Code | Type | Description |
| ---- | ---- | ----------- |
| 200 | undefined | The thing |

### Error Responses

| Code | Type | Description |
| ---- | ---- | ----------- |
| 404 | [Errors](schemas.md#errors) | Not found |
| 410 | [Errors](schemas.md#errors) | Gone |

## Stream

Follows a thing

### Method And Url

GET https://api.example.com/things/**`THING_ID`**/stream

### Authentication

No authentication is required for this endpoint.

### Request Path Components

| Path Component | Description | Example |
| -------------- | ----------- | ------- |
| THING_ID | ID of the thing | 5 |

### SSE Stream for a Successful Response

Changes

| SSE Event Name | Type | Description |
| -------------- | ---- | ----------- |
| changed | [Thing](schemas.md#thing) | A change |
"""
SCHEMAS = """\
# Schemas

## Thing

A thing

### Schema

```json
{
  "title": "Thing",
  "type": "object",
  "properties": {
    "name": {"type": "string", "max": 255},
    "tags": {"type": "array", "items": {"type": "string"}},
    "peer": {"$ref": "#/definitions/things"}
  },
  "required": ["name", "tags", "peer"]
}
```

### Example

```json
{
  "name": "A"
}
```

## Things

All things

### Schema

```json
{
  "type": "array",
  "items": {
    "title": "Thing",
    "type": "object",
    "properties": {
      "name": {"type": "string", "max": 255},
      "tags": {"type": "array", "items": {"type": "string"}},
      "peer": {"$ref": "#/definitions/things"}
    },
    "required": ["name", "tags", "peer"]
  }
}
```

## Word List

Words

### Schema

```json
{"type": "array"}
```

## Word List

More words

### Schema

```json
nothing
```
"""
FILES = (File("schemas.md", SCHEMAS), File("thing.md", THING))
URL = "https://api.example.com/things/**`THING_ID`**"
"""The first action's, as the document writes it."""


def entry(field: str, change: str, *, action: str = "Patch", document: str = "thing.md") -> str:
    """An entry about a field of an action, from line 1 to 4."""
    return f"- where: {{document: {document}, action: {action}, field: {field}}}\n  because: a\n{change}\n"


def schema_entry(change: str, *, schema: str = "Thing", pointer: str = "''", key: str = "pointer") -> str:
    """An entry about a definition, or an example with the `key` of that name."""
    return f"- where: {{schema: {schema}, {key}: {pointer}}}\n  because: a\n{change}\n"


def change(was: str | None, now: str | None) -> str:
    """The lines of `was` and `now`; None leaves the key out."""
    return "\n".join(f"  {key}: {text}" for key, text in (("was", was), ("now", now)) if text is not None)


def overrides(text: str) -> tuple[Override, ...]:
    """What the text of an overrides.yaml says."""
    overrides, diagnostics = parse_overrides(File("overrides.yaml", text))
    assert () == diagnostics
    return overrides


def read(text: str, files: tuple[File, ...] = FILES) -> Result:
    """Read documents with the overrides of a text."""
    return read_api(files, overrides=overrides(text))


def api(text: str, files: tuple[File, ...] = FILES) -> Api:
    """The same, without errors."""
    result = read(text, files)
    assert [] == [item for item in result.diagnostics if item.severity is Severity.ERROR]
    assert result.api is not None
    return result.api


def action_of(text: str, index: int = 0) -> Action:
    """One action of the first resource."""
    return api(text).resources[0].actions[index]


def errors(text: str, files: tuple[File, ...] = FILES) -> list[str]:
    """The errors, which are all in overrides.yaml."""
    result = read(text, files)
    assert result.api is None
    errors = [item for item in result.diagnostics if item.severity is Severity.ERROR]
    assert {"overrides.yaml"} == {item.span.file for item in errors}
    return [f"{item.span.line}:{item.span.column}: {item.rule}: {item.message} ({item.help})" for item in errors]


def rules(text: str, files: tuple[File, ...] = FILES) -> list[tuple[str, int]]:
    """The rules of all diagnostics, with their lines."""
    return [(item.rule, item.span.line) for item in read(text, files).diagnostics]
