"""A rename that has an alias adds a name; one without, and an alias that goes, breaks. Nothing else is told of it."""

from collections.abc import Sequence

import pytest

from codegen.config_yaml import parse_config
from codegen.diff.compare import Revision, compare_revisions
from codegen.diff.offers import Offer, offer_renames
from codegen.diff.rules import Impact
from codegen.files import File
from codegen.pipeline import build
from codegen.report.offers import render_offers
from tests.diff.revisions import documents

ACTION = (("## Patch\n", "## Change\n"),)
ARGUMENTS = (
    ("| name | Y", "| title | Y"),
    ("| limit | N |", "| most | N |"),
    ("?name=thing", "?title=thing"),
    ("PART_ID", "PIECE_ID"),
    ("X-Trace", "X-Track"),
)
VALUES = (("## Get\n", "## Fetch\n"), ("| order |", "| sort |"))
RESOURCE = (("things.md", "objects.md"),)
SCHEMAS = (
    *(("## Thing\n", "## Object\n"), ("#thing)", "#object)"), ("thing-schema", "object-schema")),
    *(("## Thing Patch\n", "## Change\n"), ("#thing-patch)", "#change)"), ("thing-patch-schema", "change-schema")),
    *(("[Thing](", "[Object]("), ("[Thing Patch](", "[Change](")),
)
FIELDS = (
    ('"name": {"type"', '"label": {"type"'),
    *(('"title": {"type"', '"heading": {"type"'), ('"required": ["title"]', '"required": ["heading"]')),
    ('"parts": {"type"', '"pieces": {"type"'),
)
INSIDE = (('"rooms": ', '"halls": '), ('"modelNo": ', '"number": '))


def _edited(edits: Sequence[tuple[str, str]]) -> tuple[File, ...]:
    """The documents with texts replaced wherever they stand, or with another name of a file."""
    files = []
    for file in documents():
        path, text = file.path, file.text
        for before, after in edits:
            path = after if path == before else path
            text = text if before.endswith(".md") else text.replace(before, after)
        files.append(File(path, text))
    return tuple(sorted(files, key=lambda file: file.path))


def _revision(files: tuple[File, ...], entries: str = "", package: tuple[File, ...] = ()) -> Revision:
    config, faults = parse_config(File("codegen.yaml", f"renamed: [{entries}]" if entries else ""))
    made = build(files, config, (), package)
    assert made.api is not None, (faults, made.diagnostics, made.unsettled)
    return Revision(made.api, made.files, made.aliases)


def _told(edits: Sequence[tuple[str, str]], entries: str) -> list[str]:
    """What is told of a rename but words, additions of the package aside."""
    old = _revision(documents())
    new = _revision(_edited(edits), entries, old.files)
    changes = compare_revisions(old, new)
    assert Impact.BREAKING not in {change.impact for change in changes}, changes
    return [change.sentence for change in changes if change.impact is Impact.ADDITIVE and not change.is_python]


def _stays(kind: str, old: str, new: str) -> str:
    return f"{kind} `{old}` was renamed to `{new}`; the old name stays as a deprecated alias"


