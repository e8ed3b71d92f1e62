"""What the keys of codegen.yaml may say: a check for each text, and readers of lists of words and of switches."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final, TypeVar

from codegen.diagnostics import Diagnostic, Rule
from codegen.files import File
from codegen.metadata import Check, is_license
from codegen.package_names import clash_of_distribution, clash_of_package
from codegen.yaml_nodes import is_mapping, is_scalar, is_sequence, node_span

if TYPE_CHECKING:
    from yaml import Node

_T = TypeVar("_T")

_SERVER: Final = re.compile(
    r"(?:https://[a-z0-9-]+(?:\.[a-z0-9-]+)*|http://(?:localhost|127\.0\.0\.1))(?::([1-9][0-9]{0,4}))?", re.ASCII
)
_SEGMENT: Final = re.compile(r"[A-Za-z0-9._~-]+", re.ASCII)


def is_package(value: str) -> bool:
    """Tell whether Python can import a package of that name."""
    return re.fullmatch(r"[a-z][a-z0-9_]*", value, re.ASCII) is not None


def is_server(value: str) -> bool:
    """Tell whether credentials may go to a server: https and a plain host, or http to this machine."""
    match = _SERVER.fullmatch(value)
    return match is not None and int(match[1] or 0) < 65536


def is_base(value: str) -> bool:
    """Tell whether a text is a server with the path that all URLs start with, if there is one."""
    scheme, mark, rest = value.partition("://")
    host, *segments = rest.split("/")
    return is_server(scheme + mark + host) and all(_SEGMENT.fullmatch(part) and part.strip(".") for part in segments)


def is_below(value: str) -> bool:
    """Tell whether a path stays below the folder that it is relative to."""
    is_plain = value.isprintable() and value.strip() != "" and "\\" not in value and ":" not in value
    return is_plain and not value.startswith("/") and ".." not in value.split("/")


def _below(kind: str, example: str, option: str) -> Check:
    return is_below, f"a {kind} below the folder of this file, such as `{example}`; `{option}` names one elsewhere"


CHECKS: Final[Mapping[str, Check]] = {
    "title": (lambda value: value.isprintable() and value.strip(), "one line of text"),
    "package": (is_package, "a Python identifier in lower case, such as `losant_api`"),
    "distribution": (
        lambda value: re.fullmatch(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?", value, re.ASCII),
        "a distribution name, such as `losant-api`",
    ),
    "version": (
        lambda value: re.fullmatch(r"[0-9]+(\.[0-9]+)*((a|b|rc)[0-9]+)?(\.(post|dev)[0-9]+)*", value, re.ASCII),
        "a version in quotes, such as `'1.2.0'`",
    ),
    "server": (is_base, "`https://` with a host, and the path that all URLs start with, as `https://example.com/v1`"),
    "templates": (is_below, "a folder below the one of this file, such as `templates`"),
    "openapi": ({"3.1.1", "3.2.0"}.__contains__, "`3.1.1` or `3.2.0`"),
    "refusals": ({"documented", "usual"}.__contains__, "`documented` or `usual`"),
    "license": (is_license, "an SPDX license expression as SPDX spells it, such as `MIT` or `MIT OR Apache-2.0`"),
    "spec": _below("folder", "docs", "--spec"),
    "generated": _below("folder", "generated", "--generated"),
    "overrides": _below("file", "overrides.yaml", "--overrides"),
}
"""The keys whose value is one text, and what is true of a usable one."""

CLASHES: Final[Mapping[str, tuple[Callable[[str], str], str]]] = {
    "package": (clash_of_package, "_api"),
    "distribution": (clash_of_distribution, "-api"),
}
"""What a name may be that is not free, and what makes it another one."""

_SWITCHES: Final[Mapping[str, bool]] = {"true": True, "false": False}


def read_words(file: File, node: "Node", key: str, known: tuple[str, ...], rule: Rule) -> tuple[str, ...] | Diagnostic:
    """Read a list of some of the `known` words, each of them once; they come back in the order of `known`.

    Anything else comes back as an error of `rule`.
    """
    help_text = "write a list with one or more of " + ", ".join(f"`{word}`" for word in known)
    if not is_sequence(node) or not node.value:
        return rule.at(node_span(file, node), f"`{key}` is not usable", help_text)
    words: list[str] = []
    for item in node.value:
        word = item.value if is_scalar(item) else ""
        if word not in known:
            return rule.at(node_span(file, item), f"`{key}` has no `{word}`", help_text)
        if word in words:
            return rule.at(node_span(file, item), f"`{word}` stands twice", "drop one of them")
        words.append(word)
    return tuple(word for word in known if word in words)


def read_switches(
    file: File, node: "Node", make: Callable[..., _T], known: tuple[str, ...], rule: Rule
) -> tuple[_T, tuple[Diagnostic, ...]]:
    """Read a mapping whose values are `true` or `false`, and `make` a value of it.

    Whatever is wrong there comes back as errors of `rule`.
    """
    values: dict[str, bool] = {}
    diagnostics = tuple(_fill(file, node, values, known, rule))
    return make(**values), diagnostics


def _fill(
    file: File, node: "Node", values: dict[str, bool], known: tuple[str, ...], rule: Rule
) -> Iterator[Diagnostic]:
    names = ", ".join(f"`{name}`" for name in known)
    if not is_mapping(node) or not node.value:
        yield rule.at(node_span(file, node), "not a mapping of keys", f"the keys are {names}")
        return
    for key, value in node.value:
        name = key.value if is_scalar(key) else ""
        if name not in known:
            yield rule.at(node_span(file, key), f"unknown key `{name}`", f"the keys are {names}")
        elif name in values:
            yield rule.at(node_span(file, key), f"key `{name}` stands twice", "drop one of them")
        elif not is_scalar(value) or value.value not in _SWITCHES:
            yield rule.at(node_span(file, value), f"`{name}` is not usable", "write `true` or `false`")
        else:
            values[name] = _SWITCHES[value.value]
