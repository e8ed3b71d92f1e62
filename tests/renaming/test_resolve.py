"""Entries of `renamed` are read strictly and settled against the documents: each fault has its place and its remedy."""

import pytest

from codegen.config_yaml import parse_config
from codegen.diagnostics import Diagnostic
from codegen.files import File
from codegen.renaming.resolve import resolve_aliases
from tests.diff.revisions import documents, edited, read

HEAD = "version: 1.4.0\nrenamed:\n"
ROOMS = '"rooms": {"type": "array", "items": {"type": "object", "properties": {"title": {"type": "string"}}}}'


def _line(item: Diagnostic) -> str:
    return f"{item.span.line}:{item.span.column}: {item.rule}: {item.message} ({item.help})"


def _faults(entries: str) -> list[str]:
    config, faults = parse_config(File("codegen.yaml", HEAD + entries))
    _, unsettled = resolve_aliases(read(documents()), config.renamed, config.version)
    return [_line(item) for item in (*faults, *unsettled)]


def _aliases(entries: str, files: tuple[File, ...] | None = None) -> list[str]:
    config, faults = parse_config(File("codegen.yaml", HEAD + entries))
    aliases, unsettled = resolve_aliases(read(files or documents()), config.renamed, config.version)
    assert ((), ()) == (faults, unsettled)
    return [f"{item.kind} {item.old_name} -> {item.new_name}" for item in aliases]


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ("  - {was: objects, now: things}\n", ["resource objects -> things"]),
        ("  - {was: thing.fetch, now: thing.get}\n", ["action thing.fetch -> thing.get"]),
        ("  - {was: thing.get max, now: thing.get limit}\n", ["argument thing.get query.max -> thing.get query.limit"]),
        (
            "  - {was: thing.get header.X-T, now: thing.get X-Trace}\n",
            ["argument thing.get header.X-T -> thing.get header.X-Trace"],
        ),
        ("  - {was: Object, now: Thing}\n", ["schema Object -> Thing"]),
        ("  - {was: Thing.title, now: Thing.name}\n", ["field Thing.title -> Thing.name"]),
    ],
)
def test_a_name_tells_what_it_is_of(entries: str, expected: list[str]) -> None:
    """Its form says whether it is that of a resource, an action, an argument or a schema."""
    assert expected == _aliases(entries)


def test_chains_lead_to_the_newest_name() -> None:
    """A name that changed twice has two old ones, whatever the order of the entries; arguments need no place."""
    entries = "  - {was: thing.b, now: thing.get}\n  - {was: thing.a, now: thing.b}\n"
    arguments = "  - {was: thing.a x, now: thing.b y}\n  - {was: thing.get y, now: thing.get limit}\n"

    assert [
        "action thing.b -> thing.get",
        "action thing.a -> thing.get",
        "argument thing.get query.x -> thing.get query.limit",
        "argument thing.get query.y -> thing.get query.limit",
    ] == _aliases(entries + arguments)


def test_an_owner_may_be_called_by_its_old_name() -> None:
    """An action of a resource that was renamed, too, may have the old name of that before its own."""
    entries = "  - {was: objects, now: things}\n  - {was: objects.wipe, now: things.delete}\n"

    assert ["resource objects -> things", "action things.wipe -> things.delete"] == _aliases(entries)


