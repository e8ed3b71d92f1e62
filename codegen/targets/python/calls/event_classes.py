"""Classes of events: what each documented event of a stream is called in Python, and where it is declared."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final, TypeAlias

from msgspec import Struct, field

from codegen.model.api import Api
from codegen.model.exchange import Event
from codegen.model.name import Name
from codegen.released_names import EVENT_MODULES, EVENTS, ReleasedNames, event_key
from codegen.rendering.safe_text import Identifier
from codegen.targets.python.text.layout import Atom, TypeExpression, name
from codegen.targets.python.text.naming import CLASSES, LONGEST, MODULES, Namespace, Wish, pascal, snake
from codegen.targets.python.types.schema_modules import SchemaModules

_SUFFIX: Final = "Event"

_Key: TypeAlias = tuple[str, TypeExpression]


class EventClass(Struct, frozen=True):
    """The class of an event: `name` in `module` (dotted, from the package on), with data of the type `data`."""

    name: Identifier
    module: Identifier
    event: Event
    data: TypeExpression
    source: str
    """The document that has the event first."""


class EventClasses(Struct, frozen=True):
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


def event_classes(
    api: Api, package: str, models: SchemaModules, taken: Iterable[str], released: ReleasedNames
) -> EventClasses:
    """Name the class of each event that a stream has; `taken` are names that other classes have."""
    found = _first_events(api, models)
    classes = Namespace(CLASSES, set(taken)).assign(_wishes(found, _class_name), released.of(EVENTS))
    modules = Namespace(MODULES).assign(_wishes(found, snake), released.of(EVENT_MODULES))
    named = zip(found.items(), classes, modules, strict=True)
    return EventClasses(
        package,
        models,
        {
            key: EventClass(own, Identifier(f"{package}.events.{module}"), event, key[1], source)
            for (key, (event, source)), own, module in named
        },
    )


def _first_events(api: Api, models: SchemaModules) -> dict[_Key, tuple[Event, str]]:
    """Return each event as it is documented first, and the document that has it so."""
    found: dict[_Key, tuple[Event, str]] = {}
    for resource in api.resources:
        for action in resource.actions:
            for event in action.stream.events if action.stream else ():
                found.setdefault((event.name, models.type_of(event.schema)), (event, resource.file))
    return found


def _wishes(keys: Iterable[_Key], spell: Callable[[Name], str]) -> list[Wish]:
    return [Wish(event_key(event, str(data)), event, spell(Name.split(event))) for event, data in keys]


def _class_name(words: Name) -> str:
    return pascal(words).removesuffix(_SUFFIX)[: LONGEST - len(_SUFFIX)] + _SUFFIX
