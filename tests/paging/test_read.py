"""How an action is read page by page: what its parameters, its answer and its texts say, and what they leave open."""

from typing import Any

import pytest
from msgspec.structs import replace

from codegen.files import Span
from codegen.model.action import Action, Prose
from codegen.model.parameter import Kind, Parameter
from codegen.model.schema import JsonValue
from codegen.paging import Paging, Pagings, SchemaFields, Style, Unclear
from tests.targets.python.building import action, parameter, resource, response, schema, stream

STRING: JsonValue = {"type": "string"}
INTEGER: JsonValue = {"type": "integer"}
LIST: JsonValue = {"type": "array", "items": {"type": "object", "properties": {"id": STRING, "name": STRING}}}


def number(name: str, about: str = "", default: int | None = None, example: int | None = None) -> Parameter:
    """Make a whole number of the query."""
    return parameter(
        name,
        kind=Kind.INTEGER,
        description=about,
        default=None if default is None else str(default),
        default_value=default,
        example_value=example,
    )


PAGE, SIZE, OFFSET, CURSOR = number("page", default=1), number("perPage"), number("offset"), parameter("cursor")


def read(value: Action, fields: JsonValue = None, example: JsonValue = None) -> Any:
    """Read an action whose answer has these fields, or is a list of things, or any JSON for None."""
    definition = LIST if fields is LIST else {"type": "object", "properties": fields}
    answer = schema("Answer", definition, example=example)
    told = replace(value, responses=(response(200, None if fields is None else "Answer"),))
    return Pagings(resource("things", told), SchemaFields([answer])).read(told)


def get(*query: Parameter, **parts: Any) -> Action:
    """Make a GET with a query."""
    return action("Get", "things", **{"description": "Returns things", "query_parameters": query, **parts})


@pytest.mark.parametrize("page", ["page", "pageNumber", "page_number", "page[number]", "pageIndex"])
@pytest.mark.parametrize(
    "size", ["perPage", "per_page", "limit", "pageSize", "page_size", "page[size]", "size", "count"]
)
def test_pages(page: str, size: str) -> None:
    """A page and a size, in camel, snake or brackets."""
    found = read(get(number(size), number(page, default=1)))

    assert (Style.PAGE, page, size, 1) == (found.style, found.start.name, found.size.name, found.first)


@pytest.mark.parametrize("offset", ["offset", "skip"])
@pytest.mark.parametrize("size", ["limit", "count", "size", "pageSize", "page_size", "top"])
def test_offsets(offset: str, size: str) -> None:
    """How many items lie in front, and how many to return; nothing in front is the first page."""
    found = read(get(number(offset), number(size)))

    assert (Style.OFFSET, offset, size, 0) == (found.style, found.start.name, found.size.name, found.first)


@pytest.mark.parametrize(
    ("start", "first"),
    [
        (number("start", default=0), 0),
        (number("startAt", "Index of the first item, zero-based"), 0),
        (number("startIndex", "1-based index of the first result", default=1), 1),
        (parameter("start", kind=Kind.TIMESTAMP), None),
        (number("start", "Start of the range of temperatures"), None),
    ],
)
def test_a_start_is_an_offset_where_it_says_so(start: Parameter, first: int | None) -> None:
    """`start` may be a time or anything else."""
    found = read(get(start, number("limit")))

    assert first == (found.first if found else None)


