"""Small edits of the documents, each with the causes that it has."""

from collections import Counter
from collections.abc import Iterable
from functools import cache

import pytest

from codegen.diff.causes import Cause, find_causes
from codegen.diff.compare import compare_revisions
from codegen.files import File
from tests.diff.revisions import documents, edited, revision

_revision = cache(revision)
THING = next(file.text for file in documents() if file.path == "thing.md")
SIZE = '    "size": {"type": "number"},\n'
IN_PLACE = '"tags": {"type": "array", "items": {"type": "string"}}'
TAG = '{"title": "Tag", "type": "object", "properties": {"key": {"type": "string"}}}'
SCHEMA = """
## Tag

Schema for a tag

### Schema <a name="tag-schema"></a>

```json
{
  "type": "object",
  "properties": {"key": {"type": "string"}}
}
```

### Example <a name="tag-example"></a>

```json
{"key": "a"}
```
"""


def _edited(*edits: tuple[str, str]) -> tuple[File, ...]:
    """The documents with texts replaced, wherever they stand."""
    files = documents()
    for before, after in edits:
        changed = tuple(File(file.path, file.text.replace(before, after)) for file in files)
        assert changed != files, f"{before!r} is in no document"
        files = changed
    return files


def _without(start: str, end: str) -> tuple[File, ...]:
    return edited(THING[THING.index(start) : THING.index(end)] if end else THING[THING.index(start) :], "")


def _causes(new: tuple[File, ...], old: tuple[File, ...] | None = None) -> tuple[Cause, ...]:
    """Return the causes, and hold that each change is in one of them."""
    sides = _revision(old or documents()), _revision(new)
    changes = compare_revisions(*sides)
    causes = find_causes(changes, *sides)
    assert Counter(map(id, changes)) == Counter(id(change) for cause in causes for change in cause.every)
    return causes


def _told(causes: Iterable[Cause]) -> list[tuple[str, list[str]]]:
    """Return what breaks: the rule and the subject of each cause, and the subjects of its consequences."""
    return [
        (f"{cause.change.id} {cause.change.subject}", sorted(change.subject for change in cause.consequences))
        for cause in causes
        if cause.impact == "breaking"
    ]


def test_parameter_became_required() -> None:
    """The parameter owns what its method takes."""
    method = "resources.thing.ThingResource.get order"

    expected = [("parameter-became-required thing.get query.order", [method, method])]
    assert expected == _told(_causes(edited("| order | N |", "| order | Y |")))


def test_property_removed_in_both_directions() -> None:
    """What is sent and received under one name is one place: model and body lose it by one cause."""
    sent = ("[Thing Patch](schemas.md#thing-patch)", "[Thing](schemas.md#thing)")
    example = ('  "name": "Renamed"\n', '  "id": "a"\n')
    (cause,) = _causes(_edited(sent, example, (SIZE, "")), _edited(sent, example))

    rules = ["request-property-removed", "response-property-removed"]
    assert rules == sorted(change.id for change in cause.changes)
    subjects = ["bodies.thing.Thing.size", "models.thing.Thing.size"]
    assert subjects == sorted(change.subject for change in cause.consequences)
    assert ("thing.patch", "thing.get", "thing.stateStream") == cause.actions


def test_link_to_another_schema() -> None:
    """An object in place that became a link is no other value on the wire, but other classes in the package."""
    in_place = (IN_PLACE, IN_PLACE.replace('{"type": "string"}', TAG.replace('"title": "Tag", ', "")))
    linked = (IN_PLACE, IN_PLACE.replace('{"type": "string"}', '{"$ref": "#/definitions/tag"}'))
    new = tuple(
        File(file.path, file.text + SCHEMA if file.path == "schemas.md" else file.text)
        for file in _edited((linked[0], IN_PLACE.replace('{"type": "string"}', TAG)))
    )
    (cause,) = _causes(new, _edited(in_place))

    assert "`tags[]` of `Thing` (received) is a link to `Tag`, not an object in place" == cause.change.sentence
    assert ("editorial", "breaking") == (cause.change.impact, cause.impact)
    assert {"models.tag", "models.thing.Thing.tags", "models.thing.ThingTagsItem"} == {
        change.subject for change in cause.consequences
    }


