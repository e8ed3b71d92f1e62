"""Views of methods by old names: each takes what the method of today takes, and hands it over."""

from collections.abc import Iterator

from codegen.rendering.safe_text import Identifier, PyCode
from codegen.targets.python.text import displays
from codegen.targets.python.text.docstrings import docstring, summary
from codegen.targets.python.text.layout import TypeExpression
from codegen.targets.python.text.renames import alias_words, renamed_message
from codegen.targets.python.views.action_names import FormerNames
from codegen.targets.python.views.deprecation import decorator, warns
from codegen.targets.python.views.iterators import iterator_type
from codegen.targets.python.views.methods import INDENT, MethodView, Signature, result_type
from codegen.targets.python.views.overloads import OPTIONS, Overloaded, definition, overload_views


def former_method_views(signature: Signature, package: str) -> Iterator[MethodView]:
    """Say everything that the methods of an action by its old names print."""
    for former in signature.former:
        for old, new, result in _methods(former, signature, package):
            yield _view(former, (old, new), signature, result)


def former_methods(signature: Signature) -> Iterator[tuple[FormerNames, Identifier, Identifier]]:
    """Yield the methods of an action by old names, each with the name that it has now."""
    for former in signature.former:
        for old, new, _ in _methods(former, signature, ""):
            yield former, old, new


def _methods(
    former: FormerNames, signature: Signature, package: str
) -> Iterator[tuple[Identifier, Identifier, TypeExpression]]:
    """Yield old name, new name and result of the method that calls an action, and of its iterators."""
    yield former.method, signature.method, result_type(signature, package)
    iterators = signature.iterators
    if iterators is not None and former.items is not None and former.pages is not None:
        yield former.items, iterators.items, iterator_type(iterators.pagination.item)
        yield former.pages, iterators.pages, iterator_type(signature.result)


def _view(
    former: FormerNames, names: tuple[Identifier, Identifier], signature: Signature, result: TypeExpression
) -> MethodView:
    old, new = names
    alias, passed = former.alias, signature.arguments
    message = renamed_message(old, new, alias.rename)
    target = f"self._silent(self.{new})" if warns(signature.action, passed) else f"self.{new}"
    given: list[displays.Argument] = [(str(item.name), PyCode(item.name)) for item in passed]
    told = f"The action `{alias.old_name}` is called `{alias.new_name}` now."
    return MethodView(
        overloads=tuple(overload_views(passed, Overloaded(old, result, message))),
        decorator=decorator(passed, message),
        definition=definition(old, passed, result),
        docstring=docstring(summary(alias_words(new, told, alias.rename), "", INDENT), INDENT),
        statement=displays.call(f"return {target}", [*given, ("", PyCode(OPTIONS))], INDENT),
    )
