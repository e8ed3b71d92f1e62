"""Snippets of the manual -> whole documents that are right but for what the snippet says.

A snippet is a piece of `thing.md`, unless a comment names another document. It has actions (`## Get`) with some of
their sections; those of a snippet without a title belong to `Get`. What an action lacks is added in its usual form.
"""

import re
from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic
from codegen.files import File
from codegen.lint.run import lint
from codegen.manual import IDS
from codegen.reader.api import read_api

_DOCUMENT: Final = re.compile(r"^<!-- (\S+\.md) -->\n", re.MULTILINE)
_ACTION: Final = re.compile(r"^## (.+)\n", re.MULTILINE)
_SECTION: Final = re.compile(r"^### (.+)\n", re.MULTILINE)
_SERVER: Final = "https://api.example.com"
_METHODS: Final = {"Post": "POST", "Patch": "PATCH", "Delete": "DELETE"}
_ORDER: Final = (
    "Method And Url",
    "Authentication",
    "Request Path Components",
    "Request Query Parameters",
    "Request Headers",
    "Request Body",
    "Curl Example",
    "Successful Responses",
    "SSE Stream for a Successful Response",
    "Error Responses",
)


def lint_snippet(snippet: str) -> tuple[tuple[File, ...], tuple[Diagnostic, ...]]:
    """Return the completed documents and everything that is said about them."""
    files = tuple(sorted(_files(snippet), key=lambda file: file.path))
    result = read_api(files)
    assert result.api is not None, result.diagnostics
    read = tuple(item for item in result.diagnostics if item.rule != "left-aside")
    return files, lint(result.api, files, read, IDS)


def _files(snippet: str) -> Iterator[File]:
    parts = _DOCUMENT.split(snippet)
    texts = dict(zip(["thing.md", *parts[1::2]], [parts[0], *parts[2::2]], strict=True))
    yield File("about.md", _ABOUT)
    yield File("schemas.md", _SCHEMAS + texts.pop("schemas.md", ""))
    for path, text in texts.items():
        yield File(path, text if text.lstrip().startswith("# ") and "Actions" not in text else _document(path, text))


def _document(path: str, text: str) -> str:
    stem = path.removesuffix(".md")
    head, *actions = _ACTION.split(text)
    if "# " not in head.split("### ")[0]:
        base = f"{_SERVER}/{stem.removesuffix('s')}s"
        head, rest = f"# {stem.title()} Actions\n\n{base}\n\nBelow are the requests.\n\n", head
    else:
        rest = ""
    if rest.strip() or not actions:
        actions = ["Get", rest, *actions]
    pairs = zip(actions[::2], actions[1::2], strict=True)
    return head.rstrip("\n") + "\n\n" + "\n".join(_action(stem, title, body) for title, body in pairs)


def _action(stem: str, title: str, body: str) -> str:
    description, *rest = _SECTION.split(body)
    given = dict(zip(rest[::2], rest[1::2], strict=True))
    sections = {**_usual(stem, title, given), **given}
    order = [name for name in _ORDER if name in sections] + [name for name in sections if name not in _ORDER]
    lines = [f"## {title}\n\n{description.strip() or 'Does what it says'}\n"]
    return "\n".join([*lines, *(f"### {name}\n\n{sections[name].strip()}\n" for name in order)])


def _usual(stem: str, title: str, given: dict[str, str]) -> dict[str, str]:
    """The sections of an action as its method and URL ask for them."""
    place = "" if stem.endswith("s") else f"/**`{stem.upper()}_ID`**"
    call = given.get(
        "Method And Url", f"{_METHODS.get(title, 'GET')} {_SERVER}/{stem.removesuffix('s')}s{place}"
    ).strip()
    method, url = call.split(" ")
    names = re.findall(r"`(\w+)`", url)
    words = [word.lower() for word in title.partition(" <!--")[0].split()]
    own = words[0] + "".join(word.capitalize() for word in words[1:])
    read = ", all.User.read" if method == "GET" else ""
    sections = {
        "Method And Url": call,
        "Authentication": f"{_TOKEN}\nall.User{read}, {stem}.*, or {stem}.{own}.",
        "Curl Example": _CURL.format(method=method, url=url.replace("**", "").replace("`", "")),
        "Error Responses": _ERRORS.format(stem=stem),
    }
    if "No authentication" not in given.get("Authentication", ""):
        sections["Request Headers"] = _HEADERS
    if "SSE Stream for a Successful Response" not in given:
        sections["Successful Responses"] = _RESPONSES
    if title in {"Post", "Patch"}:
        sections["Request Body"] = _BODY
    if {"Request Body"} & (given.keys() | sections.keys()) and "Curl Example" not in given:
        sections["Curl Example"] = sections["Curl Example"].replace(f"-X {method}", f"-X {method} \\\n    {_DATA}")
    if names:
        rows = [f"| {name} | ID associated with the {name[:-3].lower()} | 575ec8687ae143cd83dc4a97 |" for name in names]
        sections["Request Path Components"] = "\n".join([_PATH, *rows])
    return sections


_TOKEN: Final = """A valid api access token is required to access this endpoint. The token must
include at least one of the following scopes:"""
_CURL: Final = """```bash
curl -H 'Accept: application/json' \\
    -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \\
    -X {method} \\
    {url}
```"""
_DATA: Final = """-d '{"name":"My Thing"}'"""
_HEADERS: Final = """| Name | Required | Description | Default |
| ---- | -------- | ----------- | ------- |
| Authorization | Y | The token for authenticating the request, prepended with Bearer | |"""
_RESPONSES: Final = """| Code | Type | Description |
| ---- | ---- | ----------- |
| 200 | [Thing](schemas.md#thing) | Thing information |"""
_ERRORS: Final = """| Code | Type | Description |
| ---- | ---- | ----------- |
| 404 | [Error](schemas.md#error) | Error if {stem} was not found |"""
_PATH: Final = """| Path Component | Description | Example |
| -------------- | ----------- | ------- |"""
_ABOUT: Final = """# About

There are [Thing](schemas.md#thing), [Things](schemas.md#things) and [Thing Patch](schemas.md#thing-patch).
"""
_BODY: Final = """The body of the request should be serialized JSON that validates against
the [Thing Patch](schemas.md#thing-patch) schema. For example, the following would be a
valid body for this request:

```json
{
  "name": "My Thing"
}
```"""
_SCHEMAS: Final = """# Schemas

## Thing

Schema for a thing

### Schema

```json
{"type": "object", "properties": {"id": {"type": "string"}, "name": {"type": "string"}}}
```

### Example

```json
{"id": "575ec8687ae143cd83dc4a97", "name": "My Thing"}
```

## Things

Schema for a collection of things

### Schema

```json
{"type": "object", "properties": {"items": {"type": "array", "items": {"type": "object"}}}}
```

### Example

```json
{"items": []}
```

## Thing Patch

Schema for the body of a change

### Schema

```json
{"type": "object", "properties": {"name": {"type": "string"}}, "additionalProperties": false}
```

### Example

```json
{"name": "My Thing"}
```

## Error

Schema for errors

### Schema

```json
{"type": "object", "properties": {"message": {"type": "string"}}}
```

### Example

```json
{"message": "Not found"}
```

"""
