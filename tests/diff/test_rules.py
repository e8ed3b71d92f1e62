"""Every rule of the wire: what is said when one text of the documents becomes another."""

from collections.abc import Sequence

import pytest
from msgspec.structs import replace

from codegen.diff.bodies import compare_bodies
from codegen.diff.change import Subject
from codegen.diff.compare import compare_apis
from codegen.diff.rules import RULES, Impact
from codegen.files import File, Span
from codegen.model.api import Api
from codegen.model.exchange import RequestBody
from codegen.model.name import Name
from codegen.model.schema import SchemaRef
from tests.diff.revisions import documents, edited, read

GET_RESPONSES = "| 200 | [Thing](schemas.md#thing) | Thing information |\n\n### Error"

TRACE = "| X-Trace | N | Traces the request | none |\n"
COOKIES = "\n### Cookies\n\n| Name | Required | Default |\n| - | - | - |\n"
THING_ROW = "| THING_ID | ID associated with the thing | 575ec8687ae143cd83dc4a97 |"
PART_ROW = "| PART_ID | ID associated with the part | 575ec8687ae143cd83dc4a98 |"
TOKEN = """A valid api access token is required to access this endpoint. The token must
include at least one of the following scopes:
thing.*."""

GET_AUTHENTICATION = """A valid api access token is required to access this endpoint. The token must
include at least one of the following scopes:
all.Application, thing.*, or thing.get."""

SCOPES = """ The token must
include at least one of the following scopes:
all.Application, thing.*, or thing.get."""