def test_title_moved() -> None:
    """A schema under another title is one cause at all places that link to it, with all that has its name."""
    moved = [
        ("## Thing\n", "## Item\n"),
        ("[Thing](schemas.md#thing)", "[Item](schemas.md#item)"),
        ("thing-schema", "item-schema"),
        ("thing-example", "item-example"),
    ]
    (cause,) = _causes(_edited(*moved))

    assert "the success 200 of `thing.get` is `Item`, not `Thing`" == cause.change.sentence
    places = ["thing.get responses.200", "thing.patch responses.200", "thing.patch responses.201"]
    assert [*places, "thing.stateStream events.thingState"] == sorted(change.subject for change in cause.changes)
    assert [
        "events.thing_state.ThingStateEvent.data",
        "models.item",
        "models.thing",
        "resources.thing.ThingResource.get return",
        "resources.thing.ThingResource.patch return",
    ] == sorted(change.subject for change in cause.consequences)


def test_title_of_a_body_moved() -> None:
    """What is sent under another title breaks nothing on the wire; the cause breaks by what follows."""
    moved = [
        ("## Thing Patch\n", "## Thing Change\n"),
        ("[Thing Patch](schemas.md#thing-patch)", "[Thing Change](schemas.md#thing-change)"),
        ("thing-patch-schema", "thing-change-schema"),
        ("thing-patch-example", "thing-change-example"),
    ]
    consequences = ["bodies.thing_change", "bodies.thing_patch", "resources.thing.ThingResource.patch body"]
    assert [("schema-link-changed thing.patch", consequences)] == _told(_causes(_edited(*moved)))


@pytest.mark.parametrize(
    ("start", "end", "action", "consequences"),
    [
        ("## Patch", "## State Stream", "thing.patch", ["bodies.thing_patch", "resources.thing.ThingResource.patch"]),
        (
            "## State Stream",
            "",
            "thing.stateStream",
            [
                "_runtime.event",
                "_runtime.sync_stream",
                "events.thing_gone",
                "events.thing_state",
                "resources.thing.ThingResource.state_stream",
            ],
        ),
    ],
)
def test_action_removed(start: str, end: str, action: str, consequences: list[str]) -> None:
    """It owns its method, and what only it sent or answered with; the other way round it owns what is new."""
    gone = _without(start, end)

    assert [(f"action-removed {action}", consequences)] == _told(_causes(gone))
    (added,) = _causes(documents(), gone)
    assert ("action-added", consequences) == (added.change.id, sorted(change.subject for change in added.consequences))


def test_action_renamed() -> None:
    """One cause has the method that went and the one that came."""
    (cause,) = _causes(edited("## Patch\n", "## Change\n"))

    assert "action-renamed" == cause.change.id
    methods = ["resources.thing.ThingResource.change", "resources.thing.ThingResource.patch"]
    assert methods == sorted(change.subject for change in cause.consequences)


def test_resource_removed() -> None:
    """It owns its module and the client's attribute, and concerns those who call its actions."""
    (cause,) = _causes(tuple(file for file in documents() if file.path != "things.md"))

    assert ("resource-removed", ("things.delete",)) == (cause.change.id, cause.actions)
    assert ["client.Client.things", "resources.things"] == sorted(change.subject for change in cause.consequences)


def test_resource_added_with_its_actions() -> None:
    """A resource that comes is one cause with its actions, its schemas and what the package has for them."""
    (cause,) = _causes(documents(), tuple(file for file in documents() if file.path == "things.md"))

    assert "resource-added" == cause.change.id
    assert ["thing", "thing.get", "thing.patch", "thing.stateStream"] == [change.subject for change in cause.changes]
    assert {"bodies.thing_patch", "models.error", "models.thing"} < {change.subject for change in cause.consequences}


