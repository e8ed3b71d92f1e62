"""The sections of schemas.md as groups, one for each schema, and what in it is no schema.

## Device                       a schema, with its `### Schema`, `### Example` and `### Attributes`

## Library things               a chapter
### Book                        a schema: its own fence is a JSON Schema
"""

from typing import Final

from msgspec import Struct, field

from codegen.dialects.built_in import built_in
from codegen.markdown.document import CodeBlock, Document, Section, Table
from codegen.reader.documents.bare_fences import is_schema_fence
from codegen.reader.documents.headings import ASIDE
from codegen.reader.documents.schema_fields import find_fields
from codegen.reader.documents.titles import plain_title

_WORDS: Final = built_in().schemas
SCHEMA_WORDS: Final = frozenset(_WORDS.schema)
EXAMPLE_WORDS: Final = frozenset(_WORDS.example)
FIELD_WORDS: Final = frozenset(_WORDS.fields)
EITHER_WORDS: Final = frozenset(_WORDS.either)
"""Headings of a schema or of an example, which its block tells."""
_PARTS: Final = SCHEMA_WORDS | EXAMPLE_WORDS | FIELD_WORDS | EITHER_WORDS


class SchemaGroups(Struct):
    """`top` are the sections above the first schema, `groups` one schema each, `asides` chapters and contents."""

    top: list[Section] = field(default_factory=list[Section])
    groups: list[list[Section]] = field(default_factory=list[list[Section]])
    asides: list[Section] = field(default_factory=list[Section])


def group_schemas(document: Document) -> SchemaGroups:
    """Part the sections of schemas.md; a `## Title` is a schema, and so is any heading above a JSON Schema."""
    found = SchemaGroups()
    sections = document.sections
    for index, section in enumerate(sections):
        last = found.groups[-1] if found.groups else None
        if _is_aside(section) or _is_chapter(index, sections):
            found.asides.append(section)
        elif section.level == 2 or _is_own(section, last):
            found.groups.append([section])
        elif last and section.level > 2:
            last.append(section)
        else:
            found.top.append(section)
    return found


def word_of(section: Section) -> str:
    """Return the words of a heading in lower case, to be held against the words for parts of a schema."""
    return " ".join(plain_title(section.title).lower().split())


def _is_aside(section: Section) -> bool:
    has_content = any(isinstance(block, CodeBlock | Table) for block in section.blocks)
    return section.level == 2 and word_of(section) in ASIDE and not has_content


def _is_own(section: Section, last: list[Section] | None) -> bool:
    """Tell whether a section of another level is a schema: it has one, or its fields where the one above lacks any."""
    if section.level == 0 or word_of(section) in _PARTS:
        return False
    if any(isinstance(block, CodeBlock) and is_schema_fence(block) for block in section.blocks):
        return True
    return last is None and section.level > 2 and find_fields(section) is not None


def _is_chapter(index: int, sections: tuple[Section, ...]) -> bool:
    """Tell whether a `##` has nothing but text of its own, and schemas of a deeper level right below it."""
    section = sections[index]
    if section.level != 2 or any(isinstance(block, CodeBlock | Table) for block in section.blocks):
        return False
    following = sections[index + 1] if index + 1 < len(sections) else None
    return following is not None and following.level > 2 and _is_own(following, None)
