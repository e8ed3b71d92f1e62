"""`Survey` -> the text of a dialect file: what was counted, in the keys that `parse_dialect` reads.

Texts of documents reach the file in quotes and without line ends, or not at all.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from codegen.dialects.dialect import Label, Role
from codegen.limits import PATTERN_CHARACTERS
from codegen.reader.foreign.proposal.counts import Survey, TitleCount
from codegen.reader.foreign.proposal.roles import Named, named_titles
from codegen.reader.foreign.proposal.servers import credentials_of, server_of
from codegen.reader.foreign.proposal.usual import COLUMNS
from codegen.reader.foreign.proposal.wording import Wording, wording_of

_NO_SERVER: Final = "https://api.example.com"
_WIDTH: Final = 100


def propose(survey: Survey, name: str = "own") -> str:
    """Return a dialect file that reads the documents as far as their forms are usual ones; empty without any."""
    if not survey.frame.requests:
        return ""
    wording = wording_of(survey.texts)
    named = named_titles(survey.titles)
    return "".join(f"{line}\n" for line in _lines(survey, wording, named, name))


def _lines(survey: Survey, wording: Wording, named: Sequence[Named], name: str) -> Iterator[str]:
    frame = survey.frame
    server = server_of(survey.calls, survey.curls)
    yield f"name: {name if name.isascii() and name.isidentifier() else _quoted(name)}"
    yield f"request: [{', '.join(form.value for form in frame.requests)}]"
    yield f"levels: [{', '.join(map(str, frame.levels))}]"
    if frame.group:
        yield f"resource: {frame.group}"
    if labels := _labels(survey.titles, named):
        yield f"labels: [{', '.join(labels)}]"
    yield f"server: {_quoted(server)}" if server else f"server: {_NO_SERVER}  # no URL of the documents says it"
    yield from _block("dropped", wording.dropped)
    yield from _section("headings", _mapping(_by_role(named)))
    yield from _section("parameters", _parameters(survey, wording))
    yield from _section("answers", _list("status", wording.status))
    yield from _section("authentication", _credentials(survey, wording))


def _labels(titles: Iterable[TitleCount], named: Iterable[Named]) -> list[str]:
    """Return the kinds of labels that have a role."""
    words = {item.words.lower() for item in named}
    found = {title.label for title in titles if title.label is not None and title.words.lower() in words}
    return [label.value for label in Label if label in found]


def _by_role(named: Iterable[Named]) -> dict[str, list[str]]:
    patterns: dict[str, list[str]] = {}
    for item in named:
        patterns.setdefault(item.role.value, []).append(item.pattern)
    return {role.value: list(dict.fromkeys(patterns[role.value])) for role in Role if role.value in patterns}


def _parameters(survey: Survey, wording: Wording) -> Iterator[str]:
    yield from _section("columns", _mapping(_columns(survey)))
    yield from _list("items", wording.items)
    yield from _list("texts", wording.texts)
    yield from _list("required", wording.required)
    yield from _list("optional", wording.optional)
    yield from _list("default", wording.default)
    yield from _list("deprecated", wording.deprecated)
    types: dict[str, list[str]] = {}
    for kind, pattern in wording.types:
        types.setdefault(kind, []).append(pattern)
    yield from _section("types", _mapping(types))


def _columns(survey: Survey) -> dict[str, list[str]]:
    """Return the heads that the reader does not know by itself, with the columns that they stand for."""
    heads = {head for counted in survey.heads for head in counted.heads}
    usual = {column: [head for head in words if head in heads] for column, words in COLUMNS.items()}
    named = dict.fromkeys(usual["name"])
    for counted in survey.heads:
        # What is described, or has a type, is named in the first column.
        is_usual = bool({"type", "description", "required"} & set(counted.columns)) and "name" not in counted.columns
        if is_usual and counted.heads[0] and counted.columns[0] not in COLUMNS:
            named[counted.heads[0]] = None
    usual["name"] = list(named)
    return {column: words for column, words in usual.items() if words}


def _credentials(survey: Survey, wording: Wording) -> Iterator[str]:
    if default := credentials_of(survey.curls):
        yield f"default: {_quoted(default)}"
    yield from _section("words", [f"{_quoted(pattern)}: {_quoted(text)}" for pattern, text in wording.credentials])


def _mapping(lists: Mapping[str, Sequence[str]]) -> Iterator[str]:
    for key, texts in lists.items():
        yield from _list(key, texts)


def _block(key: str, texts: Sequence[str]) -> Iterator[str]:
    yield from _list(key, texts)


def _section(key: str, lines: Iterable[str]) -> Iterator[str]:
    lines = [*lines]
    if lines:
        yield f"{key}:"
        yield from (f"  {line}" for line in lines)


def _list(key: str, texts: Sequence[str]) -> Iterator[str]:
    """Yield a list on one line where it is short, else an item a line."""
    items = [_quoted(text) for text in texts if text.isprintable() and len(text) <= PATTERN_CHARACTERS]
    line = f"{key}: [{', '.join(items)}]"
    if items and len(line) <= _WIDTH:
        yield line
    elif items:
        yield f"{key}:"
        yield from (f"  - {item}" for item in items)


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