# Each row: a text, what it becomes, the rules that see it, and the rules that see the way back.
TABLE: list[tuple[str, str, Sequence[str], Sequence[str]]] = [
    # resources and actions
    ("## Patch\n", "## Change\n", ["action-renamed"], ["action-renamed"]),
    ("GET https://api.example.com/things/**`THING_ID`**/p", "PUT https://api.example.com/things/**`THING_ID`**/p",
     ["method-changed"], ["method-changed"]),
    ("GET https://api.example.com/things/**`THING_ID`**/p", "HEAD https://api.example.com/things/**`THING_ID`**/p",
     ["method-became-head"], ["method-changed"]),
    ("/**`THING_ID`**/parts/**`PART_ID`**", "/**`PART_ID`**/parts/**`THING_ID`**", ["path-changed"], ["path-changed"]),
    ("**/parts/**", "**/pieces/**", ["path-changed"], ["path-changed"]),
    ("**/parts/**", "**/Parts/**", ["path-case-changed"], ["path-case-changed"]),
    # path parameters
    ("/parts/**`PART_ID`**", "/parts", ["path-changed", "path-parameter-removed", "prose-changed"],
     ["path-changed", "path-parameter-added", "prose-changed"]),
    ("/parts/**`PART_ID`**", "/parts/**`PIECE_ID`**", ["path-parameter-renamed", "prose-changed"],
     ["path-parameter-renamed", "prose-changed"]),
    (f"{THING_ROW}\n{PART_ROW}", f"{PART_ROW}\n{THING_ROW}", [], []),
    # query and header parameters
    ("| ratio |", "| deep | Y | If set, look deeper |  | true |\n| ratio |", ["required-parameter-added"],
     ["parameter-removed"]),
    ("| ratio |", "| deep | N | If set, look deeper |  | true |\n| ratio |", ["optional-parameter-added"],
     ["parameter-removed"]),
    ("| name | Y |", "| name | N |", ["parameter-became-optional"], ["parameter-became-required"]),
    ("| X-Trace | N |", "| X-Trace | Y |", ["parameter-became-required"], ["parameter-became-optional"]),
    ("Max things to return | 10 |", "Max things to return | 20 |", ["parameter-default-changed"],
     ["parameter-default-changed"]),
    ("Max things to return | 10 |", "Max things to return |  |", ["parameter-default-removed"],
     ["parameter-default-added"]),
    ("Traces the request | none |", "Traces the request | all |", ["parameter-default-changed"],
     ["parameter-default-changed"]),
    ("are: asc, desc", "are: asc, desc, none", ["description-changed", "parameter-value-added"],
     ["description-changed", "parameter-value-removed"]),
    (" Accepted values are: asc, desc", "", ["description-changed", "parameter-type-widened"],
     ["description-changed", "parameter-type-narrowed"]),
    ("| Max things to return | 10 | 5 |", "| Max things to return | 10.5 | 5.5 |",
     ["example-changed", "parameter-default-changed", "parameter-type-widened"],
     ["example-changed", "parameter-default-changed", "parameter-type-narrowed"]),
    ("Name to look for |", "Since when to look (ms since epoch) |", ["description-changed", "parameter-type-changed"],
     ["description-changed", "parameter-type-changed"]),
    ("Name to look for |  | thing |", "Name to look for |  | thing@example.com |",
     ["example-changed", "parameter-format-changed"], ["example-changed", "parameter-format-changed"]),
    # cookies
    (TRACE, f"{TRACE}{COOKIES}| theme | N | light |\n", ["optional-parameter-added"], ["parameter-removed"]),
    (TRACE, f"{TRACE}{COOKIES}| theme | Y | light |\n", ["required-parameter-added"], ["parameter-removed"]),
    (TRACE, f"{COOKIES}| X-Trace | N | none |\n", ["optional-parameter-added", "parameter-removed"],
     ["optional-parameter-added", "parameter-removed"]),
    # request bodies
    ("    -d '{\"name\":\"Renamed\"}' \\\n", "", ["body-became-optional", "example-changed"],
     ["body-became-required", "example-changed"]),
    ("the [Thing Patch](schemas.md#thing-patch) schema", "the [Thing](schemas.md#thing) schema",
     ["request-constraint-loosened", "request-optional-property-added", "request-property-removed",
      "request-required-property-added", "schema-link-changed"],
     ["request-constraint-tightened", "request-optional-property-added", "request-property-removed",
      "request-required-property-added", "schema-link-changed"]),
    # responses
    (GET_RESPONSES, GET_RESPONSES.replace("200", "202"), ["success-code-replaced"], ["success-code-replaced"]),
    (GET_RESPONSES, GET_RESPONSES.replace("200", "202").replace("[Thing](schemas.md#thing)", "undefined"),
     ["success-code-changed"], ["success-code-changed"]),
    (GET_RESPONSES, f"| 201 | [Thing](schemas.md#thing) | New thing |\n{GET_RESPONSES}", ["success-code-added"],
     ["success-code-dropped"]),
    (GET_RESPONSES, f"| 201 | [Error](schemas.md#error) | New thing |\n{GET_RESPONSES}", ["return-became-union"],
     ["success-code-removed"]),
    (GET_RESPONSES, GET_RESPONSES.replace("[Thing](schemas.md#thing)", "[Error](schemas.md#error)"),
     ["response-type-changed"], ["response-type-changed"]),
    ("| 400 | [Error](schemas.md#error) | Error if malformed request |\n", "", ["error-code-removed"],
     ["error-code-added"]),
    ("Error if malformed request |", "Error if the request is malformed |", ["description-changed"],
     ["description-changed"]),
    ("| 404 | [Error](schemas.md#error) |", "| 404 | [Lost](schemas.md#lost) |", ["error-type-changed"],
     ["error-type-changed"]),
    # events
    ("| thingGone |", "| thingLost |", ["event-added", "event-removed"], ["event-added", "event-removed"]),
    ("| thingGone | [Error](schemas.md#error) |", "| thingGone | [Thing](schemas.md#thing) |", ["event-type-changed"],
     ["event-type-changed"]),
    # authentication
    ("all.Application, thing.*, or thing.get", "thing.*, or thing.get", ["scope-removed"], ["scope-added"]),
    ("No authentication is required for this endpoint.", TOKEN, ["authentication-added"],
     ["authentication-removed"]),
    (SCOPES, "", ["scope-restriction-removed"], ["scope-restriction-added"]),
    ("No authentication is required for this endpoint.", "API key in the header `X-Key`.", ["authentication-added"],
     ["authentication-removed"]),
    (GET_AUTHENTICATION, "A bearer token, or an API key in the header `X-Key`, is required.",
     ["credentials-accepted", "scope-restriction-removed"], ["credentials-refused", "scope-restriction-added"]),
    (GET_AUTHENTICATION, "Basic authentication.", ["credentials-accepted", "credentials-refused"],
     ["credentials-accepted", "credentials-refused"]),
    # schemas of what is sent
    ('    "mode": {"enum": ["fast", "slow"]},\n', "", ["request-property-removed"],
     ["request-optional-property-added"]),
    ('    "mode": {"enum": ["fast", "slow"]},\n  ', '  "hue": {},\n  ', ["request-optional-property-added",
     "request-property-removed"], ["request-optional-property-added", "request-property-removed"]),
    ('"required": ["title"]', '"required": ["title", "weight"]', ["request-property-became-required"],
     ["request-property-became-optional"]),
    ('"required": ["title"]', '"required": ["title", "depth"]', ["request-required-property-added"],
     ["request-property-removed"]),
    ('"weight": {"type": "integer"}', '"weight": {"type": "number"}', ["request-type-widened"],
     ["request-type-narrowed"]),
    ('"weight": {"type": "integer"}', '"weight": {"type": ["integer", "null"]}', ["request-type-widened"],
     ["request-type-narrowed"]),
    ('"weight": {"type": "integer"}', '"weight": {"oneOf": [{"type": "null"}, {"type": "integer"}]}',
     ["request-type-widened"], ["request-type-narrowed"]),
    ('"weight": {"type": "integer"}', '"weight": {}', ["request-type-widened"], ["request-type-narrowed"]),
    ('"weight": {"type": "integer"}', '"weight": {"type": "string"}', ["request-type-changed"],
     ["request-type-changed"]),
    ('["fast", "slow"]', '["fast", "slow", "idle"]', ["request-value-added"], ["request-value-removed"]),
    ('{"enum": ["fast", "slow"]}', '{"type": "string"}', ["request-type-widened"], ["request-type-narrowed"]),
    ('"maxLength": 100', '"maxLength": 200', ["request-constraint-loosened"], ["request-constraint-tightened"]),
    ('"maxLength": 100', '"maxLength": 100, "minLength": 1', ["request-constraint-tightened"],
     ["request-constraint-loosened"]),
    ('"maxLength": 100', '"maxLength": 100, "pattern": "^a"', ["request-constraint-tightened"],
     ["request-constraint-loosened"]),
    ('"additionalProperties": false', '"additionalProperties": true', ["request-constraint-loosened"],
     ["request-constraint-tightened"]),
    ('{"type": "integer"}', '{"type": "integer", "default": 1}', ["request-default-changed"],
     ["request-default-changed"]),
    ('"items": {"type": "string"}, "maxItems": 10', '"items": {"type": ["string", "null"]}, "maxItems": 10',
     ["request-type-widened"], ["request-type-narrowed"]),
    # schemas of what is received
    ('    "size": {"type": "number"},\n', "", ["response-property-removed"], ["response-property-added"]),
    ('"required": ["id"]', '"required": ["id", "name"]', ["response-property-became-required"],
     ["response-property-became-optional"]),
    ('"size": {"type": "number"}', '"size": {"type": ["number", "null"]}', ["response-type-widened"],
     ["response-type-narrowed"]),
    ('"size": {"type": "number"}', '"size": {"type": "integer"}', ["response-type-narrowed"],
     ["response-type-widened"]),
    ('"size": {"type": "number"}', '"size": {"type": "string"}', ["response-type-changed"], ["response-type-changed"]),
    ('"size": {"type": "number"}', '"size": {"allOf": [{"type": "number"}, {"maximum": 9}]}',
     ["response-type-changed"], ["response-type-changed"]),
    ('["on", "off"]', '["on", "off", "lost"]', ["response-value-added"], ["response-value-removed"]),
    ('{"enum": ["on", "off"]}', '{"type": "string"}', ["response-value-added"], ["response-type-narrowed"]),
    ('"maxLength": 255', '"maxLength": 300', ["response-constraint-changed"], ["response-constraint-changed"]),
    ('{"title": "Error", "type": "object", "properties": {"message":',
     '{"title": "Lost", "type": "object", "properties": {"reason":', ["response-type-changed"],
     ["response-type-changed"]),
    # words
    ("## State Stream\n", "## State stream\n", ["title-changed"], ["title-changed"]),
    ("Retrieves information on a thing", "Retrieves a thing", ["description-changed"], ["description-changed"]),
    ('"description": "Its id"', '"description": "The id"', ["description-changed"], ["description-changed"]),
    ("| 575ec8687ae143cd83dc4a98 |", "| 575ec8687ae143cd83dc4a99 |", ["example-changed"], ["example-changed"]),
    ('"id": "575ec8687ae143cd83dc4a97"', '"id": "575ec8687ae143cd83dc4a98"', ["example-changed"], ["example-changed"]),
    # the form of the Markdown
    ("Retrieves information on a thing", "Retrieves information\non a  thing\n", [], []),
    ("## Patch\n", "\n\n\n## Patch\n\n\n", [], []),
    ("| Name | Required | Description | Default | Example |", "|Name|Required|Description|Default|Example|", [], []),
    ('{"enum": ["fast", "slow"]}', '{\n  "enum":  [\n"fast", "slow"]}', [], []),
    # marks, and keywords of later dialects
    ("## Patch\n", "## Patch (deprecated)\n", ["action-deprecated"], ["deprecation-removed"]),
    ("## Patch\n", "## Patch\n\n> **Deprecated since 1.2.** Use [Get](#get).\n", ["action-deprecated"],
     ["deprecation-removed"]),
    ("## Patch\n", "## Patch (beta)\n", ["beta-changed"], ["beta-changed"]),
    ("## Patch\n", "## Patch (internal)\n", ["internal-changed"], ["internal-changed"]),
    ("## Patch\n", "## Patch (since 1.4)\n", ["since-changed"], ["since-changed"]),
    ("Max things to return | 10 |", "Deprecated. Max things to return | 10 |",
     ["description-changed", "parameter-deprecated"], ["deprecation-removed", "description-changed"]),
    ('"size": {"type": "number"}', '"size": {"type": "number", "deprecated": true}', ["property-deprecated"],
     ["deprecation-removed"]),
    ('"size": {"type": "number"}', '"size": {"type": "number", "writeOnly": true}', ["response-property-removed"],
     ["response-property-added"]),
    ('"size": {"type": "number"}', '"size": {"type": "number", "readOnly": true}', ["description-changed"],
     ["description-changed"]),
    ('"state": {"enum": ["on", "off"]}', '"state": {"const": "on"}', ["response-value-removed"],
     ["response-value-added"]),
    ('"size": {"type": "number"}', '"size": {"type": "number", "exclusiveMinimum": 0}', ["response-constraint-changed"],
     ["response-constraint-changed"]),
]  # fmt: skip


