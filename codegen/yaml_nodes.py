"""YAML text -> nodes that know their places; what they mean is for `config` and `overrides` to say."""

import re
from typing import TYPE_CHECKING, Final, TypeGuard

from codegen.diagnostics import Diagnostic, Rule
from codegen.files import File, Span
from codegen.limits import YAML_CHARACTERS

if TYPE_CHECKING:
    from yaml import MappingNode, Node, ScalarNode, SequenceNode

_HELP: Final = "fix the syntax"
_BEYOND: Final = re.compile(r"\\U(?!000|0010)[0-9A-Fa-f]{8}")
"""An escape beyond the last character that there is."""


def compose(file: File, rule: Rule) -> "Node | Diagnostic | None":
    """Return the root of one YAML document, None when it is empty; what is not YAML is an error of `rule`.

    No scalar has a type yet: each is the text as written, tagged as a string unless the file tags it.
    """
    if len(file.text) > YAML_CHARACTERS:
        return rule.at(Span(file.path, 1), f"more than {YAML_CHARACTERS:,} characters", "write a smaller file")
    # Imported here for start-up time: few projects have a YAML file.
    import yaml

    try:
        root = yaml.compose(file.text, Loader=yaml.BaseLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        # What is missing at the end is told behind the last line of the text, not on a line that is not there.
        lines = file.text.rstrip("\n").split("\n")
        at_end = (len(lines), len(lines[-1]) + 1)
        place = (mark.line + 1, mark.column + 1) if mark else at_end
        span = Span(file.path, *(place if place[0] <= len(lines) else at_end))
        return rule.at(span, f"not YAML: {error.problem}", _HELP)
    except yaml.reader.ReaderError as error:
        line = file.text.count("\n", 0, error.position) + 1
        return rule.at(Span(file.path, line), f"not YAML: {error.reason}", _HELP)
    except RecursionError:
        return rule.at(Span(file.path, 1), "nested too deeply", _HELP)
    except (ValueError, OverflowError):
        return _unreadable(file, rule)
    return None if root is None or root.value == "" else root


def _unreadable(file: File, rule: Rule) -> Diagnostic:
    """Return the error of what the parser hands on to Python unseen: escapes, and the numbers of a `%YAML` line."""
    found = _BEYOND.search(file.text)
    if found is None:
        return rule.at(Span(file.path, 1), "not YAML: a number is too large", _HELP)
    start = found.start()
    line, column = file.text.count("\n", 0, start) + 1, start - file.text.rfind("\n", 0, start)
    return rule.at(Span(file.path, line, column, len(found[0])), "not YAML: there is no such character", _HELP)


def is_scalar(node: "Node") -> "TypeGuard[ScalarNode]":
    """Tell whether a node is one text."""
    return type(node).__name__ == "ScalarNode"


def is_sequence(node: "Node") -> "TypeGuard[SequenceNode]":
    """Tell whether a node is a list."""
    return type(node).__name__ == "SequenceNode"


def is_mapping(node: "Node") -> "TypeGuard[MappingNode]":
    """Tell whether a node is a mapping of keys."""
    return type(node).__name__ == "MappingNode"


def node_span(file: File, node: "Node") -> Span:
    """Return where a node starts, and its length if it ends on the same line."""
    start, end = node.start_mark, node.end_mark
    length = end.column - start.column if start.line == end.line else 1
    return Span(file.path, start.line + 1, start.column + 1, max(length, 1))


def value_span(file: File, key: str, rule: Rule) -> Span:
    """Return where the value of a key stands in a file that is one mapping, or where the file starts without it."""
    root = compose(file, rule)
    if root is not None and not isinstance(root, Diagnostic) and is_mapping(root):
        for name, value in root.value:
            if is_scalar(name) and name.value == key:
                return node_span(file, value)
    return Span(file.path, 1)
