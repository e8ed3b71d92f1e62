"""How a revision of the package is used: what users call its actions, arguments and fields, and code that calls them.

Names are by those of the API, as changes tell of them: `device.getLogEntries`, `limit` in the query, `tags[].key` of a
schema. Calls have the documents' values, and no more arguments than they need.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.model.parameter import Location, Parameter
from codegen.model.schema import JsonValue
from codegen.rendering.safe_text import Identifier, PyCode, PyLiteral
from codegen.targets.python.calls.arguments import Argument
from codegen.targets.python.calls.made_up import made_up
from codegen.targets.python.text.layout import NONE, Atom, Generic, TypeExpression, Union, union
from codegen.targets.python.text.literals import literal
from codegen.targets.python.types.schema_modules import SchemaModules
from codegen.targets.python.views.bodies_shown import shown_body
from codegen.targets.python.views.examples import Example, Examples, usage, usage_import
from codegen.targets.python.views.models import field_names
from codegen.targets.python.views.resource_names import Types

_STEP: Final = re.compile(r"(?P<items>\[\])|\.?(?P<key>[^.\[]+)")
_BODY: Final = Identifier("body")


class Shown(Struct, frozen=True):
    """What a call shows beside what it needs: arguments by their names, and keys of the body."""

    arguments: frozenset[str] = frozenset()
    keys: frozenset[str] = frozenset()
    values: Mapping[str, JsonValue] | None = None
    """Values of arguments, in the place of the documented ones."""


NOTHING: Final = Shown()


class Usages(Struct, frozen=True):
    """The usages of one revision: a call of each action, the attribute of each resource, and the types."""

    examples: Mapping[str, Example]
    attributes: Mapping[str, Identifier]
    types: Types
    methods: Mapping[str, Example]
    """The calls by the names that the package has for methods: `resources.device.DeviceResource.get`."""
    arguments: Mapping[tuple[str, str, PyLiteral], Argument]
    """The arguments by action, by where they are sent (`body` for one), and by their names in the API."""

    @classmethod
    def of(cls, resources: Iterable[Examples], types: Types) -> "Usages":
        """Take the calls of all resources."""
        resources = tuple(resources)
        examples = {item.action: item for _, calls in resources for item in calls}
        return cls(
            examples,
            {names.resource.name.camel: names.path for names, _ in resources},
            types,
            {method: example for example in reversed(examples.values()) for method in _methods(example)},
            {key: item for example in examples.values() for key, item in _arguments_of(example)},
        )

    def path(self, action: str) -> PyCode | None:
        """Write how an action is reached: `client.device.get_log_entries`; None where it is not there."""
        example = self.examples.get(action)
        return PyCode(f"client.{example.resource}.{example.method}") if example else None

    def argument(self, action: str, location: str, name: str) -> Identifier | None:
        """Return what the argument is called that a parameter of the API is given by; `body` without a name."""
        found = self._argument(action, location, name)
        return found.name if found else None

    def first(self, action: str) -> PyCode | None:
        """Write a first call of an action, and what is done with its result."""
        example = self.examples.get(action)
        if example is None:
            return None
        code = usage(replace(example, arguments=self._arguments(example, NOTHING)))
        imports = usage_import(example)
        return PyCode(f"{imports}\n\n{code}" if imports else code)

    def call(self, action: str, shown: Shown = NOTHING) -> PyCode | None:
        """Write a call of an action; None where it is not there."""
        example = self.examples.get(action)
        return replace(example, arguments=self._arguments(example, shown)).source("", 0) if example else None

    def typed_call(self, action: str) -> PyCode | None:
        """Write a call whose result is assigned with its type; None where it has none, or streams."""
        example = self.examples.get(action)
        if example is None or not example.has_answer or example.signature.action.stream:
            return None
        before = f"{example.answer.variable}: {example.signature.result} = "
        return replace(example, arguments=self._arguments(example, NOTHING)).source(before, 0)

    def read(self, action: str, path: str) -> PyCode | None:
        """Write a call, and that a field of its answer is read with its type; None where that takes a loop."""
        example = self.examples.get(action)
        if example is None or not example.has_answer or example.signature.action.stream:
            return None
        found = self._walk(example.signature.result, path, self.types.models)
        if found is None or "[" in found[0]:
            return None
        variable = example.answer.variable
        called = replace(example, arguments=self._arguments(example, NOTHING)).source(f"{variable} = ", 0)
        own = found[0].rpartition(".")[2]
        target = own if own != variable else f"{own}_"
        return PyCode(f"{called}\n{target}: {found[1]} = {variable}.{found[0]}")

    def knows(self, title: str, *, is_sent: bool) -> bool:
        """Tell whether values of a schema are sent, or received."""
        return title in (self.types.bodies if is_sent else self.types.models).homes

    def schema(self, title: str, *, is_sent: bool) -> str:
        """Return the class or alias that stands for the values of a schema, or its name where there is none."""
        home = (self.types.bodies if is_sent else self.types.models).homes.get(title)
        return str(home.name) if home else title

    def module(self, title: str, *, is_sent: bool) -> str:
        """Return the module, below `bodies` or `models`, that the values of a schema have their type in; or empty."""
        home = (self.types.bodies if is_sent else self.types.models).homes.get(title)
        return home.module.rpartition(".")[2] if home else ""

    def field(self, title: str, path: str, *, is_sent: bool) -> str:
        """Return what a field of a schema is called where it is read; the keys of bodies are those of the API."""
        home = None if is_sent else self.types.models.homes.get(title)
        found = self._walk(home.atom, path, self.types.models, is_any=True) if home else None
        return found[0] if found else path

    def action_of(self, subject: str) -> str | None:
        """Return the action whose method a name of the package means: `resources.device.DeviceResource.get`."""
        found = self.methods.get(subject)
        return found.action if found and subject.endswith(f".{found.method}") else None

    def method(self, subject: str) -> PyCode | None:
        """Write how the method is reached that a name of the package means, one over all pages among them."""
        found = self.methods.get(subject)
        return PyCode(f"client.{found.resource}.{subject.rpartition('.')[2]}") if found else None

    def _argument(self, action: str, location: str, name: str) -> Argument | None:
        found = (self.arguments.get((action, location, literal(wire))) for wire in (name, f"{name}[]"))
        return next((item for item in found if item), None)

    def _arguments(self, example: Example, shown: Shown) -> tuple[tuple[Identifier, JsonValue], ...]:
        """Return what a call has to be given, and what is to be shown, by the values of the documents."""
        documented = dict(example.with_body().arguments)
        values = shown.values or {}
        found: list[tuple[Identifier, JsonValue]] = []
        for item in example.signature.arguments:
            if item.default and item.name not in shown.arguments:
                continue
            value = documented[item.name] if item.name in documented else _value_of(item, example)
            value = values.get(item.name, value)
            if item.name == _BODY and item.location is None:
                value = shown_body(value, example.signature.body, self.types.bodies, shown.keys)
            found.append((item.name, value))
        return tuple(found)

    def _walk(
        self, start: TypeExpression, path: str, modules: SchemaModules, *, is_any: bool = False
    ) -> tuple[str, TypeExpression] | None:
        """Follow a path of the API from a type on; return it in the names of Python, and the type at its end.

        With `is_any`, a field of any class of a union will do, which code cannot read of all.
        """
        words, current = "", start
        for key in _steps(path):
            if key is None:
                inner = _item(_resolved(current, modules))
                if inner is None:
                    return None
                words, current = f"{words}[]", inner
                continue
            owner = _resolved(current, modules)
            owners = owner.members if is_any and isinstance(owner, Union) else (owner,)
            members = (self._member(_resolved(each, modules), key, modules) for each in owners)
            found = next(filter(None, members), None)
            if found is None:
                return None
            words, current = f"{words}.{found[0]}" if words else str(found[0]), found[1]
        return words, current

    def _member(
        self, owner: TypeExpression, key: str, modules: SchemaModules
    ) -> tuple[Identifier, TypeExpression] | None:
        module = modules.module_of(owner) if isinstance(owner, Atom) else None
        declared = modules.class_of(owner) if isinstance(owner, Atom) else None
        if module is None or declared is None:
            return None
        names = field_names(declared, module, self.types.package, self.types.released)
        for own, item in zip(names, declared.properties, strict=True):
            if item.key == key:
                kind = module.qualified(item.type)
                return own, kind if item.required else union([kind, NONE])
        return None


def _methods(example: Example) -> Iterator[str]:
    """Yield the names that the package has for the methods of an action, those over all pages among them."""
    names, iterators = example.names, example.signature.iterators
    for method in (example.method, *((iterators.items, iterators.pages) if iterators else ())):
        yield f"resources.{names.module}.{names.sync_class}.{method}"


def _arguments_of(example: Example) -> Iterator[tuple[tuple[str, str, PyLiteral], Argument]]:
    """Yield the arguments of an action by what finds them, the first of several last."""
    for item in reversed(example.signature.arguments):
        yield (example.action, item.location.value if item.location else "body", item.wire), item


def _steps(path: str) -> Iterator[str | None]:
    """Yield the keys of a path, None for an item of an array."""
    for step in _STEP.finditer(path):
        yield None if step["items"] else step["key"]


def _resolved(expression: TypeExpression, modules: SchemaModules) -> TypeExpression:
    """Return what a type is but None, names for types that are no classes followed."""
    while True:
        if isinstance(expression, Union):
            expression = union(member for member in expression.members if member != NONE)
        aliased = modules.aliased(expression) if isinstance(expression, Atom) else None
        if aliased is None:
            return expression
        expression = aliased


def _item(expression: TypeExpression) -> TypeExpression | None:
    is_list = isinstance(expression, Generic) and str(expression.head) == "list"
    return expression.arguments[0] if is_list and isinstance(expression, Generic) else None


def _value_of(argument: Argument, example: Example) -> JsonValue:
    """Return the documented example of an argument that the documented call leaves out, or one made up."""
    found = _parameter(argument, example)
    if found is None:
        return argument.sample
    is_usable = found.example_value is not None and found.accepts(str(found.example), found.example_value)
    return found.example_value if is_usable else made_up(found)


def _parameter(argument: Argument, example: Example) -> Parameter | None:
    action = example.signature.action
    rows: Collection[Parameter] = action.parameters
    matching = (row for row in rows if (row.location, literal(row.wire_name)) == (argument.location, argument.wire))
    return None if argument.location is None or argument.location is Location.COOKIE else next(matching, None)
