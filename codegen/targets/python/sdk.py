"""`Sdk`: the SDK of an API before it is rendered."""

from dataclasses import dataclass

from codegen.config import Identity
from codegen.diagnostics import Diagnostic
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
from codegen.targets.python.views.usages import Usages


@dataclass(frozen=True, slots=True)
class Sdk:
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

    @classmethod
    def of(
        cls, api: Api, identity: Identity, released: ReleasedNames = NO_NAMES, aliases: Aliases = NO_ALIASES
    ) -> "Sdk":
        """Name and type everything; `released` are the names to keep, `aliases` those of before."""
        types = types_of(api, identity.package, Before(released), aliases)
        resources = name_resources(api, types)
        fields = SchemaFields(api.schemas)
        signed = tuple(read_signatures(names, types, fields) for names in resources)
        answers = Answers.of(api, types)
        examples = tuple(resource_examples(item.names, item.signatures, answers) for item in signed)
        former, homeless = former_schemas(types)
        homeless = (*homeless, *homeless_fields(types))
        return cls(api, identity, types, resources, signed, examples, former, homeless)

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
        return python_samples(self.identity, self.examples, self.credentials)

    def usages(self) -> Usages:
        """Return what users call things, and calls of each action, for the changelog."""
        return Usages.of(self.examples, self.types)


def types_of(api: Api, package: str, before: Before = NOTHING, aliases: Aliases = NO_ALIASES) -> Types:
    """Name the types of everything that is sent and received, with the old names of fields."""
    released = before.released
    models = with_former_fields(response_models(api, package, before), aliases)
    bodies = with_former_fields(request_bodies(api, package, before), aliases)
    events = event_classes(api, package, models, models.names | bodies.names, released)
    return Types(package, models, bodies, events, released, ClientCredentials.of(api, released), aliases)