@pytest.mark.parametrize(("before", "after", "there", "back"), TABLE)
def test_rule(before: str, after: str, there: Sequence[str], back: Sequence[str]) -> None:
    """An edit of the documents, and its undoing, are seen by the rules for it and by no others."""
    old, new = read(documents()), read(edited(before, after))

    assert [list(there), list(back)] == [_ids(old, new), _ids(new, old)]


def test_resources_come_and_go() -> None:
    """A document that is new or gone is one resource; its actions are named when they are new."""
    old, new = read(documents()), read(tuple(file for file in documents() if file.path != "things.md"))

    assert [["resource-removed"], ["action-added", "resource-added"]] == [_ids(old, new), _ids(new, old)]


def test_actions_come_and_go() -> None:
    """An action that is new or gone is that, whatever it is made of."""
    text = next(file.text for file in documents() if file.path == "thing.md")
    start, end = text.index("## Patch"), text.index("## State Stream")
    old, new = read(documents()), read(edited(text[start:end], ""))

    assert [["action-removed"], ["action-added"]] == [_ids(old, new), _ids(new, old)]


def test_what_else_changed_in_a_renamed_action() -> None:
    """It is told by the new name, at its places: a scope that is gone does not hide behind a name."""
    old, new = read(documents()), read(edited("## Patch\n", "## Change\n"))
    text = next(file.text for file in edited("## Patch\n", "## Change\n") if file.path == "thing.md")
    changed = text.replace("thing.*, or thing.patch.", "or thing.patch.")
    assert changed != text
    narrowed = read(tuple(File(f.path, changed if f.path == "thing.md" else f.text) for f in documents()))
    assert ["action-renamed"] == _ids(old, new)
    renamed, scope = compare_apis(old, narrowed)
    assert ("action-renamed", "scope-removed") == (renamed.id, scope.id)
    assert "`thing.change` refuses tokens that have no scope but `thing.*`" == scope.sentence
    assert (78, 76) == (scope.old_span and scope.old_span.line, scope.new_span and scope.new_span.line)


