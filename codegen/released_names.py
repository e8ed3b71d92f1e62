"""`ReleasedNames`: what the package that was generated before calls the things of the API.

A name that users have written is theirs: it goes on meaning what it meant, whatever comes into the documents beside
it. `codegen.diff.python.meanings` reads the names from a package, the Python target keeps them.
"""

import re
from collections.abc import Mapping
from typing import Final

from msgspec import Struct, field

ATTRIBUTES: Final = "attributes"
MODULES: Final = "modules"
CLASSES: Final = "classes"
EVENTS: Final = "events"
EVENT_MODULES: Final = "event modules"
CREDENTIALS: Final = "credentials"

_CLEARING: Final = re.compile(r"_[0-9]{0,7}$")
"""What a class has behind its name where that is taken or means something; longer digits come from the name."""


class ReleasedNames(Struct, frozen=True):
    """Python names by the scope they are unique in, and by the wire name of what they stand for; empty at first."""

    scopes: Mapping[str, Mapping[str, str]] = field(default_factory=dict[str, Mapping[str, str]])

    def of(self, scope: str) -> Mapping[str, str]:
        """Return wire name -> Python name of one scope."""
        return self.scopes.get(scope, {})


NO_NAMES: Final = ReleasedNames()
"""What there is to keep at a first generation."""


def fields_of(name: str) -> str:
    """Return the scope of the fields of the class `models.device.Device`; their keys are JSON keys."""
    return f"fields {name}"


def arguments_of(action: str) -> str:
    """Return the scope of the arguments of the action `device.get`; their keys are those of `argument_key`."""
    return f"arguments {action}"


def argument_key(location: str, wire: str) -> str:
    """Return the key of an argument: `query sortField`."""
    return f"{location} {wire}"


def credential_key(location: str, wire: str) -> str:
    """Return the key in `CREDENTIALS` of a client's argument: `header X-Api-Key`."""
    return f"{location} {wire}"


def methods_of(resource: str) -> str:
    """Return the scope of the methods of a resource: an action's name, with `items` or `pages` for its iterators."""
    return f"methods {resource}"


def constants_of(resource: str) -> str:
    """Return the scope of the constants of a resource's module; their keys are the names of actions."""
    return f"constants {resource}"


def class_key(resource: str, *, is_async: bool) -> str:
    """Return the key in `CLASSES` of a resource's class."""
    return f"async {resource}" if is_async else resource


def event_key(event: str, data: str) -> str:
    """Return the key in `EVENTS` and `EVENT_MODULES` of an event whose data are of the class `data`."""
    return f"{data} {event}"


def event_of(key: str) -> str:
    """Return the name of the event that `event_key` made a key of."""
    return key.partition(" ")[2]


def schemas_of(folder: str) -> str:
    """Return the scope of the classes of schemas in `models` or `bodies`; their keys are those of `schema_key`."""
    return f"schemas {folder}"


def schema_modules_of(folder: str) -> str:
    """Return the scope of the modules of schemas in `models` or `bodies`; their keys are those of `schema_key`."""
    return f"modules {folder}"


def schema_key(name: str) -> str:
    """Return the key of the schema that a class is called after: its name without what keeps it clear of others."""
    return _CLEARING.sub("", name)


def types_of(folder: str) -> str:
    """Return the scope of the types that stand inside of schemas; their keys are those of `codegen.type_positions`."""
    return f"types {folder}"


def accepted_of(resource: str) -> str:
    """Return the scope of the types of accepted values in a resource's module; their keys are `accepted_key`'s."""
    return f"accepted {resource}"


def accepted_key(action: str, argument: str) -> str:
    """Return the key of the values that an argument accepts; `argument` is what `argument_key` made."""
    return f"{action} {argument}"
