"""Identifiers from a whitelist: ASCII words in, identifiers that mean nothing else where they stand out."""

import keyword
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Final

from msgspec import Struct, field

from codegen.model.name import Name
from codegen.rendering.safe_text import Identifier
from codegen.targets.python.text import reserved

LONGEST: Final = 64
"""How many characters an identifier has at most; longer ones are cut."""

_TYPES: Final = frozenset({"bool", "datetime", "dict", "float", "int", "list", "str", "timedelta"})
"""Names that annotations use: bound to something else in a class body, they would change what those mean."""

METHODS: Final = _TYPES | {"awaited", "date", "iterated", "streamed"}
"""What no method of a resource may be called: types, and what makes asynchronous methods in the body of a class."""

CLIENT: Final = reserved.CLIENT | {"cached_property", "with_credentials"}
"""What no resource may be called: what the client has itself, and what stands in the body of its class."""

PARAMETERS: Final = reserved.OPTIONS | {"body", "options", "self"}
"""What no argument may be called: other arguments, and per-call options."""

FIELDS: Final = _TYPES | reserved.MODEL | {"self"}
"""What no field of a model may be called: attributes of its base class, and what its initializer takes."""

CLASSES: Final = frozenset({
    "Action", "Annotated", "Any", "AsyncClient", "AsyncEventStream", "AsyncIterator", "AwareDatetime",
    "BaseAsyncClient", "BaseAsyncCollection", "BaseAsyncResource", "BaseClient", "BaseCollection", "BaseResource",
    "ClassVar", "Client", "CursorPosition", "EventStream", "Exact", "False", "Field", "Final", "IsoDate", "IsoTime",
    "Iterator", "LinkPosition", "Literal", "Model", "None",
    "OffsetPosition", "PagePosition", "RequestOptions", "Required", "Sequence", "StreamAction", "StreamEvent", "Tagged",
    "Timestamp", "TimestampLike", "True", "TypeAlias", "TypedDict", "UUID", "UnknownEvent", "Unpack", "Unset",
})  # fmt: skip
"""What no class may be called: whatever generated modules import."""

MODULES: Final = frozenset(
    {"aux", "con", "nul", "prn"}
    | {"getattr", "import_module", "list", "object", "str"}
    | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)
"""What no module may be called: devices on Windows, and what the package around the modules calls or has as types."""

CONSTANTS: Final = frozenset({"TYPE_CHECKING", "UNSET"})
"""What no constant may be called."""

_KEYWORDS: Final = frozenset({"case", "match"})
"""Words with a meaning in some places only, which every version of Python has; `type` is none while it is a name."""

_SAFE: Final = re.compile(r"[A-Za-z][A-Za-z0-9_]*", re.ASCII)
_AVOIDING: Final = re.compile(r"model_\w*_\d*", re.ASCII)
_DIGEST: Final = 8
"""How many hexadecimal digits tell names apart that are cut."""


class Wish(Struct, frozen=True):
    """A name that something of the API wants.

    `key` is what released names know it by, `wire` how the documents spell it, `wanted` how Python would. What is
    derived, as an iterator from the method beside it, has to wait for what the documents name.
    """

    key: str
    wire: str
    wanted: str
    is_derived: bool = False

    @property
    def turn(self) -> tuple[bool, bool, str]:
        """When its turn comes, whatever its place in the documents."""
        return self.is_derived, self.wire != self.wanted, self.wire