@pytest.mark.parametrize(
    ("edits", "entries", "expected"),
    [
        (
            ACTION,
            ("{was: thing.patch, now: thing.change, until: 2.0.0}",),
            [f"{_stays('action', 'thing.patch', 'thing.change')}, which goes in 2.0.0"],
        ),
        (
            ARGUMENTS,
            (
                "{was: thing.get name, now: thing.get title}",
                "{was: thing.get limit, now: thing.get most}",
                "{was: thing.get PART_ID, now: thing.get PIECE_ID}",
                "{was: thing.get X-Trace, now: thing.get X-Track}",
            ),
            [
                _stays("argument", "thing.get query.name", "thing.get query.title"),
                _stays("argument", "thing.get query.limit", "thing.get query.most"),
                _stays("argument", "thing.get path.PART_ID", "thing.get path.PIECE_ID"),
                _stays("argument", "thing.get header.X-Trace", "thing.get header.X-Track"),
            ],
        ),
        (
            VALUES,
            ("{was: thing.get, now: thing.fetch}", "{was: thing.get order, now: thing.fetch sort}"),
            [
                _stays("action", "thing.get", "thing.fetch"),
                _stays("argument", "thing.fetch query.order", "thing.fetch query.sort"),
            ],
        ),
        (RESOURCE, ("{was: things, now: objects}",), [_stays("resource", "things", "objects")]),
        (
            SCHEMAS,
            ("{was: Thing, now: Object}", "{was: ThingPatch, now: Change}"),
            [_stays("schema", "Thing", "Object"), _stays("schema", "ThingPatch", "Change")],
        ),
        (
            FIELDS,
            (
                "{was: Thing.name, now: Thing.label}",
                "{was: ThingPatch.title, now: ThingPatch.heading}",
                "{was: ThingPatch.parts, now: ThingPatch.pieces}",
            ),
            [
                _stays("field", "Thing.name", "Thing.label"),
                _stays("field", "ThingPatch.title", "ThingPatch.heading"),
                _stays("field", "ThingPatch.parts", "ThingPatch.pieces"),
            ],
        ),
    ],
    ids=["action", "arguments", "values", "resource", "schemas", "fields"],
)
def test_a_rename_with_an_alias_adds_a_name(
    edits: Sequence[tuple[str, str]], entries: str, expected: list[str]
) -> None:
    """On the wire the rename is told; on the surface of the package nothing is gone and nothing else has changed."""
    assert expected == _told(edits, ", ".join(entries))


@pytest.mark.parametrize(
    "edits", [ACTION, ARGUMENTS, VALUES, RESOURCE, FIELDS], ids=["action", "arguments", "values", "resource", "fields"]
)
def test_a_rename_without_an_alias_breaks(edits: Sequence[tuple[str, str]]) -> None:
    """Wire and surface tell of it."""
    old = _revision(documents())
    breaks = [
        change for change in compare_revisions(old, _revision(_edited(edits))) if change.impact is Impact.BREAKING
    ]

    assert {False, True} == {change.is_python for change in breaks}


def test_a_package_keeps_its_old_names() -> None:
    """Generated anew on itself, a package with aliases is the same."""
    entries = "{was: thing.get, now: thing.fetch}, {was: thing.get order, now: thing.fetch sort}"
    old = _revision(documents())
    new = _revision(_edited(VALUES), entries, old.files)

    assert new.files == _revision(_edited(VALUES), entries, new.files).files


def test_an_alias_without_a_rename_is_an_addition() -> None:
    """It is told as what it is: another name from now on."""
    old, new = _revision(documents()), _revision(documents(), "{was: thing.fetch, now: thing.get}")

    assert [
        ("alias-added", "action `thing.fetch` is a deprecated alias of `thing.get`"),
        ("python-object-added", "`resources.thing.ThingResource.fetch` is new"),
    ] == [(change.id, change.sentence) for change in compare_revisions(old, new)]


def test_an_alias_that_goes_breaks() -> None:
    """Its removal is told as that of a deprecated alias, with the release that was announced for it."""
    entries = "{was: thing.fetch, now: thing.get, until: 2.0.0}, {was: thing.get title, now: thing.get name}"
    old, new = _revision(documents(), entries), _revision(documents())

    announced = "a deprecated alias of `thing.get`, was removed; that was announced for 2.0.0"
    assert [
        ("alias-removed", f"action `thing.fetch`, {announced}"),
        (
            "alias-removed",
            "argument `thing.get query.title`, a deprecated alias of `thing.get query.name`, was removed",
        ),
        ("python-parameter-removed", "parameter `title` of `resources.thing.ThingResource.get` was removed"),
        ("python-object-removed", "`resources.thing.ThingResource.fetch` was removed"),
    ] == [(change.id, change.sentence) for change in compare_revisions(old, new)]
    assert ["2.0.0", "", "", ""] == [change.due for change in compare_revisions(old, new)]


