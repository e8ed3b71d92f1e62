"""What the documents allow: comments that take a rule's diagnostics out.

    <!-- codegen: allow undefined-type -->                          for the block below, or for the line it ends
    <!-- codegen: allow undefined-type, live-secret -->             for several rules
    <!-- codegen: allow needless-entity in this file -->            for the whole document
    {/* codegen: allow dangling-link */}                            on a line of its own, as MDX has comments

A rule that nothing is allowed of any more is reported, so that no suppression outlives its reason.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator
from functools import cached_property
from typing import Final, TypeAlias

from msgspec import Struct

from codegen.config import Allowance
from codegen.diagnostics import Diagnostic, Severity
from codegen.files import File, Span
from codegen.lint.suppression_rules import UNKNOWN_RULE, UNREADABLE_SUPPRESSION, UNUSED_SUPPRESSION
from codegen.markdown.comments import cut_comments
from codegen.markdown.document import Source
from codegen.markdown.mdx_asides import cut_mdx

_MARK: Final = re.compile(r"(?:<!--|\{/\*)\s*codegen:")
_COMMENT: Final = re.compile(
    r"(?:<!--|\{/\*)\s*codegen:\s*allow\s+(?P<rules>[a-z0-9-]+(?:\s*,\s*[a-z0-9-]+)*)(?P<file>\s+in\s+this\s+file)?"
    r"\s*(?:-->|\*/\})"
)
_FORM: Final = "<!-- codegen: allow rule, rule -->"
_RULE: Final = re.compile(r"[a-z0-9-]+")
_FENCE: Final = re.compile(r" {0,3}(`{3,}|~{3,})")

_Key: TypeAlias = tuple[str, str]


class Suppression(Struct, frozen=True):
    """One rule allowed on some lines of a file; `span` is where the comment names it."""

    rule: str
    lines: range
    span: Span

    @property
    def key(self) -> "_Key":
        """File and rule, by which suppressions and diagnostics meet."""
        return self.span.file, self.rule


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
    suppressions: list[Suppression] = []
    for file in files:
        for found in _read_file(file):
            if isinstance(found, Diagnostic):
                yield found
            else:
                suppressions.append(found)
    allowed, diagnostics = tuple(allowed), tuple(diagnostics)
    everywhere = {allowance.rule for allowance in allowed}
    covered = _Covered(suppressions)
    for item in diagnostics:
        if not _is_taken_out(item, everywhere, covered):
            yield item
    lines: dict[_Key, list[int]] = {}
    for item in sorted(diagnostics, key=lambda item: item.span.line):
        lines.setdefault((item.span.file, item.rule), []).append(item.span.line)
    unused: list[Suppression | Allowance] = [
        item for item in suppressions if not _is_used(item, lines.get(item.key, []))
    ]
    used = {item.rule for item in diagnostics}
    unused.extend(item for item in allowed if item.rule not in used)
    yield from _unused(unused, known, complete=complete)


def without_suppressed(
    diagnostics: Iterable[Diagnostic], files: Iterable[File], allowed: Iterable[Allowance]
) -> Iterator[Diagnostic]:
    """Yield the errors, and the diagnostics that neither a comment nor `allowed` takes out; suppressions are not told.

    Nothing takes out an error of the reader.
    """
    found = tuple(diagnostics)
    if not any(item.severity is not Severity.ERROR for item in found):
        yield from found
        return
    everywhere = {allowance.rule for allowance in allowed}
    covered = _Covered([item for file in files for item in _read_file(file) if isinstance(item, Suppression)])
    for item in found:
        if item.severity is Severity.ERROR or not _is_taken_out(item, everywhere, covered):
            yield item


def _is_taken_out(item: Diagnostic, everywhere: Container[str], covered: "_Covered") -> bool:
    return item.rule in everywhere or covered.has((item.span.file, item.rule), item.span.line)


class _Covered:
    """The lines that suppressions cover: for each line on which one starts, how far those go that started by then."""

    def __init__(self, suppressions: Iterable[Suppression]) -> None:
        self._starts: dict[_Key, list[int]] = {}
        self._stops: dict[_Key, list[int]] = {}
        for item in sorted(suppressions, key=lambda item: item.lines.start):
            stops = self._stops.setdefault(item.key, [])
            stops.append(max(item.lines.stop, stops[-1] if stops else 0))
            self._starts.setdefault(item.key, []).append(item.lines.start)

    def has(self, key: _Key, line: int) -> bool:
        """Tell whether a line of a file is covered for a rule."""
        index = bisect_right(self._starts.get(key, ()), line)
        return index > 0 and line < self._stops[key][index - 1]


def _is_used(item: Suppression, lines: list[int]) -> bool:
    """Tell whether one of the lines, which are in order, is among those of a suppression."""
    index = bisect_left(lines, item.lines.start)
    return index < len(lines) and lines[index] in item.lines


def _unused(items: Iterable[Suppression | Allowance], known: frozenset[str], *, complete: bool) -> Iterator[Diagnostic]:
    for item in items:
        if item.rule not in known:
            message = f"there is no rule `{item.rule}`"
            yield UNKNOWN_RULE.at(item.span, message, "fix its spelling")
        elif complete:
            message = f"nothing here is allowed by `{item.rule}`"
            yield UNUSED_SUPPRESSION.at(item.span, message, "drop it")


def _read_file(file: File) -> Iterator[Suppression | Diagnostic]:
    if "codegen:" not in file.text or not _MARK.search(file.text):
        return
    left = file.text.split("\n")
    blocks = _Blocks(left)
    for comment in (*cut_comments(file.path, left), *cut_mdx(file.path, left).comments):
        match = _COMMENT.fullmatch(comment.text.strip())
        if match is not None:
            yield from _read_comment(comment, match, blocks)
        elif _MARK.match(comment.text.strip()):
            message = "this suppression is not understood"
            form = "{/* codegen: allow rule, rule */}" if comment.text.lstrip()[0] == "{" else _FORM
            help_text = f"write `{form}`, or `allow rule in this file`"
            yield UNREADABLE_SUPPRESSION.at(comment.span, message, help_text)


def _read_comment(comment: Source, match: re.Match[str], blocks: "_Blocks") -> Iterator[Suppression]:
    """Yield one suppression for each rule of a comment."""
    offset = len(comment.text) - len(comment.text.lstrip()) + match.start("rules")
    covered = range(1, len(blocks.lines) + 1) if match["file"] else blocks.below(comment)
    at = comment.places()
    for word in _RULE.finditer(match["rules"]):
        yield Suppression(word[0], covered, at(offset + word.start(), len(word[0])))


class _Blocks:
    """The blocks of a file, whose lines have no comments any more by the time that they are asked for."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self._ends: dict[int, int] = {}

    @cached_property
    def _starts(self) -> list[int]:
        """For each line, the index of the first one from there on that is not blank."""
        starts = [len(self.lines)] * (len(self.lines) + 1)
        for index in range(len(self.lines) - 1, -1, -1):
            starts[index] = index if self.lines[index].strip() else starts[index + 1]
        return starts

    def below(self, comment: Source) -> range:
        """Return the numbers of the line that a comment ends, or of the block below it."""
        if self.lines[comment.line - 1].strip():
            return comment.numbers
        start = self._starts[comment.numbers.stop - 1]
        if start not in self._ends:
            self._ends[start] = self._end(start)
        return range(start + 1, self._ends[start] + 1)

    def _end(self, start: int) -> int:
        """Return the index behind the block that starts at an index; a fenced one goes on over blank lines."""
        fence = _FENCE.match(self.lines[start]) if start < len(self.lines) else None
        end = start
        while end < len(self.lines) and (fence or self.lines[end].strip()):
            end += 1
            if fence and end > start + 1 and self.lines[end - 1].strip().startswith(fence[1]):
                break
        return end
