"""A schema as the alternatives it leaves, each of one JSON type: so two schemas can be compared piece by piece.

`{"type": ["string", "null"]}` and `{"oneOf": [{"type": "string"}, {"type": "null"}]}` leave the same two.
"""

from collections import deque
from collections.abc import Iterator

from msgspec import Struct

from codegen.diff.nodes import CONTRACT, Node, Side, as_node, canonical, contract
from codegen.model.schema import REF_PREFIX, JsonValue
from codegen.reader.schemas.keywords import LIMITS

ANY = "any"
REFERENCE = "reference"
COMPOSITION = "composition"
"""What no type is known of, but which is not any value: neither wider nor narrower than anything else."""


class Alternative(Struct, frozen=True):
    """One alternative: its JSON type (or `any`, `reference`, `composition`), its keywords, and where it stands.

    `via` is the reference that led to it, where one did.
    """

    kind: str
    node: Node
    side: Side
    via: frozenset[str] = frozenset()

    @property
    def target(self) -> str:
        """The name of the schema that is referred to, empty where none is."""
        return str(self.node.get("$ref", "")).removeprefix(REF_PREFIX)

    @property
    def words(self) -> str:
        """How a sentence calls it."""
        return f"`{self.target}`" if self.target else self.kind


class Matching(Struct, frozen=True):
    """What two lists of alternatives have in common: `pairs` are of one type, `gone` and `come` have no counterpart."""

    pairs: tuple[tuple[Alternative, Alternative], ...]
    gone: tuple[Alternative, ...]
    come: tuple[Alternative, ...]


def read_alternatives(schema: JsonValue, side: Side) -> Iterator[Alternative]:
    """Yield the alternatives of a schema at a place."""
    node = _listed(as_node(schema))
    if "$ref" in node:
        limits = {key: node[key] for key in node if key in LIMITS}
        yield Alternative(REFERENCE, {"$ref": node["$ref"], **limits}, side)
        return
    for keyword in ("oneOf", "anyOf"):
        branches = node.get(keyword)
        if isinstance(branches, list) and branches:
            # Each of many alternatives gets a copy: what binds nobody is not in it.
            rest = {key: value for key, value in node.items() if key != keyword and key in CONTRACT}
            for index, branch in enumerate(branches):
                yield from read_alternatives({**rest, **as_node(branch)}, side.at(keyword, index))
            return
    parts = node.get("allOf")
    if isinstance(parts, list) and len(parts) == 1:
        yield from read_alternatives({**as_node(parts[0]), **{k: v for k, v in node.items() if k != "allOf"}}, side)
        return
    for kind in _kinds(node):
        yield _alternative(kind, node, side)


def _listed(node: Node) -> Node:
    """Return a schema with its `const` as the one value that it lists."""
    if "const" not in node:
        return node
    return {**{key: value for key, value in node.items() if key != "const"}, "enum": [node["const"]]}


def match_alternatives(old: list[Alternative], new: list[Alternative]) -> Matching:
    """Drop the alternatives that both sides have, then pair those of one type, in order."""
    known = [{_spell(item): None for item in side} for side in (old, new)]
    before = [item for item, spelled in zip(old, map(_spell, old), strict=True) if spelled not in known[1]]
    after = [item for item, spelled in zip(new, map(_spell, new), strict=True) if spelled not in known[0]]
    waiting: dict[str, deque[Alternative]] = {}
    for item in after:
        waiting.setdefault(item.kind, deque()).append(item)
    pairs: list[tuple[Alternative, Alternative]] = []
    gone: list[Alternative] = []
    for item in before:
        if counterparts := waiting.get(item.kind):
            pairs.append((item, counterparts.popleft()))
        else:
            gone.append(item)
    paired = {id(other) for _, other in pairs}
    return Matching(tuple(pairs), tuple(gone), tuple(item for item in after if id(item) not in paired))


def _spell(item: Alternative) -> tuple[str, str]:
    return item.kind, canonical(contract(item.node))


def _alternative(kind: str, node: Node, side: Side) -> Alternative:
    values = node.get("enum")
    own = {key: value for key, value in node.items() if key != "type"}
    if isinstance(values, list) and kind != ANY:
        own["enum"] = [value for value in values if kind in _kinds_of(value)]
    return Alternative(kind, own, side)


def _kinds(node: Node) -> list[str]:
    kinds, values = node.get("type"), node.get("enum")
    if isinstance(kinds, str):
        return [kinds]
    if isinstance(kinds, list):
        return [kind for kind in kinds if isinstance(kind, str)]
    if isinstance(values, list) and values:
        return list(dict.fromkeys(_kinds_of(value)[0] for value in values))
    if {"properties", "patternProperties", "additionalProperties", "required"} & node.keys():
        return ["object"]
    if {"items", "prefixItems"} & node.keys():
        return ["array"]
    return [COMPOSITION] if {"allOf", "not", "if"} & node.keys() else [ANY]


def _kinds_of(value: JsonValue) -> tuple[str, ...]:
    match value:
        case None:
            return ("null",)
        case bool():
            return ("boolean",)
        case int():
            return ("integer", "number")
        case float():
            return ("number",)
        case str():
            return ("string",)
        case list():
            return ("array",)
    return ("object",)
