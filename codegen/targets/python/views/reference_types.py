"""Views of the types in reference.md: the fields of each model, body and event, and links to them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.rendering.safe_text import Identifier, Markdown, PyCode
from codegen.targets.python.text.anchors import Anchors
from codegen.targets.python.text.docstrings import sentence, telling
from codegen.targets.python.text.layout import (
    NONE,
    Atom,
    Generic,
    TypeExpression,
    Union,
    atoms,
    generic,
    name,
    union,
)
from codegen.targets.python.text.markdown import code_span, markdown_prose
from codegen.targets.python.types.declarations import Alias, Class, Property
from codegen.targets.python.types.schema_modules import SchemaModule, SchemaModules
from codegen.targets.python.views.former_fields import with_former_words
from codegen.targets.python.views.former_schemas import also_called_types
from codegen.targets.python.views.models import field_names, former_names
from codegen.targets.python.views.resource_names import Types

_LEFT_OUT: Final = frozenset({"None", "Unset"})
_STANDARD: Final = {"AwareDatetime": "datetime", "IsoDate": "date", "IsoTime": "time"}
"""What annotations of the standard library's types are called there."""
_LONGEST: Final = 300
"""How many characters enumerated values take at most where they are told inside of another type."""


class TypeView(Struct, frozen=True):
    """A class or a name for a type: what it is called with its package, what it is, and a line for each field."""

    path: PyCode
    description: Markdown | None
    fields: tuple[Markdown, ...]


class TypesView(Struct, frozen=True):
    """The types of one package, and where they stand."""

    anchor: Markdown
    types: tuple[TypeView, ...]


class Links(Struct, frozen=True):
    """Where each type stands in the document."""

    anchors: Mapping[Atom, Markdown]

    @classmethod
    def of(cls, types: Types, anchors: Anchors) -> tuple["Links", Mapping[str, Markdown]]:
        """Give each type its anchor, and each package of types that has some; they follow what is there already."""
        found: dict[Atom, Markdown] = {}
        titles: dict[str, Markdown] = {}
        for kind, declared in _packages(types):
            if declared:
                titles[kind] = anchors.take(kind.title())
                found |= {atom: anchors.take(f"{kind}.{atom}") for atom in declared}
        return cls(found), titles

    def linked(self, expression: TypeExpression) -> Markdown:
        """Write a type as code; each class that it names is a link."""
        members = expression.members if isinstance(expression, Union) else (expression,)
        return Markdown(" or ".join(map(self._member, members)))

    def given(self, expression: TypeExpression) -> Markdown:
        """Write the type of an argument without what stands for one that is left out."""
        members = expression.members if isinstance(expression, Union) else (expression,)
        return self.linked(union(member for member in members if str(member) not in _LEFT_OUT))

    def names_any(self, expression: TypeExpression) -> bool:
        """Tell whether a type names a class that has a place in the document."""
        return any(self._anchor(atom) for atom in atoms(expression))

    def _member(self, member: TypeExpression) -> Markdown:
        code = code_span(str(member))
        named = [(atom, anchor) for atom in dict.fromkeys(atoms(member)) if (anchor := self._anchor(atom))]
        if len(named) == 1:
            return Markdown(f"[{code}](#{named[0][1]})")
        links = ", ".join(f"[{code_span(str(atom))}](#{anchor})" for atom, anchor in named)
        return Markdown(f"{code} ({links})" if links else code)

    def _anchor(self, atom: Atom) -> Markdown | None:
        return self.anchors.get(replace(atom, alias="") if atom.alias else atom)


def types_view(kind: str, types: Types, links: Links, titles: Mapping[str, Markdown]) -> TypesView | None:
    """Say what the reference prints of `models`, `bodies` or `events`; None where there are none."""
    makers = {"models": _models, "bodies": _bodies, "events": _events}
    if kind not in titles:
        return None
    former = also_called_types(types)
    return TypesView(titles[kind], tuple(_with_former(item, former) for item in makers[kind](types, links)))


def _with_former(view: TypeView, former: Mapping[str, str]) -> TypeView:
    """Say behind what a type is what it was called before."""
    told = former.get(view.path, "")
    words = f"{view.description or ''} {markdown_prose(told)}".strip()
    return replace(view, description=Markdown(words)) if told else view


def _packages(types: Types) -> Iterator[tuple[str, list[Atom]]]:
    yield "models", list(_declared(types.models))
    yield "bodies", list(_declared(types.bodies))
    yield "events", [Atom(item.name, item.module) for item in types.events.classes.values()]


