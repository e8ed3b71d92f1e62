"""`HeldBack`: what the key `held_back` of codegen.yaml does with what the documents mark as internal or beta."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from msgspec import Struct

from codegen.diagnostics import Diagnostic, Rule
from codegen.files import File
from codegen.yaml_nodes import is_mapping, is_scalar, node_span

if TYPE_CHECKING:
    from yaml import Node


class Treatment(StrEnum):
    """What becomes of what is marked."""

    INCLUDE = "include"
    """It is generated with its mark."""
    OMIT = "omit"
    """It is in nothing that is generated."""
    NAMESPACE = "namespace"
    """Its actions are reached as `client.beta.device.export(...)`; anything else is generated with its mark."""


class HeldBack(Struct, frozen=True):
    """What becomes of what is internal, and of what is beta."""

    internal: Treatment = Treatment.OMIT
    beta: Treatment = Treatment.INCLUDE


USUAL: Final = HeldBack()
"""What holds where codegen.yaml says nothing of it."""

_KNOWN: Final = {
    "internal": (Treatment.OMIT, Treatment.INCLUDE),
    "beta": (Treatment.INCLUDE, Treatment.NAMESPACE, Treatment.OMIT),
}
"""What may be said of each mark."""


def read_held_back(file: File, node: "Node", rule: Rule) -> tuple[HeldBack, tuple[Diagnostic, ...]]:
    """Read the value of the key; whatever is wrong there comes back as errors of `rule`."""
    values: dict[str, Treatment] = {}
    diagnostics = tuple(_fill(file, node, values, rule))
    return HeldBack(**values), diagnostics


def _fill(file: File, node: "Node", values: dict[str, Treatment], rule: Rule) -> Iterator[Diagnostic]:
    if not is_mapping(node) or not node.value:
        yield rule.at(node_span(file, node), "not a mapping of keys", f"the keys are {_listed(_KNOWN)}")
        return
    for key, value in node.value:
        name = key.value if is_scalar(key) else ""
        word = value.value if is_scalar(value) else ""
        if name not in _KNOWN:
            yield rule.at(node_span(file, key), f"unknown key `{name}`", _nearest(name, tuple(_KNOWN), "the keys are"))
        elif name in values:
            yield rule.at(node_span(file, key), f"key `{name}` stands twice", "drop one of them")
        elif word not in _KNOWN[name]:
            help_text = _nearest(word, _KNOWN[name], "write one of")
            yield rule.at(node_span(file, value), f"`{name}` cannot be `{ascii(word)[1:-1]}`", help_text)
        else:
            values[name] = Treatment(word)


def _nearest(word: str, known: tuple[str, ...], otherwise: str) -> str:
    """Ask for the known word that is nearest to another, or name all of them."""
    found = get_close_matches(word[:40], known, n=1)
    return f"did you mean `{found[0]}`?" if found else f"{otherwise} {_listed(known)}"


def _listed(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)