def test_two_causes_at_one_class() -> None:
    """Two properties of one schema are two places, each with its own field."""
    name = '"name": {"type": "string", "maxLength": 255}'
    causes = _causes(_edited((SIZE, ""), (name, '"name": {"type": "integer"}')))

    assert [
        ("response-type-changed Thing response name", ["models.thing.Thing.name"]),
        ("response-property-removed Thing response size", ["models.thing.Thing.size"]),
    ] == _told(causes)


def test_several_changes_at_one_place() -> None:
    """Two limits of one property are one cause, with one fingerprint that is of both."""
    limits = ('"maxLength": 100}', '"maxLength": 50, "pattern": "^[a-z]*$"}')
    (cause,) = _causes(_edited(limits))
    (shorter,) = _causes(_edited((limits[0], '"maxLength": 50}')))

    assert ["request-constraint-tightened"] * 2 == [change.id for change in cause.changes]
    assert shorter.fingerprint == shorter.change.fingerprint
    assert cause.fingerprint not in {shorter.fingerprint, *(change.fingerprint for change in cause.changes)}


def test_one_place_under_two_titles() -> None:
    """A schema that is followed from another is told under both titles, and is one place of the documents."""
    owner = '{"title": "Error", "type": "object", "properties": {"message": {"type": "string"}}}'
    old = _edited((owner, f'{{"oneOf": [{owner}, {{"type": "string"}}]}}'))
    new = tuple(
        File(
            file.path,
            file.text.replace(f'[{owner}, {{"type": "string"}}]', f'[{owner}, {{"type": "integer"}}]').replace(
                '"message": {"type": "string"}', '"message": {"type": "integer"}'
            ),
        )
        for file in old
    )
    causes = _causes(new, old)

    subjects = [sorted(change.subject for change in cause.changes) for cause in causes if cause.impact == "breaking"]
    assert [["Error response message", "Thing response owner.message"], ["Thing response owner"]] == sorted(subjects)


def test_fingerprints_stay_when_lines_move() -> None:
    """What stands elsewhere is the same cause."""
    removed = _edited((SIZE, ""))
    moved = tuple(File(file.path, file.text.replace("## ", "\n\n## ", 1)) for file in removed)

    assert [cause.fingerprint for cause in _causes(removed)] == [cause.fingerprint for cause in _causes(moved)]


def test_url_moved() -> None:
    """Method and path are one place of an action; its parameters are others."""
    moved = _edited(
        ("PATCH https://api.example.com/things/**`THING_ID`**", "PUT https://api.example.com/v3/things/**`THING_ID`**"),
        ("-X PATCH", "-X PUT"),
        ("}' \\\n    https://api.example.com/things", "}' \\\n    https://api.example.com/v3/things"),
    )
    found = [[change.id for change in cause.changes] for cause in _causes(moved)]

    assert [["method-changed", "path-changed"], ["example-changed"]] == found


def test_nothing_in_the_documents() -> None:
    """What another generator made of the same documents is told by class, and has no consequences."""
    old = _revision(documents())
    place = next(file for file in old.files if file.path.endswith("resources/thing.py"))
    text = place.text.replace("def get(", "def fetch(").replace("def patch(", "def change(")
    new = type(old)(old.api, tuple(File(file.path, text) if file is place else file for file in old.files))
    (cause,) = find_causes(compare_revisions(old, new), old, new)

    expected = ["change", "fetch", "get", "patch"]
    assert expected == sorted(change.subject.rpartition(".")[2] for change in cause.changes)
    assert ((), ()) == (cause.consequences, cause.actions)


def test_no_changes() -> None:
    """Where nothing changed, nothing has a cause."""
    assert () == _causes(documents())
