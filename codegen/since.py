"""since.yaml: in which release each thing came, as `codegen release` keeps it beside codegen.yaml.

    '1.1.0':
      - action device.find
    '1.2.0':
      - field Device tags
      - parameter device.get query.limit

A thing is spelled as `codegen diff --since` spells it. What stands nowhere was in the first release, or came with what
it is a part of.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from codegen.diagnostics import Diagnostic, Rule
from codegen.files import File
from codegen.renamed import release_numbers
from codegen.yaml_nodes import compose, is_mapping, is_scalar, is_sequence, node_span

if TYPE_CHECKING:
    from yaml import Node

KINDS: Final = ("action", "field", "parameter", "schema")
"""What has an entry, by the word that its name stands behind."""

_FORM: Final = "write things below the release in which they came: `'1.4.0': [action device.find]`"
_NUMBERS: Final = "write three numbers, such as `'1.4.0'`"
_NAMES: Final = "write `action device.find`, `parameter device.get query.limit`, `schema Device` or `field Device tags`"


class Since(Struct, frozen=True):
    """One entry: the kind of a thing, its name, and the version of the release in which it came."""

    kind: str
    name: str
    version: str


def read_since(file: File, rule: Rule) -> tuple[tuple[Since, ...], tuple[Diagnostic, ...]]:
    """Read all entries in the order of the file; whatever is wrong comes back as errors of `rule`, at its place.

    What an entry names need not be there any more: the next release drops it.
    """
    root = compose(file, rule)
    if root is None:
        return (), ()
    if isinstance(root, Diagnostic):
        return (), (root,)
    found: dict[tuple[str, str], Since] = {}
    diagnostics = tuple(_fill(file, root, found, rule))
    return tuple(found.values()), diagnostics


def _fill(file: File, root: "Node", found: dict[tuple[str, str], Since], rule: Rule) -> Iterator[Diagnostic]:
    if not is_mapping(root):
        yield rule.at(node_span(file, root), "not a mapping of releases", _FORM)
        return
    versions: set[str] = set()
    for key, value in root.value:
        version = key.value if is_scalar(key) else ""
        if release_numbers(version) is None:
            yield rule.at(node_span(file, key), f"`{_shown(version)}` is not the version of a release", _NUMBERS)
        elif version in versions:
            yield rule.at(node_span(file, key), f"release `{version}` stands twice", "put its things together")
        elif not is_sequence(value) or not value.value:
            yield rule.at(node_span(file, value), "not a list of things", _FORM)
        else:
            for node in value.value:
                yield from _fill_one(file, node, (version, found), rule)
        versions.add(version)


def _fill_one(
    file: File, node: "Node", into: tuple[str, dict[tuple[str, str], Since]], rule: Rule
) -> Iterator[Diagnostic]:
    version, found = into
    text = str(node.value) if is_scalar(node) else ""
    kind, _, name = text.partition(" ")
    if kind not in KINDS or not name:
        yield rule.at(node_span(file, node), f"`{_shown(text)}` names nothing that can be dated", _NAMES)
    elif (kind, name) in found:
        yield rule.at(node_span(file, node), f"`{_shown(text)}` stands twice", "keep the older release")
    else:
        found[kind, name] = Since(kind, name, version)


def _shown(text: str) -> str:
    return ascii(text[:60])[1:-1]
