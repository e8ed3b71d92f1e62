"""Classes and types of values stay what they are called, whatever comes into the documents beside them."""

import re

import pytest

from codegen.config import Config
from codegen.diff.compare import Revision, compare_revisions
from codegen.diff.python.released import read_released_names
from codegen.diff.rules import Impact
from codegen.files import File, Span
from codegen.pipeline import Build, build
from codegen.released_names import ReleasedNames
from codegen.workspace.read import read_spec
from tests.sdk.packages import CASES
from tests.test_generated import FILES, edited

_FIELD = '    "deviceId": {\n      "type": "string",'
_STRING = '{"type": "string"}'


def _object(**properties: str) -> str:
    inner = ", ".join(f'"{key}": {value}' for key, value in properties.items())
    return f'{{"type": "object", "properties": {{{inner}}}}}'


def _with_schema(title: str, reference: str) -> tuple[File, ...]:
    """Put a schema in front of the others, and let a device hold one."""
    schema = f"## {title}\n\nOne.\n\n### Schema\n\n```json\n{_object(x=_STRING)}\n```\n\n"
    held = f'    "held": {{"$ref": "#/definitions/{reference}"}},\n{_FIELD}'
    files = edited("schemas.md", _FIELD, held)
    return tuple(
        File(file.path, file.text.replace("## Device\n", f"{schema}## Device\n", 1))
        if file.path == "schemas.md"
        else file
        for file in files
    )


def _with_field(name: str, definition: str) -> tuple[File, ...]:
    """Put a property in front of the others of a device."""
    return edited("schemas.md", _FIELD, f'    "{name}": {definition},\n{_FIELD}')


_TAG = _object(key='{"type": "string", "pattern": "^[0-9a-zA-Z_-]{1,255}$"}',
               value='{"type": "string", "minLength": 1, "maxLength": 255}').replace(
    "}}}", '}}, "required": ["key", "value"], "additionalProperties": false}')  # fmt: skip
_LONG = '{"enum": ["a value that is long", "another one that is long", "a third one"]}'
_ENTRIES = {
    "schema called as an object": _with_schema("Device Tags Item", "deviceTagsItem"),
    "schema called as a type of values": _with_schema("Device Device Class", "deviceDeviceClass"),
    "schema called as a resource": _with_schema("Device Resource", "deviceResource"),
    "object called as another": _with_field("connection", _object(info=_object(x=_STRING))),
    "object called as a resource": _with_field("resource", _object(x=_STRING)),
    "values called as others": _with_field("device", _object(**{"class": _LONG})),
    "object equal to another": _with_field("labels", f'{{"type": "array", "items": {_TAG}}}'),
    "values equal to others": _with_field("kind", '{"enum": ["standalone", "gateway", "peripheral", "floating"]}'),
}
"""What comes into the documents of spec/."""


def _breaks(old: Build, new: Build) -> list[str]:
    assert old.api is not None
    assert new.api is not None
    changes = compare_revisions(Revision(old.api, old.files), Revision(new.api, new.files))
    return [change.sentence for change in changes if change.impact is Impact.BREAKING]


def _missing(old: ReleasedNames, new: ReleasedNames) -> list[tuple[str, str, str]]:
    """Return what is not called as it was."""
    return [
        (scope, key, name)
        for scope, names in old.scopes.items()
        for key, name in names.items()
        if new.of(scope).get(key) != name
    ]


@pytest.mark.parametrize("files", _ENTRIES.values(), ids=_ENTRIES.keys())
def test_additions_take_no_type_over(files: tuple[File, ...]) -> None:
    """All that was there is called as before, nothing breaks, and to generate once more changes nothing."""
    old = build(FILES, Config())
    new = build(files, Config(), (), old.files)

    assert [] == _missing(read_released_names(old.files), read_released_names(new.files))
    assert [] == _breaks(old, new)
    assert new.files == build(files, Config(), (), new.files).files


@pytest.mark.parametrize("entry", ["schema called as an object", "object called as another", "object equal to another"])
def test_the_entries_would_take_a_name_over(entry: str) -> None:
    """Without the package that was, these entries give a name away: they prove something."""
    old, new = build(FILES, Config()), build(_ENTRIES[entry], Config())

    assert [] != _missing(read_released_names(old.files), read_released_names(new.files))


def test_a_kept_name_outlives_what_it_gave_way_to() -> None:
    """A schema that got a number because of an object has it still when that object is gone."""
    first = build(FILES, Config())
    with_both = build(_ENTRIES["schema called as an object"], Config(), (), first.files)
    files = tuple(
        File(file.path, file.text.replace('    "tags": {', '    "labels": {')) for file in
        _ENTRIES["schema called as an object"]
    )  # fmt: skip
    last = read_released_names(build(files, Config(), (), with_both.files).files)

    assert "DeviceTagsItem_2" == last.of("schemas models")["DeviceTagsItem"]


@pytest.mark.parametrize("case", ["event-stream", "optional-body", "pagination", "tagged-union", "titled-copy"])
def test_every_type_keeps_any_name(case: str) -> None:
    """Whatever the types of a package are called, they are called so again: each is known from where it stands."""
    documents, _ = read_spec(CASES / case)
    renamed = tuple(_renamed(build(documents, Config()).files))
    new = build(documents, Config(), (), renamed)

    assert "_7" in " ".join(name for _, _, name in _missing(read_released_names(renamed), ReleasedNames()))
    assert [] == _missing(read_released_names(renamed), read_released_names(new.files))


