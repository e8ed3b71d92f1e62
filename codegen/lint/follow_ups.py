"""What follows from another diagnostic is not said beside it: one cause, one message."""

from bisect import bisect
from collections.abc import Iterable, Iterator
from typing import Final

from codegen.diagnostics import Diagnostic
from codegen.lint.spec import Spec

_IN_LINE: Final = {
    "example-not-accepted": "misspelled-accepted-value",
    "default-not-accepted": "misspelled-accepted-value",
    "differing-default-type": "value-of-other-type",
    "misspelled-word": "unknown-section",
    "unclear-pages": "incomplete-pair",
}
"""Follow-up -> the rule whose diagnostic on the same line, such as the row of a parameter, is its cause."""

_IN_ACTION: Final = {
    "differing-curl-body": "invalid-body-example",
    "differing-call": "untitled-call",
    "undeclared-path-parameter": "untitled-call",
}
"""Follow-up -> the rule whose diagnostic in the same action is its cause."""


def without_follow_ups(diagnostics: Iterable[Diagnostic], spec: Spec) -> Iterator[Diagnostic]:
    """Yield the diagnostics, but for those whose cause is among them as well."""
    diagnostics = tuple(diagnostics)
    titles: dict[str, list[int]] = {}
    for call in spec.calls:
        titles.setdefault(call.resource.file, []).append(call.action.span.line)
    in_line = {(item.rule, item.span.file, item.span.line) for item in diagnostics}
    in_action = {(item.rule, *_action(item, titles)) for item in diagnostics if item.rule in _IN_ACTION.values()}
    for item in diagnostics:
        is_in_line = (_IN_LINE.get(item.rule), item.span.file, item.span.line) in in_line
        is_in_action = item.rule in _IN_ACTION and (_IN_ACTION[item.rule], *_action(item, titles)) in in_action
        if not is_in_line and not is_in_action:
            yield item


def _action(item: Diagnostic, titles: dict[str, list[int]]) -> tuple[str, int]:
    """Return the file, and how many actions of it start at the diagnostic or above it."""
    return item.span.file, bisect(titles.get(item.span.file, []), item.span.line)