def _declared(modules: SchemaModules) -> Iterator[Atom]:
    for module in modules.modules:
        for item in _types_of(module):
            yield Atom(item.name, module.module)


def _types_of(module: SchemaModule) -> list[Class | Alias]:
    """Return what a module declares, its schemas first; enumerated values stand where they are taken, if few."""
    roots = {schema.name.pascal for schema in module.schemas}
    long = [alias for alias in module.enumerations if not _is_short(alias)]
    every: list[Class | Alias] = [*module.classes, *module.aliases, *long]
    return sorted(every, key=lambda item: item.name not in roots)


def _models(types: Types, links: Links) -> Iterator[TypeView]:
    for module in types.models.modules:
        for item in _types_of(module):
            if isinstance(item, Class):
                names = field_names(item, module, types.package, types.released)
                former, _ = former_names(item, module, types.package, types.released)
                told = with_former_words(item, {(old.alias.new, old.alias.old): old.name for old in former})
                yield _class_view("models", told, names, module, links)
            else:
                yield _alias_view("models", item, module, links)


def _bodies(types: Types, links: Links) -> Iterator[TypeView]:
    for module in types.bodies.modules:
        for item in _types_of(module):
            if isinstance(item, Class):
                own = [each.key for each in item.properties]
                former = {(each.key, alias.old): alias.old for each in item.properties for alias in each.former}
                yield _class_view("bodies", with_former_words(item, former), own, module, links)
            else:
                yield _alias_view("bodies", item, module, links)


def _events(types: Types, links: Links) -> Iterator[TypeView]:
    for item in types.events.classes.values():
        fields = (
            Markdown(f"`name`: always {code_span(item.event.name)}."),
            Markdown(f"`data`: {links.linked(item.data)}."),
        )
        yield TypeView(PyCode(f"events.{item.name}"), _words(item.event.description, item.name), fields)


def _class_view(package: str, declared: Class, names: Sequence[str], module: SchemaModule, links: Links) -> TypeView:
    fields = [_field(own, item, module, links) for own, item in zip(names, declared.properties, strict=True)]
    if declared.others:
        others = links.linked(_shown(declared.others, module))
        fields.append(Markdown(f"under any other key, in `model_extra`: {others}."))
    return TypeView(PyCode(f"{package}.{declared.name}"), _words(declared.description, declared.name), tuple(fields))


def _field(own: str, item: Property, module: SchemaModule, links: Links) -> Markdown:
    expression = _shown(item.type, module)
    members = expression.members if isinstance(expression, Union) else (expression,)
    is_nullable = NONE in members and len(members) > 1
    plain = union(member for member in members if member != NONE) if is_nullable else expression
    wire = "" if own == item.key else f" ({code_span(item.key)})"
    marks = ", required" * item.required + ", nullable" * is_nullable
    told = _words(item.description, item.key)
    return Markdown(f"{code_span(own)}{wire}: {links.linked(plain)}{marks}.{f' {told}' if told else ''}")


def _alias_view(package: str, alias: Alias, module: SchemaModule, links: Links) -> TypeView:
    expression = _shown(alias.type, module)
    members = expression.members if isinstance(expression, Union) else (expression,)
    fields = tuple(links.linked(member) for member in members)
    return TypeView(PyCode(f"{package}.{alias.name}"), _words(alias.description, alias.name), fields)


def _words(text: str, name_of_it: str) -> Markdown | None:
    told = markdown_prose(sentence(telling(text, name_of_it)))
    return told or None


def _shown(expression: TypeExpression, module: SchemaModule) -> TypeExpression:
    """Return a type of a module with its enumerated values, and without what only the decoder needs."""
    values = {alias.name: alias.type for alias in module.enumerations if _is_short(alias)}
    return module.qualified(_plain(expression, values))


def _is_short(alias: Alias) -> bool:
    return len(str(alias.type)) <= _LONGEST


def _plain(expression: TypeExpression, values: Mapping[Identifier, TypeExpression]) -> TypeExpression:
    match expression:
        case Atom(Identifier() as own, "") if own in values:
            return _plain(values[own], values)
        case Generic(head, (inner, _)) if head.text == "Annotated":
            return _plain(inner, values)
        case Generic(head, arguments) if head.text != "Literal":
            return generic(head, *(_plain(argument, values) for argument in arguments))
        case Union(members):
            return union(_plain(member, values) for member in members)
        case Atom(own) if own in _STANDARD:
            return name(_STANDARD[own], "datetime")
    return expression
