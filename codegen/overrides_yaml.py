"""overrides.yaml -> Overrides, whole or with every fault at its line; `codegen.overrides` says what stands in it."""

import json
import math
import re
from typing import TYPE_CHECKING, Final

from msgspec import Struct, field

from codegen.diagnostics import Diagnostic
from codegen.files import File, Span
from codegen.limits import JSON_DEPTH, JSON_DIGITS, OVERRIDES
from codegen.model.schema import JsonValue
from codegen.overrides import INVALID_OVERRIDE, NOTHING, ActionPlace, Override, Part, SchemaPlace, is_same
from codegen.yaml_nodes import compose, is_mapping, is_scalar, is_sequence, node_span

if TYPE_CHECKING:
    from yaml import Node

_KEYS: Final = ("where", "was", "now", "because")
_FORMS: Final = (
    frozenset({"document", "action", "field"}),
    frozenset({"document", "action", "field", "pointer"}),
    frozenset({"schema", "pointer"}),
    frozenset({"schema", "example"}),
)
_PLACE_HELP: Final = (
    "`where` has `document`, `action` and `field`, or `schema` and `pointer`, or `schema` and `example`"
)
_CONSTANTS: Final[dict[str, JsonValue]] = {"": None, "~": None, "null": None, "true": True, "false": False}
_NUMBER: Final = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?", re.ASCII)
_POINTER: Final = re.compile(r"(/([^~/]|~[01])*)*")
_TAGS: Final = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("map", "seq", "str"))


def parse_overrides(file: File) -> tuple[tuple[Override, ...], tuple[Diagnostic, ...]]:
    """Read all entries in the order of the file; with any diagnostic the entries are not to be used."""
    root = compose(file, INVALID_OVERRIDE)
    if root is None:
        return (), ()
    if isinstance(root, Diagnostic):
        return (), (root,)
    parser = _Parser(file)
    if not is_sequence(root):
        parser.wrong(root, "not a list of overrides", "start each one with `- where:`")
        return (), tuple(parser.diagnostics)
    if len(root.value) > OVERRIDES:
        parser.wrong(root.value[OVERRIDES], f"more than {OVERRIDES} overrides", "fix the documents themselves")
        return (), tuple(parser.diagnostics)
    found = [parser.entry(node) for node in root.value]
    return tuple(entry for entry in found if entry is not None), tuple(parser.diagnostics)


class _Parser(Struct):
    """Reads nodes of one file; what is wrong with them goes to `diagnostics`."""

    file: File
    diagnostics: list[Diagnostic] = field(default_factory=list)
    seen: set[int] = field(default_factory=set)

    def wrong(self, node: "Node", message: str, help_text: str) -> None:
        self.diagnostics.append(INVALID_OVERRIDE.at(self.span(node), message, help_text))

    def span(self, node: "Node") -> Span:
        return node_span(self.file, node)

    def entry(self, node: "Node") -> Override | None:
        """Read one entry; None when something is wrong with it."""
        before = len(self.diagnostics)
        keys = self.keys(node, _KEYS)
        if not keys:
            return None
        where, spans = self.where(node, keys.get("where"))
        because = self.because(node, keys.get("because"))
        was = self.value(keys["was"]) if "was" in keys else NOTHING
        now = self.value(keys["now"]) if "now" in keys else NOTHING
        if is_same(was, now) and len(self.diagnostics) == before:
            self.wrong(node, "`was` and `now` are the same", "say what the document has, and what it is to have")
        spans |= {key: self.span(keys[key]) for key in ("was", "now") if key in keys}
        if where is None or len(self.diagnostics) > before:
            return None
        return Override(where, was, now, because, self.span(node), spans)

    def because(self, entry: "Node", node: "Node | None") -> str:
        text = " ".join(self.text(node).split()) if node else ""
        if not text:
            self.wrong(node or entry, "there is no reason", "say under `because` why the document is wrong")
        return text

    def where(self, entry: "Node", node: "Node | None") -> tuple[ActionPlace | SchemaPlace | None, dict[str, Span]]:
        before = len(self.diagnostics)
        keys = self.keys(node) if node else {}
        if keys.keys() not in _FORMS:
            if len(self.diagnostics) == before:
                self.wrong(node or entry, "this is not a place", _PLACE_HELP)
            return None, {}
        texts = {key: self.text(value) for key, value in keys.items()}
        for key in {"pointer", "example"} & texts.keys():
            if not _POINTER.fullmatch(texts[key]):
                self.wrong(
                    keys[key], f"`{texts[key]}` is not a JSON pointer", "write `/key/0/key`, with `~1` for a `/`"
                )
        spans = {key: self.span(value) for key, value in keys.items()}
        if "document" in texts:
            return ActionPlace(texts["document"], texts["action"], texts["field"], texts.get("pointer")), spans
        part = Part.EXAMPLE if "example" in texts else Part.DEFINITION
        pointer = texts["example"] if part is Part.EXAMPLE else texts["pointer"]
        return SchemaPlace(texts["schema"], part, pointer), spans

    def keys(self, node: "Node", known: tuple[str, ...] = ()) -> dict[str, "Node"]:
        """Read a mapping; a key that stands twice, and one that is not among the `known` ones if any are, is wrong."""
        found: dict[str, Node] = {}
        if not is_mapping(node):
            self.wrong(node, "not a mapping of keys", "write `key: value`")
            return found
        for key, value in node.value if self.is_plain(node) else ():
            name = self.text(key)
            if name in found:
                self.wrong(key, f"key `{name}` stands twice", "drop one of them")
            elif known and name not in known:
                self.wrong(key, f"unknown key `{name}`", "the keys are " + ", ".join(f"`{item}`" for item in known))
            found[name] = value
        return found

    def text(self, node: "Node") -> str:
        """Read a scalar as its text; half of a surrogate pair is not a character."""
        if not is_scalar(node):
            self.wrong(node, "not a text", "write it on one line")
            return ""
        text = str(node.value) if self.is_plain(node) else ""
        if any("\ud800" <= char <= "\udfff" for char in text):
            self.wrong(node, "half of a surrogate pair is not a character", "write the character itself")
            return ""
        return text

    def value(self, node: "Node", depth: int = 0) -> JsonValue:
        """Read any JSON value."""
        if depth > JSON_DEPTH:
            self.wrong(node, f"more than {JSON_DEPTH} levels of nesting", "write a smaller value")
            return None
        if is_mapping(node):
            return {key: self.value(item, depth + 1) for key, item in self.keys(node).items()}
        if is_sequence(node):
            return [self.value(item, depth + 1) for item in node.value] if self.is_plain(node) else None
        text = self.text(node)
        # Only what is neither quoted nor a block can be anything but text.
        is_bare = is_scalar(node) and node.style is None
        return self.scalar(node, text) if is_bare else text

    def scalar(self, node: "Node", text: str) -> JsonValue:
        if text in _CONSTANTS or not _NUMBER.fullmatch(text):
            return _CONSTANTS.get(text, text)
        number = json.loads(text) if len(text) <= JSON_DIGITS else math.inf
        if not math.isfinite(number):
            self.wrong(node, "the number is too large", "write a text in quotes")
            return None
        return int(number) if isinstance(number, int) else float(number)

    def is_plain(self, node: "Node") -> bool:
        """Tell whether a node has no tag of its own and stands here only: an alias could make values without end."""
        if id(node) in self.seen:
            self.wrong(node, "an alias is not read", "write the value out")
            return False
        self.seen.add(id(node))
        if node.tag not in _TAGS:
            self.wrong(node, "a tag is not read", "write plain JSON")
        return node.tag in _TAGS