@pytest.mark.parametrize(
    ("start", "first"),
    [
        (number("page", default=0), 0),
        (number("page", default=1), 1),
        (number("page", "Page number, starting at 1"), 1),
        (number("page", "Page number. Starts with `0`."), 0),
        (number("page", "Page to return, counting from one"), 1),
        (number("page", "The 1-based page"), 1),
        (number("page", "Zero-indexed page"), 0),
        (number("page", "Which page; the first page is 1"), 1),
        (number("page", "Which page. First page: 0"), 0),
        (number("page", "Page number (1 is the first)"), 1),
        (number("page", "Page, from 1"), 1),
        (number("page", "Page number (first = 1)"), 1),
        (number("page", "Page number, 0 = first page"), 0),
        (number("page", "The first page is page 1"), 1),
        (number("page", "Page numbers start from zero"), 0),
        (number("page", "Page number, minimum 1"), 1),
        (number("page", "Page number, must be at least 1"), 1),
        (number("page", "Page number (default: 1)"), 1),
        (number("page", "Page number, defaults to 0"), 0),
        (number("page", "Page, from 1", default=1), 1),
        (number("page", example=0), 0),
        (number("page", example=1), None),
        (number("page", "Which page"), None),
        (number("page", "Page number, from 10"), None),
        (number("page", "Page number, at least 1.5"), None),
        (number("page", default=2), None),
        (number("page", "Page, starting at 1", default=0), None),
        (number("page", "Page, from 0 or from 1"), None),
    ],
)
def test_the_first_page(start: Parameter, first: int | None) -> None:
    """It is the default, or what the description says; both are told where they agree."""
    found = read(get(start, SIZE))

    assert first == (found.first if isinstance(found, Paging) else None)
    assert isinstance(found, Unclear) is (first is None)


@pytest.mark.parametrize(
    ("value", "fields", "example", "first"),
    [
        (get(number("page"), SIZE, description="Returns things. Pages start at 1."), None, None, 1),
        (get(number("page"), SIZE, description="Returns things, the first one of 1."), None, None, None),
        (get(number("page"), SIZE, prose=(Prose("Page numbers are zero-based.", Span("a.md", 1)),)), None, None, 0),
        (get(number("page"), SIZE), {"items": LIST, "page": {"type": "integer", "minimum": 1}}, None, 1),
        (get(number("page"), SIZE), {"items": LIST, "page": INTEGER}, {"items": [], "page": 0}, 0),
        (get(number("page"), SIZE), {"items": LIST, "page": INTEGER}, {"items": [], "page": 1}, None),
    ],
)
def test_the_first_page_is_told_elsewhere(
    value: Action, fields: JsonValue, example: JsonValue, first: int | None
) -> None:
    """Where its row is silent, the action's texts and its answer tell."""
    found = read(value, fields, example)

    assert first == (found.first if isinstance(found, Paging) else None)


def test_the_first_page_is_told_in_the_document() -> None:
    """What a document says of all its pages holds for an action that is silent."""
    value = get(number("page"), SIZE)
    document = replace(resource("things", value), intro="All lists are paged.\nPages are numbered from 1.")

    found = Pagings(document, SchemaFields([])).read(value)

    assert isinstance(found, Paging)
    assert 1 == found.first


@pytest.mark.parametrize(
    ("fields", "items", "total", "more"),
    [
        ({"items": LIST}, "items", "totalCount", ""),
        ({"items": LIST, "data": LIST, "total_count": INTEGER}, "items", "total_count", ""),
        ({"data": LIST, "total": INTEGER, "has_more": {"type": "boolean"}}, "data", "total", "has_more"),
        ({"results": LIST, "errors": LIST}, "results", "totalCount", ""),
        ({"things": LIST, "others": LIST}, "things", "totalCount", ""),
        ({"widgets": LIST}, "widgets", "totalCount", ""),
        ({"widgets": LIST, "total": INTEGER}, "widgets", "total", ""),
        ({"widgets": LIST, "name": STRING}, "items", "totalCount", ""),
        ({"data": LIST, "meta": {"type": "object", "properties": {"total": INTEGER}}}, "data", "meta.total", ""),
        ({"data": {"type": "object", "properties": {"items": LIST}}}, "data.items", "totalCount", ""),
        ({"items": LIST, "total": {"type": "object"}}, "items", "totalCount", ""),
        ({"items": LIST, "count": INTEGER}, "items", "totalCount", ""),
        ({"items": LIST, "count": {"type": "integer", "description": "Total number of things"}}, "items", "count", ""),
        ({"results": LIST, "count": INTEGER, "next": STRING, "previous": STRING}, "results", "count", ""),
        ({"items": {"type": ["array", "null"]}, "hasMore": {}}, "items", "totalCount", "hasMore"),
        (LIST, "items", "totalCount", ""),
        (None, "items", "totalCount", ""),
        ({"name": STRING}, "items", "totalCount", ""),
    ],
)
def test_the_fields_of_an_answer(fields: JsonValue, items: str, total: str, more: str) -> None:
    """The list of items, the total and whether there is more, in the answer or in an object in it."""
    found = read(get(PAGE, SIZE), fields).fields

    assert (items, total, more) == (".".join(found.items), ".".join(found.total), ".".join(found.more))


