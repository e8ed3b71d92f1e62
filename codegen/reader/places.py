"""Places inside a schema's JSON, and diagnostics at them."""

from dataclasses import dataclass, field
from functools import lru_cache

from codegen.diagnostics import Diagnostic, Severity
from codegen.files import Span
from codegen.model.schema import Schema
from codegen.reader.json_text import Place, json_places


def escape(key: str) -> str:
    """Write a key as a step of a JSON pointer (RFC 6901 section 3)."""
    return key.replace("~", "~0").replace("/", "~1")


@lru_cache(maxsize=64)
def _places(text: str) -> dict[str, Place]:
    return {place.pointer: place for place in json_places(text)}


def text_span(text: str, start: Span, pointer: str) -> Span:
    """Return the place in the document of what a JSON pointer names in a JSON text whose first line is at `start`.

    What the text does not hold is at `start` itself.
    """
    place = _places(text).get(pointer)
    if place is None:
        return start
    before = text[: place.offset]
    column = place.offset - before.rfind("\n")
    return Span(start.file, start.line + before.count("\n"), column, place.length)


def pointer_span(schema: Schema, pointer: str) -> Span:
    """Return the place in the document of the member of a schema's definition that a JSON pointer names."""
    return text_span(schema.definition_text, schema.definition_span or schema.span, pointer)


@dataclass(frozen=True, slots=True)
class SchemaReport:
    """Collects warnings about one schema, each at a JSON pointer."""

    schema: Schema
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def warn(self, rule: str, message: str, pointer: str, help_text: str) -> None:
        """Report at the key that `pointer` names."""
        span = pointer_span(self.schema, pointer)
        self.diagnostics.append(Diagnostic(rule, Severity.WARNING, message, span, help_text))
