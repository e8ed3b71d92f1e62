"""The table of outputs: what one release has an entry for, each in the changelog that its users read.

All outputs of a release have its version. An output beside the SDK tells what changed for its own users alone, however
great that step is; a further package is registered here, with its reader.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from msgspec import Struct

from codegen.config import Config, identify
from codegen.diff.causes import Cause
from codegen.diff.change import highest
from codegen.diff.compare import Revision
from codegen.diff.python.released import read_released_names
from codegen.overrides import Override
from codegen.release.changelog.about import Documented, Unchanged
from codegen.release.changelog.compose import compose
from codegen.release.changelog.corrections import Corrections
from codegen.release.changelog.entry import Entry, Item
from codegen.release.changelog.facts import python_facts, wire_facts
from codegen.release.changelog.file import HEAD
from codegen.release.changelog.openapi import OpenapiReader
from codegen.release.changelog.python import PythonReader
from codegen.release.version import bump_words
from codegen.rendering.safe_text import Markdown
from codegen.targets.python import Sdk
from codegen.targets.python.views.usages import Usages


class Side(Struct, frozen=True):
    """One revision, with the configuration and the overrides that it has."""

    revision: Revision
    config: Config
    overrides: tuple[Override, ...] = ()


class Step(Struct, frozen=True):
    """What an entry tells: the way from one revision to the next. `old` is None for a first release.

    `name` and `day` are those of the newer one: its version, and when it was released, if ever. `causes` are those of
    all changes.
    """

    name: str
    day: date | None
    old: Side | None
    new: Side
    causes: tuple[Cause, ...] = ()


class Output(Struct, frozen=True):
    """What users get of one target: `changelog` is where their entries go, below generated/, if it is not the first.

    `head` is what a new changelog starts with.
    """

    changelog: str
    head: str
    entry: Callable[[Step], Entry]


def _python_entry(step: Step) -> Entry:
    """Tell users of the package what changed for them."""
    if step.old is None:
        return _first(step)
    old, new = step.old, step.new
    was, now = Documented(old.revision.api), Documented(new.revision.api)
    reader = PythonReader(_usages(old), _usages(new), now, Unchanged(was, now))
    items = compose(python_facts(step.causes, _corrections(old, new)), reader, now)
    breaks = sum(item.is_breaking for item in items)
    lead = f"**{breaks} breaking change{'s' if breaks > 1 else ''}**, told first." if breaks else ""
    return Entry(step.name, step.day, Markdown(lead if items else _NOTHING), items)


def _openapi_entry(step: Step) -> Entry:
    """Tell users of the OpenAPI document what changed on the wire, and how great a step that is by itself."""
    if step.old is None:
        return _first(step)
    old, new = step.old.revision, step.new.revision
    facts = tuple(wire_facts(step.causes, _corrections(step.old, step.new)))
    was, now = Documented(old.api), Documented(new.api)
    items = compose(facts, OpenapiReader(was, now), now)
    bump = bump_words(highest(fact.change for fact in facts))
    lead = f"The API alone asks for this step: {bump}. The version is that of the SDK, which is released with it."
    return Entry(step.name, step.day, Markdown(lead if items else _NO_WIRE_CHANGE), items)


def _first(step: Step) -> Entry:
    return Entry(step.name, step.day, Markdown(""), (Item("Added", Markdown("First release.")),))


_NOTHING: Final = "Nothing changed for users."
_NO_WIRE_CHANGE: Final = "The API is what it was. The version is that of the SDK, which is released with it."


def _corrections(old: Side, new: Side) -> Corrections:
    return Corrections.of(old.overrides, new.overrides, new.revision.api)


def _usages(side: Side) -> Usages:
    api = side.revision.api
    return Sdk.of(api, identify(side.config, api.server), read_released_names(side.revision.files)).usages()


OUTPUTS: Final[Mapping[str, Output]] = {
    "python": Output("python/CHANGELOG.md", HEAD, _python_entry),
    "openapi": Output(
        "openapi/CHANGELOG.md",
        HEAD.replace("this package are", "this API, as its OpenAPI document describes it, are", 1),
        _openapi_entry,
    ),
}
"""The outputs by their targets. The changelog of a release has the entry of the first one that a project has."""


def outputs_of(config: Config) -> Mapping[str, Output]:
    """Return the outputs of a project, in the order of the table."""
    return {target: output for target, output in OUTPUTS.items() if target in config.targets}
