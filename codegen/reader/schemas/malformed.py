"""Slips of JSON Schema whose intent is plain are repaired and reported; other unknown keywords are only reported.

"properties": {"a": {}, "required": ["a"]}     a keyword among the properties belongs one level up
{"type": "object", "a": {"type": "string"}}    properties without `properties`, `id` and its like among them
{"$oneOf": [...]}, {"type": null}, {"type": "Number"}, {"type": "number", "integer": true}
{"type": "string", "max": 255}                 `maxLength`; `maximum` of a number, `maxItems` of an array, ...
{"anyOf": [["a"], ["b"]]}                      each a list of required properties
"""

from typing import Final, TypeAlias

from msgspec import Struct

from codegen.model.schema import BETA, INTERNAL, JsonValue
from codegen.reader.json.pointers import escape
from codegen.reader.page_rules import UNCLEAR_MARK
from codegen.reader.schemas.keywords import KEYWORDS, PLAIN, SCHEMA_LISTS, SCHEMA_MAPS, SCHEMAS
from codegen.reader.schemas.marked import with_marks
from codegen.reader.schemas.nullable import without_nullable
from codegen.reader.schemas.report import SchemaReport
from codegen.reader.schemas.rules import MALFORMED_SCHEMA, UNKNOWN_KEYWORD

_Node: TypeAlias = dict[str, JsonValue]

_HELD_BACK: Final = (INTERNAL, BETA)
"""The keywords that hold something back where they are true."""
_MISPLACED: Final = ("additionalProperties", "required")
_BOUNDS: Final = {
    "string": {"min": "minLength", "max": "maxLength"},
    "number": {"min": "minimum", "max": "maximum"},
    "integer": {"min": "minimum", "max": "maximum"},
    "array": {"min": "minItems", "max": "maxItems"},
    "object": {"min": "minProperties", "max": "maxProperties"},
}


