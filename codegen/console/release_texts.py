"""The files beside the generated ones that a release edits: configuration, since.yaml, changelogs, record."""

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from codegen.console.output import complain_of
from codegen.dating.entries import render_since
from codegen.diagnostics import Diagnostic
from codegen.places import since_place
from codegen.release.changelog.file import insert_entry
from codegen.release.outputs import OUTPUTS, Output
from codegen.release.settings import with_version
from codegen.release.version import Version
from codegen.since import Since
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.journal import Edit
from codegen.workspace.text_file import TextFile, read_text_file


class Texts(Struct, frozen=True):
    """The files as they are; `record` is None where releases are not recorded in a file.

    `others` are the changelogs of the outputs beside the first, by target.
    """

    config: TextFile
    since: TextFile
    changelog: TextFile
    record: TextFile | None
    others: Mapping[str, TextFile] = field(default_factory=dict[str, TextFile])


def read_texts(config: Path, changelog: Path, record: Path | None) -> Texts | None:
    """Read the files, there or not; None when one of them is not text, which is told.

    Raises `WorkspaceError` for a symbolic link.
    """
    places = (config, since_place(config), changelog, *((record,) if record else ()))
    read = [read_text_file(place) for place in places]
    complain_of(item for item in read if isinstance(item, Diagnostic))
    found = [item for item in read if isinstance(item, TextFile)]
    if len(found) < len(read):
        return None
    return Texts(found[0], found[1], found[2], found[3] if record else None)


def with_others(texts: Texts | None, outputs: Mapping[str, Output], generated: Path) -> Texts | None:
    """Read the changelogs of the outputs beside the first, too; None when one is not text, which is told."""
    if texts is None:
        return None
    read = {target: read_text_file(generated / outputs[target].changelog) for target in list(outputs)[1:]}
    complain_of(item for item in read.values() if isinstance(item, Diagnostic))
    found = {target: item for target, item in read.items() if isinstance(item, TextFile)}
    return replace(texts, others=found) if len(found) == len(read) else None


def set_version(config: TextFile, version: Version) -> str:
    """Return the text of the configuration with that version; raises `WorkspaceError` where it cannot be set."""
    text = with_version(config.text, version)
    if text is None:
        message = f"`version` cannot be set in `{config.place}` without changing what else it says"
        raise WorkspaceError(message, f"write `version: '{version}'` there by hand, and run again")
    return text


def set_since(texts: Texts, entries: tuple[Since, ...], root: Path) -> list[Edit]:
    """Return the edit, among those of `root`, of since.yaml; none where there is nothing to write and no file."""
    there = texts.since
    return [there.edit(root, render_since(entries))] if entries or there.content is not None else []


def add_entries(texts: Texts, version: Version, entries: Mapping[str, str], root: Path) -> list[Edit]:
    """Return the edits, among those of `root`, that give each changelog its entry; the first one is that of all."""
    places = [texts.changelog, *texts.others.values()]
    return [
        place.edit(root, insert_entry(place.text, version, entry, OUTPUTS[target].head))
        for place, (target, entry) in zip(places, entries.items(), strict=True)
    ]