class Namespace(Struct):
    """The names of one namespace: hands out each identifier once."""

    reserved: frozenset[str] = frozenset()
    taken: set[str] = field(default_factory=set)
    _counts: dict[str, int] = field(default_factory=dict)
    """The last number behind each name that was taken."""

    def take(self, wanted: str) -> Identifier:
        """Return `wanted`, with `_` behind a reserved word or keyword and `_2`, `_3`, … where it is taken."""
        wanted = wanted[:LONGEST]
        base = f"{wanted}_" if self._means_something(wanted) else wanted
        candidate, count = base, self._counts.get(base, 1)
        while candidate in self.taken:
            count += 1
            candidate = f"{base.rstrip('_')}_{count}"
        self.taken.add(candidate)
        self._counts[base] = count
        return Identifier(candidate)

    def keep(self, name: str) -> Identifier | None:
        """Return a released name, which nothing else gets from now on; None where it cannot be used."""
        if not self._is_free(name):
            return None
        self.taken.add(name)
        return Identifier(name)

    def keep_old(self, wish: Wish, released: Mapping[str, str]) -> Identifier | None:
        """Return the name that something had before it got another one; None where something else is called so now."""
        wanted = wish.wanted[:LONGEST]
        return self.keep(released.get(wish.key) or (f"{wanted}_" if self._means_something(wanted) else wanted))

    def assign(self, wishes: Sequence[Wish], released: Mapping[str, str]) -> list[Identifier]:
        """Return a name for each wish, in their order, which decides nothing but between equals.

        A released name stays with its key, if it is usable. The rest take turns: what is spelled in the documents as
        in Python comes first, then the others, by their spelling.
        """
        names: dict[int, Identifier] = {}
        for index, wish in enumerate(wishes):
            if (name := self.keep(released.get(wish.key, ""))) is not None:
                names[index] = name
        for index, wish in sorted(enumerate(wishes), key=lambda item: item[1].turn):
            if index not in names:
                names[index] = self.take(wish.wanted)
        return [names[index] for index in range(len(wishes))]

    def _is_free(self, name: str) -> bool:
        is_usable = _SAFE.fullmatch(name) is not None and len(name) < 2 * LONGEST and name not in self.taken
        # One that has got its `_` or its number already keeps clear of whatever the name without it means.
        return is_usable and (not self._means_something(name) or _AVOIDING.fullmatch(name) is not None)

    def _means_something(self, wanted: str) -> bool:
        return (
            keyword.iskeyword(wanted) or wanted in _KEYWORDS or wanted in self.reserved or wanted.startswith("model_")
        )


def in_order_of_names(keys: Iterable[str]) -> list[str]:
    """Put keys that become the same class name in the order in which they take it, the first where it stood."""
    groups: dict[str, list[str]] = {}
    for key in keys:
        groups.setdefault(pascal(Name.split(key)), []).append(key)
    return [
        key for group in groups.values() for key in sorted(group, key=lambda key: (key != Name.split(key).snake, key))
    ]


def snake(name: Name) -> str:
    """Spell `name` as a function, argument, field or module is spelled, before its namespace has a say."""
    return _bounded(name, lambda words: words.snake, "unnamed", "n_")


def constant(name: Name) -> str:
    """Spell `name` as a constant is spelled."""
    return snake(name).upper()


def pascal(name: Name) -> str:
    """Spell `name` as a class is spelled."""
    return _bounded(name, lambda words: words.pascal, "Unnamed", "N")


def unique(name: Name, spell: Callable[[Name], str]) -> str:
    """Spell `name` so that no other is spelled alike: what has to be cut ends in digits that come from the whole."""
    if len(name.snake) <= LONGEST - len("n_"):
        return spell(name)
    digest = sha256(name.snake.encode()).hexdigest()[:_DIGEST]
    return f"{spell(name)[: LONGEST - _DIGEST - 1].rstrip('_')}_{digest}"


def _bounded(name: Name, spell: Callable[[Name], str], empty: str, digit: str) -> str:
    text = spell(name)[:LONGEST].rstrip("_") or empty
    return f"{digit}{text}" if text[0].isdigit() else text


def is_plain_key(key: str, types: frozenset[str] = frozenset()) -> bool:
    """Tell whether a TypedDict can have `key` in the class form without it meaning something else there.

    `types` are the names that the annotations of the class use.
    """
    return (
        key.isascii()
        and key.isidentifier()
        and not keyword.iskeyword(key)
        and key not in _TYPES
        and key not in types
        and not key.startswith("__")
    )
