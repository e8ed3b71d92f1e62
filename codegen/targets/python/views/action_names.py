"""What the actions of a resource are called and were called: constants, methods, and iterators beside them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from codegen.diagnostics import Diagnostic
from codegen.model.api import Resource
from codegen.model.name import Name
from codegen.released_names import ReleasedNames, constants_of, methods_of
from codegen.renaming.aliases import Alias
from codegen.renaming.rules import TAKEN_ALIAS
from codegen.rendering.safe_text import Identifier
from codegen.targets.python.text.naming import CONSTANTS, METHODS, Namespace, Wish, constant, snake


class ActionNames(Struct, frozen=True):
    """What an action is called: its constant and its methods; `items` and `pages` where it is paginated."""

    constant: Identifier
    method: Identifier
    items: Identifier | None = None
    pages: Identifier | None = None
    former: tuple["FormerNames", ...] = ()
    """What it was called before."""


class FormerNames(Struct, frozen=True):
    """What an action was called before, as the SDK keeps it."""

    alias: Alias
    constant: Identifier
    method: Identifier
    items: Identifier | None = None
    pages: Identifier | None = None


def taken_alias(alias: Alias, name: str) -> Diagnostic:
    """Say that something else is called as an old name was in Python."""
    message = f"the old name `{alias.old_name}` is `{name}` in the SDK, and something else is called so there"
    return TAKEN_ALIAS.at(alias.rename.at("was"), message, "drop the entry")


def name_actions(
    resource: Resource,
    paginated: Sequence[bool],
    types: set[str],
    released: ReleasedNames,
    aliases: Sequence[Alias] = (),
) -> tuple[list[ActionNames], tuple[Diagnostic, ...]]:
    """Name the actions of a resource; `paginated` tells for each whether it is, `types` are the names of classes.

    An old name that something else has comes back as an error.
    """
    own = resource.name.camel
    names = [(action.name.camel, action.name) for action in resource.actions]
    wishes = [Wish(key, words.snake, snake(words)) for key, words in names]
    spaces = Namespace(CONSTANTS, set(types)), Namespace(METHODS)
    constants = spaces[0].assign(
        [Wish(key, words.snake.upper(), constant(words)) for key, words in names], released.of(constants_of(own))
    )
    for (key, words), is_paginated in zip(names, paginated, strict=True):
        if is_paginated:
            base = f"iter_{snake(words)}"
            wishes.append(Wish(f"{key} items", words.snake, base, is_derived=True))
            wishes.append(Wish(f"{key} pages", words.snake, f"{base}_pages", is_derived=True))
    methods = spaces[1].assign(wishes, released.of(methods_of(own)))
    iterators = iter(methods[len(names) :])
    named = [
        ActionNames(constants[index], methods[index], *((next(iterators), next(iterators)) if is_paginated else ()))
        for index, is_paginated in enumerate(paginated)
    ]
    before = _Before(spaces, (released.of(constants_of(own)), released.of(methods_of(own))))
    former = {
        key: tuple(before.names([item for item in aliases if item.new == key], is_paginated=is_paginated))
        for (key, _), is_paginated in zip(names, paginated, strict=True)
    }
    return [replace(item, former=former[key]) for item, (key, _) in zip(named, names, strict=True)], tuple(
        before.faults
    )


class _Before(Struct):
    """Hands out old names of constants and methods, as they were released; `faults` are those that are not free."""

    spaces: tuple[Namespace, Namespace]
    released: tuple[Mapping[str, str], Mapping[str, str]]
    faults: list[Diagnostic] = field(default_factory=list[Diagnostic])

    def names(self, aliases: Iterable[Alias], *, is_paginated: bool) -> Iterator[FormerNames]:
        for alias in aliases:
            words = Name.split(alias.old)
            base = f"iter_{snake(words)}"
            method, own = (
                self._name(alias, 1, alias.old, snake(words)),
                self._name(alias, 0, alias.old, constant(words)),
            )
            items = self._name(alias, 1, f"{alias.old} items", base) if is_paginated else None
            pages = self._name(alias, 1, f"{alias.old} pages", f"{base}_pages") if is_paginated else None
            yield FormerNames(alias, own, method, items, pages)

    def _name(self, alias: Alias, space: int, key: str, wanted: str) -> Identifier:
        found = self.spaces[space].keep_old(Wish(key, key, wanted), self.released[space])
        if found is None:
            self.faults.append(taken_alias(alias, self.released[space].get(key, wanted)))
        return found or Identifier(wanted)
