"""The text of `losant.yaml` -> `BuiltIn`. It is the generator's own file, so that a fault in it is raised."""

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

from codegen.dialects.words import (
    AnswerNames,
    BuiltIn,
    Cells,
    Documents,
    Hints,
    KindsOfSections,
    MarkWords,
    Names,
    Notes,
    PageNames,
    PhraseWords,
    RequiredWords,
    SchemasWords,
    SectionWords,
    Sentences,
)

if TYPE_CHECKING:
    from yaml import Node

T_ = TypeVar("T_")
_Value: TypeAlias = "str | list[_Value] | dict[str, _Value]"
_Reader: TypeAlias = Callable[[_Value, str], Any]


class BadWords(ValueError):
    """What is wrong with the file, and under which keys."""


def parse_words(text: str) -> BuiltIn:
    """Read the words; raises `BadWords` for a key that is unknown, missing or twice there, and for another type."""
    # Imported here for start-up time: neither help nor the manual needs a word of it.
    import yaml

    # Its parser in C has it in a fraction of the time; every scalar is the text as written.
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        root = yaml.compose(text, Loader=loader)
    except yaml.YAMLError as error:
        raise BadWords(f"not YAML: {error}") from None
    return _whole(BuiltIn, _READERS)(_plain(root), "")


def _plain(node: "Node | None", place: str = "") -> _Value:
    if node is None:
        return ""
    kind = type(node).__name__
    if kind == "ScalarNode":
        return str(node.value)
    if kind == "SequenceNode":
        return [_plain(item, place) for item in node.value]
    found: dict[str, _Value] = {}
    for key, value in node.value:
        name = str(key.value)
        if name in found:
            raise BadWords(f"{place}{name} stands twice")
        found[name] = _plain(value, f"{place}{name}.")
    return found


def _text(value: _Value, place: str) -> str:
    if not isinstance(value, str) or not value:
        raise BadWords(f"{place} is not a text")
    return value


def _texts(value: _Value, place: str) -> tuple[str, ...]:
    return _each(_text)(value, place)


def _names(value: _Value, place: str) -> Names:
    return tuple(tuple(name.split()) for name in _texts(value, place))


def _pattern(value: _Value, place: str) -> re.Pattern[str]:
    try:
        return re.compile(_text(value, place))
    except re.error as error:
        raise BadWords(f"{place} is not a pattern: {error}") from None


def _each(read: Callable[[_Value, str], T_]) -> Callable[[_Value, str], tuple[T_, ...]]:
    def read_items(value: _Value, place: str) -> tuple[T_, ...]:
        if not isinstance(value, list) or not value:
            raise BadWords(f"{place} is not a list")
        found = tuple(read(item, f"{place}[{index}]") for index, item in enumerate(value))
        if len({*found}) != len(found):
            raise BadWords(f"{place} has an item twice")
        return found

    return read_items


def _table(read: Callable[[_Value, str], T_]) -> Callable[[_Value, str], Mapping[str, T_]]:
    def read_values(value: _Value, place: str) -> Mapping[str, T_]:
        return {key: read(item, _below(place, key)) for key, item in _mapping(value, place).items()}

    return read_values


def _whole(
    kind: Callable[..., T_], readers: Mapping[str, _Reader], optional: frozenset[str] = frozenset()
) -> Callable[[_Value, str], T_]:
    """Return a reader of a struct, each of whose fields has a reader."""

    def read_fields(value: _Value, place: str) -> T_:
        found = _mapping(value, place)
        for key in (*found, *readers):
            if key not in readers or (key not in found and key not in optional):
                raise BadWords(f"{_below(place, key)} is {'unknown' if key in found else 'missing'}")
        return kind(**{key: readers[key](item, _below(place, key)) for key, item in found.items()})

    return read_fields


def _mapping(value: _Value, place: str) -> Mapping[str, _Value]:
    if not isinstance(value, dict):
        raise BadWords(f"{place or 'the file'} is not a table")
    return value


def _below(place: str, key: str) -> str:
    return f"{place}.{key}" if place else key


def _all(keys: str, read: _Reader) -> dict[str, _Reader]:
    return dict.fromkeys(keys.split(), read)


_DOCUMENTS: Final = {
    "resource_ends": _text,
    "titles_of_2016": _pattern,
    **_all("guides asides asides_naming_calls indexes base_urls", _texts),
}
_SECTION: Final = {**_all("heading holds column", _text), "also": _texts}
_KINDS: Final = _all("only_here elsewhere_too telling once_for_all credentials answer_headers", _texts)
_PHRASE: Final = {**_all("kind seen", _text), **_all("words behind", _pattern)}
_PAGES: Final = _all(
    "pages offsets sizes cursors last_keys ambiguous from_nothing limits counted_pages counted", _names
)
_ANSWERS: Final = _all(
    "lists no_lists totals more page_counts last_pages tokens links next numbers targets link_owners inside", _names
)
_READERS: Final[Mapping[str, _Reader]] = {
    "name": _text,
    "documents": _whole(Documents, _DOCUMENTS),
    "sections": _table(_whole(SectionWords, _SECTION, frozenset({"column"}))),
    "kinds_of_sections": _whole(KindsOfSections, _KINDS),
    "sentences": _whole(Sentences, {**_all("scopes body body_example", _text), "request_labels": _texts}),
    "schemas": _whole(
        SchemasWords, {**_all("title file", _text), **_all("schema example fields either labels", _texts)}
    ),
    "columns": _table(_texts),
    "body_columns": _table(_texts),
    "cells": _whole(
        Cells, _all("no_value no_rows no_answer no_body no_note noted not_noted marked not_marked", _texts)
    ),
    "marks": _whole(MarkWords, _all("internal beta states open doubtful", _texts)),
    "places": _table(_texts),
    "types": _table(_texts),
    "lists": _texts,
    "list_styles": _table(_texts),
    "notes": _whole(Notes, _all("required optional nullable unique positive not_negative", _texts)),
    "json_types": _table(_texts),
    "contents": _table(_texts),
    "required": _whole(
        RequiredWords, {**_all("yes no letters words words_against conditions subjects", _texts), "cross": _text}
    ),
    "phrases": _each(_whole(PhraseWords, _PHRASE, frozenset({"behind"}))),
    "hints": _whole(Hints, _all("time_names time_ends time_words texts_of_digits", _texts)),
    "pages": _whole(PageNames, _PAGES),
    "answers": _whole(AnswerNames, _ANSWERS),
}
