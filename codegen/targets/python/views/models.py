"""Views of the response models: one module of pydantic classes a schema."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.model.action import Action
from codegen.model.api import Api
from codegen.model.marks import Deprecation
from codegen.model.name import Name
from codegen.model.schema import Schema, SchemaRef
from codegen.released_names import NO_NAMES, ReleasedNames, fields_of
from codegen.renaming.aliases import Alias as OldName
from codegen.rendering.safe_text import Comment, Docstring, Identifier, PyCode
from codegen.targets.python.calls.outcomes import json_responses
from codegen.targets.python.text.docstrings import docstring, summary, telling
from codegen.targets.python.text.imports import Import, import_block, imports_of
from codegen.targets.python.text.layout import NONE, WIDTH, TypeExpression, assigned, generic, name, typed, union
from codegen.targets.python.text.literals import literal, wrapped_literal
from codegen.targets.python.text.marks import deprecation_message
from codegen.targets.python.text.naming import FIELDS, Namespace, Wish, snake
from codegen.targets.python.types.declarations import Alias, Class, Property
from codegen.targets.python.types.declaring import NOTHING, Before, schema_modules
from codegen.targets.python.types.enumerations import FLOAT, INT, STR, TypeChoices
from codegen.targets.python.types.schema_modules import SchemaModule, SchemaModules
from codegen.targets.python.views.deprecation import DEPRECATED
from codegen.targets.python.views.former_fields import (
    FormerFieldView,
    FormerName,
    former_field_views,
    name_former_fields,
)

_INDENT: Final = 4
_NO_VALUE: Final = generic(name("ClassVar", "typing"), NONE)
_UNDESCRIBED: Final = "an object that the documentation does not describe"


class ModelView(Struct, frozen=True):
    """A pydantic class; a field's docstring follows it."""

    name: Identifier
    docstring: Docstring
    fields: tuple[PyCode | Docstring, ...]
    others: PyCode | None
    """The declaration of the values under unknown keys, which checkers do not see: the base class has another type."""
    tag: PyCode | None
    """The declaration of what is None, as the value of a union's tag is not documented; None in any other class."""
    former: tuple[FormerFieldView, ...]
    """Fields as they were called before."""


class AliasView(Struct, frozen=True):
    """A type alias as its statement, with the schema's description where it is a schema of its own."""

    code: PyCode
    docstring: Docstring | None


class ModelsView(Struct, frozen=True):
    """A module of response models."""

    source: Comment
    docstring: Docstring
    imports: PyCode
    enumerations: tuple[AliasView, ...]
    models: tuple[ModelView, ...]
    aliases: tuple[AliasView, ...]


def response_models(api: Api, package: str, before: Before = NOTHING) -> SchemaModules:
    """Declare the models of everything that successful responses and events link to."""
    number, time = union([INT, FLOAT]), name("Timestamp", f"{package}._runtime.models")
    # One without a time zone names no point in time.
    aware = name("AwareDatetime", "pydantic")
    formats = {"date-time": aware, **text_formats(package)}
    choices = TypeChoices(number=number, formats=formats, time=time, runtime=f"{package}._runtime")
    links = (link for resource in api.resources for action in resource.actions for link in received_links(action))
    return schema_modules(api, links, f"{package}.models", choices, before)


def text_formats(package: str) -> dict[str, TypeExpression]:
    """Return the types of texts by their format, but for times, which are not the same in what is sent.

    A `duration` stays a text: a month of ISO 8601 has no length that a `timedelta` could hold.
    """
    dates = f"{package}._runtime.dates"
    return {"date": name("IsoDate", dates), "time": name("IsoTime", dates), "uuid": name("UUID", "uuid")}


def received_links(action: Action) -> Iterator[SchemaRef | None]:
    """Yield the types that successful responses of an action, or the events of its stream, have."""
    yield from (response.schema for response in json_responses(action))
    if action.stream:
        yield from (event.schema for event in action.stream.events)


def models_view(module: SchemaModule, package: str, released: ReleasedNames = NO_NAMES) -> ModelsView:
    """Say everything one module of models prints."""
    about = f"What is received as {words_of(module.schemas[0])}."
    names: dict[Identifier, dict[str, Identifier]] = {}
    former: dict[Identifier, tuple[FormerFieldView, ...]] = {}
    for item in module.classes:
        own = field_names(item, module, package, released)
        names[item.name] = dict(zip((described.key for described in item.properties), own, strict=True))
        found = former_names(item, module, package, released)[0]
        former[item.name] = tuple(former_field_views(found))
    models = tuple(replace(_model(item, names), former=former[item.name]) for item in module.classes)
    return ModelsView(
        source=source_of(module),
        docstring=docstring(summary(about, "what is received", 0), 0),
        imports=import_block(_imports(module, models, package), package),
        enumerations=tuple(map(alias_view, module.enumerations)),
        models=models,
        aliases=tuple(map(alias_view, module.aliases)),
    )


def field_names(
    declared: Class, module: SchemaModule, package: str, released: ReleasedNames = NO_NAMES
) -> list[Identifier]:
    """Name the attributes of a class that is declared in `module`, in the order of its properties."""
    kept = _kept(declared, module, package, released)
    return list(_named(tuple(item.key for item in declared.properties), tuple(kept.items())))


