"""Places inside a schema's JSON, and diagnostics at them."""

from msgspec import Struct, field

from codegen.diagnostics import Diagnostic, Rule
from codegen.files import Span
from codegen.model.schema import Schema
from codegen.reader.json.spans import text_span


def pointer_span(schema: Schema, pointer: str) -> Span:
    """Return the place in the document of the member of a schema's definition that a JSON pointer names."""
    return text_span(schema.definition_text, schema.definition_span or schema.span, schema.definition_pointer + pointer)


class SchemaReport(Struct, frozen=True):
    """Collects diagnostics about one schema, each at a JSON pointer."""

    schema: Schema
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def add(self, rule: Rule, pointer: str, message: str, help_text: str) -> None:
        """Report at the key that `pointer` names."""
        self.diagnostics.append(rule.at(pointer_span(self.schema, pointer), message, help_text))
