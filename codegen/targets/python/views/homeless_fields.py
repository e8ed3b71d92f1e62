"""Old names of fields for which the SDK has no place."""

from collections.abc import Iterator

from codegen.diagnostics import Diagnostic
from codegen.model.name import Name
from codegen.renaming.rules import STALE_RENAME
from codegen.targets.python.text.naming import snake
from codegen.targets.python.types.former_fields import owners_of
from codegen.targets.python.views.action_names import taken_alias
from codegen.targets.python.views.models import former_names
from codegen.targets.python.views.resource_names import Types


def homeless_fields(types: Types) -> Iterator[Diagnostic]:
    """Yield an error for each old name that something else has, and for each of a field that no class has."""
    for alias in types.aliases.of_fields:
        owners = [owner for modules in (types.models, types.bodies) for owner in owners_of(alias, modules)]
        if not owners:
            message = f"no class of the SDK has the field `{alias.new_name}`"
            yield STALE_RENAME.at(alias.rename.at("now"), message, "drop the entry")
    for modules in (types.models, types.bodies) if types.aliases.of_fields else ():
        for module in modules.modules:
            for declared in module.classes:
                keys = {item.key for item in declared.properties}
                former = [alias for item in declared.properties for alias in item.former]
                yield from (taken_alias(alias, alias.old) for alias in former if alias.old in keys)
                if modules is types.models:
                    _, taken = former_names(declared, module, types.package, types.released)
                    yield from (taken_alias(alias, snake(Name.split(alias.old))) for alias in taken)
