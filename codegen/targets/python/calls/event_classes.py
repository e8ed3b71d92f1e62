"""Classes of events: what each documented event of a stream is called in Python, and where it is declared."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from codegen.model.api import Api
from codegen.model.exchange import Event
from codegen.model.name import Name
from codegen.rendering.safe_text import Identifier
from codegen.targets.python.text.layout import Atom, TypeExpression, name
from codegen.targets.python.text.naming import CLASSES, LONGEST, MODULES, Namespace, pascal, snake
from codegen.targets.python.types.schema_modules import SchemaModules

_SUFFIX: Final = "Event"

_Key: TypeAlias = tuple[str, TypeExpression]


@dataclass(frozen=True, slots=True)
class EventClass:
    """The class of an event: `name` in `module` (dotted, from the package on), with data of the type `data`."""

    name: Identifier
    module: Identifier
    event: Event
    data: TypeExpression
    source: str
    """The document that has the event first."""


@dataclass(frozen=True, slots=True)
class EventClasses:
    """All classes of events; the same name with the same type of data is one class wherever it is documented."""

    package: str
    models: SchemaModules
    classes: Mapping[_Key, EventClass] = field(default_factory=dict)

    @property
    def names(self) -> set[str]:
        """The names of all classes."""
        return {str(item.name) for item in self.classes.values()}

    @property
    def unknown(self) -> Atom:
        """The class of events that are not documented."""
        return name("UnknownEvent", f"{self.package}._runtime.event")

    def class_of(self, event: Event) -> Atom:
        """Return the class of an event as a type."""
        found = self.classes[event.name, self.models.type_of(event.schema)]
        return Atom(found.name, found.module)


def event_classes(api: Api, package: str, models: SchemaModules, taken: Iterable[str]) -> EventClasses:
    """Name the class of each event that a stream has; `taken` are names that other classes have."""
    classes, modules = Namespace(CLASSES, set(taken)), Namespace(MODULES)
    found: dict[_Key, EventClass] = {}
    for resource in api.resources:
        for action in resource.actions:
            for event in action.stream.events if action.stream else ():
                key = (event.name, models.type_of(event.schema))
                if key not in found:
                    words = Name.split(event.name)
                    module = Identifier(f"{package}.events.{modules.take(snake(words))}")
                    found[key] = EventClass(classes.take(_class_name(words)), module, event, key[1], resource.file)
    return EventClasses(package, models, found)


def _class_name(words: Name) -> str:
    return pascal(words).removesuffix(_SUFFIX)[: LONGEST - len(_SUFFIX)] + _SUFFIX
