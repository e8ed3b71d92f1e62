"""Views of the tests that come with the package: what the documents say of each action, as data of its tests."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from codegen.model.exchange import Event, Response
from codegen.model.name import Name
from codegen.model.parameter import Location
from codegen.model.schema import JsonValue, Schema, SchemaRef
from codegen.targets.python import displays
from codegen.targets.python.conformance import Declarations
from codegen.targets.python.docstrings import docstring, summary
from codegen.targets.python.examples import Example, curl_example
from codegen.targets.python.imports import Import, import_block
from codegen.targets.python.layout import WIDTH, TypeExpression
from codegen.targets.python.literals import literal
from codegen.targets.python.methods import STATUS_ERRORS, Signature
from codegen.targets.python.naming import snake
from codegen.targets.python.resources import ResourceNames
from codegen.targets.text import Comment, Docstring, Identifier, PyCode

_REPLAY: Final = "replay: Replay"
_INDENT: Final = 4
_BODILESS: Final = frozenset({204, 205})


@dataclass(frozen=True, slots=True)
class CheckView:
    """One test function."""

    decorators: tuple[PyCode, ...]
    definition: PyCode
    docstring: Docstring
    statement: PyCode


@dataclass(frozen=True, slots=True)
class ActionTestsView:
    """The tests of one action: the documented call as a constant, and what becomes of it."""

    call: PyCode
    checks: tuple[CheckView, ...]


@dataclass(frozen=True, slots=True)
class ResourceTestsView:
    """A module of tests: those of one resource."""

    source: Comment
    docstring: Docstring
    uses_pytest: bool
    imports: PyCode
    support_imports: PyCode
    actions: tuple[ActionTestsView, ...]


@dataclass(frozen=True, slots=True)
class Documents:
    """What tests take from the schemas: their examples, and the types that are declared for them."""

    package: str
    schemas: Mapping[Name, Schema]
    declared: Declarations

    def example(self, reference: SchemaRef | None) -> Schema | None:
        """Return the schema that a link means, if it is known and has an example."""
        schema = self.schemas.get(reference.target) if reference and reference.target else None
        return schema if schema and schema.has_example else None


def resource_tests_view(
    names: ResourceNames, signatures: Sequence[Signature], documents: Documents
) -> ResourceTestsView:
    """Say everything that the tests of one resource print."""
    about = f"What the documents say of the {' '.join(names.resource.name.words).title()} resource, replayed."
    actions = tuple(_action_tests(signature, names.attribute, documents) for signature in signatures)
    printed = "\n".join(_printed(action) for action in actions)
    errors = {*STATUS_ERRORS.values(), "ServerError", "StatusError"}
    used = [Import(Identifier(documents.package), Identifier(name)) for name in errors if f" {name}," in printed]
    support = [name for name in ("Failure", "Replay", "Request") if name in printed]
    calls = [name for name in ("Call", "StreamCall") if f" = {name}(" in printed]
    return ResourceTestsView(
        source=Comment(names.resource.file),
        docstring=docstring(summary(about, "what the documents say, replayed", 0), 0),
        uses_pytest="pytest." in printed,
        imports=import_block(used, documents.package),
        support_imports=PyCode(
            f"from ..support.callers import {', '.join(calls)}\nfrom ..support.replay import {', '.join(support)}"
        ),
        actions=actions,
    )
