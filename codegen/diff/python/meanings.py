"""Modules of a package -> what its names stand for on the wire: fields, arguments, actions, events, resources."""

import ast
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from codegen.diff.python.accepted_values import read_accepted
from codegen.diff.python.fields import fields_of_class, text_of
from codegen.diff.python.former import former_fields, former_methods, former_name, is_overload
from codegen.diff.python.meaning import Meaning
from codegen.diff.python.modules import Module, definitions, source_of
from codegen.diff.python.type_meanings import read_types
from codegen.files import Span
from codegen.released_names import (
    ATTRIBUTES,
    CLASSES,
    CREDENTIALS,
    EVENT_MODULES,
    EVENTS,
    MODULES,
    ReleasedNames,
    argument_key,
    arguments_of,
    class_key,
    constants_of,
    credential_key,
    event_key,
    fields_of,
    methods_of,
)

_MODEL: Final = "_runtime.models.Model"
_EVENT: Final = "_runtime.event.StreamEvent"
SECURITY_FILE: Final = "_security.py"
"""The module that has the arguments of clients with what they hold."""
_LOCATIONS: Final = {"path": "path", "query": "query", "headers": "header"}
"""Keyword of the call that a method makes -> where the parameters go that it is given."""

_Function = ast.FunctionDef | ast.AsyncFunctionDef


def read_meanings(modules: Iterable[Module]) -> tuple[Meaning, ...]:
    """Return what the names in the modules of one package stand for, as far as they are as the generator makes them."""
    modules = tuple(modules)
    found = [meaning for module in modules for meaning in _of_module(module)]
    classes = {f"{item.owner}.{item.name}": item.key for item in found if item.scope == CLASSES}
    attributes = (item for module in modules for item in _attributes(module, classes))
    return (*found, *attributes, *read_types(modules), *read_accepted(modules, found))


def released_names(meanings: Iterable[Meaning]) -> ReleasedNames:
    """Return the names by what they stand for; of several for one thing, the first counts."""
    scopes: dict[str, dict[str, str]] = {}
    for item in meanings:
        scopes.setdefault(item.scope, {}).setdefault(item.key, item.name)
    return ReleasedNames(scopes)


def _of_module(module: Module) -> Iterator[Meaning]:
    yield from (*_fields(module), *_events(module), *_resource(module), *_credentials(module))


def _credentials(module: Module) -> Iterator[Meaning]:
    """Yield what the arguments of clients hold that are keys: `"api_key": ["header", "X-Api-Key"]`."""
    for name, node in definitions(module.tree) if f"{module.name}.py" == SECURITY_FILE else ():
        value = node.value if isinstance(node, ast.AnnAssign | ast.Assign) else None
        keywords = value.keywords if name == "SECURITY" and isinstance(value, ast.Call) else []
        for item in keywords:
            if item.arg == "schemes" and isinstance(item.value, ast.Dict):
                yield from _schemes(module, item.value)


def _schemes(module: Module, schemes: ast.Dict) -> Iterator[Meaning]:
    for key, value in zip(schemes.keys, schemes.values, strict=True):
        told = [text_of(part) for part in value.elts] if isinstance(value, ast.List) else []
        argument = text_of(key)
        if argument and len(told) > 1 and all(told) and told[0] != "basic":
            words = f"the {told[0]} `{told[1]}`"
            yield Meaning(
                CREDENTIALS, credential_key(told[0], told[1]), module.name, argument, words, module.span(value)
            )


def _fields(module: Module) -> Iterator[Meaning]:
    for name, node in definitions(module.tree):
        if isinstance(node, ast.ClassDef) and _MODEL in map(module.qualify, node.bases):
            owner = f"{module.name}.{name}"
            for item in fields_of_class(module, node):
                yield Meaning(fields_of(owner), item.key, owner, item.name, f"`{item.key}`", module.span(item.node))
            for former, key in former_fields(node):
                yield Meaning(fields_of(owner), key, owner, former.name, f"`{key}`", module.span(former))


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
                event = text_of(fields["name"].value)
                key, words = event_key(event, source_of(fields["data"].annotation)), f"the event `{event}`"
                yield Meaning(EVENT_MODULES, key, parent, own, words, Span(module.file, 1))
                yield Meaning(EVENTS, key, module.name, name, words, module.span(node))


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
            parts = {item.arg: text_of(item.value) for item in node.value.keywords}
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
    every = [item for item in node.body if isinstance(item, ast.FunctionDef | ast.AsyncFunctionDef)]
    former = list(former_methods(every))
    aliases = {item.name for item, _, _ in former}
    functions = [item for item in every if item.name not in aliases and not is_overload(item)]
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
    called = [(item, *actions[item.name], "") for item in functions if item.name in actions]
    called += [(item, *actions[name], action) for item, action, name in former if name in actions]
    for item, constant, kind, action in called:
        own = action or module.actions[constant]
        found = Meaning("", own, owner, item.name, "", module.span(item), calls.get(constant, ""))
        yield _action(methods_of(own.partition(".")[0]), kind, found)


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
                if isinstance(given, ast.Name) and (wire := text_of(key)):
                    words, scope = f"`{wire}` of the {location}", arguments_of(action)
                    name, place = argument_key(location, wire), module.span(given)
                    yield Meaning(scope, name, owner, given.id, words, place, is_parameter=True)


def _attributes(module: Module, classes: Mapping[str, str]) -> Iterator[Meaning]:
    """Yield the attributes of clients that lead to resources."""
    for name, node in definitions(module.tree):
        for item in node.body if isinstance(node, ast.ClassDef) else ():
            if isinstance(item, ast.FunctionDef) and item.returns is not None:
                found = classes.get(module.qualify(item.returns), "").removeprefix("async ")
                found = found and (former_name(item) or found)
                if found:
                    words = f"the resource `{found}`"
                    yield Meaning(ATTRIBUTES, found, f"{module.name}.{name}", item.name, words, module.span(item))
