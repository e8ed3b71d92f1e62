"""Values against schemas, and schemas against the schema of schemas. The only door to jsonschema-rs."""

import difflib
import re
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from typing import TYPE_CHECKING, Any, Final, NoReturn, TypeAlias

from msgspec import Struct

from codegen.lint.contradictions import without_contradictions
from codegen.lint.drafts import as_2020, is_later
from codegen.lint.steps import Steps
from codegen.lint.subschemas import references
from codegen.memo import Memo, Same, give
from codegen.model.schema import REF_PREFIX, JsonValue, Schema
from codegen.reader.json.pointers import escape

if TYPE_CHECKING:
    from jsonschema_rs import Draft4Validator, Draft202012Validator, ValidationError

    _Compiled: TypeAlias = Draft4Validator | Draft202012Validator

_META: Final[dict[bool, dict[str, Any]]] = {
    False: {"$ref": "http://json-schema.org/draft-04/schema#"},
    True: {"$ref": "https://json-schema.org/draft/2020-12/schema"},
}
"""The schema of schemas, by whether it is that of a later dialect than draft-04."""
_LONGEST: Final = 120
_BACKTRACKS: Final = 100_000
"""How often a pattern may go back, which takes it some milliseconds."""
_ERROR: Final = 30
"""How many steps it takes to tell of one that fails."""
_OPTIONS: Final[dict[str, Any]] = {"validate_formats": True}
_QUOTED: Final = re.compile(r"""["']([^"'\s]*)["']""")


class Invalid(Struct, frozen=True):
    """Why a value is not valid: the JSON pointer of the part, and what is wrong with it."""

    pointer: str
    message: str


def _refuse(uri: str) -> NoReturn:
    """Keep the validator from the network: documents name no schema outside of themselves."""
    raise LookupError(f"`{uri}` is not fetched")


def _compile(schema: dict[str, Any], *, later: bool, **options: Any) -> "_Compiled":
    # Imported here for start-up time: `codegen explain` lists the rules that validate.
    from jsonschema_rs import Draft4Validator, Draft202012Validator, FancyRegexOptions

    patterns = FancyRegexOptions(backtrack_limit=_BACKTRACKS)
    kind = Draft202012Validator if later else Draft4Validator
    return kind(schema, mask="this", retriever=_refuse, pattern_options=patterns, **options)


@cache
def _meta(*, later: bool) -> "_Compiled":
    return _compile(_META[later], later=later)


def schema_faults(definition: JsonValue) -> Iterator[Invalid]:
    """Yield what makes a definition no valid schema of its dialect."""
    later = is_later(definition)
    yield from _faults(_meta(later=later), as_2020(definition) if later else definition)


class Compiled(Struct, frozen=True, dict=True):
    """The schemas of one Api, given by name, all compiled at once, when they are first asked for."""

    schemas: Mapping[str, Schema]
    memo: Memo | None = None
    """What was found of their definitions one by one."""

    def faults(self, name: str, value: JsonValue) -> tuple[Invalid, ...]:
        """Return what of a value is not valid against a schema that is usable."""
        # Every schema is that of a property, so that one validator has them all.
        faults = _faults(self._compiled, {name: value})
        return tuple(Invalid(fault.pointer.removeprefix(f"/{name}"), fault.message) for fault in faults)

    def is_valid(self, name: str, value: JsonValue) -> bool:
        """Tell whether a value is valid against a schema that is usable."""
        return self._compiled.is_valid({name: value})

    @cached_property
    def _is_later(self) -> bool:
        """Whether all are read in the dialect of the latest: one validator has them all."""
        return any(is_later(schema.definition) for schema in self.schemas.values())

    @cached_property
    def definitions(self) -> dict[str, JsonValue]:
        """The definitions without what contradicts itself, by name."""
        found = {name: self._sound(schema.definition) for name, schema in self.schemas.items()}
        return {name: as_2020(item) for name, item in found.items()} if self._is_later else found

    def _sound(self, definition: JsonValue) -> JsonValue:
        return give(self.memo, lambda: ("sound", Same(definition)), lambda: without_contradictions(definition))

    @cached_property
    def usable(self) -> set[str]:
        """The schemas that can be compiled and lead to such only."""
        usable = {name for name, definition in self.definitions.items() if self._is_sound(definition)}
        leading: dict[str, list[str]] = {}
        for name, definition in self.definitions.items():
            for target in references(definition):
                leading.setdefault(target, []).append(name)
        waiting = [name for name in {*self.definitions, *leading} if name not in usable]
        while waiting:
            for name in leading.pop(waiting.pop(), ()):
                usable.discard(name)
                waiting.append(name)
        return usable

    @cached_property
    def _compiled(self) -> "_Compiled":
        usable = {name: definition for name, definition in self.definitions.items() if name in self.usable}
        properties = {name: {"$ref": REF_PREFIX + name} for name in usable}
        return _compile({"properties": properties, REF_PREFIX.strip("#/"): usable}, later=self._is_later, **_OPTIONS)

    def _is_sound(self, definition: JsonValue) -> bool:
        # What is turned into a later dialect is another value each time.
        memo = None if self._is_later else self.memo
        return give(memo, lambda: ("compiles", Same(definition)), lambda: self._can_compile(definition))

    def _can_compile(self, definition: JsonValue) -> bool:
        """Tell whether a schema can be compiled, whatever it refers to."""
        own = definition if isinstance(definition, dict) else {}
        targets: dict[str, JsonValue] = {name: {} for name in references(definition)}
        try:
            _compile({**own, REF_PREFIX.strip("#/"): targets}, later=self._is_later, **_OPTIONS)
        except ValueError:
            return False
        return True