def test_types_inside_of_a_renamed_field_keep_their_names() -> None:
    """And so does what an old name is in Python, release after release; the field is known as an alias then."""
    rooms = '"rooms": {"type": "array", "items": {"type": "object", "properties": {"modelNo": {"type": "string"}}}}'
    files = [_edited([('"size": {"type": "number"}', rooms), *edits]) for edits in ((), INSIDE)]
    entries = "{was: Thing.rooms, now: Thing.halls}, {was: 'Thing.rooms[].modelNo', now: 'Thing.halls[].number'}"
    old = _revision(files[0])
    new = _revision(files[1], entries, old.files)
    again = _revision(files[1], entries, new.files)

    assert [] == [change for change in compare_revisions(old, new) if change.impact is Impact.BREAKING]
    model = next(file.text for file in new.files if file.path.endswith("models/thing.py"))
    assert "class ThingRoomsItem(Model):" in model
    assert "    def model_no_(self) -> str | None:" in model
    assert new.files == again.files


def test_an_alias_stays_when_its_owner_is_renamed() -> None:
    """An entry that goes on being there is no change, whatever its owner is called now."""
    old = _revision(documents(), "{was: things.wipe, now: things.delete}")
    new = _revision(
        _edited(RESOURCE), "{was: things, now: objects}, {was: objects.wipe, now: objects.delete}", old.files
    )

    assert [("renamed-with-alias", "things")] == [
        (change.id, change.subject) for change in compare_revisions(old, new) if not change.is_python
    ]


@pytest.mark.parametrize(
    ("edits", "expected"),
    [
        ((("Retrieves information", "Tells"),), []),
        (ACTION, ["  - {was: thing.patch, now: thing.change}"]),
        (RESOURCE, ["  - {was: things, now: objects}"]),
        (
            (*RESOURCE, ("example.com/things\n", "example.com/objects\n")),
            ["  - {was: things, now: objects}  # a guess: its actions are called alike, at other paths"],
        ),
        (
            ARGUMENTS[:4],
            [
                "  - {was: thing.get path.PART_ID, now: thing.get path.PIECE_ID}",
                "  - {was: thing.get query.limit, now: thing.get query.most}  # a guess: same place, same type",
                "  - {was: thing.get query.name, now: thing.get query.title}  # a guess: same place, same type",
            ],
        ),
        (
            (("## Thing\n", "## Object\n"), ("#thing)", "#object)"), ("thing-schema", "object-schema")),
            ["  - {was: Thing, now: Object}"],
        ),
        (
            FIELDS[:3],
            [
                "  - {was: Thing.name, now: Thing.label}  # a guess: same place, same type",
                "  - {was: ThingPatch.title, now: ThingPatch.heading}  # a guess: same place, same type",
            ],
        ),
    ],
)
def test_entries_are_offered(edits: Sequence[tuple[str, str]], expected: list[str]) -> None:
    """One thing gone and one like it new give a line to copy; what is not certain is told as a guess."""
    old, new = _revision(documents()), _revision(_edited(edits))
    offers = offer_renames(old.api, new.api, new.aliases)
    lines = list(render_offers(offers, has_entries=False))

    assert expected == lines[2:]
    assert [] == list(lines[:2]) or ["renamed:"] == lines[1:2]


def test_an_offered_name_is_quoted_where_yaml_would_read_it_otherwise() -> None:
    """What means something to YAML between braces stands in quotes, and the entry is read as it was meant."""
    (*_, line) = render_offers([Offer("a.b query.it's: #", "a.b query.c")], has_entries=True)
    config, faults = parse_config(File("codegen.yaml", f"renamed:\n{line}"))

    assert ((), ["a.b query.it's: #"]) == (faults, [item.was for item in config.renamed])


def test_offers_can_be_taken_as_they_are() -> None:
    """What is printed is read, and leaves nothing to offer."""
    old, bare = _revision(documents()), _revision(_edited(ARGUMENTS))
    lines = list(render_offers(offer_renames(old.api, bare.api, bare.aliases), has_entries=False))
    config, faults = parse_config(File("codegen.yaml", "\n".join(lines[1:])))
    taken = build(_edited(ARGUMENTS), config)

    assert ((), 4) == (faults, len(config.renamed))
    assert taken.api is not None
    assert () == offer_renames(old.api, taken.api, taken.aliases)
