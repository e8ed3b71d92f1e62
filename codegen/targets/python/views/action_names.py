"""What the actions of a resource are called: constants, methods, and iterators beside them."""

from collections.abc import Sequence
from dataclasses import dataclass

from codegen.model.api import Resource
from codegen.released_names import ReleasedNames, constants_of, methods_of
from codegen.rendering.safe_text import Identifier
from codegen.targets.python.text.naming import CONSTANTS, METHODS, Namespace, Wish, constant, snake


@dataclass(frozen=True, slots=True)
class ActionNames:
    """What an action is called: its constant and its methods; `items` and `pages` where it is paginated."""

    constant: Identifier
    method: Identifier
    items: Identifier | None = None
    pages: Identifier | None = None


def name_actions(
    resource: Resource, paginated: Sequence[bool], types: set[str], released: ReleasedNames
) -> list[ActionNames]:
    """Name the actions of a resource; `paginated` tells for each whether it is, `types` are the names of classes."""
    own = resource.name.camel
    names = [(action.name.camel, action.name) for action in resource.actions]
    wishes = [Wish(key, words.snake, snake(words)) for key, words in names]
    constants = Namespace(CONSTANTS, set(types)).assign(
        [Wish(key, words.snake.upper(), constant(words)) for key, words in names], released.of(constants_of(own))
    )
    for (key, words), is_paginated in zip(names, paginated, strict=True):
        if is_paginated:
            base = f"iter_{snake(words)}"
            wishes.append(Wish(f"{key} items", words.snake, base, is_derived=True))
            wishes.append(Wish(f"{key} pages", words.snake, f"{base}_pages", is_derived=True))
    methods = Namespace(METHODS).assign(wishes, released.of(methods_of(own)))
    iterators = iter(methods[len(names) :])
    return [
        ActionNames(constants[index], methods[index], *((next(iterators), next(iterators)) if is_paginated else ()))
        for index, is_paginated in enumerate(paginated)
    ]
