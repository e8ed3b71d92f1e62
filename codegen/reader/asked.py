"""`AskedIndex`: the schemas as one document looks at them, which remembers what of them the document asked for."""

from collections.abc import Hashable, Mapping
from typing import TypeAlias

from msgspec import field

from codegen.model.schema import Schema
from codegen.reader.schemas.anchors import SchemaIndex

_Question: TypeAlias = tuple[str, str, str]


class AskedIndex(SchemaIndex, frozen=True):
    """An index that keeps each answer with its question.

    What is read with another index is the same where that one has equal answers, and the same `names`.
    """

    asked: dict[_Question, Schema | None] = field(default_factory=dict)

    @classmethod
    def of(cls, index: SchemaIndex) -> "AskedIndex":
        """Return an index that has been asked for nothing yet."""
        return cls(
            index.by_anchor, index.by_loose_anchor, index.schemas, index.by_name, present=index.present,
            unread=index.unread,
        )  # fmt: skip

    def find(self, anchor: str, sentence: str = "") -> Schema | None:
        """Return the schema of an anchor, as `SchemaIndex.find` does."""
        found = SchemaIndex.find(self, anchor, sentence)
        self.asked["find", anchor, sentence] = found
        return found

    def named(self, name: str) -> Schema | None:
        """Return the schema of a name, as `SchemaIndex.named` does."""
        found = SchemaIndex.named(self, name)
        self.asked["named", name, ""] = found
        return found


def names_of(index: SchemaIndex) -> Hashable:
    """Return what of an index any document may see without asking for a schema: which names there are, and whether."""
    return tuple(index.by_name), index.present, index.unread


def answers_alike(index: SchemaIndex, asked: Mapping[_Question, Schema | None]) -> bool:
    """Tell whether an index answers as another one did, as far as documents look at a schema."""
    return all(_seen(_answer(index, question)) == _seen(answer) for question, answer in asked.items())


def _seen(schema: Schema | None) -> object:
    """Return what a document may see of a schema: not where it stands, nor what is said of it."""
    return schema and (schema.name, schema.title, schema.anchor, schema.definition, schema.example)


def _answer(index: SchemaIndex, question: _Question) -> Schema | None:
    kind, word, sentence = question
    return index.named(word) if kind == "named" else index.find(word, sentence)
