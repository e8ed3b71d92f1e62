"""What the documents allow: comments that take a rule's diagnostics out.

    <!-- codegen: allow undefined-type -->                          for the block below, or for the line it ends
    <!-- codegen: allow undefined-type, live-secret -->             for several rules
    <!-- codegen: allow needless-entity in this file -->            for the whole document

A rule that nothing is allowed of any more is reported, so that no suppression outlives its reason.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from codegen.config import Allowance
from codegen.diagnostics import Diagnostic
from codegen.files import File, Span
from codegen.lint.suppression_rules import UNKNOWN_RULE, UNREADABLE_SUPPRESSION, UNUSED_SUPPRESSION
from codegen.markdown.comments import cut_comments
from codegen.markdown.document import Source

_MARK: Final = re.compile(r"<!--\s*codegen:")
_COMMENT: Final = re.compile(
    r"<!--\s*codegen:\s*allow\s+(?P<rules>[a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)(?P<file>\s+in\s+this\s+file)?\s*-->"
)
_RULE: Final = re.compile(r"[a-z0-9-]+")
_FENCE: Final = re.compile(r" {0,3}(`{3,}|~{3,})")


@dataclass(frozen=True, slots=True)
class Suppression:
    """One rule allowed on some lines of a file; `span` is where the comment names it."""

    rule: str
    lines: range
    span: Span

    def covers(self, item: Diagnostic) -> bool:
        """Tell whether a diagnostic is one of the allowed."""
        return item.rule == self.rule and item.span.file == self.span.file and item.span.line in self.lines


def suppress(
    diagnostics: Iterable[Diagnostic],
    files: Iterable[File],
    allowed: Iterable[Allowance],
    known: frozenset[str],
    *,
    complete: bool = True,
) -> Iterator[Diagnostic]:
    """Yield the diagnostics that neither a comment nor `allowed` takes out, and what is wrong with suppressions.

    `known` are the ids of all rules. Without `complete` diagnostics nothing is said to take out nothing.
    """
    suppressions = []
    for file in files:
        for found in _read_file(file):
            if isinstance(found, Diagnostic):
                yield found
            else:
                suppressions.append(found)
    everywhere = {allowance.rule for allowance in allowed}
    used: set[Suppression | str] = set()
    for item in diagnostics:
        covering = [suppression for suppression in suppressions if suppression.covers(item)]
        used.update(covering)
        if item.rule in everywhere:
            used.add(item.rule)
        elif not covering:
            yield item
    unused: list[Suppression | Allowance] = [item for item in suppressions if item not in used]
    unused.extend(item for item in allowed if item.rule not in used)
    yield from _unused(unused, known, complete=complete)


def _unused(items: Iterable[Suppression | Allowance], known: frozenset[str], *, complete: bool) -> Iterator[Diagnostic]:
    for item in items:
        if item.rule not in known:
            message = f"there is no rule `{item.rule}`"
            yield UNKNOWN_RULE.at(item.span, message, "fix its spelling")
        elif complete:
            message = f"nothing here is allowed by `{item.rule}`"
            yield UNUSED_SUPPRESSION.at(item.span, message, "drop it")


def _read_file(file: File) -> Iterator[Suppression | Diagnostic]:
    if not _MARK.search(file.text):
        return
    lines = file.text.split("\n")
    left = list(lines)
    for comment in cut_comments(file.path, left):
        match = _COMMENT.fullmatch(comment.text.strip())
        if match is not None:
            yield from _read_comment(comment, match, lines, left)
        elif _MARK.match(comment.text.strip()):
            message = "this suppression is not understood"
            help_text = "write `<!-- codegen: allow rule, rule -->`, or `allow rule in this file`"
            yield UNREADABLE_SUPPRESSION.at(comment.span, message, help_text)


def _read_comment(comment: Source, match: re.Match[str], lines: list[str], left: list[str]) -> Iterator[Suppression]:
    """Yield one suppression for each rule of a comment; `left` are the lines without comments."""
    offset = comment.text.index("<!--")
    covered = range(1, len(lines) + 1) if match["file"] else _covered(comment, left)
    for word in _RULE.finditer(match["rules"]):
        yield Suppression(word[0], covered, comment.at(offset + match.start("rules") + word.start(), len(word[0])))


def _covered(comment: Source, left: list[str]) -> range:
    """Return the numbers of the line that a comment ends, or of the block below it."""
    if left[comment.line - 1].strip():
        return comment.numbers
    index = comment.numbers.stop - 1
    while index < len(left) and not left[index].strip():
        index += 1
    end = index
    fence = _FENCE.match(left[index]) if index < len(left) else None
    while end < len(left) and (fence or left[end].strip()):
        end += 1
        if fence and end > index + 1 and left[end - 1].strip().startswith(fence[1]):
            break
    return range(index + 1, end + 1)