def test_bodies_come_and_go() -> None:
    """A body that is new may be required or optional; one that is gone is gone; any JSON takes what a schema does."""
    subject, span = Subject("thing.patch", "`thing.patch`"), Span("thing.md", 1)
    link = SchemaRef("Thing", "thing", Name.split("Thing"), span)
    required, optional = RequestBody(link, required=True, span=span), RequestBody(link, required=False, span=span)
    untyped = RequestBody(None, required=True, span=span)

    def ids(old: RequestBody | None, new: RequestBody | None) -> list[str]:
        return [change.id for change in compare_bodies(old, new, subject)]

    assert [["body-removed"], ["required-body-added"]] == [ids(required, None), ids(None, required)]
    assert [["body-removed"], ["optional-body-added"]] == [ids(optional, None), ids(None, optional)]
    assert [["request-type-widened"], ["body-type-changed"]] == [ids(required, untyped), ids(untyped, required)]


def test_streams_come_and_go() -> None:
    """An action that answers with events, where it did not before, or no longer does, is another one to call."""
    text = next(file.text for file in documents() if file.path == "thing.md")
    response = "### Successful Responses\n\n| Code | Type | Description |\n| - | - | - |\n| 200 | undefined | All |\n"
    old, new = read(documents()), read(edited(text[text.index("### SSE Stream") :], response))

    assert [["stream-removed"], ["stream-added"]] == [_ids(old, new), _ids(new, old)]