def _renamed(files: tuple[File, ...]) -> list[File]:
    scopes = read_released_names(files).scopes
    schemas = {name for scope, names in scopes.items() if scope.startswith("schemas ") for name in names.values()}
    inside = {
        name for scope, names in scopes.items() if scope.startswith(("types ", "accepted ")) for name in names.values()
    }
    others = {name: f"{name}_7" if name in schemas else f"Other{name}" for name in schemas | inside}
    words = re.compile(rf"\b({'|'.join(sorted(others, key=len, reverse=True))})\b")
    return [
        File(file.path, words.sub(lambda found: others[found[1]], file.text)) if "_runtime" not in file.path else file
        for file in files
    ]


def test_a_module_keeps_its_name_in_a_circle() -> None:
    """Schemas that come to link to each other share the module that one of them had, not that of a new first one."""
    old = build(FILES, Config())
    files = tuple(
        File(file.path, file.text.replace("## Device\n", '## Aaa\n\nOne.\n\n### Schema\n\n```json\n'
             '{"type": "object", "properties": {"of": {"$ref": "#/definitions/device"}}}\n```\n\n## Device\n', 1))
        for file in _with_field("aaa", '{"$ref": "#/definitions/aaa"}')
    )  # fmt: skip
    new = read_released_names(build(files, Config(), (), old.files).files)

    assert {"Aaa": "device", "Device": "device"}.items() <= new.of("modules models").items()


def test_values_that_are_accepted_keep_their_name() -> None:
    """A parameter in front of another, with a name that becomes the same, leaves the type of its values alone."""
    rows = [f"| {name} | N | Accepted values are: {values} | | |\n" for name, values in
            (("sort_field", "a, b"), ("sort-field", "c, d"))]  # fmt: skip
    query = "| since | N | Look for log entries since this time (ms since epoch) |  | 1465790400000 |\n"
    old = build(edited("device.md", query, rows[1] + query), Config())
    files = edited("device.md", query, rows[0] + rows[1] + query)
    new = build(files, Config(), (), old.files)

    assert {"getLogEntries query sort-field": "GetLogEntriesSortField"} == read_released_names(old.files).of(
        "accepted device"
    )
    assert {
        "getLogEntries query sort_field": "GetLogEntriesSortField_2",
        "getLogEntries query sort-field": "GetLogEntriesSortField",
    } == read_released_names(new.files).of("accepted device")
    assert [] == _breaks(old, new)


def test_without_the_package_a_type_that_moves_is_a_break() -> None:
    """Where the package that was is not at hand, the name goes to another object, and that is told at both places."""
    definition = _object(info=_object(time=_STRING, connected='{"type": "integer"}', more=_STRING))
    old, new = build(FILES, Config()), build(_with_field("connection", definition), Config())
    assert old.api is not None
    assert new.api is not None
    changes = compare_revisions(Revision(old.api, old.files), Revision(new.api, new.files))
    found = [item for item in changes if item.id == "python-meaning-changed"]

    assert [
        "`models.device.DeviceConnectionInfo` stands for `Device.connection.info`, not for `Device.connectionInfo`"
    ] == [item.sentence for item in found]
    place = "python/losant_api/models/device.py"
    assert (Span(place, 37, 1), Span(place, 23, 1)) == (found[0].old_span, found[0].new_span)


_WORDS = edited("device.md", "Updates information about a device", "Updates information about one device")
_CHANGES = {"same documents": FILES, "other words": _WORDS, **_ENTRIES}


@pytest.mark.parametrize("files", _CHANGES.values(), ids=_CHANGES.keys())
def test_names_that_are_not_looked_for_are_the_same(files: tuple[File, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the names of the package are not read, to read them would have changed nothing."""
    old = build(FILES, Config())
    new = build(files, Config(), (), old.files)
    monkeypatch.setattr("codegen.rendered.has_names_of", lambda *_: False)

    assert build(files, Config(), (), old.files).files == new.files


@pytest.mark.parametrize("files", [FILES, _WORDS], ids=["same documents", "other words"])
def test_no_names_are_read_where_none_is_at_stake(files: tuple[File, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents that are the same, or have other words, need none of the names in the package."""
    old = build(FILES, Config())
    monkeypatch.delattr("codegen.rendered.read_released_names")

    assert [] != list(build(files, Config(), (), old.files).files)


def _any_of(*branches: str) -> str:
    return f'{{"anyOf": [{", ".join(branches)}]}}'


def _tagged(value: str, kind: str) -> str:
    return _object(type=f'{{"enum": ["{value}"]}}', inner=_object(x=f'{{"type": "{kind}"}}'))


_A, _B = _tagged("a", "string"), _tagged("b", "integer")
_X, _Y, _Z = _object(x=_STRING), _object(y=_STRING), _object(z=_STRING)
_UNIONS = {
    "by properties": (_any_of(_X, _Y), _any_of(_Z, _X, _Y)),
    "by tag": (_any_of(_A, _B), _any_of(_tagged("n", "boolean"), _A, _B)),
    "of a union": (_any_of(_X, _any_of(_Y, _Z)), _any_of(_object(u=_STRING), _X, _any_of(_Y, _Z))),
    "of items": (f'{{"items": {_any_of(_X, _Y)}}}', f'{{"items": {_any_of(_Z, _X, _Y)}}}'),
}
"""What a property is at first, and with another alternative in front."""


@pytest.mark.parametrize(("before", "after"), _UNIONS.values(), ids=_UNIONS.keys())
def test_alternatives_keep_their_classes(before: str, after: str) -> None:
    """An alternative in front of others, which are numbered, leaves their classes and what is inside alone."""
    old = build(_with_field("shape", before), Config())
    new = build(_with_field("shape", after), Config(), (), old.files)
    names = read_released_names(old.files)

    assert [] == _missing(names, read_released_names(new.files))
    assert 2 <= len([key for key in names.of("types models") if ".shape" in key])
    assert [] == [text for text in _breaks(old, new) if "stands for" in text or "removed" in text]
