"""Causes -> Markdown, for a comment on a pull request."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from codegen.diff.causes import Cause
from codegen.diff.causes.advice import for_whom, what_to_do
from codegen.diff.change import Change
from codegen.diff.rules import Impact
from codegen.rendering.code_spans import escape_around_code
from codegen.report.changes.text import (
    count_consequences,
    count_rules,
    is_told,
    other_changes,
    render_counts,
    render_place,
)
from codegen.report.escapes import escape

_MARKUP: Final = re.compile(r"[\\<>&*_\[\]|#~@!$]")
_LONGEST: Final = 100


def render_changes_markdown(causes: Sequence[Cause], bump: str) -> Iterator[str]:
    """Yield the lines: a headline with the bump, breaks with what to do, additions as a list, all else as counts.

    Of the additions, and of the consequences of a break, the first hundred are listed, since a comment is limited in
    length.
    """
    if not causes:
        yield "No changes for users of the API or the SDK."
        return
    yield f"**{render_counts(causes)}: {bump}**"
    before = " "
    for line in _sections(causes):
        if line or before:
            yield line
        before = line


def _sections(causes: Sequence[Cause]) -> Iterator[str]:
    """Yield the causes by impact; blank lines may follow each other."""
    for impact in Impact:
        own = [cause for cause in causes if cause.impact is impact]
        listed = [cause for cause in own if _is_listed(cause)]
        counted = [*(cause for cause in own if not _is_listed(cause)), *_beyond(impact, listed)]
        if own:
            yield from ("", f"### {impact.value.capitalize()}", "")
            for cause in listed[: len(own) - len(counted)]:
                yield from _break(cause) if impact is Impact.BREAKING else _addition(cause)
            yield from (f"- {line}" for line in count_rules(cause.change for cause in counted))


def _is_listed(cause: Cause) -> bool:
    """Tell whether a cause has a line of its own: a break has, and what is new to the API."""
    change = cause.change
    is_new = not change.is_python and (is_told(cause) or change.id.endswith(("-added", "-renamed")))
    return cause.impact is Impact.BREAKING or is_new or bool(cause.weight_words)


def _beyond(impact: Impact, listed: Sequence[Cause]) -> Sequence[Cause]:
    """Return those that are too many to be listed; breaks are never."""
    return () if impact is Impact.BREAKING else listed[_LONGEST:]


def text(words: str) -> str:
    """Write a sentence so that none of it is markup but its code in backticks."""
    return escape_around_code(escape(words), _MARKUP)


def _addition(cause: Cause) -> Iterator[str]:
    others = len(other_changes(cause))
    more = f", and {others} more" if others else ""
    yield f"- {text(cause.change.sentence)}{more} (`{cause.change.id}`; {_place(cause.change)}){_weight(cause)}"


def _break(cause: Cause) -> Iterator[str]:
    """Yield a break: what changed, for whom, what to do, and the rest folded."""
    change = cause.change
    yield f"- {text(change.sentence)} (`{change.id}`, `{cause.fingerprint}`; {_place(change)}){_weight(cause)}"
    yield f"  - For {text(for_whom(cause))}: {text(what_to_do(cause))}."
    others = other_changes(cause)
    if others:
        yield from _folded(f"{len(others)} more in the documents", others)
    if cause.consequences:
        yield from _folded(count_consequences(cause), cause.consequences)


def _weight(cause: Cause) -> str:
    return "".join(f" **{text(words)}**" for words in cause.weight_words)


def _folded(summary: str, changes: Sequence[Change]) -> Iterator[str]:
    yield from ("", f"  <details><summary>{summary}</summary>", "")
    for change in islice(changes, _LONGEST):
        yield f"  - {text(change.sentence)} (`{change.id}`; {_place(change)})"
    if len(changes) > _LONGEST:
        yield f"  - and {len(changes) - _LONGEST} more"
    yield from ("", "  </details>", "")


def _place(change: Change) -> str:
    return f"`{escape(render_place(change)).replace('`', chr(39))}`"
