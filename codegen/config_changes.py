"""The key `changes` of codegen.yaml: kinds of change that weigh more or less for a project's users, each with a reason.

changes:
  path-changed: {impact: breaking, reason: our users call the URLs by hand, too}
  parameter-removed:
    impact: additive
    reason: the API has been ignoring it for two years
    subjects: [device.get query.legacy]
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from codegen.diagnostics import Diagnostic, Rule
from codegen.equality import equal_without
from codegen.files import File, Span, Spanned
from codegen.yaml_nodes import is_mapping, is_scalar, is_sequence, node_span

if TYPE_CHECKING:
    from yaml import Node

IMPACTS: Final = ("breaking", "additive", "editorial")
"""What a change can weigh, as it is written."""

_KEYS: Final = ("impact", "reason", "subjects")
_FORM: Final = "write `{impact: additive, reason: why it is so for our users}`"


class _Places(Spanned, frozen=True, kw_only=True):
    """Where the parts of a level are: `impact_span` the impact, `subject_spans` each subject."""

    impact_span: Span
    subject_spans: tuple[Span, ...] = ()


@equal_without("span", "impact_span", "subject_spans")
class Level(_Places, frozen=True):
    """The impact that changes of a rule have instead of the rule's own; with `subjects`, only those of these.

    `span` is where the rule is named.
    """

    rule: str
    impact: str
    reason: str
    subjects: tuple[str, ...] = ()


def read_levels(file: File, node: "Node", rule: Rule) -> tuple[tuple[Level, ...], tuple[Diagnostic, ...]]:
    """Read the mapping `changes`; whatever is wrong there comes back as errors of `rule`.

    Whether there are such rules, and what they weigh themselves, is for `codegen.diff.levels` to say.
    """
    read = tuple(_read(file, node, rule))
    levels = tuple(item for item in read if isinstance(item, Level))
    return levels, tuple(item for item in read if isinstance(item, Diagnostic))


def _read(file: File, node: "Node", rule: Rule) -> Iterator[Level | Diagnostic]:
    if not is_mapping(node) or not node.value:
        help_text = "write a kind of change, such as `path-changed: {impact: breaking, reason: why}`"
        yield rule.at(node_span(file, node), "`changes` is not usable", help_text)
        return
    seen: set[str] = set()
    for key, value in node.value:
        name = key.value if is_scalar(key) else ""
        if name in seen:
            yield rule.at(node_span(file, key), f"key `{name}` stands twice", "drop one of them")
            continue
        seen.add(name)
        yield from _read_level(file, key, value, rule)


def _read_level(file: File, key: "Node", node: "Node", rule: Rule) -> Iterator[Level | Diagnostic]:
    name = key.value if is_scalar(key) else ""
    parts: dict[str, Node] = {}
    faults = tuple(_fill(file, node, parts, rule))
    if faults:
        yield from faults
        return
    for needed in ("impact", "reason"):
        if needed not in parts:
            yield rule.at(node_span(file, key), f"`{name}` has no `{needed}`", _FORM)
            return
    subjects = parts.get("subjects")
    named = subjects.value if subjects is not None and is_sequence(subjects) else []
    yield Level(
        name,
        _text(parts["impact"]),
        _text(parts["reason"]),
        tuple(map(_text, named)),
        span=node_span(file, key),
        impact_span=node_span(file, parts["impact"]),
        subject_spans=tuple(node_span(file, item) for item in named),
    )


def _fill(file: File, node: "Node", parts: dict[str, "Node"], rule: Rule) -> Iterator[Diagnostic]:
    """Put the usable values of one entry into `parts`; yield what is wrong with the others."""
    if not is_mapping(node) or not node.value:
        yield rule.at(node_span(file, node), "not a mapping of keys", _FORM)
        return
    for key, value in node.value:
        name = key.value if is_scalar(key) else ""
        if name not in _KEYS:
            known = ", ".join(f"`{item}`" for item in _KEYS)
            yield rule.at(node_span(file, key), f"unknown key `{name}`", f"the keys are {known}")
        elif name in parts:
            yield rule.at(node_span(file, key), f"key `{name}` stands twice", "drop one of them")
        elif help_text := _misfit(name, value):
            yield rule.at(node_span(file, value), f"`{name}` is not usable", help_text)
        else:
            parts[name] = value


def _misfit(name: str, value: "Node") -> str:
    """Say what to write instead of a value; nothing where it is usable."""
    if name == "subjects":
        is_list = is_sequence(value) and bool(value.value) and all(_is_line(_text(item)) for item in value.value)
        return "" if is_list else "write a list of subjects, such as `[device.get query.limit]`"
    if name == "impact":
        return "" if _text(value) in IMPACTS else "write `breaking`, `additive` or `editorial`"
    return "" if _is_line(_text(value)) else "say in one line why it is so for your users"


def _is_line(text: str) -> bool:
    return text.isprintable() and text.strip() != ""


def _text(node: "Node") -> str:
    return node.value.strip() if is_scalar(node) else ""