def test_a_deprecation_is_told_in_other_words() -> None:
    """What was deprecated before is not newly so; what is removed after it was deprecated is told so."""
    old = read(edited("## Patch\n", "## Patch (deprecated since 1.2)\n"))
    new = read(edited("## Patch\n", "## Patch\n\n> **Deprecated since 1.3.** Use [Get](#get).\n"))
    text = next(file.text for file in documents() if file.path == "thing.md")
    gone = read(edited(text[text.index("## Patch") : text.index("## State Stream")], ""))

    assert [["deprecation-changed"], ["action-removed-after-deprecation"]] == [_ids(old, new), _ids(old, gone)]
    (change,) = compare_apis(old, new)
    assert "`thing.patch` is deprecated since 1.3, `Get` replaces it: Use [Get](#get)." == change.sentence


def test_server_is_another() -> None:
    """A second host needs a decision: every token would go there."""
    old = read(documents())
    new = replace(old, server="https://api.example.org")

    assert ["server-changed"] == _ids(old, new)


def test_every_rule_of_the_wire_is_in_the_table() -> None:
    """No rule is without a row, but for those that the tests beside it show."""
    shown = {rule for _, _, there, back in TABLE for rule in (*there, *back)}
    beside = {
        *("action-added", "action-removed", "resource-added", "resource-removed", "server-changed"),
        *("body-removed", "optional-body-added", "required-body-added", "body-type-changed"),
        *("body-content-type-added", "body-content-type-removed", "body-sent-otherwise"),
        *("stream-added", "stream-removed", "deprecation-changed", "inferred-type-changed"),
        "alternatives-changed",
        *(rule for rule in RULES if rule.endswith("-removed-after-deprecation")),
        *("alias-added", "alias-removed", "renamed-with-alias"),
    }

    assert set() == {rule for rule in RULES if not rule.startswith("python-")} - shown - beside


@pytest.mark.parametrize("impact", Impact)
def test_impacts(impact: Impact) -> None:
    """Every impact has rules, and each rule stands once."""
    assert [] != [rule.id for rule in RULES.values() if rule.impact is impact]


def _ids(old: Api, new: Api) -> list[str]:
    return sorted({change.id for change in compare_apis(old, new)})
