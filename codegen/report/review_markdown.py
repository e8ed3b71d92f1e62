"""A review -> one comment on a pull request, shorter than any code host allows."""

from collections.abc import Iterator, Sequence
from typing import Final

from codegen.diagnostics import Diagnostic
from codegen.drift import Drift, DriftKind
from codegen.manifest import MANIFEST
from codegen.report.changes.markdown import render_changes_markdown
from codegen.report.changes.text import render_held
from codegen.report.escapes import escape
from codegen.report.review import Ask, Compared, Review, count_severities, verdict
from codegen.report.review_difference import render_difference
from codegen.report.review_text import code, fence_of, fit, plain, quiet, shorten, size
from codegen.report.text import count

MARKER: Final = "<!-- codegen review -->"
"""The first line of each comment, which nobody sees and by which a workflow finds the comment again."""

LIMIT: Final = 64_000
"""Bytes of a comment: GitHub takes 65,536 characters, and a workflow may add a line of its own."""
_ASKS: Final = 8_000
_CHANGES: Final = 24_000
_LINT: Final = 12_000
_DRIFTS: Final = 1_500
"""Bytes of each part; what they leave is for the diff of the SDK."""


def render_review_markdown(review: Review, generate: str) -> Iterator[str]:
    """Yield the lines of the comment; `generate` is the command that brings generated/ up to date."""
    lines = [*_head(review), *_lint(review)]
    if compared := review.compared:
        lines = [
            *_head(review),
            *_asks(review, compared),
            *_changes(review, compared),
            *_lint(review),
            *_drifts(review, compared.drifts, generate),
        ]
        room = LIMIT - sum(map(size, lines))
        lines += render_difference(compared.sdk, review.names, room)
    yield from lines


def _head(review: Review) -> Iterator[str]:
    compared = review.compared
    yield MARKER
    yield f"## Documentation change: {compared.bump if compared else 'not compared'}"
    yield ""
    yield f"**{plain(verdict(review))}**"
    yield ""
    yield f"- Compared with {code(review.names.base)}"
    if compared:
        yield f"- {code(f'{review.names.generated}/')}: {_state(compared.drifts)}"
    if compared and compared.held:
        yield f"- {render_held(compared.held).capitalize()}"
    changed, elsewhere = count_severities(review.on_changed), count_severities(review.counted)
    yield f"- Lint of changed lines: {changed}; of all other lines: {elsewhere}"


def _state(drifts: Sequence[Drift]) -> str:
    if _is_absent(drifts):
        return "not there"
    return f"{count(len(drifts), 'file')} not as the documents give them" if drifts else "up to date"


def _is_absent(drifts: Sequence[Drift]) -> bool:
    """Tell whether nothing of generated/ is there, its list of files included."""
    return any(drift.path == MANIFEST and drift.kind is DriftKind.MISSING for drift in drifts)


def _asks(review: Review, compared: Compared) -> Iterator[str]:
    """Say what is to be approved, and how; a line that can be copied for each."""
    if not compared.asks:
        return
    yield from ("", "### Breaks to approve", "")
    place = code(review.names.approved)
    yield f"Take each of them back, or add it to {place} with the reason why users can live with it:"
    lines, left = fit((f"- `{ask.fingerprint}`: REASON ({_words(ask)})" for ask in compared.asks), _ASKS)
    fence = fence_of(lines)
    yield from ("", f"{fence}markdown", *lines, fence)
    if left:
        whole = f"codegen review {review.names.base} --output-format json"
        yield from ("", f"{left} more: {code(whole)} has all of them.")


def _words(ask: Ask) -> str:
    return escape(shorten(ask.sentence))


def _changes(review: Review, compared: Compared) -> Iterator[str]:
    if not compared.causes:
        return
    yield ""
    lines, left = fit(map(quiet, render_changes_markdown(compared.causes, compared.bump)), _CHANGES)
    yield from lines
    if left:
        whole = code(f"codegen diff {review.names.base}")
        yield from ("", f"Cut: {count(left, 'line')} about changes. {whole} shows all of them.")


def _lint(review: Review) -> Iterator[str]:
    told = review.told
    if not told:
        return
    yield from ("", f"### Lint{'' if review.compared else ': what keeps the documents from being read'}", "")
    lines, left = fit(map(_entry, told), _LINT)
    yield from lines
    if left:
        yield f"- {left} more: `codegen lint` shows all of them"


def _entry(item: Diagnostic) -> str:
    remedy = f"; {plain(item.help)}" if item.help else ""
    return f"- {code(str(item.span))} {item.severity}: {plain(item.message)}{remedy} (`{item.rule}`)"


def _drifts(review: Review, drifts: Sequence[Drift], generate: str) -> Iterator[str]:
    if not drifts or _is_absent(drifts):
        # Not every project commits it.
        return
    yield from ("", f"### {code(f'{review.names.generated}/')} is not up to date", "")
    yield f"Run {code(generate)} and commit what it writes."
    yield ""
    lines, left = fit(
        (f"- {drift.kind}: {code(f'{review.names.generated}/{drift.path}')}" for drift in drifts), _DRIFTS
    )
    yield from lines
    if left:
        yield f"- {count(left, 'more file')}"
