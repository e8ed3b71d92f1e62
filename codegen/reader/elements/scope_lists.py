"""Lists of scopes in running text: with commas, with `or` or `and`, in backticks, as items of a Markdown list.

Permissions and roles are read as scopes: what a token must have is one list, whatever it is called.
"""

import re
from collections.abc import Callable
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.reader.elements.later_patterns import LaterPattern
from codegen.reader.elements.running_text import ITEM

_WORD: Final = r"[A-Za-z][A-Za-z0-9_-]*(?:[.:/]+[A-Za-z0-9_-]+)*(?:[.:/]\*)?"
_SCOPE: Final = re.compile(_WORD, re.ASCII)
_ENTRY: Final = re.compile(rf"`(?P<code>{_WORD})`|(?P<plain>{_WORD})(?![`\w*])", re.ASCII)
_AGAIN: Final = r"(?:the )?(?:(?:scope|permission|role) )?"
_SEPARATOR: Final = re.compile(rf",? or {_AGAIN}| ?/ |, ?{ITEM}|,? (?:or )?{ITEM}|{ITEM}|, ?", re.IGNORECASE)
_TOGETHER: Final = re.compile(rf",? (?:and|plus) {_AGAIN}{ITEM}?|,? and{ITEM}", re.IGNORECASE)
_ONE: Final = (
    r"(?P<one>(?:at least )?(?:one|any)(?: one)? of )?(?P<every>(?:all|each|every one) of |both(?: of)? |all |every )?"
)
_CALLED: Final = r"(?:(?:oauth ?2?(?:\.0)? )?(?:scope|permission|role)s?)(?!\w)"
_NOUN: Final = (
    r"(?:(?:the|these|this|a) )?(?:following )?(?:(?:required|needed|accepted|necessary) )?"
    rf"(?P<noun>{_CALLED}(?: (?:is|are) (?:required|needed|accepted|necessary)| required)?"
    r"(?: \((?:(?P<any>(?:any|one) of(?: them| these)?)|(?P<all>all(?: of(?: them| these))?))\))?)?:? ?"
    r"(?:(?:(?P<one_behind>(?:at least )?(?:one|any) of)|(?P<all_behind>all of|both))(?: these| the following)?:? ?)?"
)
_CALLER: Final = (
    r"(?:(?:this|the) (?:endpoint|action|call|request|method|operation)|(?:the|your|a) token|it"
    r"|(?:the|your|a|only) (?:users?|callers?)|users|callers|tokens) "
)
_HAVE: Final = r"(?:include|have|contain|carry|hold|be granted)"
_WHOLE: Final = LaterPattern(
    rf"(?:{_CALLER})?"
    rf"(?:(?:requires?|needs?|accepts|with) |(?:must|has to|have to|needs? to|should) {_HAVE} )?"
    rf"{_ONE}{_NOUN}",
    re.IGNORECASE,
)
_CLAUSE: Final = LaterPattern(
    r"(?:,? (?:with|having|including|(?:that|which) (?:has|includes|contains|holds|carries)"
    rf"|(?:and|that|which) (?:must|has to|needs to) {_HAVE}) "
    rf"|(?P<open> \()(?:with |has )?|[,;] (?=(?:with )?{_CALLED})){_ONE}{_NOUN}",
    re.IGNORECASE,
)
_NO: Final = r"no(?: (?:particular|specific|special|further))?"
_NO_SCOPES: Final = LaterPattern(
    rf"(?P<clause>,? (?:with|and) (?:no|any)(?: (?:particular|specific|special|further))? {_CALLED})"
    rf"|(?:it (?:requires|needs) )?{_NO} {_CALLED}(?: (?:is|are) (?:required|needed|necessary)| required)?(?!\w)"
    rf"|(?:it )?(?:does not|doesn't) (?:require|need) (?:any |a )?{_CALLED}"
    rf"|{_CALLED} (?:is|are) not (?:required|needed|necessary)"
    rf"|(?:required )?{_CALLED}(?: required)?: (?:none|n/a|no)(?!\w)"
    rf"|(?P<without>,? without(?: any)? {_CALLED})",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(rf" {_CALLED}", re.IGNORECASE)
_CLOSED: Final = re.compile(r"\)")
_NOT_SCOPE: Final = re.compile(
    r"an?|all|and|any|anyone|as|both|documented|every|everyone|following|in|is|it|no|nobody|none?|not|of|one|only|or"
    r"|public|required|see|that|the|these|this|to|unknown|users?|with",
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

    def take(self, pattern: re.Pattern[str] | LaterPattern) -> re.Match[str] | None:
        """Read what matches here, if anything does."""
        match = pattern.match(self.text, self.at)
        if match is not None:
            self.at = match.end()
        return match

    @property
    def is_done(self) -> bool:
        """Whether all is read."""
        return self.at == len(self.text)


class Listed(Struct, frozen=True):
    """Scopes with their offsets; `is_told` says that one of them suffices, `are_together` that all are needed.

    Neither is said of a plain list; both of one that contradicts itself.
    """

    scopes: tuple[tuple[int, str], ...]
    is_told: bool = True
    are_together: bool = False

    @property
    def is_contradicting(self) -> bool:
        """Whether it says that one is enough, and that all are needed."""
        return len(self.scopes) > 1 and self.is_told and self.are_together

    def moved(self, by: int) -> "Listed":
        """Return the list of a text that `by` characters stand before."""
        return replace(self, scopes=tuple((at + by, value) for at, value in self.scopes))

    def plus(self, other: "Listed") -> "Listed":
        """Return both lists as one; that two lists are needed is not told by either."""
        if not self.scopes or not other.scopes:
            return other if other.scopes else self
        return Listed(self.scopes + other.scopes, is_told=True, are_together=True)


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
    if lead is not None and (found := _take_entries(scanner, stop)) is not None:
        behind = scanner.take(_BEHIND)
        is_closed = is_whole or lead["open"] is None or scanner.take(_CLOSED) is not None
        if is_closed and (lead["noun"] or behind):
            return _listed(lead, *found)
    scanner.at = start
    return None


def _listed(lead: re.Match[str], scopes: tuple[tuple[int, str], ...], between: set[str]) -> Listed:
    """Tell from the words before a list, else from those between its entries, whether one is enough."""
    if len(scopes) < 2:
        return Listed(scopes)
    is_one = any(lead[group] for group in ("one", "any", "one_behind"))
    is_all = any(lead[group] for group in ("every", "all", "all_behind"))
    if is_one:
        return Listed(scopes, is_told=True, are_together=is_all)
    if is_all:
        return Listed(scopes, is_told="or" in between or "/" in between, are_together=True)
    return Listed(scopes, bool({"or", "/"} & between), bool({"and", "plus"} & between))


def _take_entries(scanner: Scanner, stop: Callable[[], bool]) -> tuple[tuple[tuple[int, str], ...], set[str]] | None:
    """Take `a, b or c` and return the scopes, and the words between; a separator that no scope follows stays."""
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
        separators.append(separator[0].strip(f", {ITEM}").lower().partition(" ")[0])
    scanner.at = end
    return (tuple(found), {*separators[: max(len(found) - 1, 0)]}) if found else None
