"""Views of the classes of events: a module for each, and the package that hands them out."""

from typing import Final

from msgspec import Struct

from codegen.rendering.safe_text import Comment, Docstring, Identifier, PyCode
from codegen.targets.python.calls.event_classes import EventClass, EventClasses
from codegen.targets.python.text.docstrings import docstring, summary, telling
from codegen.targets.python.text.imports import Import, import_block, imports_of
from codegen.targets.python.text.layout import Atom, assigned, generic, name, typed
from codegen.targets.python.text.literals import literal
from codegen.targets.python.views.doors import DoorView, door_view

_INDENT: Final = 4


class EventView(Struct, frozen=True):
    """A module of one event: its class, with its name and the type of its data."""

    source: Comment
    docstring: Docstring
    imports: PyCode
    name: Identifier
    about: Docstring
    event: PyCode
    data: PyCode


def event_view(item: EventClass, package: str) -> EventView:
    """Say everything the module of one event prints."""
    text = literal(item.event.name)
    imports = imports_of([item.data, name("Literal", "typing")]) | {
        Import(Identifier("dataclasses"), Identifier("dataclass")),
        Import(Identifier(f"{package}._runtime.event"), Identifier("StreamEvent")),
    }
    about = f"The event `{item.event.name}`, whose data are of the type `{item.data}`."
    told = summary(telling(item.event.description, item.event.name), about, _INDENT)
    return EventView(
        source=Comment(item.source),
        docstring=docstring(summary(f"The event `{item.event.name}` of a stream.", "an event of a stream", 0), 0),
        imports=import_block(imports, package),
        name=item.name,
        about=docstring(told, _INDENT),
        event=assigned("name", generic(name("Literal"), Atom(text)), text, (), _INDENT),
        data=typed("data: ", item.data, "", _INDENT),
    )


def events_door(events: EventClasses) -> DoorView:
    """Say what the package of events prints, which imports each class when it is first used."""
    homes = [Import(item.module, item.name) for item in events.classes.values()]
    base = Identifier(f"{events.package}._runtime.event")
    ready = [Import(base, Identifier(used)) for used in ("StreamEvent", "UnknownEvent")]
    source = Comment(next(iter(events.classes.values())).source)
    about = "Events: what streams bring, a module per documented event."
    return door_view(homes, source, about, events.package, ready)