def nested(*path: str) -> dict[str, JsonValue]:
    """Describe an answer with items, and a text at a place."""
    value: JsonValue = STRING
    for name in reversed(path[1:]):
        value = {"type": "object", "properties": {name: value}}
    return {"items": LIST, path[0]: value}


@pytest.mark.parametrize("cursor", ["cursor", "pageToken", "page_token", "nextToken", "continuation", "page[cursor]"])
@pytest.mark.parametrize(
    "place",
    [
        ("nextCursor",), ("next_cursor",), ("nextPageToken",), ("cursor",), ("continuationToken",),
        ("paging", "next_cursor"), ("meta", "cursor"), ("paging", "cursors", "after"), ("page_info", "endCursor"),
    ],
)  # fmt: skip
def test_cursors(cursor: str, place: tuple[str, ...]) -> None:
    """A cursor in the query, and the next one somewhere in the answer; a size is welcome, but not needed."""
    found = read(get(parameter(cursor)), nested(*place))
    sized = read(get(parameter(cursor), number("limit")), nested(*place))

    assert (Style.CURSOR, cursor, place, None) == (found.style, found.start.name, found.fields.next, found.size)
    assert "limit" == sized.size.name


@pytest.mark.parametrize(
    "place",
    [
        ("next",), ("nextLink",), ("next_url",), ("@odata.nextLink",), ("paging", "next"), ("links", "next"),
        ("_links", "next", "href"),
    ],
)  # fmt: skip
def test_links(place: tuple[str, ...]) -> None:
    """A link in the answer, or what may be one beside a cursor."""
    found = read(get(CURSOR), nested(*place))

    assert (Style.LINK, "cursor", place) == (found.style, found.start.name, found.fields.next)


@pytest.mark.parametrize(
    ("following", "style"),
    [
        ({"type": "string", "format": "uri"}, Style.LINK),
        ({"type": ["string", "null"], "description": "URL of the next page"}, Style.LINK),
        (STRING, None),
        ({"type": "integer"}, Style.CURSOR),
    ],
)
def test_what_is_next_without_a_first_page(following: JsonValue, style: Style | None) -> None:
    """A link makes it needless to know the first page, and so does the number of the next one."""
    found = read(get(number("page"), SIZE), {"items": LIST, "next": following})

    assert style == (found.style if isinstance(found, Paging) else None)


def test_a_link_alone_does_not_make_a_page() -> None:
    """One thing may lead to the next one, and have lists; a list of items that does is a page, parameters or not."""
    following: JsonValue = {"type": "string", "format": "uri"}

    assert read(get(), {"title": STRING, "tags": LIST, "next": following}) is None
    assert Style.LINK is read(get(), {"results": LIST, "next": following}).style


def test_a_number_is_walked_by_itself_where_the_first_page_is_known() -> None:
    """The link to the next page then tells where the last one is; hosts of links are not needed."""
    found = read(get(PAGE, SIZE), {"items": LIST, "next": {"type": "string", "format": "uri"}})

    assert (Style.PAGE, ("next",)) == (found.style, found.fields.next)


def test_the_id_of_the_last_item() -> None:
    """`starting_after` is it, where the answer says whether there is more."""
    more: JsonValue = {"type": "boolean"}
    found = read(get(parameter("starting_after")), {"data": LIST, "has_more": more})

    assert (Style.CURSOR, "id", (), ("has_more",)) == (
        found.style,
        found.fields.key,
        found.fields.next,
        found.fields.more,
    )
    assert isinstance(read(get(parameter("starting_after")), {"data": LIST}), Unclear)


