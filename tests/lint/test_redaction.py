"""Secrets in overrides.yaml: left out of what is generated, and told where they stand."""

import pytest

from codegen.config import Config
from codegen.config_yaml import parse_config
from codegen.files import File
from codegen.overrides_yaml import parse_overrides
from codegen.pipeline import Build, build
from tools.completion import complete

_SECRET = "Xk39dPq27LmZ8vTr"
_SCHEMAS = """## It

A thing.

### Schema

```json
{"type": "object"}
```

### Example

```json
{"password": "%s"}
```
"""
_THING = """## Patch

Changes a thing

### Request Query Parameters

| Name | Required | Description | Default | Example |
| - | - | - | - | - |
| q | N | What to look for | | name=thing |

### Request Body

The body of the request should be serialized JSON that validates against the [It](schemas.md#it) schema.

### Successful Responses

| Code | Type | Description |
| - | - | - |
| 200 | [It](schemas.md#it) | Thing information |
"""


def _build(override: str, documented: str = "secret", config: Config | None = None) -> Build:
    overrides, problems = parse_overrides(File("overrides.yaml", override))
    assert () == problems
    documents = (
        File("schemas.md", complete("schemas.md", _SCHEMAS % documented)),
        File("thing.md", complete("thing.md", _THING)),
    )
    return build(documents, config or Config(), overrides)


@pytest.mark.parametrize(
    ("where", "was", "now", "kind"),
    [
        ("{schema: It, example: /password}", "secret", _SECRET, "a password"),
        ("{schema: It, example: ''}", "{password: secret}", f"{{password: {_SECRET}}}", "a password"),
        (
            "{document: thing.md, action: Patch, field: query.q.description}",
            "What to look for",
            f"Send password={_SECRET} here",
            "a password",
        ),
        (
            "{document: thing.md, action: Patch, field: query.q.example}",
            "name=thing",
            "AKIAIOSFODNN7EXAMPLE",
            "an access key of AWS",
        ),
    ],
)
def test_a_new_value_is_redacted(where: str, was: str, now: str, kind: str) -> None:
    """A secret that an override brings in reaches no file, and is a warning at its value."""
    result = _build(f"- where: {where}\n  was: {was}\n  now: {now}\n  because: so it is\n")
    assert [("live-secret", "warning", "overrides.yaml", 3, 8)] == [
        (item.rule, item.severity, item.span.file, item.span.line, item.span.column)
        for item in result.diagnostics
        if item.span.file == "overrides.yaml"
    ]
    assert any(kind in item.message for item in result.diagnostics)
    assert result.files
    assert not [file.path for file in result.files if _SECRET in file.text or "AKIAIOSFODNN7EXAMPLE" in file.text]


def test_an_override_that_removes_a_secret_fits() -> None:
    """What the document had is held against the redacted document, and redacted alike."""
    override = f"- where: {{schema: It, example: /password}}\n  was: {_SECRET}\n  now: words\n  because: it was live\n"
    result = _build(override, _SECRET)
    assert ["schemas.md"] == [item.span.file for item in result.diagnostics if item.rule == "live-secret"]
    assert any("password: words" in file.text for file in result.files if file.path.endswith("openapi.yaml"))


def test_what_the_project_allows_stays() -> None:
    """`allow: [live-secret]` in codegen.yaml keeps it without a word."""
    config, _ = parse_config(File("codegen.yaml", "allow: [live-secret]\n"))
    override = f"- where: {{schema: It, example: /password}}\n  was: secret\n  now: {_SECRET}\n  because: so it is\n"
    result = _build(override, config=config)
    assert [] == [item for item in result.diagnostics if item.rule == "live-secret"]
    assert any(_SECRET in file.text for file in result.files)
