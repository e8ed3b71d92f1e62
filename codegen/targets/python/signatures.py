"""What Python makes of each action, for whoever shows it beside the document: how it is called, and what comes back."""

from collections.abc import Iterable
from functools import cached_property

from msgspec import Struct, field

from codegen.config import Identity
from codegen.equality import equal_without
from codegen.memo import Memo
from codegen.model.api import Api
from codegen.model.name import Name
from codegen.paging import SchemaFields
from codegen.targets.python.sdk import types_of
from codegen.targets.python.types.declaring import Before
from codegen.targets.python.views.methods import result_type
from codegen.targets.python.views.overloads import definition
from codegen.targets.python.views.resource_names import ResourceNames, Types, name_resources
from codegen.targets.python.views.resources import ResourceSignatures, read_signatures


@equal_without("memo")
class Signatures(Struct, frozen=True, dict=True):
    """The methods of an SDK as they are defined; each resource is read when it is first asked for.

    `memo` has its types, those that another Api had before as well.
    """

    api: Api
    identity: Identity
    memo: Memo = field(default_factory=Memo)

    def after(self, api: Api, identity: Identity) -> "Signatures":
        """Return the methods of an edited Api: its types are named anew where one of them, or a use of one, changed."""
        return Signatures(api, identity, self.memo)

    def of(self, resource: Name, action: Name) -> str | None:
        """Return the line or lines that define the method of an action, None for one that is not there."""
        if resource not in self._read:
            names = next((item for item in self._names if item.resource.name == resource), None)
            self._read[resource] = read_signatures(names, self._types, self._fields) if names else None
        read = self._read[resource]
        found = next((item for item in read.signatures if item.action.name == action), None) if read else None
        if read is None or found is None:
            return None
        result = result_type(found, self.identity.package)
        lines = definition(found.method, found.arguments, result).split("\n")
        return f"# client.{read.names.path}.{found.method}\n" + "\n".join(_outdented(lines))

    @cached_property
    def _types(self) -> Types:
        self.memo.start_round()
        return types_of(self.api, self.identity.package, Before(memo=self.memo))

    @cached_property
    def _names(self) -> tuple[ResourceNames, ...]:
        return name_resources(self.api, self._types)

    @cached_property
    def _fields(self) -> SchemaFields:
        return SchemaFields(self.api.schemas)

    @cached_property
    def _read(self) -> dict[Name, ResourceSignatures | None]:
        return {}


def _outdented(lines: Iterable[str]) -> list[str]:
    """Take off what stands before the lines of a method but the first, since it stands in a class."""
    return [line.removeprefix("    ") for line in lines]
