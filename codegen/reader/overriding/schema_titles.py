"""What people call a schema: its title, or its own name where a title stands more than once."""

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import Struct

from codegen.model.name import Name
from codegen.model.schema import Schema


class Titles(Struct, frozen=True):
    """Schemas by what they are called; `own` has the names, which are unique, in their `pascal` spelling."""

    by_title: Mapping[str, Schema]
    own: Mapping[str, Schema]

    def find(self, word: str) -> Schema | None:
        """Return the schema with a title that no other one has, or with a name."""
        return self.by_title.get(word) or self.own.get(word)

    def called(self, name: Name) -> str:
        """Return what the schema of a name is called."""
        schema = self.own.get(name.pascal)
        return name.pascal if schema is None or schema.title not in self.by_title else schema.title

    @property
    def words(self) -> list[str]:
        """What the schemas are called, in their order."""
        return [self.called(schema.name) for schema in self.own.values()]


def index_titles(schemas: Iterable[Schema]) -> Titles:
    """Index schemas by title, where it is unique, and by name."""
    schemas = tuple(schemas)
    counts = Counter(schema.title for schema in schemas)
    by_title = {schema.title: schema for schema in schemas if counts[schema.title] == 1}
    return Titles(by_title, {schema.name.pascal: schema for schema in schemas})
