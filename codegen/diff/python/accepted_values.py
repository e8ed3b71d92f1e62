"""Modules of resources -> what the types of accepted values stand for: the arguments that have them."""

import ast
from collections.abc import Iterable, Iterator

from codegen.diff.python.meaning import Meaning
from codegen.diff.python.modules import Module, definitions
from codegen.diff.python.type_meanings import SCHEMA_FOLDERS
from codegen.released_names import accepted_key, accepted_of


def read_accepted(modules: Iterable[Module], meanings: Iterable[Meaning]) -> Iterator[Meaning]:
    """Yield the aliases that annotate arguments; `meanings` say what the arguments stand for."""
    modules = tuple(modules)
    aliases = {
        f"{module.name}.{name}": (module, node)
        for module in modules
        if module.name.partition(".")[0] not in SCHEMA_FOLDERS
        for name, node in definitions(module.tree)
        if isinstance(node, ast.AnnAssign) and module.qualify(node.annotation) == "typing.TypeAlias"
    }
    annotations = {place: found for module in modules for place, found in _annotations(module)}
    for item in meanings:
        module, annotation = annotations.get((item.owner, item.name), (None, None))
        if item.is_parameter and module is not None and annotation is not None:
            action = item.scope.removeprefix("arguments ")
            resource, _, own = action.partition(".")
            for name in {module.qualify(node) for node in ast.walk(annotation) if isinstance(node, ast.Name)}:
                if name in aliases:
                    home, node = aliases[name]
                    words = f"the values of {item.words} of `{action}`"
                    key, last = accepted_key(own, item.key), name.rpartition(".")[2]
                    yield Meaning(accepted_of(resource), key, home.name, last, words, home.span(node))


def _annotations(module: Module) -> Iterator[tuple[tuple[str, str], tuple[Module, ast.expr]]]:
    """Yield the annotations of the arguments of methods, by the method and the argument."""
    for name, node in definitions(module.tree):
        for method in node.body if isinstance(node, ast.ClassDef) else ():
            if isinstance(method, ast.FunctionDef | ast.AsyncFunctionDef):
                for argument in (*method.args.args, *method.args.kwonlyargs):
                    if argument.annotation is not None:
                        yield (f"{module.name}.{name}.{method.name}", argument.arg), (module, argument.annotation)
