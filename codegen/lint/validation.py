"""Values against schemas, and schemas against the schema of schemas. The only door to jsonschema-rs."""

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NoReturn

from codegen.lint.contradictions import without_contradictions
from codegen.lint.subschemas import reachable, references
from codegen.model.schema import REF_PREFIX, JsonValue, Schema
from codegen.reader.json.pointers import escape

if TYPE_CHECKING:
    from jsonschema_rs import Draft4Validator, ValidationError

_META: Final[dict[str, Any]] = {"$ref": "http://json-schema.org/draft-04/schema#"}
_LONGEST: Final = 120
_QUOTED: Final = re.compile(r"""["']([^"'\s]*)["']""")


@dataclass(frozen=True, slots=True)
class Invalid:
    """Why a value is not valid: the JSON pointer of the part, and what is wrong with it."""

    pointer: str
    message: str


def _refuse(uri: str) -> NoReturn:
    """Keep the validator from the network: documents name no schema outside of themselves."""
    raise LookupError(f"`{uri}` is not fetched")


def _compile(schema: dict[str, Any], **options: Any) -> "Draft4Validator":
    # Imported here for start-up time: `codegen explain` lists the rules that validate.
    from jsonschema_rs import Draft4Validator

    return Draft4Validator(schema, mask="this", **options)


@cache
def _meta() -> "Draft4Validator":
    return _compile(_META)


def schema_faults(definition: JsonValue) -> Iterator[Invalid]:
    """Yield what makes a definition no valid draft-04 schema."""
    yield from _faults(_meta(), definition)


@dataclass(frozen=True)
class Validator:
    """Validates against the schemas of one Api, given by name; each is compiled once."""

    schemas: Mapping[str, Schema]
    compiled: dict[str, "Draft4Validator | None"] = field(default_factory=dict)

    def validate(self, schema: Schema, value: JsonValue) -> Iterator[Invalid]:
        """Yield what is not valid; nothing for a schema that is itself not valid."""
        name = schema.name.pascal
        if name not in self.compiled:
            self.compiled[name] = self._bundle(schema)
        validator = self.compiled[name]
        if validator is not None:
            yield from _faults(validator, value)

    def _bundle(self, schema: Schema) -> "Draft4Validator | None":
        """Compile a schema together with those it refers to."""
        names = reachable(references(schema.definition), self.schemas)
        cleaned = without_contradictions(schema.definition)
        own = cleaned if isinstance(cleaned, dict) else {}
        key = REF_PREFIX.strip("#/")
        try:
            definitions = {name: without_contradictions(self.schemas[name].definition) for name in names}
            return _compile({**own, key: definitions}, validate_formats=True, retriever=_refuse)
        except ValueError:
            return None


def _faults(validator: "Draft4Validator", value: JsonValue) -> Iterator[Invalid]:
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
