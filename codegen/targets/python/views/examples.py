"""Examples of calls on a client, as README, reference and tests show them."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeAlias

from codegen.model.schema import JsonValue
from codegen.rendering.safe_text import Identifier, PyCode
from codegen.targets.python.text import displays
from codegen.targets.python.views.methods import Signature
from codegen.targets.python.views.resources import ResourceNames


@dataclass(frozen=True, slots=True)
class Example:
    """A call of `method` with `arguments` by their Python names; at first those of the signature's documented call."""

    names: ResourceNames
    signature: Signature
    method: Identifier
    arguments: tuple[tuple[Identifier, JsonValue], ...]

    @property
    def resource(self) -> Identifier:
        """The client's attribute."""
        return self.names.attribute

    @property
    def action(self) -> str:
        """The name of the action in the API: `device.getLogEntries`."""
        return f"{self.names.resource.name.camel}.{self.signature.action.name.camel}"

    @property
    def is_documented(self) -> bool:
        """Whether it is what the documented curl does, and every value is documented."""
        return self.signature.call.request is not None and self.signature.call.is_documented

    def with_body(self) -> "Example":
        """Return the same call with the documented body, where the curl sends none."""
        body = self.signature.action.body
        if body is None or not body.has_example or any(name == "body" for name, _ in self.arguments):
            return self
        return replace(self, arguments=(*self.arguments, (Identifier("body"), body.example)))

    def source(self, before: str, indent: int, after: int = 0) -> PyCode:
        """Write `before` and the call on an object named `client`, on a line with that indentation."""
        function = f"client.{self.resource}.{self.method}"
        return PyCode(before + displays.call(function, self.arguments, indent, len(before), after))


Examples: TypeAlias = tuple[ResourceNames, tuple[Example, ...]]
"""A resource, and a call of each of its actions in the documents' order."""


def resource_examples(names: ResourceNames, signatures: Iterable[Signature]) -> Examples:
    """Make the call of each action of a resource."""
    return names, tuple(Example(names, item, item.method, item.call.arguments) for item in signatures)


def usage(example: Example) -> PyCode:
    """Write the call on an object named `client`, and what is done with its result."""
    if example.signature.action.stream is None:
        return PyCode(f"{example.source('result = ', 0)}\nprint(result)")
    opened = example.source("with ", 0, after=len(" as stream:"))
    return PyCode(f"{opened} as stream:\n    for event in stream:\n        print(event.name, event.data)")
