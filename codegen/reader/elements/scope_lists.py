"""Lists of scopes in running text: with commas, with `or`, in backticks, as items of a Markdown list."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from codegen.reader.elements.running_text import ITEM

_WORD: Final = r"[A-Za-z][A-Za-z0-9_-]*(?:[.:/]+[A-Za-z0-9_-]+)*(?:[.:/]\*)?"
_SCOPE: Final = re.compile(_WORD, re.ASCII)
_ENTRY: Final = re.compile(rf"`(?P<code>{_WORD})`|(?P<plain>{_WORD})(?![`\w*])", re.ASCII)
_SEPARATOR: Final = re.compile(rf",? or | ?/ |, ?{ITEM}|,? (?:or )?{ITEM}|{ITEM}|, ?", re.IGNORECASE)
_TOGETHER: Final = re.compile(rf",? (?:and|plus) {ITEM}?|,? and{ITEM}", re.IGNORECASE)
_ONE: Final = r"(?P<one>(?:at least )?(?:one|any) of )?(?P<every>all of |both )?"
_NOUN: Final = (
    r"(?:(?:the|these|this|a) )?(?:following )?(?:(?:required|needed|accepted|necessary) )?(?P<noun>scopes?(?!\w)"
    r"(?: (?:is|are) (?:required|needed|accepted|necessary))?(?: \((?P<any>(?:any|one) of(?: them| these)?)\))?)?:? ?"
)
_WHOLE: Final = re.compile(
    r"(?:(?:this|the) (?:endpoint|action|call|request|method|operation) |(?:the|your|a) token |it )?"
    r"(?:(?:requires|needs|accepts) |(?:must|has to|needs to|should) (?:include|have|contain|carry|hold) )?"
    rf"{_ONE}{_NOUN}",
    re.IGNORECASE,
)
_CLAUSE: Final = re.compile(
    r",? (?:with|having|including|(?:that|which) (?:has|includes|contains|holds|carries)"
    rf"|(?:and|that|which) (?:must|has to|needs to) (?:have|include|contain|hold|carry)) {_ONE}{_NOUN}",
    re.IGNORECASE,
)
_NO_SCOPES: Final = re.compile(
    r"(?P<clause>,? (?:with|and) (?:no|any)(?: (?:particular|specific|special|further))? scopes?)(?!\w)"
    r"|no(?: (?:particular|specific|special|further))? scopes?(?: (?:is|are) (?:required|needed|necessary))?(?!\w)"
    r"|(?P<without>,? without(?: any)? scopes?)(?!\w)",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(r" scopes?(?!\w)", re.IGNORECASE)
_NOT_SCOPE: Final = re.compile(
    r"an?|all|and|any|as|both|documented|every|following|is|it|none?|not|of|one|or|public|required|see|that|the|these|this"
    r"|to|unknown",
    re.IGNORECASE,
)
"""Words that stand where a scope could, and are none unless they are in backticks."""


def is_scope(text: str) -> bool:
    """Tell whether a text is a scope: `all.Device`, `device.get`, `device.*`, `books:read`."""
    return _SCOPE.fullmatch(text) is not None


class Scanner:
    """A text that is read from left to right."""

    def __init__(self, text: str, at: int = 0) -> None:
        self.text = text
        self.at = at

    def take(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Read what matches here, if anything does."""
        match = pattern.match(self.text, self.at)
        if match is not None:
            self.at = match.end()
        return match

    @property
    def is_done(self) -> bool:
        """Whether all is read."""
        return self.at == len(self.text)


@dataclass(frozen=True, slots=True)
class Listed:
    """Scopes with their offsets; `is_told` says that one of them suffices, `are_together` that all are needed."""

    scopes: tuple[tuple[int, str], ...]
    is_told: bool = True
    are_together: bool = False

    def plus(self, other: "Listed") -> "Listed":
        """Return both lists as one."""
        return Listed(
            self.scopes + other.scopes, self.is_told and other.is_told, self.are_together or other.are_together
        )


def take_scopes(scanner: Scanner, *, is_whole: bool, stop: Callable[[], bool] = lambda: False) -> Listed | None:
    """Take a sentence about scopes, or a clause with one behind something else; None, and nothing taken, if it is none.

    `stop` tells whether what comes behind a separator is not a scope any more.
    """
    start = scanner.at
    none = _NO_SCOPES.match(scanner.text, start)
    if none is not None and is_whole == (none["clause"] is None and none["without"] is None):
        scanner.at = none.end()
        return Listed(())
    lead = scanner.take(_WHOLE if is_whole else _CLAUSE)
    if lead is not None and (listed := _take_entries(scanner, stop)) is not None:
        behind = scanner.take(_BEHIND)
        if lead["noun"] or behind:
            is_told = len(listed.scopes) < 2 or listed.is_told or bool(lead["one"] or lead["any"])
            together = listed.are_together or (lead["every"] is not None and len(listed.scopes) > 1)
            return Listed(listed.scopes, is_told, together)
    scanner.at = start
    return None


def _take_entries(scanner: Scanner, stop: Callable[[], bool]) -> Listed | None:
    """Take `a, b or c`; a separator that no scope follows is not taken."""
    found: list[tuple[int, str]] = []
    separators: list[str] = []
    end = scanner.at
    if scanner.text[end : end + 1] == ITEM:
        scanner.at += 1
    while not (found and stop()) and (entry := scanner.take(_ENTRY)) is not None:
        group = "code" if entry["code"] else "plain"
        if group == "plain" and _NOT_SCOPE.fullmatch(entry[group]):
            break
        found.append((entry.start(group), entry[group]))
        end = scanner.at
        separator = scanner.take(_SEPARATOR) or scanner.take(_TOGETHER)
        if separator is None:
            break
        separators.append(separator[0].strip(f", {ITEM}").lower())
    scanner.at = end
    between = separators[: max(len(found) - 1, 0)]
    return Listed(tuple(found), bool({"or", "/"} & {*between}), bool({"and", "plus"} & {*between})) if found else None
