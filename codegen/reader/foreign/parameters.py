"""Fields -> parameters, each where it travels, and the fields of the body."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from codegen.dialects.dialect import Dialect, Role
from codegen.model.marks import NO_MARKS, Deprecation, Marks
from codegen.model.name import Name
from codegen.model.parameter import Location, Parameter
from codegen.model.url import Url
from codegen.reader.foreign.fields import Field
from codegen.reader.foreign.rules import UNREAD_PARAMETER
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
_SENT: Final = frozenset({"authorization", "accept", "content-type"})
"""Headers that the SDK sends by itself."""


@dataclass(slots=True)
class Sent:
    """What a call takes: its fields by the place where they travel."""

    fields: dict[Role, list[Field]] = field(default_factory=dict[Role, list[Field]])

    def add(self, role: Role, item: Field) -> None:
        """Add a field, once a place and a name: the first one counts."""
        known = self.fields.setdefault(role, [])
        if all(other.name != item.name for other in known):
            known.append(item)

    def at(self, *roles: Role) -> list[Field]:
        """Return the fields of some places."""
        return [item for role in roles for item in self.fields.get(role, ())]


@dataclass(frozen=True, slots=True)
class Placing:
    """What tells where a field travels: the method and the path of its call, and the dialect.

    `methods` are those of all calls that the fields are written for.
    """

    method: str
    url: Url
    methods: frozenset[str]
    dialect: Dialect

    def place(self, item: Field, role: Role) -> Role | None:
        """Return where a field of a part travels; None for a place that is not known."""
        placeholders = self.url.path.placeholders
        if role is not Role.PARAMETERS:
            is_in_path = role in {Role.QUERY, Role.BODY} and item.name in placeholders
            return Role.PATH if is_in_path else role
        if item.place.text:
            return _PLACES.get(item.place.text.lower())
        if Name.split(item.name) in {Name.split(name) for name in placeholders}:
            return Role.PATH
        otherwise = self.dialect.parameters.otherwise
        if otherwise == "method":
            return Role.QUERY if self.methods <= _BODILESS else Role.BODY
        return Role(otherwise)


def sends_body(method: str, methods: frozenset[str]) -> bool:
    """Tell whether a call takes the body that is written for several: of `GET`, `POST` and `DELETE`, `POST` does."""
    return method not in _BODILESS or methods <= _BODILESS


def place_fields(groups: Iterable[tuple[Role, Iterable[Field]]], placing: Placing, reading: Reading) -> Sent:
    """Put the fields of all parts where they travel; a place that is not known is reported."""
    sent = Sent()
    for role, fields in groups:
        for item in fields:
            place = placing.place(item, role)
            if place is None or place is Role.COOKIE:
                message = f"`{item.name}` stands in `{ascii(item.place.text or 'cookie')[1:-1]}`, where nothing is sent"
                reading.report(UNREAD_PARAMETER.at(item.record.source.span, message, "write `path`, `query` or `body`"))
                continue
            sent.add(place, item)
    return sent


def read_parameters(sent: Sent, location: Location, reading: Reading) -> Iterator[Parameter]:
    """Yield the parameters of the query, or of the headers that no other part of the SDK sends."""
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
    if location is Location.PATH:
        record = replace(record, cells={**record.cells, "path component": record["name"]})
    name = usable_name(record, "name", location, reading)
    if name is None:
        return None
    required = location is Location.PATH or bool(item.required)
    return _marked(make_parameter(name, record, location, reading, required=required), item)


def _marked(parameter: Parameter, item: Field) -> Parameter:
    return replace(parameter, marks=parameter.marks.beside(marks_of(item)))


def marks_of(item: Field) -> Marks:
    """Return the marks that the words of the dialect give a field."""
    return Marks(Deprecation()) if item.is_deprecated else NO_MARKS
