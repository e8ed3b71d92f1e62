"""An accepted value differs by a letter from what the same list has elsewhere.

A parameter or a property of that name accepts the same values in other places, but for one that is spelled in another
way. The rarer spelling is told; of two that are equally rare, the later one.

Bad:

    ## Get

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | order | N | Order of the results. Accepted values are: asc, desc | | asc |

    ## Get Logs

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**/logs

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | order | N | Order of the log entries. Accepted values are: asc, dsec | | asc |

Good:

    ## Get

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | order | N | Order of the results. Accepted values are: asc, desc | | asc |

    ## Get Logs

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**/logs

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | order | N | Order of the log entries. Accepted values are: asc, desc | | asc |
"""

import difflib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final, TypeGuard

from msgspec import Struct

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.files import Span
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.lint.subschemas import walk, written
from codegen.memo import Same, give
from codegen.model.schema import JsonValue, Schema
from codegen.reader.schemas.report import pointer_span

_ALIKE: Final = 0.7
_LONGEST: Final = 64
"""Longer values are texts, not words that somebody misspells."""


class _List(Struct, frozen=True):
    """The values that one place accepts, and what tells where one of them stands."""

    values: frozenset[str]
    find: Callable[[str], Span]


def _find(spec: Spec) -> Iterator[Diagnostic]:
    lists: dict[str, list[_List]] = {}
    for name, found in _lists(spec):
        lists.setdefault(name, []).append(found)
    for name, siblings in lists.items():
        yield from _find_among(name, siblings)


def _find_among(name: str, siblings: Sequence[_List]) -> Iterator[Diagnostic]:
    """Compare lists that differ in one value: those with that one value left out are equal."""
    times = Counter(value for item in siblings for value in item.values)
    alike: dict[frozenset[str], dict[str, _List]] = {}
    for item in siblings:
        for value in sorted(item.values):
            rest = item.values - {value}
            if rest:
                alike.setdefault(rest, {}).setdefault(value, item)
    for spellings in alike.values():
        usual = max(spellings, key=lambda value: times[value])
        for value, item in spellings.items():
            if value != usual and _is_close(value, usual):
                message = f"`{name}` accepts `{value}` here, `{usual}` elsewhere"
                yield RULE.at(item.find(value), message, f"write `{usual}`, if that is what is meant")


def _is_close(one: str, other: str) -> bool:
    longest = max(len(one), len(other))
    return longest <= _LONGEST and difflib.SequenceMatcher(None, one.lower(), other.lower()).ratio() >= _ALIKE


def _lists(spec: Spec) -> Iterator[tuple[str, _List]]:
    for parameter in spec.parameters:
        values = parameter.accepted_values
        if len(values) > 1:
            place = parameter.spans["description"]
            yield parameter.name, _List(frozenset(values), partial(spec.find, span=place))
    for schema in spec.api.schemas:
        key = (RULE.id, Same(schema.definition), Same(schema.definition_text))
        for pointer, values in give(spec.memo, partial(tuple, key), partial(_enumerations, schema)):
            name = pointer.removesuffix("/items").rpartition("/")[2]
            yield name, _List(frozenset(values), partial(_place, schema=schema, pointer=pointer, values=values))


def _enumerations(schema: Schema) -> list[tuple[str, tuple[str, ...]]]:
    """Return the values of each `enum` in a schema, with the pointer of what it stands in."""
    lists = ((pointer, node.get("enum")) for pointer, node in walk(written(schema)))
    texts = ((pointer, tuple(map(str, values))) for pointer, values in lists if _is_of_texts(values))
    return [(pointer, values) for pointer, values in texts if len(values) > 1]


def _is_of_texts(values: JsonValue) -> TypeGuard[list[str]]:
    return isinstance(values, list) and all(isinstance(value, str) for value in values)


def _place(value: str, *, schema: Schema, pointer: str, values: Sequence[str]) -> Span:
    # Of a value that stands twice, the last place counts.
    index = len(values) - 1 - values[::-1].index(value)
    return pointer_span(schema, f"{pointer}/enum/{index}")


RULE: Final = Rule("misspelled-accepted-value", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.ANY)
