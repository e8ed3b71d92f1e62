"""`Rename`: what the key `renamed` of codegen.yaml says of a name that has changed, and how it is read.

    renamed:
      - {was: device.export, now: device.exportData, since: 1.4.0, until: 2.0.0}

`was` and `now` are names as the documents and `codegen diff` spell them. What a name is of shows in its form: a
resource `device`, an action `device.export`, an argument `device.get query.start` (or `device.get start`), a schema
`Device`, a field `Device.name` (or, further inside, `Device.attributes[].dataType`).
"""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from msgspec import Struct, field

from codegen.diagnostics import Diagnostic, Rule
from codegen.equality import equal_without
from codegen.files import File, Span
from codegen.yaml_nodes import is_mapping, is_scalar, is_sequence, node_span

if TYPE_CHECKING:
    from yaml import MappingNode, Node

_KEYS: Final = ("was", "now", "since", "until")
_VERSION: Final = re.compile(r"(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})", re.ASCII)
_FORM: Final = "write a list of entries, such as `- {was: device.export, now: device.exportData}`"
_NAMES: Final = (
    "write a resource `device`, an action `device.export`, an argument `device.get start`, a schema `Device` or a "
    "field `Device.name`"
)
_NUMBERS: Final = "write three numbers, such as `1.4.0`"


class NameKind(StrEnum):
    """What a name is of, in the order in which renames are settled: each is of something above it."""

    RESOURCE = "resource"
    ACTION = "action"
    ARGUMENT = "argument"
    SCHEMA = "schema"
    FIELD = "field"

    @property
    def words(self) -> str:
        """The kind with its article: `an action`."""
        return f"an {self}" if self[0] == "a" else f"a {self}"


@equal_without("spans")
class Rename(Struct, frozen=True):
    """One entry: the old name and the new one, and the releases in which the old one was given up and goes.

    `since` and `until` are empty where nothing is said.
    """

    was: str
    now: str
    since: str = ""
    until: str = ""
    spans: Mapping[str, Span] = field(default_factory=dict[str, Span])
    """Where the value of each key stands."""

    @property
    def kind(self) -> NameKind:
        """What both names are of."""
        return _kind_of(self.was)

    def at(self, key: str) -> Span:
        """Return where the value of a key stands."""
        return self.spans[key]


def release_numbers(version: str) -> tuple[int, ...] | None:
    """Return the numbers of a version, by which releases are ordered; None where it is not one of a release."""
    match = _VERSION.fullmatch(version)
    return tuple(int(part) for part in match.groups()) if match else None


def read_renamed(file: File, node: "Node", rule: Rule) -> tuple[tuple[Rename, ...], tuple[Diagnostic, ...]]:
    """Read the value of the key; whatever is wrong with its form comes back as errors of `rule`."""
    if not is_sequence(node) or not node.value:
        return (), (rule.at(node_span(file, node), "`renamed` is not usable", _FORM),)
    read = [item for entry in node.value for item in _read_entry(file, entry, rule)]
    renames = [item for item in read if isinstance(item, Rename)]
    faults = [item for item in read if isinstance(item, Diagnostic)]
    return tuple(renames), tuple(faults)


def _read_entry(file: File, node: "Node", rule: Rule) -> Iterator[Rename | Diagnostic]:
    if not is_mapping(node):
        yield rule.at(node_span(file, node), "not an entry of `renamed`", _FORM)
        return
    values: dict[str, tuple[str, Span]] = {}
    faults = list(_read_values(file, node, values, rule))
    missing = [key for key in ("was", "now") if key not in values]
    if missing and not faults:
        faults = [rule.at(node_span(file, node), f"the entry does not say `{missing[0]}`", _FORM)]
    if not faults:
        rename = Rename(
            **{key: text for key, (text, _) in values.items()}, spans={key: span for key, (_, span) in values.items()}
        )
        faults = list(_judge(rename, rule))
        yield from () if faults else (rename,)
    yield from faults


def _read_values(
    file: File, node: "MappingNode", values: dict[str, tuple[str, Span]], rule: Rule
) -> Iterator[Diagnostic]:
    known = ", ".join(f"`{key}`" for key in _KEYS)
    for key, value in node.value:
        name = key.value if is_scalar(key) else ""
        text = value.value if is_scalar(value) else ""
        span = node_span(file, value)
        if name not in _KEYS:
            yield rule.at(node_span(file, key), f"unknown key `{_shown(name)}`", f"the keys are {known}")
        elif name in values:
            yield rule.at(node_span(file, key), f"key `{name}` stands twice", "drop one of them")
        elif name in ("since", "until") and release_numbers(text) is None:
            yield rule.at(span, f"`{name}` is not the version of a release", _NUMBERS)
        elif name in ("was", "now") and not is_name(text):
            yield rule.at(span, f"`{_shown(text)}` is not a name that can change", _NAMES)
        else:
            values[name] = text, span


def _judge(rename: Rename, rule: Rule) -> Iterator[Diagnostic]:
    """Yield what is wrong with an entry whose parts are well-formed."""
    kinds = _kind_of(rename.was), _kind_of(rename.now)
    if rename.was == rename.now:
        yield rule.at(rename.at("now"), f"`{rename.was}` is the old name and the new one", "drop the entry")
    elif kinds[0] is not kinds[1]:
        message = f"`{rename.was}` is {kinds[0].words}, `{rename.now}` {kinds[1].words}"
        yield rule.at(rename.at("now"), message, f"name {kinds[0].words}")
    since, until = release_numbers(rename.since), release_numbers(rename.until)
    if since is not None and until is not None and until <= since:
        message = f"the old name goes in {rename.until}, not after {rename.since}"
        yield rule.at(rename.at("until"), message, "name a later release, or drop the key")


def is_name(text: str) -> bool:
    """Tell whether a text has the form of a name of any kind."""
    owner, space, part = text.partition(" ")
    first, dot, second = owner.partition(".")
    is_plain = text.isprintable() and text == " ".join(text.split()) and first.replace("_", "a").isalnum()
    return is_plain and bool(second) == bool(dot) and bool(part) == bool(space) and (not space or bool(dot))


def _kind_of(name: str) -> NameKind:
    owner, space, _ = name.partition(" ")
    first, dot, _ = owner.partition(".")
    if first[:1].isupper():
        return NameKind.FIELD if dot else NameKind.SCHEMA
    return NameKind.ARGUMENT if space else NameKind.ACTION if dot else NameKind.RESOURCE


def _shown(text: str) -> str:
    return ascii(text[:60])[1:-1]
