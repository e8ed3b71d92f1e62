"""What schemas are called: their classes and modules; a released name stays with its schema."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from codegen.model.name import Name
from codegen.released_names import ReleasedNames, schema_key, schema_modules_of, schemas_of, types_of
from codegen.rendering.safe_text import Identifier
from codegen.targets.python.text.layout import Atom
from codegen.targets.python.text.naming import CLASSES, MODULES, Namespace, Wish, pascal, snake, unique
from codegen.type_positions import schema_at


class Home(Struct, frozen=True):
    """Where a schema is declared: the class or alias `name` in `module` (dotted, from the package on)."""

    name: Identifier
    module: Identifier

    @property
    def atom(self) -> Atom:
        """The schema's name as a type."""
        return Atom(self.name, self.module)


def name_schemas(
    circles: Sequence[Sequence[Name]], prefix: str, released: ReleasedNames, others: Iterable[str]
) -> dict[str, Home]:
    """Name the schemas of each module below the package `prefix`; keys are the names in PascalCase.

    No class is called as `others`, nor as a type inside of a schema that is still there was before.
    """
    names = [name for circle in circles for name in circle]
    wishes = [Wish(schema_key(unique(name, pascal)), name.pascal, unique(name, pascal)) for name in names]
    there = {wish.key for wish in wishes}
    inside = {own for key, types in types_inside(prefix, released).items() if key in there for own in types.values()}
    folder = _folder(prefix)
    classes = Namespace(CLASSES, {*others, *inside}).assign(wishes, released.of(schemas_of(folder)))
    files = _name_modules(circles, released.of(schema_modules_of(folder)))
    modules = [Identifier(f"{prefix}.{file}") for file, circle in zip(files, circles, strict=True) for _ in circle]
    return {name.pascal: Home(own, module) for name, own, module in zip(names, classes, modules, strict=True)}


def _name_modules(circles: Sequence[Sequence[Name]], released: Mapping[str, str]) -> list[Identifier]:
    keys = [[schema_key(unique(name, pascal)) for name in circle] for circle in circles]
    before = {own[0]: released[key] for own in keys for key in reversed(own) if key in released}
    wishes = [
        Wish(own[0], circle[0].snake, unique(circle[0], snake)) for own, circle in zip(keys, circles, strict=True)
    ]
    return Namespace(MODULES).assign(wishes, before)


def types_inside(prefix: str, released: ReleasedNames) -> dict[str, dict[str, str]]:
    """Return the released names of types inside of schemas, by the key of the schema and by position."""
    found: dict[str, dict[str, str]] = {}
    for position, own in released.of(types_of(_folder(prefix))).items():
        found.setdefault(schema_at(position), {})[position] = own
    return found


def _folder(prefix: str) -> str:
    return prefix.rpartition(".")[2]
