"""Answers and bodies of which no schema is stated -> the same with the schemas that their examples show.

That is done where `examples.infer` is on, once the overrides of the action are in it: a schema that an override names
is stated, and so is any JSON. The schema of a body or of a successful answer is named after the action, as that of a
table of fields; that of an error stands in its place, since no class is made of it.
"""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.files import Span
from codegen.model import media
from codegen.model.action import Action
from codegen.model.exchange import RequestBody, Response
from codegen.model.name import Name
from codegen.model.schema import INFERRED, JsonValue, Schema, SchemaRef
from codegen.overrides import ActionPlace
from codegen.reader.documents.inline_schemas import add_inline, free_name, resource_of, title_of
from codegen.reader.elements.link_rules import UNDEFINED_TYPE, UNLINKED_TYPE
from codegen.reader.reading import Reading
from codegen.reader.schemas.inference import infer_definition

_UNSTATED: Final = (UNDEFINED_TYPE, UNLINKED_TYPE)
"""What is said of a type that is read as any JSON, which it is not where examples show more of it."""
_ANY: Final = {INFERRED: True}


def inferred_schema(title: str, examples: Sequence[JsonValue], span: Span, stated: JsonValue = None) -> Schema:
    """Return the schema of values as their examples show them, beside what is `stated`; its title gives it its name."""
    name = Name.split(title)
    return Schema(name, title, name.kebab, "", infer_definition(examples, stated), span=span)


def with_inferred(action: Action, reading: Reading) -> Action:
    """Return an action with links to the schemas that are inferred, which are added to those of the document."""
    if not reading.examples.infer:
        return action
    fields = (
        item.where.field
        for item in reading.overrides
        if isinstance(item.where, ActionPlace) and item.where.action == action.title
    )
    places = _Places(action, reading, frozenset(fields))
    return replace(
        action,
        body=None if action.body is None else places.body(action.body),
        responses=tuple(map(places.answer, action.responses)),
        errors=tuple(map(places.error, action.errors)),
    )


def _of_fields(stated: JsonValue, shown: JsonValue) -> JsonValue:
    """Return what examples show, without the properties that a table of fields does not have."""
    fields = stated.get("properties") if isinstance(stated, dict) else None
    properties = shown.get("properties") if isinstance(shown, dict) else None
    if not isinstance(shown, dict) or not isinstance(fields, dict) or not isinstance(properties, dict):
        return shown
    return {**shown, "properties": {name: value for name, value in properties.items() if name in fields}}


class _Places(Struct, frozen=True):
    """The places of an action that have schemas; `overridden` are the fields that overrides are about."""

    action: Action
    reading: Reading
    overridden: frozenset[str]

    def body(self, body: RequestBody) -> RequestBody:
        examples = [*([body.example] if body.has_example else []), *(each.value for each in body.examples)]
        if not media.is_json(body.media_type) or "body.schema" in self.overridden:
            return body
        if body.schema is not None and body.schema.linked is not None:
            self._complete(body.schema.linked, examples)
            return body
        found = self._show("body", body.schema, examples, body.span)
        return body if found is None else replace(body, schema=self._link(found, "sends"))

    def answer(self, response: Response) -> Response:
        found = self._of_response("responses", response)
        return response if found is None else replace(response, schema=self._link(found, "answers"))

    def error(self, response: Response) -> Response:
        found = self._of_response("errors", response)
        if found is None:
            return response
        return replace(response, schema=SchemaRef("object", "", None, response.span, found.definition))

    def _of_response(self, word: str, response: Response) -> Schema | None:
        place = f"{word}.{response.code}"
        if not media.is_json(response.media_type) or f"{place}.schema" in self.overridden:
            return None
        is_first = response in self.action.responses[:1]
        kind = "response" if is_first else f"response {response.code}"
        return self._show(kind, response.schema, [each.value for each in response.examples], response.span)

    def _show(self, kind: str, link: SchemaRef | None, examples: Sequence[JsonValue], span: Span) -> Schema | None:
        """Return the schema that examples of a place show; None where they add nothing to what is stated there."""
        if not examples or (link is not None and link.definition is None):
            return None
        stated = None if link is None else link.definition
        name = free_name(self.action.name, kind.split(), self.reading)
        schema = inferred_schema(title_of(name), examples, span, stated)
        if schema.definition in (stated, _ANY):
            return None
        if self.reading.is_told(span.line):
            self.reading.withdraw(_UNSTATED, range(span.line, span.line + 1))
        return schema

    def _link(self, schema: Schema, verb: str) -> SchemaRef:
        about = f"What `{resource_of(self.reading).camel}.{self.action.name.camel}` {verb}."
        return add_inline(replace(schema, description=about), self.reading)

    def _complete(self, name: Name, examples: Sequence[JsonValue]) -> None:
        """Say more of the fields of a table, and of no others; a schema of schemas.md is that of other places, too."""
        inline = self.reading.inline
        if name.pascal in self.reading.schemas.by_name:
            return
        # The schema of the action that is read is one of the last.
        for index in range(len(inline) - 1, -1, -1):
            if inline[index].name == name:
                stated = inline[index].definition
                definition = _of_fields(stated, infer_definition(examples, stated))
                inline[index] = replace(inline[index], definition=definition)
                return
