"""Modules of a package -> what its names stand for on the wire: fields, arguments, actions, events, resources."""

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from codegen.diff.change import Change, Subject
from codegen.diff.python.modules import Module, definitions
from codegen.files import Span
from codegen.released_names import (
    ATTRIBUTES,
    CLASSES,
    EVENT_MODULES,
    EVENTS,
    MODULES,
    ReleasedNames,
    argument_key,
    arguments_of,
    class_key,
    constants_of,
    event_key,
    fields_of,
    methods_of,
)

_MODEL: Final = "_runtime.models.Model"
_EVENT: Final = "_runtime.event.StreamEvent"
_LOCATIONS: Final = {"path": "path", "query": "query", "headers": "header"}
"""Keyword of the call that a method makes -> where the parameters go that it is given."""

_Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Meaning:
    """The name `name` in `owner`, both Python's, stands for `words`; `scope` and `key` are as in `ReleasedNames`.

    `call` is method and URL where it stands for an action; `is_parameter` tells whether `owner` is a method.
    """

    scope: str
    key: str
    owner: str
    name: str
    words: str
    span: Span
    call: str = ""
    is_parameter: bool = False

    @property
    def subject(self) -> str:
        """What changes call it by, whose place they tell."""
        return f"{self.owner} {self.name}" if self.is_parameter else f"{self.owner}.{self.name}"


def read_meanings(modules: Iterable[Module]) -> tuple[Meaning, ...]:
    """Return what the names in the modules of one package stand for, as far as they are as the generator makes them."""
    modules = tuple(modules)
    found = [meaning for module in modules for meaning in (*_fields(module), *_events(module), *_resource(module))]
    classes = {f"{item.owner}.{item.name}": item.key for item in found if item.scope == CLASSES}
    return (*found, *(item for module in modules for item in _attributes(module, classes)))


def released_names(meanings: Iterable[Meaning]) -> ReleasedNames:
    """Return the names by what they stand for; of several for one thing, the first counts."""
    scopes: dict[str, dict[str, str]] = {}
    for item in meanings:
        scopes.setdefault(item.scope, {}).setdefault(item.key, item.name)
    return ReleasedNames(scopes)


def compare_meanings(old: Iterable[Meaning], new: Iterable[Meaning]) -> Iterator[Change]:
    """Yield a change for each name that stands for something else now.

    An action is the same under another name while it is the same method on the same URL. The class of an event has
    the event's name in a field, whose type tells of another one.
    """
    known = {item.subject: item for item in old if item.scope not in {EVENTS, EVENT_MODULES}}
    for item in new:
        before = known.get(item.subject)
        if before is not None and before.words != item.words and not (item.call and item.call == before.call):
            named = f"parameter `{item.name}` of `{item.owner}`" if item.is_parameter else f"`{item.subject}`"
            told = f"stands for {item.words}, not for {before.words}"
            subject = Subject(item.subject, named, before.span, item.span)
            yield subject.tell("python-meaning-changed", told, before.words, item.words)


def _fields(module: Module) -> Iterator[Meaning]:
    for name, node in definitions(module.tree):
        if isinstance(node, ast.ClassDef) and _MODEL in map(module.qualify, node.bases):
            owner = f"{module.name}.{name}"
            for item in node.body:
                if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name) and not _is_constant(item):
                    key = _alias(item.value) or item.target.id
                    yield Meaning(fields_of(owner), key, owner, item.target.id, f"`{key}`", module.span(item))


def _events(module: Module) -> Iterator[Meaning]:
    """Yield what the class of an event and its module stand for."""
    parent, _, own = module.name.rpartition(".")
    for name, node in definitions(module.tree):
        if isinstance(node, ast.ClassDef) and _EVENT in map(module.qualify, node.bases):
            fields = {
                item.target.id: item
                for item in node.body
                if isinstance(item, ast.AnnAssign) and isinstance(item.target, ast.Name)
            }
            if {"name", "data"} <= fields.keys():
                event = _text(fields["name"].value)
                key, words = event_key(event, ast.unparse(fields["data"].annotation)), f"the event `{event}`"
                yield Meaning(EVENT_MODULES, key, parent, own, words, Span(module.file, 1))
                yield Meaning(EVENTS, key, module.name, name, words, module.span(node))


def _is_constant(node: ast.AnnAssign) -> bool:
    return isinstance(node.annotation, ast.Subscript) and ast.unparse(node.annotation.value) == "ClassVar"


def _alias(value: ast.expr | None) -> str:
    keywords = value.keywords if isinstance(value, ast.Call) else []
    return next((_text(item.value) for item in keywords if item.arg == "alias"), "")


