"""What an Api says of the age of things, once since.yaml was read."""

from codegen.config import Config
from codegen.dating.apply import date_api
from codegen.diff.compare import Revision, compare_revisions
from codegen.diff.rules import Impact
from codegen.model.name import Name
from codegen.model.schema import JsonValue
from codegen.pipeline import build
from codegen.renaming.aliases import NO_ALIASES
from codegen.since import Since
from tests.diff.revisions import documents, edited, read

_LIMIT = Since("parameter", "thing.get query.limit", "1.2.0")
_SIZE = '"size": {"type": "number"}'


def _definition(before: str, after: str, *names: str) -> JsonValue:
    entries = [Since("field", f"Thing {name}", "1.1.0") for name in names]
    api = date_api(read(edited(before, after)), entries, NO_ALIASES)
    return api.schema(Name.split("Thing")).definition


def _properties(definition: JsonValue) -> dict[str, JsonValue]:
    properties = definition.get("properties") if isinstance(definition, dict) else None
    assert isinstance(properties, dict)
    return properties


def test_actions_and_parameters() -> None:
    """Each gets its mark, and nothing else changes."""
    entries = (
        Since("action", "thing.patch", "1.1.0"),
        _LIMIT,
        Since("parameter", "thing.get header.x-trace", "1.3.0"),
        Since("parameter", "thing.get path.PART_ID", "1.4.0"),
    )
    api = date_api(read(documents()), entries, NO_ALIASES)
    marked = {
        f"{action.name.camel} {item.name}": item.marks.since
        for action in api.resources[0].actions
        for item in action.parameters
        if item.marks.since
    }
    assert {"get PART_ID": "1.4.0", "get limit": "1.2.0", "get X-Trace": "1.3.0"} == marked
    assert ["", "1.1.0", ""] == [action.marks.since for action in api.resources[0].actions]


def test_the_documents_win() -> None:
    """What they say of an action, a parameter or a field stays, whatever the file says."""
    entries = [_LIMIT, Since("action", "thing.get", "1.2.0")]
    api = date_api(read(edited("| limit | N | Max things", "| limit | N | Since 0.9. Max things")), entries, NO_ALIASES)
    action = api.resources[0].actions[0]
    assert ["1.2.0", "0.9"] == [action.marks.since, action.query_parameters[0].marks.since]

    properties = _properties(_definition(_SIZE, '"size": {"description": "Added in 0.8."}', "size"))
    assert {"description": "Added in 0.8.", "x-since": "0.8"} == properties["size"]


def test_fields_of_alternatives() -> None:
    """A field is dated in each alternative that has it; what takes any value has no place for a mark."""
    alternatives = (
        '"size": {}, "any": true}, "anyOf": [{"properties": {"a": {}}}, {"properties": {"b": {}}}], "x": {"y": 1'
    )
    definition = _definition(_SIZE, alternatives, "a", "b", "any")
    assert isinstance(definition, dict)
    since = {"x-since": "1.1.0"}
    assert [{"properties": {"a": since}}, {"properties": {"b": since}}] == definition["anyOf"]
    assert _properties(definition)["any"] is True


def test_fields_of_items() -> None:
    """A list and a single value of one form are dated alike, so that they stay of one form."""
    items = '{"items": {"type": "object", "properties": {"a": {}}}}'
    inside = f'"size": {{}}}}, "oneOf": [{items}, {{"additionalProperties": {items}}}], "x": {{"y": 1'
    definition = _definition(_SIZE, inside, "[].a", "*[].a")
    assert isinstance(definition, dict)
    dated: JsonValue = {"type": "object", "properties": {"a": {"x-since": "1.1.0"}}}
    assert [{"items": dated}, {"additionalProperties": {"items": dated}}] == definition["oneOf"]


def test_what_is_not_there_is_passed_over() -> None:
    """The next release drops it; until then it says nothing."""
    entries = (Since("schema", "Gone", "1.1.0"), Since("field", "Gone a", "1.1.0"), Since("action", "a.b", "1.1.0"))
    api = read(documents())
    assert api == date_api(api, entries, NO_ALIASES)


def test_the_package_changes_in_words_alone() -> None:
    """A field that is dated still has the class that others of its form have."""
    entries = (Since("field", "Thing owner", "1.1.0"), Since("schema", "Error", "1.2.0"), _LIMIT)
    plain, dated = (_revision(Config(since=since)) for since in ((), entries))
    changes = compare_revisions(plain, dated)
    assert {Impact.EDITORIAL} == {change.impact for change in changes}
    assert ["description-changed", "description-changed", "since-changed"] == sorted(change.id for change in changes)
    assert [file.path for file in plain.files] == [file.path for file in dated.files]


def _revision(config: Config) -> Revision:
    result = build(documents(), config)
    assert result.api is not None
    return Revision(result.api, result.files)
