"""Where in an answer the items, their total and the way to the next page are, by the words of its fields."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.dialects.built_in import built_in
from codegen.dialects.later import LaterSet
from codegen.dialects.words import AnswerNames, Names
from codegen.model.action import Action
from codegen.model.name import Name
from codegen.model.parameter import Parameter
from codegen.model.schema import SchemaRef
from codegen.paging.parameters import LAST_KEYS, PAGES, SIZES
from codegen.paging.schema_fields import Field, SchemaFields
from codegen.paging.values import ITEMS, TOTAL, AnswerFields, Place

_COUNTED_PAGES: Final = re.compile(r"\b(?:pages|total)\b", re.IGNORECASE)
_NO_LISTS: Final = LaterSet(lambda: built_in().answers.no_lists)
_LINK_OWNERS: Final = LaterSet(lambda: built_in().answers.link_owners)
_PAGED: Final = LaterSet(lambda: (*_of_pages(built_in().answers), *PAGES, *SIZES))
"""Names of fields that an answer hardly has but for its pages."""
_FIRST_COUNTS: Final = ("minimum", "default")


_UNTOLD: Final = AnswerFields()


class Answer(Struct, frozen=True):
    """What is known of the answers of an action.

    `lists` are the names of several lists of which none is told to be the items; `is_documented` is False for any
    JSON. `token`, `link` and `number` are fields with the cursor of the next page, a link to it, or where it starts.
    """

    fields: AnswerFields = _UNTOLD
    has_list: bool = False
    is_documented: bool = False
    lists: tuple[str, ...] = ()
    token: Place = ()
    link: Place = ()
    number: Place = ()
    is_surely_link: bool = False
    has_id: bool = False
    firsts: frozenset[int] = frozenset()
    """The numbers that its field for the page is told to begin with."""

    @property
    def is_plainly_page(self) -> bool:
        """Whether its list bears a name that lists of items usually have."""
        return self.has_list and Name.split(self.fields.items[-1]).words in built_in().answers.lists

    def keyed(self, start: Parameter) -> bool:
        """Tell whether the id of the last item is the cursor of the next page."""
        return Name.split(start.name).words in LAST_KEYS and self.has_id and bool(self.fields.more)


_ANY: Final = Answer()


class Answers:
    """Reads the answers of the actions of the resource `name`, each schema once."""

    def __init__(self, name: Name, schemas: SchemaFields) -> None:
        self._name = name
        self._schemas = schemas
        self._read: dict[str, Answer] = {}

    def of(self, action: Action) -> Answer:
        """Return what is known of the answers of an action: the first that has a list counts, else the first."""
        refs = [item.schema for item in action.responses if item.schema is not None]
        found = [answer for ref in refs if (answer := self._of(ref)) is not None]
        return next((item for item in found if item.has_list), found[0] if found else _ANY)

    def _of(self, ref: SchemaRef) -> Answer | None:
        """Return what is known of one answer; a list that the action writes itself has no fields beside its items."""
        if ref.definition is None:
            return self._answer(ref.target.pascal) if ref.target is not None else None
        is_list = self._schemas.is_array(ref.definition)
        return Answer(has_list=True, is_documented=True) if is_list else None

    def _answer(self, key: str) -> Answer:
        if key not in self._read:
            self._read[key] = _read(key, self._name, self._schemas)
        return self._read[key]


def _read(key: str, name: Name, schemas: SchemaFields) -> Answer:
    fields = schemas.of(key)
    items, lists = _items(fields, name)
    total, more = _total(fields), _first(fields, built_in().answers.more, "boolean")
    link, is_sure = _link(fields)
    return Answer(
        fields=AnswerFields(
            items=items.place if items else ITEMS,
            total=total.place if total else TOTAL,
            more=more.place if more else (),
            pages=_place(_page_count(fields)),
            last=_place(_first(_typed(fields), built_in().answers.last_pages, "integer")),
        ),
        has_list=items is not None or schemas.is_list(key),
        is_documented=True,
        lists=lists,
        token=_place(_first(fields, built_in().answers.tokens, "string", "integer")),
        link=_place(link),
        number=_place(_first(_typed(fields), built_in().answers.numbers, "integer")),
        is_surely_link=is_sure,
        has_id=items is not None and "id" in schemas.keys_of_items(items),
        firsts=frozenset(_firsts(fields)),
    )


def _items(fields: Sequence[Field], name: Name) -> tuple[Field | None, tuple[str, ...]]:
    """Return the list of items, and the names of lists among which none is it.

    `items` is, else the one called as the resource or by a usual name, else the only one of an answer that has nothing
    but it, or that has other fields of a page: one thing has lists, too, and stands in the place of a page by mistake.
    The lists of the answer itself come before those of objects in it.
    """
    is_page = any(item.words in _PAGED for item in fields)
    for depth in sorted({len(field.place) for field in fields}):
        lists = [item for item in fields if len(item.place) == depth and item.has_type("array")]
        lists = [item for item in lists if item.words not in _NO_LISTS]
        if not lists:
            continue
        usual = [item for words in built_in().answers.lists[:1] for item in lists if item.words == words]
        named = [item for item in lists if item.words in (name.words, Name.split(f"{name.snake}s").words)]
        others = [item for words in built_in().answers.lists for item in lists if item.words == words]
        is_only = len(lists) == 1 and (is_page or len(fields) == 1)
        chosen = usual or named or others or (lists if is_only else [])
        if chosen or len(lists) > 1:
            return (chosen[0], ()) if chosen else (None, tuple(item.place[-1] for item in lists))
    return None, ()


def _total(fields: Sequence[Field]) -> Field | None:
    """Return the number of all items; `count` is it where its words say so, or links to other pages stand beside."""
    found = _first(fields, built_in().answers.totals, "integer", "number")
    if found is not None:
        return found
    names = {item.words for item in fields if len(item.place) == 1}
    is_beside_links = {("next",), ("previous",)} <= names
    counts = (item for item in fields if item.words == ("count",) and item.has_type("integer", "number"))
    return next((item for item in counts if is_beside_links or "total" in item.description.lower()), None)


def _page_count(fields: Sequence[Field]) -> Field | None:
    """Return the number of all pages; some call so how many items a page has, and their words tell."""
    told = [item for item in _typed(fields) if not item.description or _COUNTED_PAGES.search(item.description)]
    return _first(told, built_in().answers.page_counts, "integer", "number")


def _typed(fields: Iterable[Field]) -> list[Field]:
    return [item for item in fields if not item.is_open]


def _link(fields: Sequence[Field]) -> tuple[Field | None, bool]:
    """Return the field with a link to the next page, or maybe a cursor, and whether it is surely a link."""
    names = built_in().answers
    linked = _first(fields, names.links, "string")
    inner = [item for item in fields if len(item.place) > 1 and Name.split(item.place[-2]).words in names.next]
    linked = linked or _first(inner, names.targets, "string")
    if linked is not None:
        return linked, True
    plain = _first(fields, names.next, "string")
    if plain is None:
        return None, False
    is_owned = len(plain.place) > 1 and Name.split(plain.place[-2]).words in _LINK_OWNERS
    return plain, is_owned or plain.is_linked


def _firsts(fields: Iterable[Field]) -> set[int]:
    """Return the numbers that the answer's field for the page begins with: by its schema, or by a lone first page."""
    told: set[int] = set()
    for field in fields:
        if field.words in PAGES and not field.has_type("object"):
            bounds = (schema.get(word) for schema in field.schemas for word in _FIRST_COUNTS)
            shown = [field.example] if field.example == 0 else []
            told |= {int(str(item)) for item in (*bounds, *shown) if item in (0, 1) and not isinstance(item, bool)}
    return told


def _first(fields: Sequence[Field], names: Iterable[tuple[str, ...]], *types: str) -> Field | None:
    """Return the first field of the first of these names that has one of the types, or none told."""
    fitting = [item for item in fields if item.has_type(*types) or item.is_open]
    return next((item for words in names for item in fitting if item.words == words), None)


def _of_pages(names: AnswerNames) -> Names:
    counted = (*names.totals, *names.page_counts, *names.last_pages)
    return (*counted, *names.more, *names.tokens, *names.links, *names.next)


def _place(field: Field | None) -> Place:
    return field.place if field else ()


def with_next(fields: AnswerFields, place: Place, key: str = "", *, are_counted: bool = False) -> AnswerFields:
    """Return the fields with the way to the next page; how many pages there are counts where they are numbered."""
    told = (fields.pages, fields.last) if are_counted else ((), ())
    return replace(fields, next=place, key=key, pages=told[0], last=told[1])