class Validator(Struct, frozen=True, dict=True):
    """Validates against the schemas of one Api; all values together may take no more than so many steps."""

    schemas: Mapping[str, Schema]
    given: Compiled | None = None
    """The same schemas, where they were compiled before."""

    @cached_property
    def compiled(self) -> Compiled:
        """The schemas, compiled."""
        return self.given or Compiled(self.schemas)

    def validate(self, schema: Schema, value: JsonValue) -> tuple[Invalid, ...]:
        """Return what is not valid; nothing for a schema that is itself not valid, or leads to one that is not.

        Nothing, either, where it would take too long, as `is_too_long` tells.
        """
        return self._verdict(schema, value).faults or ()

    def is_too_long(self, schema: Schema, value: JsonValue) -> bool:
        """Tell whether the steps of this value, and those of all before it, are more than may be taken."""
        return self._verdict(schema, value).faults is None

    def _verdict(self, schema: Schema, value: JsonValue) -> "_Verdict":
        key = (schema.name.pascal, id(value))
        if key not in self._verdicts:
            self._verdicts[key] = _Verdict(value, self._validate(schema, value))
        return self._verdicts[key]

    def _validate(self, schema: Schema, value: JsonValue) -> tuple[Invalid, ...] | None:
        name = schema.name.pascal
        if name not in self.compiled.usable:
            return ()
        if not self._steps.take(schema.definition, value):
            return None
        if self.compiled.is_valid(name, value):
            return ()
        if not self._steps.take(schema.definition, value, _ERROR):
            return (Invalid("", "in more ways than are looked for"),)
        return self.compiled.faults(name, value)

    @cached_property
    def _verdicts(self) -> "dict[tuple[str, int], _Verdict]":
        return {}

    @cached_property
    def _steps(self) -> Steps:
        return Steps(self.compiled.definitions)


class _Verdict(Struct, frozen=True):
    """What is not valid in a value, None where that was not looked for; the value stays, as it is known by its id."""

    value: JsonValue
    faults: tuple[Invalid, ...] | None


def _faults(validator: "_Compiled", value: JsonValue) -> Iterator[Invalid]:
    errors = list(validator.iter_errors(value))
    unexpected: dict[tuple[str | int, ...], list[str]] = {}
    for error in errors:
        unexpected.setdefault(tuple(error.instance_path), []).extend(getattr(error.kind, "unexpected", ()))
    for error in errors:
        missing = getattr(error.kind, "property", "")
        # A property under a misspelt name is one fault, told where it stands.
        if not missing or not difflib.get_close_matches(missing, unexpected.get(tuple(error.instance_path), ())):
            yield Invalid(_pointer(error), _message(error))


def _pointer(error: "ValidationError") -> str:
    """Return the pointer of the value, or of the first member that should not be there."""
    steps = [*error.instance_path, *getattr(error.kind, "unexpected", ())[:1]]
    return "".join(f"/{escape(str(step))}" for step in steps)


def _message(error: "ValidationError") -> str:
    message = _QUOTED.sub(r"`\1`", error.message)
    message = message[:1].lower() + message[1:]
    return message if len(message) <= _LONGEST else f"{message[: _LONGEST - 3]}..."
