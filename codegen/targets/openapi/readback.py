"""Proof that a rendered document says what its view holds: it is read back as YAML 1.2 and compared."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, Final

from codegen.memo import Memo
from codegen.model.schema import JsonValue
from codegen.rendering.template_places import TemplateFailure
from codegen.targets.openapi.data import as_data, entries_of
from codegen.targets.openapi.parts import holds_in_parts

_CONSTANTS: Final[dict[str, JsonValue]] = {
    **dict.fromkeys(["", "~", "null", "Null", "NULL"]),
    **dict.fromkeys(["true", "True", "TRUE"], True),
    **dict.fromkeys(["false", "False", "FALSE"], False),
}
_INTEGER: Final = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", re.ASCII)
_FLOAT: Final = re.compile(
    r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", re.ASCII
)


class ReadBackError(TemplateFailure):
    """A rendered document is not plain YAML, or does not say what its view holds; the message says where."""


def check_document(view: object, text: str, *, may_add: bool, memo: Memo | None = None) -> None:
    """Read `text` and compare it with `view`, in types and order too; raises `ReadBackError` where they differ.

    With `may_add`, mappings of the text may have other entries beside those of the view, in any order. With a `memo`,
    parts that are as they were in the round before are not read again.
    """
    # What a template of a project adds lies in parts that the view has not.
    if memo is not None and not may_add and holds_in_parts(view, text, memo, _holds):
        return
    if _holds(view, text):
        return
    expected, actual = as_data(view), read_yaml(text)
    # Unlike equality, the spelling tells true from 1, 1 from 1.0, and one order from another.
    if repr(expected) != repr(actual):
        for difference in _differences(expected, actual, "#", may_add=may_add):
            raise ReadBackError(difference)


def read_yaml(text: str) -> JsonValue:
    """Read one document of YAML 1.2 (core schema) whose keys are texts.

    Raises `ReadBackError` for what is not YAML, and for what generated YAML never has: a key twice, a key that is no
    text, an anchor, an alias, a tag, a second document.
    """
    events = _events(text)
    value = _value(next(events), events)
    if not _is_over(events):
        raise ReadBackError("a second document")
    return value


def _holds(view: object, text: str) -> bool:
    """Tell whether `text` is the view, entry by entry, without a copy of either in memory; most texts are."""
    events = _events(text)
    try:
        return _follows(view, next(events), events) and _is_over(events)
    except ReadBackError:
        return False


def _follows(view: object, event: Any, events: Iterator[Any]) -> bool:
    """Tell whether the events from `event` on are the view, plain and in its order."""
    kind = type(event).__name__
    if kind not in _EVENTS or event.anchor is not None or event.tag is not None:
        return False
    if kind == "ScalarEvent":
        return _is_same(view, _scalar(event, events))
    if kind == "SequenceStartEvent":
        found = isinstance(view, tuple | list) and all(_follows(item, next(events), events) for item in view)
        return found and type(next(events)).__name__ == "SequenceEndEvent"
    entries = entries_of(view)
    return (
        entries is not None
        and all(_follows(key, next(events), events) and _follows(it, next(events), events) for key, it in entries)
        and type(next(events)).__name__ == "MappingEndEvent"
    )


def _is_same(view: object, found: JsonValue) -> bool:
    if isinstance(view, str):
        return isinstance(found, str) and view == found
    # Unlike equality, the spelling tells true from 1, and 1 from 1.0.
    return repr(view) == repr(found)


def _events(text: str) -> Iterator[Any]:
    """Yield what PyYAML finds, from the first value on; raises `ReadBackError` for what is not YAML."""
    # Imported here for start-up time: documents with errors come to no YAML.
    import yaml

    starts = {yaml.StreamStartEvent, yaml.DocumentStartEvent}
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)(text)
    try:
        for event in iter(loader.get_event, None):
            if type(event) not in starts:
                yield event
    except yaml.YAMLError as error:
        raise ReadBackError(f"not YAML: {error}") from error
    finally:
        loader.dispose()


def _is_over(events: Iterator[Any]) -> bool:
    return [type(event).__name__ for event in events] == ["DocumentEndEvent", "StreamEndEvent"]


def _value(event: Any, events: Iterator[Any]) -> JsonValue:
    handler = _EVENTS.get(type(event).__name__)
    if handler is None or event.anchor is not None or event.tag is not None:
        raise ReadBackError(f"not plain data on line {event.start_mark.line + 1}")
    return handler(event, events)


def _scalar(event: Any, _events: Iterator[Any]) -> JsonValue:
    return _resolve(event.value) if event.implicit[0] else str(event.value)


def _mapping(_event: Any, events: Iterator[Any]) -> JsonValue:
    result: dict[str, JsonValue] = {}
    for event in events:
        if type(event).__name__ == "MappingEndEvent":
            break
        key = _value(event, events)
        if not isinstance(key, str) or key in result:
            raise ReadBackError(f"a key that is not text or stands twice on line {event.start_mark.line + 1}")
        result[key] = _value(next(events), events)
    return result


def _sequence(_event: Any, events: Iterator[Any]) -> JsonValue:
    result: list[JsonValue] = []
    for event in events:
        if type(event).__name__ == "SequenceEndEvent":
            break
        result.append(_value(event, events))
    return result


_EVENTS: Final[dict[str, Callable[[Any, Iterator[Any]], JsonValue]]] = {
    "ScalarEvent": _scalar,
    "MappingStartEvent": _mapping,
    "SequenceStartEvent": _sequence,
}
"""Readers by the kind of PyYAML's event; by its name, since the library is loaded only when it is used."""


@lru_cache(maxsize=65536)
def _resolve(plain: str) -> JsonValue:
    if plain in _CONSTANTS:
        return _CONSTANTS[plain]
    if _INTEGER.fullmatch(plain):
        return int(plain, 0 if plain[:2] in {"0o", "0x"} else 10)
    if _FLOAT.fullmatch(plain):
        return float(plain.lower().replace(".inf", "inf").replace(".nan", "nan"))
    return plain


def _differences(expected: JsonValue, actual: JsonValue, place: str, *, may_add: bool) -> Iterator[str]:
    if isinstance(expected, dict) and isinstance(actual, dict):
        for key in [key for key in expected if key in actual]:
            yield from _differences(expected[key], actual[key], f"{place}/{key}", may_add=may_add)
        if not expected.keys() <= actual.keys() or (not may_add and list(expected) != list(actual)):
            yield f"{place} has {list(actual)!a} instead of {list(expected)!a}"
    elif isinstance(expected, list) and isinstance(actual, list) and len(expected) == len(actual):
        for number, (wanted, found) in enumerate(zip(expected, actual, strict=True)):
            yield from _differences(wanted, found, f"{place}/{number}", may_add=may_add)
    elif repr(expected) != repr(actual):
        yield f"{place} is {actual!a:.200} instead of {expected!a:.200}"
