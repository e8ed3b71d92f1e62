"""Identifiers from a whitelist: ASCII words in, identifiers that mean nothing else where they stand out."""

import keyword
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from codegen.model.name import Name
from codegen.rendering.safe_text import Identifier

LONGEST: Final = 64
"""How many characters an identifier has at most; longer ones are cut."""

_TYPES: Final = frozenset({"bool", "datetime", "dict", "float", "int", "list", "str", "timedelta"})
"""Names that annotations use: bound to something else in a class body, they would change what those mean."""

METHODS: Final = _TYPES | {"client", "options", "request", "self"}
"""What no method of a resource may be called."""

CLIENT: Final = METHODS | {
    "aclose", "base_url", "close", "raw_response", "stream", "token", "with_options",
}  # fmt: skip
"""What no resource may be called, since the client itself has it."""

PARAMETERS: Final = frozenset({
    "aiterate_items", "aiterate_pages", "body", "client", "comma_separated", "deadline", "extra_body", "extra_headers",
    "extra_query", "iterate_items", "iterate_pages", "max_reconnects", "max_response_bytes", "max_retries",
    "milliseconds", "optional_id", "options", "relative_timestamp", "request", "retry_writes", "seconds", "self",
    "timeout", "timestamp",
})  # fmt: skip
"""What no argument may be called: other arguments, per-call options, and the functions that a method calls."""

FIELDS: Final = _TYPES | {
    "client", "construct", "copy", "from_orm", "json", "options", "parse_file", "parse_obj", "parse_raw", "request",
    "schema", "schema_json", "self", "to_dict", "update_forward_refs", "validate",
}  # fmt: skip
"""What no field of a model may be called: attributes of its base class."""

CLASSES: Final = frozenset({
    "Action", "Annotated", "Any", "AsyncClient", "AsyncEventStream", "AsyncIterator", "AwareDatetime",
    "BaseAsyncClient", "BaseClient", "ClassVar", "Client", "EventStream", "Exact", "False", "Field", "Final",
    "Iterator", "Literal", "Model", "None", "OffsetPosition", "PagePosition", "RequestOptions", "Required", "Sequence",
    "StreamAction", "StreamEvent", "Tagged", "Timestamp", "TimestampLike", "True", "TypeAlias", "TypedDict",
    "UnknownEvent", "Unpack", "Unset",
})  # fmt: skip
"""What no class may be called: whatever generated modules import."""

MODULES: Final = frozenset(
    {"aux", "con", "nul", "prn"} | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)
"""What no module may be called: devices on Windows."""

CONSTANTS: Final = frozenset({"TYPE_CHECKING", "UNSET"})
"""What no constant may be called."""

_KEYWORDS: Final = frozenset({"case", "match"})
"""Words with a meaning in some places only, which every version of Python has; `type` is none while it is a name."""


@dataclass(slots=True)
class Namespace:
    """The names of one namespace: hands out each identifier once."""

    reserved: frozenset[str] = frozenset()
    taken: set[str] = field(default_factory=set)

    def take(self, wanted: str) -> Identifier:
        """Return `wanted`, with `_` behind a reserved word or keyword and `_2`, `_3`, … where it is taken."""
        wanted = wanted[:LONGEST]
        base = f"{wanted}_" if self._means_something(wanted) else wanted
        candidate, count = base, 1
        while candidate in self.taken:
            count += 1
            candidate = f"{base.rstrip('_')}_{count}"
        self.taken.add(candidate)
        return Identifier(candidate)

    def _means_something(self, wanted: str) -> bool:
        return (
            keyword.iskeyword(wanted) or wanted in _KEYWORDS or wanted in self.reserved or wanted.startswith("model_")
        )


def snake(name: Name) -> str:
    """Spell `name` as a function, argument, field or module is spelled, before its namespace has a say."""
    return _bounded(name, lambda words: words.snake, "unnamed", "n_")


def constant(name: Name) -> str:
    """Spell `name` as a constant is spelled."""
    return snake(name).upper()


def pascal(name: Name) -> str:
    """Spell `name` as a class is spelled."""
    return _bounded(name, lambda words: words.pascal, "Unnamed", "N")


def _bounded(name: Name, spell: Callable[[Name], str], empty: str, digit: str) -> str:
    text = spell(name)[:LONGEST].rstrip("_") or empty
    return f"{digit}{text}" if text[0].isdigit() else text


def is_plain_key(key: str) -> bool:
    """Tell whether a TypedDict can have `key` in the class form without it meaning something else there."""
    return (
        key.isascii()
        and key.isidentifier()
        and not keyword.iskeyword(key)
        and key not in _TYPES
        and not key.startswith("__")
    )
