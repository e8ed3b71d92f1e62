"""Parameters, bodies, examples and curl calls of actions that stay, without what is held back."""

import pytest

from codegen.model.action import Action
from tests.holding.trees import action, held, only, schema, told

QUERY = """
### Request Query Parameters

| Name | Type | Required | Description | Default | Example | Internal |
| ---- | ---- | -------- | ----------- | ------- | ------- | -------- |
| colour | string | N | Which colour | | red | |
| trace | string | {required} | How to trace | | all | Y |
"""
CURL = """
### Curl Example

```bash
{command}
```
"""
BODY = """
### Request Body

The body of the request should be serialized JSON that validates against the [Part](schemas.md#part) schema.

```json
{"name": "wheel", "secret": {"key": 1}}
```
"""
PART = schema(
    "Part",
    '{"type": "object", "properties": {"name": {"type": "string"}, "secret": {"type": "object", "x-internal": true}}}',
    '{"name": "wheel", "secret": {"key": 2}}',
)
URL = "https://api.example.com/things/get"


def _curl(found: Action) -> tuple[str, tuple[tuple[str, str], ...], str | None] | None:
    return None if found.curl is None else (found.curl.url, found.curl.headers, found.curl.body)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        (f"{URL}?trace=all&colour=red", f"{URL}?colour=red"),
        (f"{URL}?colour=red&trace=all", f"{URL}?colour=red"),
        (f"{URL}?trace=all", URL),
        (f"{URL}?colour=red", f"{URL}?colour=red"),
    ],
)
def test_an_internal_parameter_goes_with_its_value_in_the_curl_call(url: str, expected: str) -> None:
    """The rest of the URL stays as it is written."""
    sections = QUERY.format(required="N") + CURL.format(command=f'curl -X GET "{url}"')
    found = only(held(action("Get", sections)))
    assert ["colour"] == [item.name for item in found.query_parameters]
    assert (expected, (), None) == _curl(found)


def test_an_internal_header_goes_with_its_value_in_the_curl_call() -> None:
    """Names of headers are the same in any case."""
    rows = "| X-Trace (internal) | N | How to trace | |\n| X-Level | N | How much | |\n"
    table = "\n### Request Headers\n\n| Name | Required | Description | Default |\n| --- | --- | --- | --- |\n"
    command = f"curl -H 'x-trace: all' -H 'X-Level: 2' -X GET {URL}"
    found = only(held(action("Get", table + rows + CURL.format(command=command))))
    assert ["X-Level"] == [item.name for item in found.header_parameters]
    assert (URL, (("X-Level", "2"),), None) == _curl(found)


def test_a_required_parameter_cannot_be_left_out() -> None:
    """The error stands at its name."""
    message = "`trace` is held back, and `thing.get` cannot be called without it"
    found = held(action("Get", QUERY.format(required="Y")))
    assert [("needed-internal", "thing.md", 24, 3, message)] == told(found)


def test_a_parameter_in_the_path_cannot_be_left_out() -> None:
    """There is no call without it."""
    heads = "| Path Component | Description | Example | Internal |\n| --- | --- | --- | --- |\n"
    table = f"\n### Request Path Components\n\n{heads}"
    found = held(action("Get", f"{table}| THING_ID | Which thing | 5 | Y |\n", path="/**`THING_ID`**"))
    message = "`THING_ID` is held back, and `thing.get` cannot be called without it"
    assert [("needed-internal", "thing.md", 23, 3, message)] == told(found)


def test_an_internal_property_goes_from_the_examples_of_a_body() -> None:
    """It goes from the example, from the curl call and from the schema with its own example."""
    command = f"""curl -X POST -d '{{"name":"wheel","secret":{{"key":3}}}}' {URL}"""
    found = held(action("Get", BODY + CURL.format(command=command)), PART)
    one = only(found)
    assert one.body is not None
    assert {"name": "wheel"} == one.body.example
    assert (URL, (), '{"name": "wheel"}') == _curl(one)
    assert [({"name": "wheel"}, {"name": {"type": "string"}})] == [
        (item.example, item.definition["properties"]) for item in found.api.schemas if isinstance(item.definition, dict)
    ]


@pytest.mark.parametrize(
    ("data", "expected"),
    [("name=wheel&secret=3", "name=wheel"), ("secret[key]=3&name=wheel", "name=wheel"), ("name=wheel", "name=wheel")],
)
def test_pairs_that_are_internal_go_from_a_curl_call(data: str, expected: str) -> None:
    """A body that is no JSON is one of pairs."""
    found = only(held(action("Get", BODY + CURL.format(command=f"curl -X POST -d '{data}' {URL}")), PART))
    assert (URL, (), expected) == _curl(found)


def test_a_curl_call_that_is_not_understood_goes() -> None:
    """Nobody can tell what it shows."""
    found = only(held(action("Get", BODY + CURL.format(command=f"curl -X POST -d 'wheel, secret 3' {URL}")), PART))
    assert None is found.curl


@pytest.mark.parametrize(
    ("answer", "column", "message"),
    [
        ("[Part](schemas.md#part)", 9, "`Part` is held back, and `thing.get` answers it"),
        ("array of [Part](schemas.md#part)", 9, "`Part` is held back, and `thing.get` answers it"),
    ],
)
def test_an_internal_schema_cannot_be_answered(answer: str, column: int, message: str) -> None:
    """The error stands at its link."""
    found = held(action("Get", answer=answer), schema("Part (internal)", '{"type": "object"}'))
    assert [("needed-internal", "thing.md", 23, column, message)] == told(found)


def test_an_internal_schema_cannot_be_taken() -> None:
    """The error stands at its link in the section of the body."""
    found = held(action("Get", BODY), schema("Part (internal)", '{"type": "object"}'))
    assert ["`Part` is held back, and `thing.get` takes it"] == [item.message for item in found.diagnostics]
