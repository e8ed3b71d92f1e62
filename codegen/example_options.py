"""`ExampleOptions`: what the key `examples` of codegen.yaml lets the examples of documents say."""

from typing import TYPE_CHECKING, Final

from msgspec import Struct

from codegen.config_checks import read_switches
from codegen.diagnostics import Diagnostic, Rule
from codegen.files import File

if TYPE_CHECKING:
    from yaml import Node


class ExampleOptions(Struct, frozen=True):
    """How examples are read; None where nothing says it.

    In the built-in form they have to be JSON then, and show nothing that is not stated; in a dialect it is the other
    way round.
    """

    infer: bool | None = None
    """Whether they show the schema of an answer or a body for which the documents state none."""
    lenient: bool | None = None
    """Whether one that is almost JSON is read, with a warning for each place that is not."""


STRICT: Final = ExampleOptions()
"""What holds for documents of the built-in form unless codegen.yaml says otherwise."""


def read_example_options(file: File, node: "Node", rule: Rule) -> tuple[ExampleOptions, tuple[Diagnostic, ...]]:
    """Read the value of the key; whatever is wrong there comes back as errors of `rule`."""
    return read_switches(file, node, ExampleOptions, ExampleOptions.__struct_fields__, rule)
