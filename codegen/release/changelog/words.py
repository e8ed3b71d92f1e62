"""Lines -> sentences of Markdown, in the words of those who read them."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from codegen.release.changelog.lines import Line, Names
from codegen.release.changelog.places import Kind
from codegen.release.changelog.rules import DEPRECATED, NEW
from codegen.rendering.code_spans import escape_around_code
from codegen.rendering.safe_text import Markdown

_CODE: Final = re.compile(r"`[^`]*`")
_MARKUP: Final = re.compile(r"[\\<>&*_\[\]#~|]")
_PLURALS: Final = {
    "is": "are",
    "has": "have",
    "was": "were",
    "takes": "take",
    "does": "do",
    "needs": "need",
    "accepts": "accept",
    "refuses": "refuse",
    "lists": "list",
    "comes": "come",
    "matches": "match",
}
_EITHER: Final = ("may be ", "is never ", "does not ", "accepts tokens ", "refuses tokens ")
"""How a predicate begins of which one code or another is true."""
_MOST: Final = 12
"""How many values are named before the rest is counted."""
_MOST_OWNERS: Final = 5
"""How many actions or schemas are named that need not do anything; of a break, all are."""


def tell(line: Line, names: Names) -> Markdown:
    """Write the sentence, without a full stop: its subject, then what is said of it."""
    most = 0 if line.is_breaking else _MOST_OWNERS
    owners, parts = f"{listed(line.owners, most)}{names.way(line.place)}", listed(line.parts)
    if line.rules[0] in NEW and parts:
        return Markdown(_new(line, names, owners, parts))
    is_of_owners = not line.parts[0] and line.place.kind not in {Kind.BODY, Kind.ANSWER}
    are_many = len(line.parts) > 1 or (is_of_owners and len(line.owners) > 1)
    if line.rules[0] in DEPRECATED:
        subject = _subject(line, names, (owners, parts), are_many=are_many)
        return Markdown(f"{subject} {'are' if are_many else 'is'} deprecated")
    told = [plain(_plural(item) if are_many else item) for item in _joined(line.predicates)]
    return Markdown(f"{_subject(line, names, (owners, parts), are_many=are_many)} {', and '.join(told)}")


def listed(items: Sequence[str], most: int = 0, word: str = "and") -> str:
    """Write a list: `a`, `b` and `c`; with `most`, those beyond are counted. What is listed is Markdown already."""
    named = [item for item in items if item]
    if most and len(named) > most + 1:
        return f"{', '.join(named[:most])} {word} {len(named) - most} more"
    return f"{', '.join(named[:-1])} {word} {named[-1]}" if len(named) > 1 else "".join(named)


def plain(words: str) -> Markdown:
    """Write a text so that none of it is markup but its code in backticks."""
    return Markdown(escape_around_code(" ".join(words.split()), _MARKUP))


def sentence(text: str) -> Markdown:
    """Begin a sentence with a capital and end it with a full stop."""
    text = text[:1].upper() + text[1:]
    return Markdown(text if text.endswith((".", "!", "?")) else f"{text}.")


def _new(line: Line, names: Names, owners: str, parts: str) -> str:
    verb = "has" if line.rules[0] == "response-property-added" else "takes"
    verb = _PLURALS[verb] if len(line.owners) > 1 else verb
    noun = names.noun(line.place)
    return f"{owners} {verb} the new {_nouns(noun) if len(line.parts) > 1 else noun} {parts}"


def _subject(line: Line, names: Names, told: tuple[str, str], *, are_many: bool) -> str:
    owners, parts = told
    match line.place.kind:
        case Kind.SERVER:
            return "the server"
        case Kind.PARAMETER:
            noun = names.noun(line.place)
            return f"{line.place.mark}the {_nouns(noun) if are_many else noun} {parts} of {owners}"
        case Kind.BODY:
            return f"the body of {owners}"
        case Kind.ANSWER:
            return f"the answer {parts} of {owners}" if parts else f"the answer of {owners}"
        case Kind.EVENT:
            return f"the event{'s' if are_many else ''} {parts} of {owners}"
        case _:
            return f"{parts} of {owners}" if parts else owners


def _nouns(noun: str) -> str:
    """Write a noun in the plural: `properties`."""
    return f"{noun[:-1]}ies" if noun.endswith("ty") else f"{noun}s"


def _joined(predicates: Sequence[str]) -> Iterator[str]:
    """Put together what differs in nothing but a piece of code: `takes `a` and `b`, too`."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for predicate in predicates:
        codes = _CODE.findall(predicate)
        alike = tuple(_CODE.split(predicate)) if len(codes) == 1 else (predicate,)
        groups.setdefault(alike, []).extend(codes if len(codes) == 1 else [""])
    for alike, codes in groups.items():
        word = "or" if alike[0].startswith(_EITHER) else "and"
        yield alike[0] if len(alike) == 1 else f"{alike[0]}{listed(codes, _MOST, word)}{alike[1]}"


def _plural(predicate: str) -> str:
    verb, _, rest = predicate.partition(" ")
    return f"{_PLURALS.get(verb, verb)} {rest}"