class _Repairer(Struct, frozen=True):
    report: SchemaReport

    def say(self, message: str, pointer: str, help_text: str) -> None:
        self.report.add(MALFORMED_SCHEMA, pointer, message, help_text)

    def mark(self, node: _Node, key: str, pointer: str) -> None:
        """Report a mark that is neither true nor false."""
        message = f"the value of `{key}` is neither `true` nor `false`, so it is taken for `true`"
        self.report.add(UNCLEAR_MARK, pointer, message, f'write `"{key}": true`')
        node[key] = True

    def repair(self, value: JsonValue, pointer: str) -> JsonValue:
        """Repair a schema and all schemas in it; `pointer` is where it stands in the document."""
        if not isinstance(value, dict):
            return value
        node: _Node = dict(value)
        for step in (self.one_of, self.type_word, self.integer, self.bounds, self.bare_properties, self.misplaced):
            step(node, pointer)
        for key, item in node.items():
            if key in _HELD_BACK and not isinstance(item, bool):
                self.mark(node, key, f"{pointer}/{key}")
            elif key not in KEYWORDS and not key.startswith("x-"):
                message = f"`{ascii(key)[1:-1]}` is not a keyword of JSON Schema"
                self.report.add(UNKNOWN_KEYWORD, f"{pointer}/{escape(key)}", message, "drop it, or fix its spelling")
            elif key in PLAIN and isinstance(item, dict):
                self.say(f"the value of `{key}` is an object", f"{pointer}/{key}", "put properties into `properties`")
        inner = {key: self.inner(key, item, f"{pointer}/{escape(key)}", value) for key, item in node.items()}
        return with_marks(without_nullable(inner))

    def inner(self, key: str, item: JsonValue, pointer: str, written: _Node) -> JsonValue:
        if key in SCHEMA_MAPS and isinstance(item, dict):
            base = pointer if key in written else pointer.rpartition("/")[0]
            return {name: self.repair(schema, f"{base}/{escape(name)}") for name, schema in item.items()}
        if (key in SCHEMA_LISTS or key == "items") and isinstance(item, list):
            base = pointer if key in written else f"{pointer.rpartition('/')[0]}/${key}"
            return [self.alternative(schema, f"{base}/{index}") for index, schema in enumerate(item)]
        return self.repair(item, pointer) if key in SCHEMAS else item

    def alternative(self, schema: JsonValue, pointer: str) -> JsonValue:
        if isinstance(schema, list) and all(isinstance(name, str) for name in schema):
            self.say(
                "a list of names is not a schema; it is read as `required`", pointer, 'write `{"required": [...]}`'
            )
            return {"required": schema}
        return self.repair(schema, pointer)

    def one_of(self, node: _Node, pointer: str) -> None:
        if isinstance(node.get("$oneOf"), list) and "oneOf" not in node:
            self.say("`$oneOf` is read as `oneOf`", f"{pointer}/$oneOf", "write `oneOf`")
            _rename(node, "$oneOf", "oneOf")

    def type_word(self, node: _Node, pointer: str) -> None:
        word = node.get("type", "")
        if word is None:
            self.say('the type `null` is read as `"null"`', f"{pointer}/type", 'write `"null"` in quotes')
            node["type"] = "null"
        elif isinstance(word, str) and word != word.lower():
            self.say(f"the type `{ascii(word)[1:-1]}` is read as `{word.lower()}`", f"{pointer}/type", "write it small")
            node["type"] = word.lower()

    def integer(self, node: _Node, pointer: str) -> None:
        if node.get("integer") is True and node.get("type", "number") in {"number", "integer"}:
            self.say("`integer: true` is read as the type", f"{pointer}/integer", 'write `"type": "integer"`')
            node["type"] = "integer"
            del node["integer"]

    def bounds(self, node: _Node, pointer: str) -> None:
        for key, keyword in _BOUNDS.get(_only_type(node), {}).items():
            value = node.get(key)
            if isinstance(value, int | float) and not isinstance(value, bool) and keyword not in node:
                self.say(f"`{key}` is read as `{keyword}`", f"{pointer}/{key}", f"write `{keyword}`")
                _rename(node, key, keyword)

    def bare_properties(self, node: _Node, pointer: str) -> None:
        bare: _Node = {key: item for key, item in node.items() if _is_bare(key, item)}
        if not bare or "properties" in node or not _may_be_object(node):
            return
        names = ", ".join(f"`{ascii(key)[1:-1]}`" for key in list(bare)[:3]) + (", ..." if len(bare) > 3 else "")
        first = f"{pointer}/{escape(next(iter(bare)))}"
        self.say(f"read as properties: {names}", first, "put them into `properties`")
        for key in bare:
            del node[key]
        node["properties"] = bare

    def misplaced(self, node: _Node, pointer: str) -> None:
        properties = node.get("properties")
        if not isinstance(properties, dict):
            return
        for key in _MISPLACED:
            item = properties.get(key)
            if key in properties and not isinstance(item, dict) and key not in node:
                message = f"`{key}` among the properties is read as the keyword"
                self.say(message, f"{pointer}/properties/{key}", "put it beside `properties`")
                node[key] = item
                properties = {name: schema for name, schema in properties.items() if name != key}
                node["properties"] = properties


def _is_bare(key: str, item: JsonValue) -> bool:
    return isinstance(item, dict) and (key in PLAIN or key not in KEYWORDS)


def _may_be_object(node: _Node) -> bool:
    kinds = node.get("type", "object")
    return isinstance(kinds, dict) or "object" in (kinds if isinstance(kinds, list) else [kinds])


def _only_type(node: _Node) -> str:
    """Return the one type of a schema, beside null; an empty text where it has none or several."""
    kinds = node.get("type")
    words = [word for word in (kinds if isinstance(kinds, list) else [kinds]) if word != "null"]
    return word if len(words) == 1 and isinstance(word := words[0], str) else ""


def _rename(node: _Node, old: str, new: str) -> None:
    """Rename a key in its place."""
    items = [(new if key == old else key, item) for key, item in node.items()]
    node.clear()
    node.update(items)


def repair_schema(definition: JsonValue, report: SchemaReport) -> JsonValue:
    """Return a definition with its plain slips repaired; each is reported at its key."""
    return _Repairer(report).repair(definition, "")
