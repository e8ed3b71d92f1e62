"""A place and a new name -> the edits of all documents that give a schema or a placeholder that name."""

import re
from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Edit
from codegen.files import Span
from codegen.limits import TITLE_CHARACTERS
from codegen.model.name import Name
from codegen.model.schema import Schema
from codegen.reader.schemas.anchors import slug
from codegen.server.occurrences import Kind, Occurrence, occurrence_at, occurrences, same
from codegen.server.state import State, covers

_TEXT: Final = re.compile(r"\[(?P<text>[^\[\]]*)\]\((?:(?:\./)?schemas\.mdx?)?#$")
_NAMED: Final = re.compile(r"<a\s+(?:name|id)=[\"'](?P<anchor>[^\"']+)[\"']|\{#(?P<id>[\w-]+)\}")
_SIGNS: Final = frozenset("[]()#<>|`\\\n\r")


class UnusableName(Exception):
    """That nothing can be called so, and why, in words for the author."""


def nameable(state: State, path: str, line: int, column: int) -> tuple[Span, str] | None:
    """Return the place and the name of what can be renamed there, None where there is nothing such."""
    one = occurrence_at(occurrences(state, path), path, line, column)
    if one is None or one.kind is Kind.SCOPE:
        return None
    # Editors want the cursor to be in what they mark.
    span = one.span if one.whole is None or covers(one.span, path, line, column) else one.whole
    if one.kind is Kind.SCHEMA:
        schema = state.index.named(one.key)
        return (span, schema.title) if schema else None
    return span, one.text


def rename(state: State, path: str, line: int, column: int, name: str) -> list[Edit]:
    """Return the edits, in the order of the documents; raises `UnusableName` where the name is taken or no name."""
    found = list(occurrences(state))
    one = occurrence_at(found, path, line, column)
    if one is None or one.kind is Kind.SCOPE:
        raise UnusableName("there is neither a schema nor a placeholder here")
    words = Name.split(name)
    if not words.words or words.words[0][0].isdigit() or len(name) > TITLE_CHARACTERS or _SIGNS.intersection(name):
        raise UnusableName(f"`{ascii(name)[1:-1]}` is not a name: write words that start with a letter")
    edits = _of_schema(state, found, one, name) if one.kind is Kind.SCHEMA else _of_placeholder(found, one, words)
    return sorted(set(edits), key=lambda edit: (edit.span, edit.length))


def _of_placeholder(found: list[Occurrence], one: Occurrence, words: Name) -> Iterator[Edit]:
    key = words.snake
    taken = {item.span.file for item in found if item.kind is Kind.PLACEHOLDER and item.key == key != one.key}
    others = same(found, one)
    if clash := next((item for item in others if item.span.file in taken), None):
        raise UnusableName(f"`{clash.span.file}` has a placeholder of that name already")
    yield from (Edit(item.span, item.span.length, _spelled(words, item.text)) for item in others)


def _spelled(words: Name, like: str) -> str:
    """Spell a name as another one is spelled: `BOOK_ID`, `book_id`, `bookId`."""
    if like.isupper():
        return words.snake.upper()
    return words.snake if "_" in like else words.camel


def _of_schema(state: State, found: list[Occurrence], one: Occurrence, title: str) -> Iterator[Edit]:
    schema = state.index.named(one.key)
    if schema is None or schema.title not in state.text(schema.span.file).line(schema.span.line):
        raise UnusableName("the schema has no title of its own")
    other = state.index.named(Name.split(title).pascal)
    if other is not None and other.name != schema.name:
        raise UnusableName(f"there is a schema `{other.title}` already, at {other.span}")
    anchor = _own_anchor(state, schema)
    yield from _inner_anchors(state, schema, title)
    for item in same(found, one):
        yield from _named_anew(state, item, schema, title, anchor)


def _own_anchor(state: State, schema: Schema) -> str:
    """Return the anchor that a schema has whatever it is called, empty where it is that of its title."""
    match = _NAMED.search(state.text(schema.span.file).line(schema.span.line))
    return (match["anchor"] or match["id"]) if match else ""


def _inner_anchors(state: State, schema: Schema, title: str) -> Iterator[Edit]:
    """Rename the anchors of headings below a schema that are named after its title, as `book-example`."""
    lines = state.text(schema.span.file)
    for number in range(schema.span.line + 1, len(lines.lines) + 1):
        line = lines.line(number)
        if line.startswith(("# ", "## ")):
            return
        match = _NAMED.search(line) if line.startswith("#") else None
        if match is not None and (match["anchor"] or "").startswith(f"{slug(schema.title)}-"):
            old = slug(schema.title)
            yield Edit(Span(schema.span.file, number, match.start("anchor") + 1, len(old)), len(old), slug(title))


def _named_anew(state: State, item: Occurrence, schema: Schema, title: str, anchor: str) -> Iterator[Edit]:
    if item.is_definition:
        yield Edit(item.span, item.span.length, title)
        return
    line = state.text(item.span.file).line(item.span.line)
    before = line[: item.span.column - 1]
    if item.text == schema.title and not before.endswith(('"', "#")):
        yield Edit(item.span, item.span.length, title)
        return
    if before.endswith('"'):
        yield Edit(item.span, item.span.length, _target(item.text, schema, title, anchor))
        return
    if not anchor or item.text != anchor:
        yield Edit(item.span, item.span.length, _anchored(item.text, title))
    match = _TEXT.search(before)
    if match is not None and match["text"] == schema.title:
        place = Span(item.span.file, item.span.line, match.start("text") + 1, max(len(match["text"]), 1))
        yield Edit(place, len(match["text"]), title)


def _anchored(anchor: str, title: str) -> str:
    """Return the anchor of the new title, for the example where it was that of the example."""
    return slug(title) + ("-example" if anchor.endswith("-example") else "")


def _target(target: str, schema: Schema, title: str, anchor: str) -> str:
    """Return a reference to the new title, written as the old one was: by anchor, by title or by the title's words."""
    start, sign, word = target.rpartition("#")
    if sign:
        return target if anchor and word == anchor else f"{start}#{slug(title)}"
    return title if target == schema.title else Name.split(title).pascal if target[:1].isupper() else slug(title)
