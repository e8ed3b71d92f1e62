"""Where a rule begins and ends: what is close to its bad snippet and right, or wrong in another way."""

import pytest

from tools.snippets import run_snippet

_QUERY = (
    "### Request Query Parameters\n\n| Name | Required | Description | Default | Example |\n| - | - | - | - | - |\n"
)

_CODES = "| Code | Type | Description |\n| - | - | - |\n"


def _rules(snippet: str) -> list[str]:
    return [item.rule for item in run_snippet(snippet).diagnostics]


@pytest.mark.parametrize(
    ("row", "rules"),
    [
        ("| limit | N | How many | 0 | 0 |", ["pointless-example"]),
        ("| pageSize | N | How many | 10 | 0 |", ["pointless-example"]),
        ("| level | N | How deep | 0 | 0 |", []),
        ("| start | N | Start (ms since epoch) |  | 1465790400000 |", []),
        ("| start | N | Start of the range |  | 1465790400000 |", ["unmarked-time"]),
        ("| serial | N | Serial number |  | 1465790400000 |", []),
        ("| isbn | N | ISBN of the thing |  | 9780306406157 |", []),
        ("| rate | N | How fast | 1.5 | 2 |", []),
        ("| name | N | What to call it | 7 | seven |", ["differing-default-type"]),
        ("| ids | N | List of ids |  | a,b |", []),
        ("| order | N | Order. Must be one of asc or desc | asc | desc |", ["misspelled-accepted-values"]),
        ("| order | N | Order. One of the two most common | asc | desc |", []),
        ("| filter | N | Filter to apply against names |  | a* |", []),
        ("| filter | N | Filter to apply against the filtered field |  | a* |", ["incomplete-pair"]),
        ("| word | N | A &lt;b&gt; &amp;lt; a &#124; b |  | a |", []),
        ("| word | N | A &amp; b |  | a |", ["needless-entity"]),
        ("| word | N | The class(s) of it |  | a |", ["doubled-plural"]),
        ("| word | N | The device(s) of it |  | a |", []),
    ],
)
def test_parameter(row: str, rules: list[str]) -> None:
    """A row of query parameters is found wanting just for this."""
    assert rules == _rules(_QUERY + row)


@pytest.mark.parametrize(
    ("link", "rules"),
    [
        ("[about](about.md)", []),
        ("[about](./about.md#about)", []),
        ("[above](#get)", []),
        ("[elsewhere](https://example.com/#nothing)", []),
        ("[elsewhere](/docs/thing/#nothing)", []),
        ("[mail](mailto:a@example.com)", []),
        ("[gone](gone.md)", ["dangling-link"]),
        ("[gone](about.md#gone)", ["dangling-link"]),
        ("[gone](schemas.md#gone)", ["dangling-link"]),
        ("[here](schemas.md#thing)", []),
    ],
)
def test_link(link: str, rules: list[str]) -> None:
    """A link within the documents has to lead somewhere; where others lead is not looked at."""
    assert rules == _rules(f"### Details\n\nSee {link} for more.\n")


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        ("Error if thing or gadget was not found", []),
        ("Error if part was not found", []),
        ("Error if gadget was not found", ["foreign-not-found"]),
        ("Error if the gadget is not found", ["foreign-not-found"]),
        ("Nothing is there", []),
    ],
)
def test_not_found(sentence: str, rules: list[str]) -> None:
    """A 404 may name what is not a resource, or another one beside its own."""
    table = "### Error Responses\n\n" + _CODES + "| 404 | [Error](schemas.md#error) | {} |\n"
    gadget = "<!-- gadget.md -->\n\n## Get\n"
    assert rules == _rules(f"{table.format(sentence)}\n{gadget}")


@pytest.mark.parametrize(
    ("curl", "rules"),
    [
        ("-X GET 'https://api.example.com/things/THING_ID'", []),
        ("https://api.example.com/things/THING_ID", []),
        ("-X GET https://api.example.com/things", ["differing-curl-url"]),
        ("-X GET https://api.example.com/things/THING_ID/parts", ["differing-curl-url"]),
        ("-X GET https://api.example.org/things/THING_ID", ["differing-curl-url"]),
        ("-X GET", ["differing-curl-url"]),
        ("-X GET https://api.example.com/things/THING_ID?tag[0][key]=a", ["unknown-curl-query"]),
        ("-d '{}' https://api.example.com/things/THING_ID", ["differing-curl-method", "undocumented-body"]),
    ],
)
def test_curl(curl: str, rules: list[str]) -> None:
    """A curl example is the action's call, however it is quoted."""
    header = "-H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN'"
    assert rules == sorted(_rules(f"### Curl Example\n\n```bash\ncurl {header} {curl}\n```\n"))


@pytest.mark.parametrize(
    ("secret", "rules"),
    [
        ("Bearer q7Xn2Lr9TzV4mWc8KpYd3HsGb6JfQaEu", ["live-secret"]),
        ("Bearer the-token-that-you-were-given-before", []),
        ("Bearer YOUR_VERY_OWN_API_ACCESS_TOKEN_2", []),
        ("AKIA" + "IOSFODNN7REALKEY", ["live-secret"]),
        ("ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8", ["live-secret"]),
        ("eyJ" + "hbGciOiJIUzI1NiJ9.eyJ" + "zdWIiOiIxMjM0NTY3ODkw.c2lnbmF0dXJlLW9mLXRva2Vu", ["live-secret"]),
        ("575ec8687ae143cd83dc4a97", []),
        ("-----BEGIN PRIVATE KEY-----", []),
        ("-----BEGIN PRIVATE KEY----- " + "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC", ["live-secret"]),
    ],
)
def test_secret(secret: str, rules: list[str]) -> None:
    """A token or key is told from words that stand for one."""
    assert rules == _rules(f"### Details\n\n```text\n{secret}\n```\n")


def test_alternatives_may_require_what_the_schema_declares() -> None:
    """`anyOf` of `required` lists is about the properties beside it."""
    schema = '{"properties": {"a": {}, "b": {}}, "anyOf": [{"required": ["a"]}, {"required": ["c"]}]}'
    part = f'## Part\n\nA part\n\n### Schema\n\n```json\n{schema}\n```\n\n### Example\n\n```json\n{{"a": 1}}\n```\n'
    table = "### Successful Responses\n\n" + _CODES + "| 200 | [Part](schemas.md#part) | Part |\n"
    diagnostics = run_snippet(f"{table}\n<!-- schemas.md -->\n\n{part}").diagnostics
    assert ["`c` is required, but not among the properties"] == [item.message for item in diagnostics]
