"""Fields and where they are shown, held against the rows of `not_shown` -> what is wrong, and where to go."""

from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Final, TypeAlias

from tests.model.places import Place

Row: TypeAlias = tuple[str, str, str]
"""Fields, places, reason."""

Shown: TypeAlias = Mapping[str, set[Place]]

_TABLE: Final = "tests/model/not_shown.py"

SECTION: Final = "*"
"""The pattern for a new section, which is an action's."""

GUIDE: Final[Mapping[Place, Mapping[str, str]]] = {
    Place.DIFF: {
        "Api.*": "codegen/diff/resources.py",
        "Resource.*": "codegen/diff/resources.py",
        "Action.*_parameters*": "codegen/diff/parameters.py",
        "Action.body*": "codegen/diff/bodies.py",
        "RequestBody.*": "codegen/diff/bodies.py",
        "Action.responses*": "codegen/diff/responses.py",
        "Action.errors*": "codegen/diff/responses.py",
        "Event*": "codegen/diff/responses.py",
        "Authentication.*": "codegen/diff/scopes.py",
        "Scope.*": "codegen/diff/scopes.py",
        "Schema.*": "codegen/diff/schemas.py",
        SECTION: "codegen/diff/actions.py codegen/diff/rules.py",
    },
    Place.OPENAPI: {
        "Api.*": "codegen/targets/openapi/document.py",
        "Resource.*": "codegen/targets/openapi/document.py",
        "Action.*_parameters*": "codegen/targets/openapi/parameters.py",
        "Action.responses*": "codegen/targets/openapi/responses.py",
        "Action.errors*": "codegen/targets/openapi/responses.py",
        "Event*": "codegen/targets/openapi/responses.py",
        "CurlExample.*": "codegen/targets/openapi/curl.py",
        "Schema.*": "codegen/targets/openapi/json_schema.py",
        SECTION: "codegen/targets/openapi/views.py codegen/targets/openapi/operations.py"
        " templates/openapi/operation.yaml.jinja",
    },
    Place.SDK: {
        "Api.*": "codegen/targets/python/views/client.py",
        "Resource.*": "codegen/targets/python/views/resources.py",
        "Action.*_parameters*": "codegen/targets/python/calls/arguments.py",
        "Schema.*": "codegen/targets/python/views/models.py",
        SECTION: "codegen/targets/python/views/methods.py",
    },
    Place.REFERENCE: {
        SECTION: "codegen/targets/python/views/reference.py templates/python/reference/action.md.jinja",
    },
    Place.OVERRIDES: {
        "Schema.*": "codegen/reader/overriding/schema_overrides.py",
        SECTION: "codegen/overrides.py codegen/reader/overriding/field_types.py codegen/reader/overriding/fields.py",
    },
}
"""The files to open for a field, by place; the first pattern that fits counts."""


def owed(shown: Shown, rows: Iterable[Row]) -> Iterator[str]:
    """Yield a message for each field that a place neither shows nor is excused from showing."""
    rows = tuple(rows)
    for name, places in shown.items():
        excused = {place for row in rows if fnmatchcase(name, row[0]) for place in _places(row)}
        missing = [place for place in Place if place not in places | excused]
        if missing:
            files = "".join(f"\n    {place:<9}  {file}" for place in missing for file in guide(name, place))
            yield f"`{name}` is owed to {', '.join(missing)}; show it there, or say why not in {_TABLE}:{files}"


def outdated(shown: Shown, rows: Iterable[Row]) -> Iterator[str]:
    """Yield a message for each row that is about no field, or about one that its place shows."""
    for row in rows:
        fields = [name for name in shown if fnmatchcase(name, row[0])]
        if not fields:
            yield f"{_TABLE} excuses `{row[0]}`, which is not a field of the model; drop the row"
        for name in fields:
            for place in _places(row):
                if place in shown[name]:
                    yield f"{_TABLE} excuses `{name}` from {place}, which shows it; drop {place} from the row"


def guide(name: str, place: Place) -> list[str]:
    """Return the files to open to show a field at a place."""
    return next(files.split() for pattern, files in GUIDE[place].items() if fnmatchcase(name, pattern))


def _places(row: Row) -> list[Place]:
    return [Place(word) for word in row[1].split()]
