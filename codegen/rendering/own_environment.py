"""The environment of a project's own templates: Jinja's sandbox, where what a template says itself may be printed.

What a macro, a `call` or a `set` block gives is made of the template's own text and of what it printed, each of which
was allowed there; so it is typed as a whole. The same holds for a text in quotes that is printed, or handed to a macro.
What is computed of texts (`~`, `format`, most filters) is a plain `str`, which is refused: words of documents could be
in it.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Final

from codegen.rendering.safe_text import Safe

if TYPE_CHECKING:
    from jinja2 import BaseLoader, Environment
    from jinja2.nodes import Node

_SAID: Final[Mapping[str, tuple[str, ...]]] = {
    "Output": ("nodes",),
    "Call": ("args",),
    "Filter": ("args",),
    "Keyword": ("value",),
    "Macro": ("defaults",),
    "CallBlock": ("defaults",),
    "Assign": ("node",),
    "With": ("values",),
    "CondExpr": ("expr1", "expr2"),
    "Or": ("left", "right"),
    "And": ("left", "right"),
    "List": ("items",),
    "Tuple": ("items",),
}
"""By the kind of a node: the fields whose texts in quotes may come to be printed."""


class Written(Safe):
    """What a project's own template says itself."""

    __slots__ = ()


def own_environment(loader: "BaseLoader", finalize: Callable[[object], str]) -> "Environment":
    """Return the environment; `finalize` returns what is printed for a value, and raises for what must not be."""
    # Imported here for start-up time: documents with errors come to no template.
    from jinja2 import StrictUndefined

    result = _class()(
        loader=loader,
        undefined=StrictUndefined,
        finalize=finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    # What joins the pieces that a template, or a block of it, has written.
    vars(result).update(concat=_joined, written=Written)
    return result


def _joined(pieces: Iterable[str]) -> str:
    return Written("".join(pieces))


@cache
def _class() -> type["Environment"]:
    # Imported here for start-up time, as above.
    from jinja2.nodes import Template
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class OwnEnvironment(ImmutableSandboxedEnvironment):
        def _parse(self, source: str, name: str | None, filename: str | None) -> Template:
            tree = super()._parse(source, name, filename)
            _type_texts(tree)
            tree.set_environment(self)
            return tree

        def wrap_str_format(self, value: object) -> Callable[..., str] | None:
            """Return `format` so that it gives a plain text: the sandbox's gives one of the type that it stands in."""
            made = super().wrap_str_format(value)
            return None if made is None else lambda *args, **kwargs: str(made(*args, **kwargs))

    return OwnEnvironment


def _type_texts(node: "Node") -> None:
    """Put a call of `written` into the place of each text in quotes that may come to be printed."""
    for child in node.iter_child_nodes():
        _type_texts(child)
    for field in _SAID.get(type(node).__name__, ()):
        value = getattr(node, field)
        setattr(node, field, [_typed(item) for item in value] if isinstance(value, list) else _typed(value))


def _typed(node: "Node") -> "Node":
    # Imported here for start-up time, as above.
    from jinja2.nodes import Call, Const, EnvironmentAttribute

    if not isinstance(node, Const) or not isinstance(node.value, str):
        return node
    written = EnvironmentAttribute("written", lineno=node.lineno)
    return Call(written, [node], [], None, None, lineno=node.lineno)
