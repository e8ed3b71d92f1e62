"""Code blocks right under the title of a schema, without a heading of their own -> its schema and its example.

## Device

Schema for a single Device

    a fenced `json` block       the first one that is a JSON Schema is the schema, the first other one the example
"""

from collections.abc import Iterator
from typing import Final

from codegen.dialects.built_in import built_in
from codegen.markdown.document import CodeBlock, Paragraph, Section
from codegen.model.schema import JsonValue
from codegen.reader.json.text import Fault, parse_json
from codegen.reader.reading import Reading

_TYPES: Final = frozenset({"array", "boolean", "integer", "null", "number", "object", "string"})
_TELLING: Final = {
    **dict.fromkeys(("$schema", "$ref"), str),
    **dict.fromkeys(("oneOf", "anyOf", "allOf", "enum", "prefixItems"), list),
    **dict.fromkeys(("properties", "patternProperties", "definitions", "$defs"), dict),
}
"""Keywords that a value of the API hardly has, and what they have in a schema."""
JSON_LANGUAGES: Final = frozenset({"", "json", "jsonc", "json5", "jsonschema", "json-schema", "js", "javascript"})
"""What code blocks of JSON are marked as; any but the first two is told."""
_LABELS: Final = frozenset(built_in().schemas.labels)


def read_bare_fences(title: Section, reading: Reading, blocks: dict[str, CodeBlock]) -> None:
    """Add the schema and the example to `blocks` where they have no section, and read the lines that they stand in."""
    fences = list(_fences(title))
    missing = [word for word in ("schema", "example") if word not in blocks]
    for word in missing:
        wanted = word == "schema"
        code = next((code for code in fences if _is_schema(parse_json(code.text)) is wanted), None)
        if code is None and wanted:
            # What cannot be read is reported as the schema that it is most likely to be.
            code = next((code for code in fences if isinstance(parse_json(code.text), Fault)), None)
        if code is not None:
            fences.remove(code)
            reading.expect_language(code, "json")
            reading.read(code.source)
            blocks[word] = code
    if fences != list(_fences(title)):
        _read_labels(title, reading)


def is_schema_fence(code: CodeBlock) -> bool:
    """Tell whether a code block is a JSON Schema."""
    return code.language.lower() in JSON_LANGUAGES and _is_schema(parse_json(code.text)) is True


def _fences(section: Section) -> Iterator[CodeBlock]:
    return (
        block for block in section.blocks if isinstance(block, CodeBlock) and block.language.lower() in JSON_LANGUAGES
    )


def _is_schema(value: JsonValue | Fault) -> bool | None:
    """Tell whether a value is a JSON Schema; None for what is no JSON."""
    if isinstance(value, Fault):
        return None
    if not isinstance(value, dict):
        return False
    kinds = value.get("type")
    listed = kinds if isinstance(kinds, list) else [kinds]
    is_typed = all(isinstance(kind, str) and kind.lower() in _TYPES for kind in listed)
    return is_typed or any(isinstance(value.get(keyword), kind) for keyword, kind in _TELLING.items())


def _read_labels(section: Section, reading: Reading) -> None:
    """Read the paragraphs that only say what stands below them: `**Example:**`."""
    for block in section.blocks:
        if isinstance(block, Paragraph) and block.text.strip("*_: ").lower() in _LABELS:
            reading.read(block.source)
