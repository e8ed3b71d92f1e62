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
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.files import Span
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.lint.subschemas import walk, written
from codegen.model.schema import Schema
from codegen.reader.schemas.report import pointer_span

_ALIKE: Final = 0.7
_LONGEST: Final = 64
"""Longer values are texts, not words that somebody misspells."""


@dataclass(frozen=True, slots=True)
class _List:
    """The values that one place accepts, and where each of them stands."""

    values: frozenset[str]
    spans: Mapping[str, Span]


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
                yield RULE.at(item.spans[value], message, f"write `{usual}`, if that is what is meant")


def _is_close(one: str, other: str) -> bool:
    longest = max(len(one), len(other))
    return longest <= _LONGEST and difflib.SequenceMatcher(None, one.lower(), other.lower()).ratio() >= _ALIKE


def _lists(spec: Spec) -> Iterator[tuple[str, _List]]:
    for parameter in spec.parameters:
        values = parameter.accepted_values
        if len(values) > 1:
            place = parameter.spans["description"]
            yield parameter.name, _List(frozenset(values), {value: spec.find(value, place) for value in values})
    for schema in spec.api.schemas:
        yield from _lists_of_schema(schema)


def _lists_of_schema(schema: Schema) -> Iterator[tuple[str, _List]]:
    for pointer, node in walk(written(schema)):
        values = node.get("enum")
        if not isinstance(values, list) or len(values) < 2 or not all(isinstance(value, str) for value in values):
            continue
        name = pointer.removesuffix("/items").rpartition("/")[2]
        spans = {str(value): pointer_span(schema, f"{pointer}/enum/{i}") for i, value in enumerate(values)}
        yield name, _List(frozenset(spans), spans)


RULE: Final = Rule("misspelled-accepted-value", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.ANY)
