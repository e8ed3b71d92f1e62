"""`Sdk`: the SDK of an API before it is rendered."""

from collections.abc import Hashable

from msgspec import Struct

from codegen.config import Identity
from codegen.diagnostics import Diagnostic
from codegen.memo import Memo, Same, give
from codegen.model.api import Api
from codegen.paging import SchemaFields
from codegen.released_names import NO_NAMES, ReleasedNames
from codegen.renaming.aliases import NO_ALIASES, Aliases
from codegen.rendering.samples import Samples
from codegen.targets.python.calls.credentials import ClientCredentials
from codegen.targets.python.calls.event_classes import event_classes
from codegen.targets.python.types.declaring import NOTHING, Before
from codegen.targets.python.types.former_fields import with_former_fields
from codegen.targets.python.views.answers import Answers
from codegen.targets.python.views.bodies import request_bodies
from codegen.targets.python.views.examples import Examples, resource_examples
from codegen.targets.python.views.former_schemas import FormerSchema, former_schemas
from codegen.targets.python.views.homeless_fields import homeless_fields
from codegen.targets.python.views.models import response_models
from codegen.targets.python.views.resource_names import ResourceNames, Types, name_resources
from codegen.targets.python.views.resources import ResourceSignatures, read_signatures
from codegen.targets.python.views.samples import python_samples
from codegen.targets.python.views.typed_parts import typed_key, typed_parts
from codegen.targets.python.views.usages import Usages


class Sdk(Struct, frozen=True):
    """The SDK of an API before it is rendered: its types, and each resource with its methods and with their calls."""

    api: Api
    identity: Identity
    types: Types
    resources: tuple[ResourceNames, ...]
    signed: tuple[ResourceSignatures, ...]
    examples: tuple[Examples, ...]
    former: tuple[FormerSchema, ...] = ()
    """What schemas were called before."""
    homeless: tuple[Diagnostic, ...] = ()
    """Old names of schemas and of fields that something else has."""
    memo: Memo | None = None
    """What keeps the parts of it that are as they were in the round before; equal inputs give the same ones then."""

    @classmethod
    def of(
        cls,
        api: Api,
        identity: Identity,
        released: ReleasedNames = NO_NAMES,
        aliases: Aliases = NO_ALIASES,
        memo: Memo | None = None,
    ) -> "Sdk":
        """Name and type everything; `released` are the names to keep, `aliases` those of before."""
        schemas = Same(api.schemas)
        types = types_of(api, identity.package, Before(released, memo), aliases)
        fields = give(memo, lambda: ("schema fields", schemas), lambda: SchemaFields(api.schemas))
        answers = give(memo, lambda: ("answers", schemas, Same(types)), lambda: Answers.of(api, types))
        resources = tuple(_same_names(names, memo) for names in name_resources(api, types))
        read = tuple(_read(names, (types, fields, answers), memo) for names in resources)
        former, homeless = give(memo, lambda: ("former schemas", Same(types)), lambda: former_schemas(types))
        homeless = (*homeless, *homeless_fields(types))
        signed, examples = tuple(item for item, _ in read), tuple(item for _, item in read)
        return cls(api, identity, types, resources, signed, examples, former, homeless, memo)

    @property
    def faults(self) -> tuple[Diagnostic, ...]:
        """The old names that the SDK cannot keep, since something else is called so, each once."""
        found = [fault for item in self.signed for fault in (*item.names.faults, *item.faults)]
        found += self.homeless
        return tuple({fault.span: fault for fault in reversed(found)}.values())

    @property
    def credentials(self) -> ClientCredentials:
        """The arguments of the clients that hold credentials."""
        return self.types.credentials

    def samples(self) -> Samples:
        """Return a program for each action, for other targets to show."""
        return python_samples(self.identity, self.examples, self.credentials, self.memo)

    def usages(self) -> Usages:
        """Return what users call things, and calls of each action, for the changelog."""
        return Usages.of(self.examples, self.types)


def types_of(api: Api, package: str, before: Before = NOTHING, aliases: Aliases = NO_ALIASES) -> Types:
    """Name the types of everything that is sent and received, with the old names of fields."""
    released, memo = before.released, before.memo
    parts = typed_parts(api, memo)

    def make() -> Types:
        models = with_former_fields(response_models(parts, package, before), aliases)
        bodies = with_former_fields(request_bodies(parts, package, before), aliases)
        events = event_classes(parts, package, models, models.names | bodies.names, released)
        return Types(package, models, bodies, events, released, ClientCredentials.of(parts, released), aliases)

    def key() -> Hashable:
        spans = [alias.rename.spans for alias in aliases]
        return "types", typed_key(parts, memo), package, repr(released), repr(aliases), repr(spans)

    return give(memo, key, make)


def _same_names(names: ResourceNames, memo: Memo | None) -> ResourceNames:
    """Return names that are the same ones for the same resource with the same names."""

    def key() -> Hashable:
        spans = [item.alias.rename.spans for item in names.former]
        own = (names.module, names.attribute, names.sync_class, names.async_class, repr(names.former), repr(spans))
        return "names", Same(names.resource), own, repr(names.faults)

    return give(memo, key, lambda: names)


def _read(
    names: ResourceNames, given: tuple[Types, SchemaFields, Answers], memo: Memo | None
) -> tuple[ResourceSignatures, Examples]:
    """Read the actions of a resource as Python sees them, and make a call of each."""
    types, fields, answers = given

    def make() -> tuple[ResourceSignatures, Examples]:
        signed = read_signatures(names, types, fields)
        return signed, resource_examples(names, signed.signatures, answers)

    return give(memo, lambda: ("signatures", *map(Same, (names, *given))), make)
