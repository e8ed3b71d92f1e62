"""The first document of a thing, for its author to go on with: actions, and the schemas that they link."""

import json
import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.files import File
from codegen.model.name import Name
from codegen.rendering.safe_text import Markdown
from codegen.rendering.templating import render

_ID: Final = "575ec8687ae143cd83dc4a97"
_BODY: Final = '{"name": "A name"}'
_HEAD: Final = "# Schemas\n"
_NOT_PLURAL: Final = ("ss", "us", "is")
_HISSING: Final = re.compile(r"(?:x|sh|ss|[bntr]us|zz|(?<!a)ch)es$")
"""Plurals that have `es` for more than the `e` of `houses`, or of `caches`."""
_ALIKE: Final = frozenset({"news", "series", "species"})
"""Words that are the same for one and for several."""
_SPOKEN_AS_YOU: Final = ("eu", "uni", "use", "uti", "ur")


class Likeness(StrEnum):
    """What the actions of a document are about."""

    ITEM = "item"
    """One thing, which has an id: Get, Patch, Delete."""
    COLLECTION = "collection"
    """All things of a kind: Get, Post."""


class LinkView(Struct, frozen=True):
    """A link to a schema; `text` is the example of a body, or the words beside the `code` of a response."""

    title: Markdown
    anchor: Markdown
    text: Markdown
    code: Markdown


class ActionView(Struct, frozen=True):
    """One action; `paged` has the word for the items of its pages, None where there are no pages."""

    title: Markdown
    description: Markdown
    method: Markdown
    scope: Markdown
    answer: LinkView
    errors: tuple[LinkView, ...]
    body: LinkView | None = None
    paged: Markdown | None = None


class DocumentView(Struct, frozen=True):
    """What the template of a document prints; `placeholder` is the one of its URL, or None."""

    title: Markdown
    description: Markdown
    url: Markdown
    example_url: Markdown
    scope: Markdown
    words: Markdown
    placeholder: Markdown | None
    actions: tuple[ActionView, ...]


class SchemaView(Struct, frozen=True):
    """What the template of a schema prints; `definition` and `example` are JSON."""

    title: Markdown
    anchor: Markdown
    description: Markdown
    definition: Markdown
    example: Markdown


def render_document(name: Name, likeness: Likeness, server: str) -> File:
    """Render the document of a thing whose `name` has words: `book.md`, or `books.md` for all of them."""
    many, placeholder = _plural(name), Markdown(f"{name.snake.upper()}_ID")
    is_item = likeness is Likeness.ITEM
    own, base = (name if is_item else many), f"{server}/{many.kebab}"
    view = DocumentView(
        title=_title(own),
        description=Markdown(f"What can be done with {_one(name) if is_item else f'the {_words(many)}'}."),
        url=Markdown(f"{base}/**`{placeholder}`**" if is_item else base),
        example_url=Markdown(f"{base}/{placeholder}" if is_item else base),
        scope=Markdown(own.camel),
        words=_words(name),
        placeholder=placeholder if is_item else None,
        actions=tuple(_item(name) if is_item else _collection(name)),
    )
    text = render("project/documents/document.md.jinja", {"document": view})
    return File(f"{own.kebab}.md", f"{text.rstrip()}\n")


def _item(name: Name) -> Iterator[ActionView]:
    words, missing = _words(name), _error("404", f"There is no such {_words(name)}")
    yield _action("get", f"Returns {_one(name)}.", _link(name, f"The {words}", "200"), (missing,))
    changed = _action(
        "patch", f"Changes {_one(name)}.", _link(name, f"The changed {words}", "200"), (_refused(), missing)
    )
    yield replace(changed, body=_link(Name((*name.words, "patch")), _BODY))
    done = _link(Name(("success",)), f"The {words} is gone", "200")
    yield _action("delete", f"Deletes {_one(name)}.", done, (missing,))


def _collection(name: Name) -> Iterator[ActionView]:
    many = _words(_plural(name))
    page = _link(_plural(name), f"A page of {many}", "200")
    yield replace(_action("get", f"Returns the {many}, page by page.", page, (_refused(),)), paged=many)
    new = _action("post", f"Creates {_one(name)}.", _link(name, f"The new {_words(name)}", "201"), (_refused(),))
    yield replace(new, body=_link(Name((*name.words, "post")), _BODY))


def _action(method: str, description: str, answer: LinkView, errors: tuple[LinkView, ...]) -> ActionView:
    return ActionView(
        title=Markdown(method.capitalize()),
        description=Markdown(description),
        method=Markdown(method.upper()),
        scope=Markdown(method),
        answer=answer,
        errors=errors,
    )