@pytest.mark.parametrize(
    ("value", "fields", "is_link"),
    [
        (get(description="Returns things. The `Link` header has the next page."), LIST, True),
        (get(number("page"), SIZE, description="See the Link response header."), LIST, True),
        (get(PAGE, SIZE, description="Use the header `Link`."), None, True),
        (get(number("limit", "See the Link header for more")), {"things": LIST}, True),
        (get(prose=(Prose('Link: <https://a.example/?p=2>; rel="next"', Span("a.md", 1)),)), LIST, True),
        (get(description="Returns the things that link to a header."), LIST, False),
        (get(description="The `Link` header has the next page."), {"name": STRING}, False),
    ],
)
def test_the_link_header(value: Action, fields: JsonValue, *, is_link: bool) -> None:
    """Texts of the action that speak of the header `Link` make it the way, for lists and any JSON."""
    found = read(value, fields)

    assert is_link is (isinstance(found, Paging) and found.style is Style.LINK and not found.fields.next)


def test_the_link_header_of_a_document() -> None:
    """What the document says of the header holds for the actions that have parameters for pages."""
    paged, whole = get(number("limit")), get()
    document = replace(resource("things", paged, whole), intro="Lists have a `Link` header.")
    pagings = Pagings(document, SchemaFields([]))

    assert (True, None) == (isinstance(pagings.read(paged), Paging), pagings.read(whole))


@pytest.mark.parametrize(
    "value",
    [
        get(),
        get(number("limit")),
        get(parameter("after", description="Only things after this date")),
        get(parameter("after", kind=Kind.TIMESTAMP)),
        action("Find", "things", method="POST", query_parameters=(PAGE, SIZE)),
        action("Query", "things", method="POST", query_parameters=(PAGE, SIZE)),
        get(PAGE, SIZE, stream=stream(thing="Answer")),
    ],
)
def test_what_is_not_paged(value: Action) -> None:
    """Without a parameter for pages, where calling again may do more than read, or where things stream."""
    assert read(value) is None


@pytest.mark.parametrize(
    ("value", "fields", "message"),
    [
        (get(number("page"), SIZE), None, "nothing says whether `page` starts at 0 or at 1"),
        (get(number("page", "from 1", 0), SIZE), None, "both 0 and 1 are told as the first `page`"),
        (get(number("startAt", "Index of one"), SIZE), None, "nothing says whether `startAt` starts at 0 or at 1"),
        (get(PAGE), None, "`page` stands without a parameter for the size of a page"),
        (get(OFFSET), None, "`offset` stands without a parameter for the size of a page"),
        (get(parameter("page"), SIZE), None, "nothing says that `page` is a whole number"),
        (get(PAGE, parameter("limit")), None, "nothing says that `limit` is a whole number"),
        (get(CURSOR), None, "no field of the answer says which `cursor` comes next"),
        (get(CURSOR), {"items": LIST}, "no field of the answer says which `cursor` comes next"),
        (get(CURSOR), {"name": STRING, "nextCursor": STRING}, "the answer has no list"),
        (get(PAGE, SIZE), {"a": LIST, "b": LIST}, "nothing says which list of the answer has the items: `a`, `b`"),
    ],
)  # fmt: skip
def test_what_is_unclear(value: Action, fields: JsonValue, message: str) -> None:
    """It is said of the row that leaves it open."""
    found = read(value, fields)

    assert (message, value.query_parameters[0].span) == (found.message, found.span)
    assert found.remedy


def test_a_limit_belongs_to_an_offset() -> None:
    """Of a page and an offset with one size, it is the offset's where it is called `limit`."""
    assert Style.OFFSET is read(get(PAGE, OFFSET, number("limit"))).style
    assert Style.PAGE is read(get(PAGE, OFFSET, SIZE)).style


def test_schemas_in_a_circle_are_read_once() -> None:
    """A link that leads back to where it came from ends there."""
    thing = schema(
        "Answer", {"allOf": [{"$ref": "#/schemas/Answer"}, {"type": "object", "properties": {"items": LIST}}]}
    )
    value = replace(get(PAGE, SIZE), responses=(response(200, "Answer"),))

    found = Pagings(resource("things", value), SchemaFields([thing])).read(value)

    assert isinstance(found, Paging)
    assert ("items",) == found.fields.items
