"""Modules of models and bodies -> what their classes and aliases stand for: schemas, and positions inside of them."""

import ast
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Final

from msgspec import Struct

from codegen.diff.python.fields import Field, fields_of_class, is_typed_dict, is_without_fields, others_of
from codegen.diff.python.meaning import Meaning
from codegen.diff.python.modules import Definition, Module, definitions
from codegen.files import Span
from codegen.released_names import schema_key, schema_modules_of, schemas_of, types_of
from codegen.type_positions import (
    ALTERNATIVES,
    VALUES,
    Mark,
    alternative_at,
    held_at,
    item_at,
    property_at,
    unknown_at,
    value_at,
    words_at,
)

SCHEMA_FOLDERS: Final = frozenset({"models", "bodies"})
"""Where the modules of schemas are."""
_TRANSPARENT: Final = frozenset({"typing.Annotated", "typing.Required", "typing.NotRequired"})
"""What stands around a type and says more of it."""


def read_types(modules: Iterable[Module]) -> Iterator[Meaning]:
    """Yield the classes and aliases; the package of the modules, which hands schemas out, tells which are schemas."""
    modules = tuple(modules)
    doors = {module.name: frozenset(module.imports.values()) for module in modules if module.name in SCHEMA_FOLDERS}
    for module in modules:
        folder = module.name.partition(".")[0]
        if folder in doors and module.name != folder:
            own = dict(definitions(module.tree))
            schemas = {name: schema_key(name) for name in own if f"{module.name}.{name}" in doors[folder]}
            yield from _Reader(module, folder, own, schemas).read()


class _Reader(Struct, frozen=True):
    """One module: what it defines, and which of that are schemas, with their keys."""

    module: Module
    folder: str
    own: Mapping[str, Definition]
    schemas: Mapping[str, str]

    def read(self) -> Iterator[Meaning]:
        """Yield what the names of schemas stand for, then the types inside of them."""
        stem = self.module.name.removeprefix(f"{self.folder}.")
        for name, key in self.schemas.items():
            words, place = f"the schema `{key}`", Span(self.module.file, 1)
            yield Meaning(schema_modules_of(self.folder), key, self.folder, stem, words, place)
            span = self.module.span(self.own[name])
            yield Meaning(schemas_of(self.folder), key, self.module.name, name, words, span)
        for name, key in self.schemas.items():
            yield from self._inside(name, key, ())

    def _inside(self, name: str, position: str, within: tuple[str, ...]) -> Iterator[Meaning]:
        """Yield the types inside of what `name` defines; `within` are those that lead here."""
        node = self.own[name]
        if isinstance(node, ast.ClassDef) or is_typed_dict(self.module, node):
            for item in fields_of_class(self.module, node):
                yield from self._types(item.annotation, property_at(position, item.key), (*within, name))
            for others in others_of(node) if isinstance(node, ast.ClassDef) else ():
                yield from self._types(others, position, (*within, name))
        elif node.value is not None:
            yield from self._types(node.value, position, (*within, name))

    def _types(self, node: ast.expr, position: str, within: tuple[str, ...]) -> Iterator[Meaning]:
        """Yield the types that an annotation names at a position."""
        is_alternative = len({item for item in self._classes(node, within) if not self._is_unknown(item)}) > 1
        for item in self._alternatives(node):
            match item:
                case ast.Name(id=name) if name in self.own and name not in (*self.schemas, *within):
                    yield from self._own(name, position, within, is_alternative=is_alternative)
                case ast.Subscript(slice=inner) if self.module.qualify(item) == "list":
                    yield from self._types(inner, item_at(position), within)
                case ast.Subscript(slice=ast.Tuple(elts=[_, inner])) if self.module.qualify(item) == "dict":
                    yield from self._types(inner, value_at(position), within)

    def _own(self, name: str, position: str, within: tuple[str, ...], *, is_alternative: bool) -> Iterator[Meaning]:
        node = self.own[name]
        if self._is_class(name):
            if self._is_unknown(name):
                position = unknown_at(position)
            elif is_alternative:
                position = alternative_at(position, map(self._mark, fields_of_class(self.module, node)))
            key = position
        else:
            key = held_at(ALTERNATIVES if any(self._classes(ast.Name(name), within)) else VALUES, position)
        scope, span = types_of(self.folder), self.module.span(node)
        yield Meaning(scope, key, self.module.name, name, words_at(key), span)
        yield from self._inside(name, position, within)

    def _alternatives(self, node: ast.expr) -> Iterator[ast.expr]:
        """Yield the alternatives of a type, without what stands around them; aliases stay as they are."""
        for member in self.module.alternatives(node):
            match member:
                case ast.Subscript(slice=ast.Tuple(elts=[inner, *_]) | inner) if self._is_transparent(member):
                    yield from self._alternatives(inner)
                case ast.Constant(value=str(text)):
                    with suppress(SyntaxError, ValueError):
                        yield from self._alternatives(ast.parse(text, mode="eval").body)
                case _:
                    yield member

    def _is_transparent(self, node: ast.Subscript) -> bool:
        return self.module.qualify(node) in _TRANSPARENT

    def _classes(self, node: ast.expr, within: tuple[str, ...]) -> Iterator[str]:
        """Yield the classes inside of schemas among the alternatives of a type, those of its aliases, too."""
        for item in self._alternatives(node):
            if isinstance(item, ast.Name) and item.id in self.own and item.id not in (*self.schemas, *within):
                definition = self.own[item.id]
                if self._is_class(item.id):
                    yield item.id
                elif not isinstance(definition, ast.ClassDef) and definition.value is not None:
                    yield from self._classes(definition.value, (*within, item.id))

    def _is_class(self, name: str) -> bool:
        node = self.own[name]
        return isinstance(node, ast.ClassDef) or is_typed_dict(self.module, node)

    def _is_unknown(self, name: str) -> bool:
        node = self.own[name]
        return isinstance(node, ast.ClassDef) and is_without_fields(node)

    def _mark(self, item: Field) -> Mark:
        """Return a property, and the value where its type has one, which may be absent."""
        given = [one for one in self._alternatives(item.annotation) if not _is_none(one)]
        value = self._literal(given[0]) if len(given) == 1 else None
        return item.key, value

    def _literal(self, node: ast.expr) -> bool | int | str | None:
        if isinstance(node, ast.Name) and isinstance(alias := self.own.get(node.id), ast.AnnAssign) and alias.value:
            (node, *others) = self._alternatives(alias.value)
            if others:
                return None
        if isinstance(node, ast.Subscript) and self.module.qualify(node) == "typing.Literal":
            return _constant(node.slice)
        return None


def _constant(node: ast.expr) -> bool | int | str | None:
    with suppress(ValueError):
        value = ast.literal_eval(node)
        return value if isinstance(value, bool | int | str) else None
    return None


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None
