"""What several operations say alike stands once, as a component: parameters, error responses, headers.

A component's name is made of what it says, so that it stays where it is when other operations come and go.
"""

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from http import HTTPStatus
from itertools import chain, count
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.memo import Memo, Same, give
from codegen.model.name import Name
from codegen.model.schema import JsonValue
from codegen.targets.openapi import views

_LONGEST_NAME: Final = 60
_OPENING: Final = ("error", "if")
"""How the descriptions of errors start, if not with a word for the kind of error; it tells nothing."""


class _Use(Struct, frozen=True):
    """One thing that an operation says; `owned` is its name where another thing has `plain`."""

    plain: str
    owned: str
    data: JsonValue


class _Spelling:
    """Spells each value once, however often that very value is asked for; with a memo, also in the rounds after."""

    def __init__(self, memo: Memo | None) -> None:
        self._memo = memo
        self._known: dict[Same, str] = {}

    def __call__(self, data: JsonValue) -> str:
        same = Same(data)
        if same not in self._known:
            self._known[same] = give(self._memo, lambda: ("spelled", same), lambda: json.dumps(data))
        return self._known[same]


class _Shared(Struct, frozen=True):
    """Components by name, and the names by how what they hold is spelled."""

    section: str
    names: Mapping[str, str]
    components: Mapping[str, JsonValue]
    spell: _Spelling

    def name_of(self, data: JsonValue) -> str | None:
        """Return the name of the component that says the same, if there is one."""
        return self.names.get(self.spell(data))

    def refer(self, data: JsonValue) -> JsonValue:
        """Return a reference to the component that says the same, or `data` where there is none."""
        name = self.name_of(data)
        return data if name is None else {"$ref": f"#/components/{self.section}/{name}"}


class SharedParts(Struct, frozen=True):
    """The components of all operations, in alphabetical order; each None where there is none."""

    parameters: Mapping[str, JsonValue] | None
    responses: Mapping[str, JsonValue] | None
    headers: Mapping[str, JsonValue] | None


def share(
    operations: Iterable[views.OperationObject], responses: Mapping[str, JsonValue], memo: Memo | None = None
) -> tuple[tuple[views.OperationObject, ...], SharedParts]:
    """Return the operations with references in place of what more than one of them says, and what they refer to.

    `responses` are components that they refer to already.
    """
    operations, spell = tuple(operations), _Spelling(memo)
    parameters = _collect("parameters", _uses(operations, _parameters), spell, least=2)
    errors = _collect("responses", _uses(operations, _errors), spell, least=2, taken=responses)
    headers = _collect("x-headers", _uses(operations, _headers), spell, least=1)
    referring = tuple(
        replace(
            operation,
            parameters=operation.parameters and list(map(parameters.refer, operation.parameters)),
            responses=operation.responses and {code: errors.refer(it) for code, it in operation.responses.items()},
            x_headers=operation.x_headers and list(map(headers.name_of, operation.x_headers)),
        )
        for operation in operations
    )
    answers = dict(sorted({**errors.components, **responses}.items()))
    return referring, SharedParts(parameters.components or None, answers or None, headers.components or None)


def _uses(
    operations: Iterable[views.OperationObject], pick: Callable[[views.OperationObject], Iterator[_Use]]
) -> Iterator[_Use]:
    for operation in operations:
        yield from pick(operation)


def _parameters(operation: views.OperationObject) -> Iterator[_Use]:
    for parameter in operation.parameters or ():
        yield _named(operation, parameter, "Parameter")


def _headers(operation: views.OperationObject) -> Iterator[_Use]:
    for header in operation.x_headers or ():
        yield _named(operation, header, "Header")


def _named(operation: views.OperationObject, data: Any, otherwise: str) -> _Use:
    plain = Name.split(data["name"]).pascal or otherwise
    return _Use(plain, Name.split(operation.tags[0]).pascal + plain, data)


def _errors(operation: views.OperationObject) -> Iterator[_Use]:
    """Yield the errors, named by what happened: `Error if device was not found` is `DeviceWasNotFound`."""
    for code, response in (operation.responses or {}).items():
        if int(code) >= HTTPStatus.BAD_REQUEST and isinstance(response, dict) and "$ref" not in response:
            name = _happening(response, f"Status{code}")
            yield _Use(name, f"{name}{code}", response)


def _happening(response: Any, otherwise: str) -> str:
    words = Name.split(response["description"][:_LONGEST_NAME]).words
    starts = [place for place in (0, 1) if words[place : place + len(_OPENING)] == _OPENING]
    rest = words[starts[0] + len(_OPENING) :] if starts else words
    name = Name(rest).pascal
    return name if name[:1].isalpha() else otherwise


def _collect(
    section: str, uses: Iterable[_Use], spell: _Spelling, *, least: int, taken: Collection[str] = ()
) -> _Shared:
    """Name what is said `least` times or more; of several that would have one name the most frequent gets it."""
    counts, first = Counter[str](), dict[str, _Use]()
    for use in uses:
        spelled = spell(use.data)
        counts[spelled] += 1
        first.setdefault(spelled, use)
    common = [spelled for spelled, number in counts.items() if number >= least]
    names: dict[str, str] = {}
    lower, numbers = {name.lower() for name in taken}, dict[str, Iterator[int]]()
    for spelled in sorted(common, key=counts.__getitem__, reverse=True):
        names[spelled] = _free(first[spelled], lower, numbers)
        lower.add(names[spelled].lower())
    components = {name: first[spelled].data for spelled, name in names.items()}
    return _Shared(section, names, dict(sorted(components.items())), spell)


def _free(use: _Use, taken: set[str], numbers: dict[str, Iterator[int]]) -> str:
    """Return the first name that no other component has, not even in other letters; each number is tried once."""
    numbered = (f"{use.owned}{number}" for number in numbers.setdefault(use.owned, count(2)))
    return next(name for name in chain((use.plain, use.owned), numbered) if name.lower() not in taken)
