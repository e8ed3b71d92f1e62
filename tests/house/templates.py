"""The house rules for templates: they print views and walk lists, and are small."""

from collections.abc import Iterator

from jinja2 import Environment, nodes
from jinja2.filters import FILTERS

from tests.house.code import Fault

LINES = 60
LEVELS = 3

_FORBIDDEN: dict[type[nodes.Node], str] = {
    nodes.Assign: "an assignment",
    nodes.AssignBlock: "an assignment",
    nodes.With: "an assignment",
    nodes.Compare: "a comparison",
    nodes.Add: "arithmetic",
    nodes.Sub: "arithmetic",
    nodes.Mul: "arithmetic",
    nodes.Div: "arithmetic",
    nodes.FloorDiv: "arithmetic",
    nodes.Mod: "arithmetic",
    nodes.Pow: "arithmetic",
    nodes.Neg: "arithmetic",
    nodes.Pos: "arithmetic",
    nodes.Concat: "arithmetic",
    nodes.Slice: "a slice",
    nodes.EvalContextModifier: "a change of escaping",
    nodes.ScopedEvalContextModifier: "a change of escaping",
}
_TESTS = {"none"}
_WALKS = {"items"}
_LEVELS = (nodes.For, nodes.If, nodes.CallBlock, nodes.FilterBlock)


def template_faults(source: str, environment: Environment) -> Iterator[Fault]:
    """Yield what is wrong with a template; raises jinja2.TemplateSyntaxError when it does not parse."""
    lines = len(source.splitlines())
    if lines > LINES:
        yield Fault(1, f"{lines} lines, of {LINES} at most")
    tree = environment.parse(source)
    macros = _macros(tree) | {"caller"}
    for node in tree.find_all(nodes.Node):
        if message := _fault(node, macros):
            yield Fault(node.lineno, message)
    yield from _nesting_faults(tree, 0)


def _fault(node: nodes.Node, macros: set[str]) -> str | None:
    if isinstance(node, nodes.Call) and _called(node) not in macros:
        return "a call of what is not a macro"
    if isinstance(node, nodes.Filter) and node.name in FILTERS and node.name not in _WALKS:
        return f"the filter {node.name}, which is not typed"
    if isinstance(node, nodes.Test) and node.name not in _TESTS:
        return f"the test {node.name}"
    return _FORBIDDEN.get(type(node))


def _macros(tree: nodes.Template) -> set[str]:
    """Collect the names of macros, and of imported templates, which have nothing but macros to call."""
    names = {macro.name for macro in tree.find_all(nodes.Macro)}
    names |= {module.target for module in tree.find_all(nodes.Import)}
    for imported in tree.find_all(nodes.FromImport):
        names |= {name if isinstance(name, str) else name[1] for name in imported.names}
    return names


def _called(call: nodes.Call) -> str | None:
    """Return the name a call starts from: `f` for `f()`, `module` for `module.f()`, None for anything else."""
    function = call.node.node if isinstance(call.node, nodes.Getattr) else call.node
    return function.name if isinstance(function, nodes.Name) else None


def _nesting_faults(node: nodes.Node, level: int) -> Iterator[Fault]:
    """Yield the statements that stand more than `LEVELS` deep; an `elif` is as deep as its `if`."""
    alternatives = node.elif_ if isinstance(node, nodes.If) else []
    for child in node.iter_child_nodes():
        inner = level + (isinstance(child, _LEVELS) and child not in alternatives)
        if inner > LEVELS:
            yield Fault(child.lineno, f"{inner} levels, of {LEVELS} at most")
        else:
            yield from _nesting_faults(child, inner)