_FORM = "write a list of entries, such as `- {was: device.export, now: device.exportData}`"
_OWNER = "(name something of `thing`)"
_SCHEMA = "(name something of `Thing`)"
_RELEASE = "(drop the entry, or name a later release)"
_NAMES = (
    "write a resource `device`, an action `device.export`, an argument `device.get start`, a schema `Device` or a "
    "field `Device.name`"
)


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ("  thing: get\n", f"3:3: invalid-config: `renamed` is not usable ({_FORM})"),
        ("  - thing\n", f"3:5: invalid-config: not an entry of `renamed` ({_FORM})"),
        ("  - {was: thing.fetch}\n", f"3:5: invalid-config: the entry does not say `now` ({_FORM})"),
        (
            "  - {was: a, now: thing, old: b}\n",
            "3:26: invalid-config: unknown key `old` (the keys are `was`, `now`, `since`, `until`)",
        ),
        ("  - {was: a, was: b, now: thing}\n", "3:14: invalid-config: key `was` stands twice (drop one of them)"),
        ("  - {was: 'a  b', now: thing}\n", f"3:11: invalid-config: `a  b` is not a name that can change ({_NAMES})"),
        (
            "  - {was: a, now: thing, until: '2.0'}\n",
            "3:33: invalid-config: `until` is not the version of a release (write three numbers, such as `1.4.0`)",
        ),
        (
            "  - {was: thing.fetch, now: thing}\n",
            "3:29: invalid-config: `thing.fetch` is an action, `thing` a resource (name an action)",
        ),
        (
            "  - {was: a, now: thing, since: 2.0.0, until: 2.0.0}\n",
            "3:47: invalid-config: the old name goes in 2.0.0, not after 2.0.0 (name a later release, or drop the key)",
        ),
        (
            "  - {was: Thing.title, now: Error.message}\n",
            f"3:29: invalid-config: `Thing.title` belongs to `Thing`, `Error.message` to `Error` {_SCHEMA}",
        ),
        ("  - {was: a, now: a}\n", "3:19: invalid-config: `a` is the old name and the new one (drop the entry)"),
        (
            "  - {was: a, now: thing}\n  - {was: a, now: things}\n",
            "4:11: invalid-config: `a` stands twice (drop one of the entries)",
        ),
        (
            "  - {was: thing.a, now: things.delete}\n",
            f"3:25: invalid-config: `thing.a` belongs to `thing`, `things.delete` to `things` {_OWNER}",
        ),
    ],
)
def test_what_is_not_well_formed(entries: str, expected: str) -> None:
    """Each is an error at its place."""
    assert expected == _faults(entries)[0]


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        (
            "  - {was: thing.fetch, now: thing.grab}\n",
            "3:29: stale-rename: `thing.grab` is not documented (did you mean `thing.get`?)",
        ),
        (
            "  - {was: thing.get, now: thing.patch}\n",
            "3:11: stale-rename: `thing.get` is documented, so it is no old name (drop the entry)",
        ),
        (
            "  - {was: thin.a, now: thing.get}\n",
            "3:11: stale-rename: there is no resource `thin` (did you mean `thing`?)",
        ),
        (
            "  - {was: thing.get a, now: thing.get limits}\n",
            "3:29: stale-rename: `thing.get limits` is not documented (did you mean `thing.get query.limit`?)",
        ),
        (
            "  - {was: Thing.title, now: Thing.label}\n",
            "3:29: stale-rename: `Thing.label` is not documented (did you mean `Thing.name`?)",
        ),
        (
            "  - {was: Thing.size, now: Thing.name}\n",
            "3:11: stale-rename: `Thing.size` is documented, so it is no old name (drop the entry)",
        ),
        (
            "  - {was: Thing.title, now: Thing.name, until: 1.4.0}\n",
            f"3:48: stale-rename: `Thing.title` goes with 1.4.0, and this is 1.4.0 {_RELEASE}",
        ),
        (
            "  - {was: thing.a, now: thing.get, until: 1.4.0}\n",
            f"3:43: stale-rename: `thing.a` goes with 1.4.0, and this is 1.4.0 {_RELEASE}",
        ),
    ],
)
def test_what_is_stale(entries: str, expected: str) -> None:
    """An entry that does not fit the documents any more is an error, with the nearest name that does."""
    assert [expected] == _faults(entries)


def test_fields_further_inside_are_named_with_all_around_them() -> None:
    """As `codegen diff` names them; the schema may have its old name, and what is linked is a schema of its own."""
    entries = (
        "  - {was: 'Object.halls[].name', now: 'Thing.rooms[].title'}\n"
        "  - {was: Object, now: Thing}\n  - {was: Object.halls, now: Object.rooms}\n"
    )
    files = edited('"size": {"type": "number"}', ROOMS)

    assert [
        "schema Object -> Thing",
        "field Thing.halls -> Thing.rooms",
        "field Thing.rooms[].name -> Thing.rooms[].title",
    ] == _aliases(entries, files)
    assert [
        "3:11: stale-rename: there is no object `Thing.owner` (did you mean `Thing`?)",
        "3:34: stale-rename: there is no object `Thing.owner` (did you mean `Thing`?)",
    ] == _faults("  - {was: Thing.owner.text, now: Thing.owner.message}\n")


def test_entries_do_not_go_round_in_circles() -> None:
    """Each entry of a circle is told."""
    found = _faults("  - {was: thing.a, now: thing.b}\n  - {was: thing.b, now: thing.a}\n")

    told = "again, by the entries after it (drop the entry of the last name)"
    assert [
        f"3:11: invalid-config: `thing.a` becomes `thing.a` {told}",
        f"4:11: invalid-config: `thing.b` becomes `thing.b` {told}",
    ] == found
