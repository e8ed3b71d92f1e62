"""Views of what is sent: one module of TypedDicts a schema, for request bodies and structured query parameters."""

from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.model import media
from codegen.model.api import Api
from codegen.model.parameter import Kind
from codegen.model.schema import SchemaRef
from codegen.rendering.safe_text import Comment, Docstring, Identifier, PyCode, PyLiteral
from codegen.targets.python.text.definitions import define_class
from codegen.targets.python.text.docstrings import docstring, sentence, summary
from codegen.targets.python.text.imports import Import, import_block, imports_of
from codegen.targets.python.text.layout import TypeExpression, atoms, generic, name, typed, union
from codegen.targets.python.text.literals import literal
from codegen.targets.python.text.naming import is_plain_key
from codegen.targets.python.text.renames import alias_words
from codegen.targets.python.types.declarations import Class, Property
from codegen.targets.python.types.declaring import NOTHING, Before, schema_modules
from codegen.targets.python.types.enumerations import FLOAT, STR, TypeChoices
from codegen.targets.python.types.schema_modules import SchemaModule, SchemaModules
from codegen.targets.python.types.shapes import DATETIME
from codegen.targets.python.views.models import (
    AliasView,
    alias_view,
    class_docstring,
    field_docstring,
    source_of,
    text_formats,
    words_of,
)

_REQUIRED: Final = name("Required", "typing")


class BodyView(Struct, frozen=True):
    """A TypedDict: as a class with `fields`, or by a call with `keys` where a key is not an identifier."""

    name: Identifier
    heading: PyCode
    docstring: Docstring
    fields: tuple[PyCode | Docstring, ...]
    literal: PyLiteral
    keys: tuple[PyCode, ...]
    is_partial: bool
    follows_class: bool
    """Whether a class stands right above, which black keeps two lines away."""


class BodiesView(Struct, frozen=True):
    """A module of request bodies."""

    source: Comment
    docstring: Docstring
    imports: PyCode
    enumerations: tuple[AliasView, ...]
    bodies: tuple[BodyView, ...]
    aliases: tuple[AliasView, ...]


def request_bodies(api: Api, package: str, before: Before = NOTHING) -> SchemaModules:
    """Declare the types of everything that request bodies and query parameters link to."""
    timestamp = name("TimestampLike", f"{package}._runtime.body")
    file = name("FileLike", f"{package}._runtime.files")
    # They can be sent as they stand in a document; a text that is a time may lack its time zone.
    formats = {word: union([kind, STR]) for word, kind in text_formats(package).items()}
    formats = {"date-time": DATETIME, **formats}
    choices = TypeChoices(number=FLOAT, formats=formats, time=timestamp, file=file, forms=frozenset(_forms(api)))
    return schema_modules(api, _links(api), f"{package}.bodies", choices, before)


def _forms(api: Api) -> Iterator[str]:
    """Yield the names of the schemas whose values are forms that may have files."""
    bodies = (action.body for resource in api.resources for action in resource.actions if action.body is not None)
    for body in bodies:
        if body.media_type == media.MULTIPART and body.schema and body.schema.target:
            yield body.schema.target.pascal


def _links(api: Api) -> Iterator[SchemaRef | None]:
    for resource in api.resources:
        for action in resource.actions:
            if action.body is not None:
                yield action.body.schema
            yield from (item.schema for item in action.query_parameters if item.kind is Kind.OBJECT)


def _with_former(declared: Class) -> Class:
    """Put old names beside those of today; what has one is required by either of them, which no type can say."""
    return replace(declared, properties=tuple(each for item in declared.properties for each in _names(item)))


def _names(item: Property) -> Iterator[Property]:
    olds = " or ".join(f"`{alias.old}`" for alias in item.former)
    either = f"{sentence(item.description)} Required, unless {olds} is given." if item.required else item.description
    yield replace(item, required=False, description=either.strip()) if item.former else item
    for alias in item.former:
        told = f"The field `{alias.old}` is called `{alias.new}` now."
        yield Property(alias.old, item.type, required=False, description=alias_words(alias.new, told, alias.rename))


def bodies_view(module: SchemaModule, package: str) -> BodiesView:
    """Say everything one module of bodies prints."""
    about = f"What is sent as {words_of(module.schemas[0])}."
    module = replace(module, classes=tuple(map(_with_former, module.classes)))
    return BodiesView(
        source=source_of(module),
        docstring=docstring(summary(about, "what is sent", 0), 0),
        imports=import_block(_imports(module), package),
        enumerations=tuple(map(alias_view, module.enumerations)),
        bodies=tuple(_bodies(module.classes)),
        aliases=tuple(map(alias_view, module.aliases)),
    )


def _imports(module: SchemaModule) -> set[Import]:
    aliases = (*module.enumerations, *module.aliases)
    imports = imports_of(alias.type for alias in aliases)
    if aliases:
        imports.add(Import(Identifier("typing"), Identifier("TypeAlias")))
    for declared in module.classes:
        imports.add(Import(Identifier("typing_extensions"), Identifier("TypedDict")))
        is_partial = _is_partial(declared)
        imports |= imports_of(_wrapped(item, is_partial=is_partial) for item in declared.properties)
    return imports


def _is_partial(declared: Class) -> bool:
    return not all(item.required for item in declared.properties)


def _wrapped(item: Property, *, is_partial: bool) -> TypeExpression:
    return generic(_REQUIRED, item.type) if item.required and is_partial else item.type


def _heading(declared: Class) -> PyCode:
    bases = "TypedDict, total=False" if _is_partial(declared) else "TypedDict"
    return define_class(declared.name, bases)


def _bodies(classes: Iterable[Class]) -> Iterator[BodyView]:
    follows_class = False
    for declared in classes:
        yield _body(declared, follows_class=follows_class)
        follows_class = _is_plain(declared)


def _is_plain(declared: Class) -> bool:
    types = frozenset(word.text for item in declared.properties for word in atoms(item.type)) | {str(_REQUIRED)}
    return all(is_plain_key(item.key, types) for item in declared.properties)


def _body(declared: Class, *, follows_class: bool) -> BodyView:
    is_plain, is_partial = _is_plain(declared), _is_partial(declared)
    return BodyView(
        name=declared.name,
        heading=_heading(declared),
        docstring=class_docstring(declared, 4 if is_plain else 0),
        fields=tuple(_fields(declared, is_partial=is_partial)) if is_plain else (),
        literal=literal(declared.name),
        keys=() if is_plain else tuple(_key(item, is_partial=is_partial) for item in declared.properties),
        is_partial=is_partial,
        follows_class=follows_class,
    )


def _fields(declared: Class, *, is_partial: bool) -> Iterator[PyCode | Docstring]:
    for item in declared.properties:
        yield typed(f"{item.key}: ", _wrapped(item, is_partial=is_partial), "", 4)
        yield from field_docstring(item)


def _key(item: Property, *, is_partial: bool) -> PyCode:
    """Write an entry of the call; its type is quoted, since it may name what stands further down."""
    return PyCode(f"{literal(item.key)}: {literal(str(_wrapped(item, is_partial=is_partial)))}")
