"""What the methods of one module share while they are made."""

from collections.abc import Iterator, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from codegen.model import media
from codegen.model.action import Action
from codegen.model.schema import SchemaRef
from codegen.released_names import ReleasedNames
from codegen.renaming.aliases import NO_ALIASES, Aliases
from codegen.rendering.safe_text import Identifier
from codegen.targets.python.calls.outcomes import json_responses
from codegen.targets.python.text.layout import Atom, TypeExpression, map_atoms
from codegen.targets.python.text.naming import Namespace
from codegen.targets.python.types.declarations import Alias
from codegen.targets.python.types.schema_modules import SchemaModules


class Context(Struct, frozen=True):
    """What the methods of one module share: the types of bodies, and names for types of accepted values."""

    package: str
    bodies: SchemaModules
    models: SchemaModules
    received: frozenset[str]
    """Names that the module imports from models."""
    actions: tuple[Action, ...]
    namespace: Namespace
    resource: str
    released: ReleasedNames
    """The names that everything had before."""
    kept: Mapping[str, Identifier] = field(default_factory=dict[str, Identifier])
    """Those of the types of accepted values."""
    renamed: Aliases = NO_ALIASES
    """The old names of what was renamed."""
    aliases: dict[str, Alias] = field(default_factory=dict)
    _renamed: dict[Identifier, Identifier] = field(default_factory=dict)

    def named(self, expression: TypeExpression, wanted: str) -> Atom:
        """Return the name of a type in this module, the same for equal types."""
        alias = self.aliases.get(str(expression))
        if alias is None:
            own = self.kept.get(str(expression)) or self.namespace.take(wanted)
            alias = self.aliases[str(expression)] = Alias(own, expression)
        return Atom(alias.name)

    def body_type(self, reference: SchemaRef | None) -> TypeExpression:
        """Return the type a link means in what is sent, renamed where a model has the same name."""
        return map_atoms(self.bodies.type_of(reference), self._distinct)

    def _distinct(self, atom: Atom) -> Atom:
        if not atom.module or atom.text not in self.received:
            return atom
        own = Identifier(atom.text)
        if own not in self._renamed:
            self._renamed[own] = self.namespace.take(f"{own}Body")
        return replace(atom, alias=self._renamed[own])

    def read_as(self, action: Action, body: TypeExpression) -> Iterator[TypeExpression]:
        """Yield the models that can be written back as the body of an action.

        They are what it answers, or another action of the same path: with all that the body needs. What only examples
        show is none of them, since the next example may take it back.
        """
        if (
            action.body is None
            or not media.is_json(action.body.media_type)
            or self.bodies.is_inferred(action.body.schema)
        ):
            return
        sent = self.bodies.class_of(body) if isinstance(body, Atom) else None
        needed = {item.key for item in sent.properties if item.required} if sent else set[str]()
        known = {item.key for item in sent.properties} if sent else set[str]()
        for other in (action, *self.actions):
            for response in json_responses(other) if other.url.path == action.url.path else ():
                if self.models.is_inferred(response.schema):
                    continue
                model = self.models.type_of(response.schema)
                declared = self.models.class_of(model) if isinstance(model, Atom) else None
                keys = {item.key for item in declared.properties} if declared else set[str]()
                if needed <= keys and known & keys:
                    yield model
