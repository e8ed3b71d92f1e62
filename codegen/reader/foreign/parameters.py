"""Fields -> parameters, each where it travels, and the fields of the body."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct, field
from msgspec.structs import replace

from codegen.dialects.dialect import Dialect, Role
from codegen.model.marks import NO_MARKS, Deprecation, Marks
from codegen.model.name import Name
from codegen.model.parameter import Location, Parameter
from codegen.model.url import Url
from codegen.reader.foreign.fields import Field
from codegen.reader.foreign.part_rules import UNREAD_PARAMETER
from codegen.reader.parameters.row_marks import report_row_marks
from codegen.reader.parameters.rows import make_parameter, usable_name
from codegen.reader.reading import Reading

_PLACES: Final = {
    **dict.fromkeys(("path", "url", "uri", "in path", "route"), Role.PATH),
    **dict.fromkeys(("query", "querystring", "query string", "in query", "params"), Role.QUERY),
    **dict.fromkeys(("header", "headers"), Role.HEADER),
    **dict.fromkeys(("body", "json", "payload", "json body", "request body"), Role.BODY),
    **dict.fromkeys(("form", "formdata", "form data", "form-data", "multipart"), Role.FORM),
    **dict.fromkeys(("cookie", "cookies"), Role.COOKIE),
}
_BODILESS: Final = frozenset({"GET", "HEAD", "DELETE", "OPTIONS", "LIST"})
_TOKEN: Final = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+", re.ASCII)
"""The name of a header, or of a cookie (RFC 6265 section 4.1.1)."""
_SENT: Final = frozenset({"authorization", "accept", "content-type"})
"""Headers that the SDK sends by itself."""


class Sent(Struct):
    """What a call takes: its fields by the place where they travel."""

    fields: dict[Role, dict[str, Field]] = field(default_factory=dict[Role, dict[str, Field]])

    def add(self, role: Role, item: Field) -> None:
        """Add a field, once a place and a name: the first one counts."""
        self.fields.setdefault(role, {}).setdefault(item.name, item)

    def at(self, *roles: Role) -> list[Field]:
        """Return the fields of some places."""
        return [item for role in roles for item in self.fields.get(role, {}).values()]


class Around(Struct, frozen=True):
    """What else a chapter says of where its fields travel.

    `methods` and `placeholders` are those of all its calls; `payload` are the names in its examples of what is sent,
    and `has_payload` tells whether any field is among them.
    """

    methods: frozenset[str]
    placeholders: frozenset[Name]
    payload: frozenset[str]
    has_payload: bool


class Placing(Struct, frozen=True):
    """What tells where a field travels: the method and the path of its call, what stands around, and the dialect."""

    method: str
    around: Around
    dialect: Dialect
    placeholders: frozenset[str]
    """The placeholders of the path, as written."""
    names: frozenset[Name]
    """The same as words."""

    @classmethod
    def of(cls, method: str, url: Url, around: Around, dialect: Dialect) -> "Placing":
        """Make one; each field asks for the placeholders, which are looked up once."""
        placeholders = frozenset(url.path.placeholders)
        return cls(method, around, dialect, placeholders, frozenset(map(Name.split, placeholders)))

    def is_sent(self, item: Field, role: Role) -> bool:
        """Tell whether a field is of this call: what is in the path, or the body, of another one is not."""
        if role is not Role.PARAMETERS or item.place.text or self._is_in_path(item):
            return True
        is_of_others = Name.split(item.name) in self.around.placeholders and item.name not in self.around.payload
        return not is_of_others and (self.sends_body or not self.around.has_payload)

    @property
    def sends_body(self) -> bool:
        """Whether a body that is written for several calls is of this one: of `GET` and `POST`, of `POST`."""
        return self.method not in _BODILESS or self.around.methods <= _BODILESS

    def place(self, item: Field, role: Role) -> Role | None:
        """Return where a field of a part travels; None for a place that is not known."""
        if role is not Role.PARAMETERS:
            is_in_path = role in {Role.QUERY, Role.BODY} and item.name in self.placeholders
            return Role.PATH if is_in_path else role
        if item.place.text:
            return _PLACES.get(item.place.text.lower())
        if self._is_in_path(item):
            return Role.PATH
        otherwise = self.dialect.parameters.otherwise
        if otherwise != "method":
            return Role(otherwise)
        is_in_body = self.method == "DELETE" and item.name in self.around.payload
        return Role.BODY if self.method not in _BODILESS or is_in_body else Role.QUERY

    def _is_in_path(self, item: Field) -> bool:
        return Name.split(item.name) in self.names


def place_fields(groups: Iterable[tuple[Role, Iterable[Field]]], placing: Placing, reading: Reading) -> Sent:
    """Put the fields of all parts where they travel; a place that is not known is reported."""
    sent = Sent()
    for role, fields in groups:
        for item in fields:
            if not placing.is_sent(item, role):
                continue
            place = placing.place(item, role)
            if place is None:
                message = f"`{item.name}` stands in `{ascii(item.place.text)[1:-1]}`, where nothing is sent"
                reading.report(UNREAD_PARAMETER.at(item.record.source.span, message, "write `path`, `query` or `body`"))
                continue
            report_row_marks(item.record, reading)
            sent.add(place, item)
    return sent


def read_parameters(sent: Sent, location: Location, reading: Reading) -> Iterator[Parameter]:
    """Yield the parameters of the query, of the cookies, or of the headers that no other part of the SDK sends."""
    for item in sent.at(Role(location.value)):
        if location is Location.HEADER and item.name.lower() in _SENT:
            continue
        parameter = _parameter(item, location, reading)
        if parameter is not None:
            yield parameter


def read_path_parameters(sent: Sent, url: Url, reading: Reading) -> Iterator[Parameter]:
    """Yield one parameter for each placeholder, in the order of the path, whether a field is about it or not."""
    fields = {Name.split(item.name): item for item in sent.at(Role.PATH)}
    for name in dict.fromkeys(url.path.placeholders):
        item = fields.get(Name.split(name))
        found = _parameter(item, Location.PATH, reading) if item else None
        bare = Parameter(name, Location.PATH, required=True, description="", span=reading.document.source.span)
        yield bare if found is None else replace(found, name=name, required=True)


def _parameter(item: Field, location: Location, reading: Reading) -> Parameter | None:
    record = item.record
    if location in {Location.HEADER, Location.COOKIE} and not _TOKEN.fullmatch(item.name):
        message = f"`{ascii(item.name)[1:-1]}` is not the name of a {location}"
        reading.report(UNREAD_PARAMETER.at(record["name"].span, message, "write its name alone"))
        return None
    name = usable_name(record, "name", location, reading)
    if name is None:
        return None
    # What the dialect says of a need is settled: the words of the built-in form are not asked again.
    is_required = bool(item.required) or location is Location.PATH
    said = replace(record["required"], text="Y" if is_required else "N")
    parameter = make_parameter(name, replace(record, cells={**record.cells, "required": said}), location, reading)
    return replace(parameter, required=is_required, marks=parameter.marks.beside(marks_of(item)))


def marks_of(item: Field) -> Marks:
    """Return the marks that the words of the dialect give a field."""
    return Marks(Deprecation()) if item.is_deprecated else NO_MARKS
