"""A type with remarks -> the words of the type, and those of each remark."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from codegen.reader.elements.word_lists import split_words
from codegen.reader.parameters.remarks import VALUES_WORDS, read_remark

_BEHIND: Final = re.compile(r"(?P<rest>.*[^\s\]]|.*\](?=\s))\s*(?<!\])\((?P<words>[^()]*(?:\([^()]*\)[^()]*){0,9})\)")
_BEFORE: Final = re.compile(r"\((?P<words>[^()]+)\)\s*(?P<rest>\S.*)")
_BRACKETS: Final = re.compile(r"(?P<rest>.*\S)\s+\[(?P<words>[^\[\]]+)\]")
_INTERVAL: Final = re.compile(r"\s*(-?[0-9.]+)\s*,\s*(-?[0-9.]+)\s*")
_DASH: Final = re.compile(r"(?P<rest>.+?) [-:\u2013\u2014] (?P<words>.+)", re.DOTALL)
_NULL: Final = re.compile(
    r"(?P<rest>.+?)(?<!\s)(?:\s*\\?[|/]\s*|\s+or\s+)`?null`?|`?null`?(?:\s*\\?[|/]\s*|\s+or\s+)(?P<last>.+)",
    re.IGNORECASE | re.DOTALL,
)
_FORMAT: Final = re.compile(r"format(?:\s*[:=]\s*|\s+)", re.IGNORECASE)
_QUOTED: Final = re.compile(r"`[^`\s]+`|\"[^\"\s]+\"")
_SIZED: Final = frozenset({"char", "varchar"})
"""Types of SQL, whose number in parentheses is the greatest length."""
_KINDS: Final = ("string", "integer", "array")
"""Types of which one at least takes a remark that is one."""
_MOST: Final = 20
"""How many remarks a type may have."""
_FEW: Final = 5
"""How many words of a text a type may have that stands before or behind a remark without a comma."""

IsType = Callable[[str], bool]


def split_remarks(text: str, is_type: IsType, more: Sequence[str] = ()) -> tuple[str, tuple[str, ...]] | None:
    """Return the words of a type, and each remark beside it; None for a text whose start is not a type.

    `more` are remarks that stand in other columns.
    """
    if is_type(text):
        return _with_format(text, [*more], is_type)
    head, *others = _joined([word.strip() for _, word in split_words(text, ",;")])
    words = [*filter(None, others)]
    if len(words) > _MOST:
        return None
    for _ in range(_FEW):
        parted = None if is_type(head) else _part(head)
        if parted is None:
            break
        head, words = parted[0], [*parted[1], *words]
    if not is_type(head):
        peeled = _peel(head, is_type)
        if peeled is None:
            return None
        head, words = peeled[0], [*peeled[1:], *words]
    if len(words) > 1 and all(map(_QUOTED.fullmatch, words)):
        words = [f"one of {', '.join(words)}"]
    base, remarks = _with_format(head, [*_joined(words), *more], is_type)
    return None if any(is_type(word) and not _is_remark(word) for word in remarks) else (base, remarks)


def _part(head: str) -> tuple[str, list[str]] | None:
    """Return a text without what stands in parentheses, in brackets or behind a dash, and the words of that."""
    if (match := _BRACKETS.fullmatch(head)) is not None:
        interval = _INTERVAL.fullmatch(match["words"])
        return match["rest"], [f"{interval[1]} to {interval[2]}"] if interval else _words(match["words"])
    match = _BEHIND.fullmatch(head) or _BEFORE.fullmatch(head) or _DASH.fullmatch(head)
    if match is None:
        return None
    if match["rest"].lower() in _SIZED and match["words"].isdigit():
        return match["rest"], [f"max {match['words']} chars"]
    return match["rest"].strip(), _words(match["words"])


def _words(text: str) -> list[str]:
    return [word.strip() for _, word in split_words(text, ",;") if word.strip()]


def _peel(text: str, is_type: IsType) -> list[str] | None:
    """Return a type and the remark that stands beside it without a comma: `number >= 0`, `nullable string`."""
    if (match := _NULL.fullmatch(text)) is not None and is_type(rest := match["rest"] or match["last"]):
        return [rest, "nullable"]
    if text[-1:] in {"?", "*"} and is_type(text[:-1]):
        return [text[:-1], text[-1]]
    parts = text.split(" ")
    for count in range(1, min(_FEW, len(parts))):
        for base, word in (
            (" ".join(parts[:count]), " ".join(parts[count:])),
            (" ".join(parts[-count:]), " ".join(parts[:-count])),
        ):
            if is_type(base) and _is_remark(word):
                return [base, word]
    return None


def _is_remark(word: str) -> bool:
    return any(read_remark(word, kind) is not None for kind in _KINDS)


def _joined(words: list[str]) -> list[str]:
    """Join the values of an enumeration, which stand between commas as remarks do."""
    joined: list[str] = []
    for word in words:
        if joined and VALUES_WORDS.fullmatch(joined[-1]) and not _is_remark(word):
            joined[-1] = f"{joined[-1]}, {word}"
        else:
            joined.append(word)
    return joined


def _with_format(base: str, words: list[str], is_type: IsType) -> tuple[str, tuple[str, ...]]:
    """Put a remark that is a format of the type behind it: `string, format: date` is `string (date)`."""
    for word in words:
        if not _is_remark(word) and is_type(whole := f"{base} ({_FORMAT.sub('', word, count=1).strip('`')})"):
            return whole, tuple(other for other in words if other is not word)
    return base, tuple(words)