def _resource(module: Module) -> Iterator[Meaning]:
    """Yield what a resource's module names, by the actions in it; nothing for a module without any."""
    calls = dict(_calls(module))
    resource = next((module.actions[constant].partition(".")[0] for constant in calls), "")
    if not resource:
        return
    parent, _, own = module.name.rpartition(".")
    place = Span(module.file, 1)
    yield Meaning(MODULES, resource, parent, own, f"the resource `{resource}`", place)
    for constant, call in calls.items():
        action = module.actions[constant]
        yield _action(constants_of(resource), "", Meaning("", action, module.name, constant, "", place, call))
    for name, node in definitions(module.tree):
        if isinstance(node, ast.ClassDef):
            key = class_key(resource, is_async=_is_async(node))
            yield Meaning(CLASSES, key, module.name, name, f"the resource `{resource}`", module.span(node))
            yield from _methods(module, node, calls)


def _calls(module: Module) -> Iterator[tuple[str, str]]:
    """Yield the constants that describe actions, each with method and URL."""
    for name, node in definitions(module.tree):
        if name in module.actions and isinstance(node, ast.AnnAssign) and isinstance(node.value, ast.Call):
            parts = {item.arg: _text(item.value) for item in node.value.keywords}
            yield name, f"{parts.get('method', '')} {parts.get('path', '')}"


def _is_async(node: ast.ClassDef) -> bool:
    made = [item for item in node.body if isinstance(item, ast.FunctionDef) and item.name == "__init__"]
    return any("Async" in ast.unparse(argument.annotation or argument) for item in made for argument in item.args.args)


def _action(scope: str, kind: str, found: Meaning) -> Meaning:
    key = f"{found.key.partition('.')[2]} {kind}".rstrip()
    words = f"the {kind} of `{found.key}`" if kind else f"`{found.key}`"
    return Meaning(scope, key, found.owner, found.name, words, found.span, found.call and f"{found.call} {kind}")


def _methods(module: Module, node: ast.ClassDef, calls: Mapping[str, str]) -> Iterator[Meaning]:
    """Yield the methods of a class with their arguments; an iterator is known by the method that it repeats."""
    owner = f"{module.name}.{node.name}"
    actions: dict[str, tuple[str, str]] = {}
    others: dict[str, str] = {}
    functions = [item for item in node.body if isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef)]
    for item in functions:
        call = next(_requests(module, item), None)
        if call is not None:
            constant = ast.unparse(call.args[0])
            actions[item.name] = constant, ""
            yield from _arguments(module, f"{owner}.{item.name}", module.actions[constant], call)
        elif repeated := next(_repeated(item), ""):
            others[item.name] = repeated
    for name, repeated in others.items():
        kind = "items" if repeated in others else "pages"
        constant, _ = actions.get(others.get(repeated, repeated), ("", ""))
        if constant:
            actions[name] = constant, kind
    for item in functions:
        if item.name in actions:
            constant, kind = actions[item.name]
            action = module.actions[constant]
            found = Meaning("", action, owner, item.name, "", module.span(item), calls.get(constant, ""))
            yield _action(methods_of(action.partition(".")[0]), kind, found)


def _requests(module: Module, node: _Function) -> Iterator[ast.Call]:
    """Yield the calls of the client that carry out an action."""
    for item in ast.walk(node):
        if isinstance(item, ast.Call) and item.args and isinstance(item.func, ast.Attribute):
            first = item.args[0]
            if isinstance(first, ast.Name) and first.id in module.actions:
                yield item


def _repeated(node: _Function) -> Iterator[str]:
    """Yield the public methods of the same class that are called."""
    for item in ast.walk(node):
        match item:
            case ast.Call(ast.Attribute(ast.Name(), name)) if not name.startswith("_"):
                yield name


def _arguments(module: Module, owner: str, action: str, call: ast.Call) -> Iterator[Meaning]:
    for keyword in call.keywords:
        location = _LOCATIONS.get(keyword.arg or "")
        if location and isinstance(keyword.value, ast.Dict):
            for key, value in zip(keyword.value.keys, keyword.value.values, strict=True):
                given = value.args[0] if isinstance(value, ast.Call) and value.args else value
                if isinstance(given, ast.Name) and (wire := _text(key)):
                    words, scope = f"`{wire}` of the {location}", arguments_of(action)
                    name, place = argument_key(location, wire), module.span(given)
                    yield Meaning(scope, name, owner, given.id, words, place, is_parameter=True)


def _attributes(module: Module, classes: Mapping[str, str]) -> Iterator[Meaning]:
    """Yield the attributes of clients that lead to resources."""
    for name, node in definitions(module.tree):
        for item in node.body if isinstance(node, ast.ClassDef) else ():
            if isinstance(item, ast.FunctionDef) and item.returns is not None:
                found = classes.get(module.qualify(item.returns), "").removeprefix("async ")
                if found:
                    words = f"the resource `{found}`"
                    yield Meaning(ATTRIBUTES, found, f"{module.name}.{name}", item.name, words, module.span(item))


def _text(node: ast.expr | None) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
