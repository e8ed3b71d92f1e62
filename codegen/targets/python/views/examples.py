"""Examples of calls on a client, as README, reference and tests show them."""

from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from codegen.model.schema import JsonValue
from codegen.rendering.safe_text import Identifier, PyCode
from codegen.targets.python.calls.pagination import STARTS
from codegen.targets.python.text import displays
from codegen.targets.python.text.layout import NONE
from codegen.targets.python.text.literals import literal
from codegen.targets.python.views.answers import Answers
from codegen.targets.python.views.methods import Signature
from codegen.targets.python.views.resource_names import ResourceNames
from codegen.targets.python.views.shown import Answer, ShownEvent

_STARTS: Final = frozenset(map(literal, STARTS))
_CLIENT: Final = Identifier("client")


class Example(Struct, frozen=True):
    """A call of `method` with `arguments` by their Python names; at first those of the signature's documented call."""

    names: ResourceNames
    signature: Signature
    method: Identifier
    arguments: tuple[tuple[Identifier, JsonValue], ...]
    answers: Answers
    client: Identifier = _CLIENT
    """What the client is called."""

    @property
    def resource(self) -> Identifier:
        """What leads to it from the client."""
        return self.names.path

    @property
    def action(self) -> str:
        """The name of the action in the API: `device.getLogEntries`."""
        return self.names.resource.name_of(self.signature.action)

    @property
    def is_documented(self) -> bool:
        """Whether it is what the documented curl does, and every value is documented."""
        return self.signature.call.request is not None and self.signature.call.is_documented

    @property
    def has_answer(self) -> bool:
        """Whether it returns anything."""
        return self.signature.result != NONE

    @property
    def answer(self) -> Answer:
        """What it returns."""
        return self.answers.answer(self.signature)

    @property
    def event(self) -> ShownEvent | None:
        """What its stream brings; None where no example tells."""
        return self.answers.event(self.signature)

    def with_body(self) -> "Example":
        """Return the same call with the documented body, where the curl sends none."""
        body = self.signature.action.body
        if body is None or not body.has_example or any(name == "body" for name, _ in self.arguments):
            return self
        return replace(self, arguments=(*self.arguments, (Identifier("body"), body.example)))

    def source(self, before: str, indent: int, after: int = 0) -> PyCode:
        """Write `before` and the call on a line with that indentation."""
        function = f"{self.client}.{self.resource}.{self.method}"
        return PyCode(before + displays.call(function, self.arguments, indent, len(before), after))

    def answered(self, indent: int, before: str = "") -> PyCode:
        """Write the call and what it answers, as a block at an indentation; `before` is `await ` or nothing."""
        if not self.has_answer:
            return self.source(before, indent)
        answer = self.answer
        called = self.source(f"{answer.variable} = {before}", indent)
        return PyCode(f"{called}\n{' ' * indent}{answer.shown(indent)}")

    def asserted(self, indent: int) -> PyCode:
        """Write the call and an assertion on what it answers, as a block at an indentation."""
        if not self.has_answer:
            return self.source("", indent)
        called = self.source(f"{self.answer.variable} = ", indent)
        assertion = self.answers.assertion(self.signature)
        return PyCode(f"{called}\n{' ' * indent}{assertion}")


Examples: TypeAlias = tuple[ResourceNames, tuple[Example, ...]]
"""A resource, and a call of each of its actions in the documents' order."""


def resource_examples(names: ResourceNames, signatures: Iterable[Signature], answers: Answers) -> Examples:
    """Make the call of each action of a resource, from the first page where there are pages."""
    return names, tuple(Example(names, item, item.method, tuple(_arguments(item)), answers) for item in signatures)


def _arguments(signature: Signature) -> Iterator[tuple[Identifier, JsonValue]]:
    """Yield the documented arguments, but not where to start: the documented answer is the first page."""
    pagination = signature.iterators.pagination if signature.iterators else None
    wires = {*_STARTS, pagination.start} if pagination else _STARTS
    first = (pagination.first if pagination else None) or 0
    starts = {item.name for item in signature.arguments if item.wire in wires and item.default}
    yield from (item for item in signature.call.arguments if item[0] not in starts or item[1] == first)


def usage(example: Example) -> PyCode:
    """Write the call on an object named `client`, and what is done with its result."""
    if example.signature.action.stream is None:
        return example.answered(0)
    opened = f"{example.source('with ', 0, after=len(' as stream:'))} as stream:\n    for event in stream:"
    if (event := example.event) is None:
        return PyCode(f"{opened}\n        print(event.name, event.data)")
    return PyCode(f"{opened}\n        if isinstance(event, {event.type}):\n{event.printed('event.data', 12)}")


def usage_import(example: Example) -> PyCode | None:
    """Write the statement that imports what `usage` needs besides a client; None where that is nothing."""
    event = example.event
    return PyCode(f"from {example.answers.types.package}.events import {event.type}") if event else None


def iteration(example: Example) -> PyCode | None:
    """Write the loop over all items of a call that reads page by page; None where the example of its answer is none."""
    iterators = example.signature.iterators
    item = example.answers.item(iterators.pagination, example.signature) if iterators else None
    if iterators is None or item is None:
        return None
    before = f"for {item.variable} in "
    opened = replace(example, method=iterators.items).source(before, 0, after=1)
    return PyCode(f"{opened}:\n{item.shown(0)}")
