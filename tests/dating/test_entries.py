"""What since.yaml says after a release, by what is in it and in the one before."""

from collections.abc import Sequence

import pytest

from codegen.config import INVALID_CONFIG
from codegen.dating.entries import merge_since, next_since, render_since, since_of
from codegen.diff.compare import Revision
from codegen.files import File
from codegen.renamed import Rename
from codegen.renaming.resolve import resolve_aliases
from codegen.since import Since, read_since
from tests.diff.revisions import documents, edited, read

_SIZE = '    "size": {"type": "number"},\n'
_INNER = '"size": {"type": "object", "properties": {"a": {}}},\n'
_LIMIT = Since("parameter", "thing.get query.limit", "1.0.5")


def _revision(files: tuple[File, ...], *renamed: tuple[str, str]) -> Revision:
    api = read(files)
    entries = [Rename(was, now, spans={}) for was, now in renamed]
    aliases, faults = resolve_aliases(api, entries, "1.1.0")
    assert () == faults
    return Revision(api, (), aliases)


@pytest.mark.parametrize(
    ("before", "after", "came"),
    [
        ("| ratio |", "| deep | N | Look deeper | | |\n| ratio |", ["parameter thing.get query.deep"]),
        ("| X-Trace |", "| X-Span |", ["parameter thing.get header.x-span"]),
        ("## Patch\n", "## Change\n", ["action thing.change"]),
        ("## Lost", "## Found", ["schema Found"]),
        (_SIZE, f'{_SIZE}"weight": {{"type": "object", "properties": {{"a": {{}}}}}},\n', ["field Thing weight"]),
        (_SIZE, _INNER, []),
        (_SIZE, f'{_SIZE}"weight": false,\n', []),
        ("Retrieves information on a thing", "Retrieves a thing", []),
    ],
)
def test_what_is_new(before: str, after: str, came: Sequence[str]) -> None:
    """It came in this release; a part of what is new, and a field inside of a field, has no entry."""
    found = next_since((), read(documents()), _revision(edited(before, after)), "1.1.0")
    assert [(name, "1.1.0") for name in came] == [(f"{item.kind} {item.name}", item.version) for item in found]


def test_what_is_known_stays_and_what_went_is_dropped() -> None:
    """Entries are kept for what is still there, in the order of the releases."""
    old = read(documents())
    entries = (Since("schema", "Thing", "1.0.10"), Since("field", "Thing gone", "1.0.1"), _LIMIT)
    assert (_LIMIT, entries[0]) == next_since(entries, old, _revision(documents()), "1.1.0")
    gone = _revision(edited("| limit | N | Max things to return | 10 | 5 |\n", ""))
    assert (entries[0],) == next_since(entries, old, gone, "1.1.0")


def test_what_was_dated_before_it_was_released_is_dated_again() -> None:
    """A release that was written and never tagged counts for nothing."""
    deep = edited("| ratio |", "| deep | N | Look deeper | | |\n| ratio |")
    written = Since("parameter", "thing.get query.deep", "1.0.1")
    (found,) = next_since((written,), read(documents()), _revision(deep), "1.1.0")
    assert "1.1.0" == found.version


def test_the_first_release_dates_nothing() -> None:
    """All of it is as old as the SDK."""
    assert () == next_since((), None, _revision(documents()), "1.0.0")


@pytest.mark.parametrize(
    ("before", "after", "renamed", "was", "now"),
    [
        ("## Patch\n", "## Change\n", [("thing.patch", "thing.change")], "action thing.patch", "action thing.change"),
        (
            "| limit |",
            "| most |",
            [("thing.get limit", "thing.get most")],
            "parameter thing.get query.limit",
            "parameter thing.get query.most",
        ),
        (
            "| X-Trace |",
            "| X-Span |",
            [("thing.get header.X-Trace", "thing.get header.X-Span")],
            "parameter thing.get header.x-trace",
            "parameter thing.get header.x-span",
        ),
        ("## Lost", "## Found", [("Lost", "Found")], "field Lost reason", "field Found reason"),
        ('"reason"', '"cause"', [("Lost.reason", "Lost.cause")], "field Lost reason", "field Lost cause"),
        (
            "## Get\n",
            "## Read\n",
            [("thing.get", "thing.read")],
            "parameter thing.get query.limit",
            "parameter thing.read query.limit",
        ),
    ],
)
def test_a_rename_moves_the_entry(before: str, after: str, renamed: list[tuple[str, str]], was: str, now: str) -> None:
    """What keeps its old name is as old as that; without an entry it has none under the new name, either."""
    (old_kind, _, old_name), (new_kind, _, new_name) = was.partition(" "), now.partition(" ")
    new = _revision(edited(before, after), *renamed)
    entries = (Since(old_kind, old_name, "1.0.1"),)
    assert (Since(new_kind, new_name, "1.0.1"),) == next_since(entries, read(documents()), new, "1.1.0")
    assert () == next_since((), read(documents()), new, "1.1.0")


def test_many_releases() -> None:
    """Each thing has the release that has it first; what is gone and comes back came with the later one."""
    without = tuple(file for file in documents() if file.path != "things.md")
    revisions = [("1.0.0", without), ("1.1.0", documents()), ("1.2.0", without), ("1.3.0", documents())]
    loaded = [(version, _revision(files)) for version, files in revisions]
    assert (Since("action", "things.delete", "1.1.0"),) == since_of(loaded[:2])
    assert () == since_of(loaded[:3])
    assert (Since("action", "things.delete", "1.3.0"),) == since_of(loaded)
    assert () == since_of(loaded[:1])


def test_what_is_found_wins() -> None:
    """What stood there before stays where nothing was found."""
    lost = Since("schema", "Lost", "1.0.1")
    later = Since("parameter", "thing.get query.limit", "1.0.9")
    assert (lost, later) == merge_since((_LIMIT, lost), (later,))


def test_what_is_written_is_read_again() -> None:
    """Names that mean something to YAML are quoted; the order is that of the releases, then of names."""
    names = ["a: b", "#", "- a", "ä", "a\nb", "\x7f", "x" * 2000]
    entries = (Since("schema", "Thing", "1.10.0"), *(Since("field", f"Thing {name}", "1.9.0") for name in names))
    text = render_since(entries)
    read_again, faults = read_since(File("since.yaml", text), INVALID_CONFIG)
    assert () == faults
    assert (sorted(item.name for item in entries[1:]), entries[0]) == (
        [item.name for item in read_again[:-1]],
        read_again[-1],
    )
    assert text.startswith("# Written by `codegen release`")
    assert text == render_since(read_again)
