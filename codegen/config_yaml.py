"""codegen.yaml -> `Config`, with whatever is wrong in it at its place; `codegen.config` says what stands in it."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, Final

from codegen.config import INVALID_CONFIG, TARGETS, Allowance, Config, PythonOptions
from codegen.config_changes import read_levels
from codegen.config_checks import CHECKS, CLASHES, is_below, read_switches, read_words
from codegen.diagnostics import Diagnostic
from codegen.dialects.form import UsualAuthentication
from codegen.dialects.shipped import NAMES, is_own_dialect, shipped
from codegen.example_options import read_example_options
from codegen.files import File, Span
from codegen.held_back import read_held_back
from codegen.metadata import Author, read_authors, read_urls
from codegen.renamed import read_renamed
from codegen.yaml_nodes import compose, is_mapping, is_scalar, is_sequence, node_span

if TYPE_CHECKING:
    from yaml import MappingNode, Node

_READ: Final = frozenset({"loaded_dialect", "dialect_file", "since"})
"""What a configuration has besides its keys: what was read for them, or beside them."""


def parse_config(file: File) -> tuple[Config, tuple[Diagnostic, ...]]:
    """Read codegen.yaml (YAML 1.2 core: every value is a string); whatever is wrong comes back as diagnostics."""
    root = compose(file, INVALID_CONFIG)
    if root is None:
        return Config(), ()
    if isinstance(root, Diagnostic):
        return Config(), (root,)
    if not is_mapping(root):
        return Config(), (
            INVALID_CONFIG.at(node_span(file, root), "not a mapping of keys", "write lines of `key: value`"),
        )
    values: dict[str, Any] = {}
    diagnostics = tuple(_read_keys(file, root, values))
    dialect = values.get("dialect")
    return Config(**values, loaded_dialect=shipped(dialect) if dialect in NAMES else None), diagnostics


def _read_keys(file: File, root: "MappingNode", values: dict[str, Any]) -> Iterator[Diagnostic]:
    known = ", ".join(f"`{name}`" for name in Config.__struct_fields__ if name not in _READ)
    for key, value in root.value:
        name = key.value if is_scalar(key) else ""
        if name not in {*CHECKS, *_NESTED}:
            yield INVALID_CONFIG.at(node_span(file, key), f"unknown key `{name}`", f"the keys are {known}")
        elif name in values:
            yield INVALID_CONFIG.at(node_span(file, key), f"key `{name}` stands twice", "drop one of them")
        elif name in _NESTED:
            values[name], diagnostics = _NESTED[name](file, value)
            yield from diagnostics
        elif not is_scalar(value) or not CHECKS[name][0](value.value):
            yield INVALID_CONFIG.at(node_span(file, value), f"`{name}` is not usable", f"write {CHECKS[name][1]}")
        elif clash := tuple(_read_clash(name, value.value, node_span(file, value))):
            yield from clash
        else:
            values[name] = value.value


def _read_clash(name: str, value: str, span: Span) -> Iterator[Diagnostic]:
    """Yield an error where a name is somebody else's, or means something to Python."""
    find, ending = CLASHES.get(name, (None, ""))
    if find is not None and (clash := find(value)):
        help_text = f"write a name of its own, such as `{value}{ending}`"
        yield INVALID_CONFIG.at(span, f"`{name}` is `{value}`, which is {clash}", help_text)


def _read_allow(file: File, node: "Node") -> tuple[tuple[Allowance, ...], tuple[Diagnostic, ...]]:
    if is_sequence(node) and node.value and all(is_scalar(item) and item.value for item in node.value):
        return tuple(Allowance(item.value, node_span(file, item)) for item in node.value), ()
    help_text = "write a list of rules, such as `[rule]`"
    return (), (INVALID_CONFIG.at(node_span(file, node), "`allow` is not usable", help_text),)


def _read_authors(file: File, node: "Node") -> tuple[tuple[Author, ...], tuple[Diagnostic, ...]]:
    read = tuple(read_authors(file, node, INVALID_CONFIG))
    authors = tuple(item for item in read if isinstance(item, Author))
    return authors, tuple(item for item in read if isinstance(item, Diagnostic))


def _read_targets(file: File, node: "Node") -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    read = read_words(file, node, "targets", TARGETS, INVALID_CONFIG)
    return (TARGETS, (read,)) if isinstance(read, Diagnostic) else (read, ())


def _read_python(file: File, node: "Node") -> tuple[PythonOptions, tuple[Diagnostic, ...]]:
    return read_switches(file, node, PythonOptions, PythonOptions.__struct_fields__, INVALID_CONFIG)


def _read_dialect(file: File, node: "Node") -> tuple[str, tuple[Diagnostic, ...]]:
    name = node.value if is_scalar(node) else ""
    if name in NAMES or (is_own_dialect(name) and is_below(name)):
        return name, ()
    known = ", ".join(f"`{item}`" for item in NAMES)
    help_text = f"write {known}, or the file of your own below the folder of this one, such as `dialect.yaml`"
    return name, (INVALID_CONFIG.at(node_span(file, node), f"there is no dialect `{ascii(name)[1:-1]}`", help_text),)


def _read_authentication(file: File, node: "Node") -> tuple[UsualAuthentication | None, tuple[Diagnostic, ...]]:
    if is_scalar(node) and node.value:
        return UsualAuthentication(node.value, node_span(file, node)), ()
    help_text = "write a sentence, such as `A token is required.`"
    return None, (INVALID_CONFIG.at(node_span(file, node), "`authentication` is not usable", help_text),)


_NESTED: Final[dict[str, Callable[[File, "Node"], tuple[object, tuple[Diagnostic, ...]]]]] = {
    "allow": _read_allow,
    "authentication": _read_authentication,
    "authors": _read_authors,
    "changes": lambda file, node: read_levels(file, node, INVALID_CONFIG),
    "urls": lambda file, node: read_urls(file, node, INVALID_CONFIG),
    "targets": _read_targets,
    "python": _read_python,
    "dialect": _read_dialect,
    "held_back": lambda file, node: read_held_back(file, node, INVALID_CONFIG),
    "renamed": lambda file, node: read_renamed(file, node, INVALID_CONFIG),
    "examples": lambda file, node: read_example_options(file, node, INVALID_CONFIG),
}
"""The keys whose values are more than one text, or judged later at their place, and how each is read."""