def _refused() -> LinkView:
    return _error("400", "The request is not right")


def _error(code: str, text: str) -> LinkView:
    return _link(Name(("error",)), text, code)


def _link(name: Name, text: str, code: str = "") -> LinkView:
    return LinkView(_title(name), Markdown(name.kebab), Markdown(text), Markdown(code))


def add_schemas(name: Name, likeness: Likeness, text: str, has: Callable[[str], bool]) -> str:
    """Add the schemas that the document links to the text of schemas.md, empty for none; `has` tells which are there.

    `has` is given an anchor.
    """
    added = [
        render("project/documents/schema.md.jinja", {"schema": view})
        for view in _schemas(name, likeness)
        if not has(view.anchor)
    ]
    return "\n".join([f"{text.rstrip()}\n" if text.strip() else _HEAD, *added]) if added else text


def _schemas(name: Name, likeness: Likeness) -> Iterator[SchemaView]:
    """Yield what the document links: the thing itself, what is sent, what is answered, why not."""
    identity, words = f"{name.camel}Id", _words(name)
    text = {"type": "string"}
    item, sent = {identity: _ID, "name": "A name"}, {"name": "A name"}
    writable: dict[str, object] = {
        "type": "object",
        "properties": {"name": {"type": "string", "minLength": 1, "maxLength": 255}},
        "additionalProperties": False,
    }
    yield _schema(name, f"The properties of {_one(name)}", _object({identity: text, "name": text}), item)
    if likeness is Likeness.ITEM:
        yield _schema(Name((*name.words, "patch")), f"What is changed of {_one(name)}", writable, sent)
        success = _object({"success": {"type": "boolean"}})
        yield _schema(Name(("success",)), "That something is done", success, {"success": True})
    else:
        many, number = _plural(name), {"type": "integer"}
        items = {"type": "array", "items": {"$ref": f"schemas.md#{name.kebab}"}}
        page = _object({"items": items, "totalCount": number, "page": number, "perPage": number})
        example = {"items": [item], "totalCount": 1, "page": 0, "perPage": 100}
        yield _schema(Name((*name.words, "post")), f"What a new {words} has", {**writable, "required": ["name"]}, sent)
        yield _schema(many, f"A page of {_words(many)}", page, example)
    error = {"type": "not-found", "message": "There is nothing of that name"}
    yield _schema(Name(("error",)), "Why a request is refused", _object({"type": text, "message": text}), error)


def _object(properties: dict[str, object]) -> dict[str, object]:
    return {"type": "object", "properties": properties}


def _schema(name: Name, description: str, definition: dict[str, object], example: object) -> SchemaView:
    return SchemaView(
        title=_title(name),
        anchor=Markdown(name.kebab),
        description=Markdown(f"{description}."),
        definition=Markdown(json.dumps(definition, indent=2)),
        example=Markdown(json.dumps(example, indent=2)),
    )


def _title(name: Name) -> Markdown:
    return Markdown(" ".join(word.capitalize() for word in name.words))


def _words(name: Name) -> Markdown:
    return Markdown(" ".join(name.words))


def _one(name: Name) -> Markdown:
    words = _words(name)
    sounds_open = words[0] in "aeiou" and not words.startswith(_SPOKEN_AS_YOU)
    return Markdown(f"{'an' if sounds_open else 'a'} {words}")


def one_of(name: Name) -> Name:
    """Spell the name of one thing where it is that of several: `books` is `book`; any other name stays."""
    *before, last = name.words
    if last.endswith(_NOT_PLURAL) or last in _ALIKE:
        return name
    stems = [last[:-3] + end for end in ("y", "f", "fe") if last.endswith(("ies", "ves"))]
    stems += [last[:-2] for _ in _HISSING.finditer(last)] + [last[:-1]]
    found = (Name((*before, stem)) for stem in stems if stem)
    return next((item for item in found if _plural(item) == name), name)


def _plural(name: Name) -> Name:
    """Spell the name of more than one thing: `books`, `boxes`, `stories`, `shelves`."""
    *before, last = name.words
    if last.endswith(("lf", "rf")) or last in {"knife", "leaf", "life", "thief", "wife"}:
        return Name((*before, f"{last.removesuffix('e')[:-1]}ves"))
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        return Name((*before, f"{last[:-1]}ies"))
    return Name((*before, f"{last}es" if last.endswith(("s", "x", "z", "ch", "sh")) else f"{last}s"))
