"""What calls answer, by the documents' examples: statements that use it, each with what it prints."""

from collections.abc import Container, Iterator, Sequence
from typing import Final, TypeAlias

from msgspec import Struct, field
from msgspec.structs import replace

from codegen.model.api import Api
from codegen.model.name import Name
from codegen.model.schema import JsonValue, Schema, SchemaRef
from codegen.rendering.safe_text import Identifier, PyCode
from codegen.targets.python.calls.pagination import Pagination
from codegen.targets.python.calls.shown_examples import example_of
from codegen.targets.python.text.layout import ANY, NONE, Atom, Generic, TypeExpression, Union, union
from codegen.targets.python.text.literals import literal
from codegen.targets.python.text.naming import Namespace, snake
from codegen.targets.python.types.declarations import Class
from codegen.targets.python.views.methods import Signature
from codegen.targets.python.views.models import field_names
from codegen.targets.python.views.printing import is_plain, is_secret, printed, rank
from codegen.targets.python.views.resource_names import Types
from codegen.targets.python.views.shown import Answer, ShownEvent, print_line

_ANSWER: Final = Identifier("answer")
_ITEM: Final = Identifier("item")
_TAKEN: Final = frozenset({"api", "asyncio", "client", "error", "event", "main", "page", "print", "response", "stream"})
"""Names that the examples around an answer use."""
_TOTALS: Final = ("totalCount", "count")
_LEAVES: Final = 2
"""How many values of an object are printed."""
_ITEMS: Final = 3
"""How many items of a list are printed, before the rest is left out."""


_Leaf: TypeAlias = tuple[str, str]
"""What follows a variable in the source, and what printing it gives."""


