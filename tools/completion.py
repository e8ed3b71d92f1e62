"""A piece of a document -> the whole document, right but for what the piece says.

A piece has actions (`## Get`) with some of their sections; those of a piece without a title belong to `Get`. What an
action lacks is added in its usual form. A comment `<!-- without Authentication -->` says what is not to be added: a
section, the `description`, the `title` with all that stands under it, or `actions`.
"""

import re
from collections.abc import Container
from typing import Final

_WITHOUT: Final = re.compile(r"^<!-- without (.+) -->\n", re.MULTILINE)
_FRONT_MATTER: Final = re.compile(r"\s*---\n.*?^---\n", re.MULTILINE | re.DOTALL)
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


def complete(path: str, text: str) -> str:
    """Return the whole document at `path`: schemas.md, a document of actions, or any other as it is."""
    if path == "schemas.md":
        return _SCHEMAS + text
    is_other = text.lstrip().startswith("# ") and "Actions" not in text
    return text if is_other else _document(path, text)


def _document(path: str, text: str) -> str:
    stem = path.removesuffix(".md")
    omitted = set(_WITHOUT.findall(text))
    front_matter, text = _cut_front_matter(_WITHOUT.sub("", text))
    head, *actions = _ACTION.split(text)
    rest = ""
    if "# " not in head.split("### ")[0]:
        base = f"{_SERVER}/{stem.removesuffix('s')}s"
        usual = f"# {stem.title()} Actions\n\n{base}\n\nBelow are the requests."
        head, rest = "" if "title" in omitted else usual, head
    if "actions" not in omitted and (rest.strip() or not actions):
        actions = ["Get", rest, *actions]
    pairs = zip(actions[::2], actions[1::2], strict=True)
    written = "\n".join(_action(stem, title, body, omitted) for title, body in pairs)
    return f"{front_matter}{head.strip()}\n\n{written}".lstrip("\n")


def _cut_front_matter(text: str) -> tuple[str, str]:
    match = _FRONT_MATTER.match(text)
    return (f"{match[0]}\n", text[match.end() :]) if match else ("", text)


def _action(stem: str, title: str, body: str, omitted: Container[str]) -> str:
    description, *rest = _SECTION.split(body)
    given = list(zip(rest[::2], rest[1::2], strict=True))
    usual = _usual(stem, title, dict(given)).items()
    named = {name for name, _ in given}
    sections = given + [(name, text) for name, text in usual if name not in named and name not in omitted]
    sections.sort(key=lambda section: _ORDER.index(section[0]) if section[0] in _ORDER else len(_ORDER))
    said = description.strip() or ("" if "description" in omitted else f"What {title} does")
    return "\n".join([f"## {title}\n\n{said}\n", *(f"### {name}\n\n{text.strip()}\n" for name, text in sections)])


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