def former_names(
    declared: Class, module: SchemaModule, package: str, released: ReleasedNames = NO_NAMES
) -> tuple[tuple[FormerName, ...], tuple[OldName, ...]]:
    """Name the attributes of such a class as they were called before; the old names follow that something else has."""
    if not any(item.former for item in declared.properties):
        return (), ()
    names = field_names(declared, module, package, released)
    return name_former_fields(declared, names, _kept(declared, module, package, released))


def _kept(declared: Class, module: SchemaModule, package: str, released: ReleasedNames) -> Mapping[str, str]:
    place = module.module.removeprefix(f"{package}.")
    return released.of(fields_of(f"{place}.{declared.name}"))


@lru_cache(maxsize=4096)
def _named(keys: tuple[str, ...], kept: tuple[tuple[str, str], ...]) -> tuple[Identifier, ...]:
    """Name attributes; each class is asked for wherever an example of it is shown."""
    wishes = [Wish(key, key, snake(Name.split(key))) for key in keys]
    return tuple(Namespace(FIELDS).assign(wishes, dict(kept)))


def source_of(module: SchemaModule) -> Comment:
    """Return the document that the schemas of a module stand in."""
    return Comment(module.schemas[0].span.file)


def alias_view(alias: Alias) -> AliasView:
    """Say what a type alias prints."""
    told = telling(alias.description, alias.name)
    code = typed(f"{alias.name}: TypeAlias = ", alias.type, "", 0)
    return AliasView(code, docstring(summary(told, "", 0), 0) if told.strip() else None)


def class_docstring(declared: Class, indent: int = _INDENT) -> Docstring:
    """Say what a class is, in the schema's words where there are any."""
    return docstring(summary(telling(declared.description, declared.name), _UNDESCRIBED, indent), indent)


def field_docstring(described: Property) -> Iterator[Docstring]:
    """Say what a field is, if the schema has words for it."""
    told = telling(described.description, described.key)
    if told.strip():
        yield docstring(summary(told, "", _INDENT), _INDENT)


def words_of(schema: Schema) -> str:
    """Return the plain words of a schema's name: `Device Patch`."""
    return " ".join(schema.name.words).title()


def _imports(module: SchemaModule, models: tuple[ModelView, ...], package: str) -> set[Import]:
    types = [item.type for item in (*module.enumerations, *module.aliases)]
    types += [item.type for declared in module.classes for item in declared.properties]
    types += [declared.others for declared in module.classes if declared.others]
    imports = imports_of(types)
    if module.enumerations or module.aliases:
        imports.add(Import(Identifier("typing"), Identifier("TypeAlias")))
    if module.classes:
        imports.add(Import(Identifier(f"{package}._runtime.models"), Identifier("Model")))
    if any(model.others for model in models):
        imports.add(Import(Identifier("typing"), Identifier("TYPE_CHECKING")))
    if any(model.tag for model in models):
        imports.add(Import(Identifier("typing"), Identifier("ClassVar")))
    if any(model.former for model in models):
        home = Identifier(f"{package}._runtime.former_fields")
        imports |= {DEPRECATED, Import(home, Identifier("set_former"), "_set_former")}
    if any("Field(" in field for model in models for field in model.fields if isinstance(field, PyCode)):
        imports.add(Import(Identifier("pydantic"), Identifier("Field")))
    return imports


def _model(declared: Class, names: Mapping[Identifier, Mapping[str, Identifier]]) -> ModelView:
    """Say what a class prints; `names` are those of the fields of all classes of its module."""
    others = generic(name("dict"), STR, declared.others) if declared.others else None
    return ModelView(
        name=declared.name,
        docstring=class_docstring(declared),
        fields=tuple(_fields(declared, list(names[declared.name].values()))),
        others=typed("__pydantic_extra__: ", others, "", 2 * _INDENT) if others else None,
        tag=assigned(_tag(declared, names), _NO_VALUE, "None", (), _INDENT) if declared.unknown else None,
        former=(),
    )


def _tag(declared: Class, names: Mapping[Identifier, Mapping[str, Identifier]]) -> Identifier:
    """Return what the tag is called in the class for unknown values: as in a class for known ones."""
    key = declared.unknown
    known = (own[key] for name, own in names.items() if name in declared.known and key in own)
    return next(known, None) or Namespace(FIELDS).take(snake(Name.split(key)))


def _fields(declared: Class, names: Sequence[Identifier]) -> Iterator[PyCode | Docstring]:
    for own, described in zip(names, declared.properties, strict=True):
        yield _field(own, described)
        yield from field_docstring(described)


def _field(own: Identifier, described: Property) -> PyCode:
    expression = described.type if described.required else union([described.type, NONE])
    if own == described.key and described.deprecation is None:
        return assigned(own, expression, "" if described.required else "None", (), _INDENT)
    arguments = [] if described.required else ["default=None"]
    arguments += [] if own == described.key else [f"alias={literal(described.key)}"]
    is_broken = len(f"{own}: {expression} = Field(") + _INDENT <= WIDTH
    arguments += _deprecated(own, described.deprecation, is_broken=is_broken)
    return assigned(own, expression, "Field", arguments, _INDENT)


def _deprecated(own: Identifier, found: Deprecation | None, *, is_broken: bool) -> Iterator[str]:
    """Write what makes pydantic warn where the field is read; a text is broken only where arguments have lines."""
    if found is not None:
        text, before, indent = deprecation_message(found, own), "deprecated=", 2 * _INDENT
        yield before + (wrapped_literal(text, indent + len(before), indent) if is_broken else literal(text))