class Answers(Struct, frozen=True):
    """The documented examples, and the types that clients read them as."""

    types: Types
    schemas: dict[Name, Schema] = field(default_factory=dict)

    @classmethod
    def of(cls, api: Api, types: Types) -> "Answers":
        """Take the examples of an Api."""
        return cls(types, {schema.name: schema for schema in api.schemas if schema.has_example})

    def answer(self, signature: Signature) -> Answer:
        """Show what a call returns: the example of its first successful answer that has one, as in tests."""
        variable = self.name_of(signature.result)
        lines = (
            [] if _may_be_none(signature) else self._lines(str(variable), signature.result, self._answered(signature))
        )
        is_a = f"`{variable}` is {_kind(signature.result)}"
        return Answer(variable, tuple(lines) or (PyCode(f"# {is_a}"),), bool(lines))

    def assertion(self, signature: Signature) -> PyCode:
        """Assert that an answer is the documented one: a text of it where an example has one."""
        variable = self.name_of(signature.result)
        for suffix, value in (
            [] if _may_be_none(signature) else self._texts(signature.result, self._answered(signature))
        ):
            return PyCode(f"assert {variable}{suffix} == {literal(value)}")
        return PyCode(f"assert {variable} is not None")

    def change(self, signature: Signature, body: JsonValue) -> PyCode | None:
        """Set an attribute of an answer to what the example of a body has for it; None where they share no text."""
        variable = self.name_of(signature.result)
        for suffix, value in self._texts(signature.result, body):
            return PyCode(f"{variable}{suffix} = {literal(value)}") if suffix else None
        return None

    def item(self, pagination: Pagination, signature: Signature) -> Answer | None:
        """Show the items that an iterator over the pages of a call gives; None where the example is not the last page.

        With the example of another page alone, a walk has no end.
        """
        expression = pagination.item
        variable = self.name_of(expression, _ITEM)
        example = self._answered(signature)
        items = pagination.items_of(example)
        if example is not None and (not isinstance(items, list) or pagination.leads_on(example)):
            return None
        lines = self._inside(str(variable), expression, items) if isinstance(items, list) else []
        return Answer(variable, tuple(lines) or (PyCode(f"    print({variable})"),), bool(lines))

    def event(self, signature: Signature) -> ShownEvent | None:
        """Return the first event of a stream whose data an example shows."""
        data = dict(signature.outcomes)
        for event in signature.action.stream.events if signature.action.stream else ():
            schema = self._example(event.schema)
            if schema and (leaves := self._leaves(data[event.name], schema.example)):
                return ShownEvent(dict(signature.events)[event.name], self.name_of(data[event.name]), *leaves[0])
        return None

    def name_of(self, expression: TypeExpression, otherwise: Identifier = _ANSWER) -> Identifier:
        """Call a variable after the schema that its type is; what is of no schema's type is an answer."""
        plain = replace(expression, alias="") if isinstance(expression, Atom) else None
        if plain is None or plain not in self.types.models.atoms:
            return otherwise
        return Namespace(_TAKEN).take(snake(Name.split(plain.text)))

    def _answered(self, signature: Signature) -> JsonValue:
        answers = (response for response in signature.action.responses if 200 <= response.code < 300)
        shown = next(filter(None, (example_of(response, self.schemas) for response in answers)), None)
        return shown.value if shown else None

    def _texts(self, expression: TypeExpression, value: JsonValue) -> Iterator[_Leaf]:
        """Yield the texts of an object that print as they are."""
        values = [each for each in value.values() if isinstance(each, str)] if isinstance(value, dict) else []
        yield from (leaf for leaf in self._leaves(expression, value) if leaf[1] in values)

    def _example(self, reference: SchemaRef | None) -> Schema | None:
        return self.schemas.get(reference.target) if reference and reference.target else None

    def _lines(self, source: str, expression: TypeExpression, value: JsonValue) -> list[PyCode]:
        """Print what an object or a list has that can be told on a line."""
        declared = self._class(expression)
        items = self._field(expression, "items") if declared else None
        if items and isinstance(value, dict):
            attribute, kind = items
            total: JsonValue = {key: value[key] for key in [key for key in _TOTALS if key in value][:1]}
            lines = [print_line(f"{source}{suffix}", [text], 0) for suffix, text in self._leaves(expression, total)]
            return [*lines, *self._loop(f"{source}.{attribute}", kind, value.get("items"))]
        if lines := self._loop(source, expression, value):
            return lines
        if leaves := self._leaves(expression, value)[:_LEAVES]:
            return [print_line(f"{source}{suffix}", [text], 0) for suffix, text in leaves]
        return self._loops_inside(source, expression, value)

    def _loops_inside(self, source: str, expression: TypeExpression, value: JsonValue) -> list[PyCode]:
        """Print what the first list or mapping in an object has."""
        for key, each in value.items() if isinstance(value, dict) else ():
            place = self._field(expression, key)
            if place and (lines := self._loop(f"{source}.{place[0]}", place[1], each)):
                return lines
        return []

    def _loop(self, source: str, expression: TypeExpression, value: JsonValue) -> list[PyCode]:
        """Print what a list or a mapping has, item by item; nothing where that takes more than a line each."""
        plain = self._resolved(_without_none(expression))
        is_optional = plain != self._resolved(expression)
        match plain, value:
            case Generic(head, (item,)), list() if head.text == "list":
                variable = self._loop_variable(source, item)
                opened = f"for {variable} in {f'{source} or []' if is_optional else source}:"
                inside = self._inside(str(variable), item, value)
            case Generic(head, (_, item)), dict() if head.text == "dict":
                variable = self._loop_variable(source, item)
                opened = f"for name, {variable} in {f'({source} or {{}})' if is_optional else source}.items():"
                inside = self._inside(str(variable), item, list(value.values()), list(value))
            case _:
                return []
        return [PyCode(opened), *inside] if inside else []

    def _loop_variable(self, source: str, item: TypeExpression) -> Identifier:
        variable = self.name_of(item, _ITEM)
        return _ITEM if variable in (source.partition(".")[0], "name") else variable

    def _inside(
        self, variable: str, item: TypeExpression, values: list[JsonValue], names: Sequence[str] = ()
    ) -> list[PyCode]:
        """Print the same value of each item, behind its name if it has one; nothing where one lacks it."""
        shown = [dict(self._leaves(item, value)) for value in values[:_ITEMS]]
        if not all(map(is_plain, names)):
            return []
        for suffix in shown[0] if shown else ():
            if all(suffix in leaves for leaves in shown):
                texts = [leaves[suffix] for leaves in shown]
                texts = [f"{name} {text}" for name, text in zip(names, texts, strict=False)] if names else texts
                before = "name, " if names else ""
                return [print_line(f"{before}{variable}{suffix}", texts + ["..."] * (len(values) > _ITEMS), 4)]
        return []

    def _leaves(self, expression: TypeExpression, value: JsonValue) -> list[_Leaf]:
        """Return the values of an object that are printed on a line, the most telling ones first."""
        resolved = self._resolved(_without_none(expression))
        if isinstance(resolved, Union) and isinstance(value, dict):
            first, *others = (self._leaves(member, value) for member in resolved.members)
            return [leaf for leaf in first if all(leaf in leaves for leaves in others)]
        declared = self._class(expression)
        if declared is None or not isinstance(value, dict):
            text = None if declared else printed(resolved, value)
            return [] if text is None else [("", text)]
        keys = {item.key for item in declared.properties if item.key in value and not is_secret(item.key)}
        fields = self._fields(expression, keys)
        found = ((*fields[key], value[key]) for key in sorted(fields, key=lambda key: rank(key, value)))
        told = [(attribute, printed(_without_none(self._resolved(kind)), each)) for attribute, kind, each in found]
        return [(f".{attribute}", text) for attribute, text in told if text is not None]

    def _resolved(self, expression: TypeExpression) -> TypeExpression:
        """Follow names for types that are not classes."""
        while isinstance(expression, Atom) and (aliased := self.types.models.aliased(expression)) is not None:
            expression = aliased
        return expression

    def _class(self, expression: TypeExpression) -> Class | None:
        resolved = self._resolved(_without_none(expression))
        return self.types.models.class_of(resolved) if isinstance(resolved, Atom) else None

    def _field(self, expression: TypeExpression, key: str) -> tuple[Identifier, TypeExpression] | None:
        """Return the attribute of a property and its type; None where the type has no such property."""
        return self._fields(expression, {key}).get(key)

    def _fields(self, expression: TypeExpression, keys: Container[str]) -> dict[str, tuple[Identifier, TypeExpression]]:
        """Return the attributes of some properties and their types, which take None where a property may be absent."""
        resolved = self._resolved(_without_none(expression))
        module = self.types.models.module_of(resolved) if isinstance(resolved, Atom) else None
        declared = self._class(expression)
        if module is None or declared is None:
            return {}
        names = field_names(declared, module, self.types.package, self.types.released)
        found = (pair for pair in zip(names, declared.properties, strict=True) if pair[1].key in keys)
        kinds = ((own, item, module.qualified(item.type)) for own, item in found)
        return {item.key: (own, kind if item.required else union([kind, NONE])) for own, item, kind in kinds}


def _may_be_none(signature: Signature) -> bool:
    """Tell whether there is not always an answer, so that it has to be looked at before anything of it is."""
    return isinstance(signature.result, Union) and NONE in signature.result.members


def _kind(expression: TypeExpression) -> str:
    return "any JSON value" if expression == ANY else f"of the type `{expression}`"


def _without_none(expression: TypeExpression) -> TypeExpression:
    return (
        union(member for member in expression.members if member != NONE)
        if isinstance(expression, Union)
        else expression
    )
