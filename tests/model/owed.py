"""Fields and where they are shown, held against the rows of `not_shown` -> what is wrong, and where to go."""

from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from typing import Final, TypeAlias

from tests.model.outlets import Outlet

Row: TypeAlias = tuple[str, str, str]
"""Fields, outlets, reason."""

Shown: TypeAlias = Mapping[str, set[Outlet]]

_TABLE: Final = "tests/model/not_shown.py"

SECTION: Final = "*"
"""The pattern for a new section, which is an action's."""

GUIDE: Final[Mapping[Outlet, Mapping[str, str]]] = {
    Outlet.DIFF: {
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
        SECTION: "codegen/diff/actions.py codegen/diff/table/actions.py",
    },
    Outlet.OPENAPI: {
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
    Outlet.SDK: {
        "Api.*": "codegen/targets/python/views/client.py",
        "Resource.*": "codegen/targets/python/views/resources.py",
        "Action.*_parameters*": "codegen/targets/python/calls/arguments.py",
        "Schema.*": "codegen/targets/python/views/models.py",
        SECTION: "codegen/targets/python/views/methods.py",
    },
    Outlet.REFERENCE: {
        SECTION: "codegen/targets/python/views/reference_actions.py templates/python/reference/action.md.jinja",
    },
    Outlet.OVERRIDES: {
        "Schema.*": "codegen/reader/overriding/schema_overrides.py",
        SECTION: "codegen/overrides.py codegen/reader/overriding/field_types.py codegen/reader/overriding/fields.py",
    },
}
"""The files to open for a field, by outlet; the first pattern that fits counts."""


def owed(shown: Shown, rows: Iterable[Row]) -> Iterator[str]:
    """Yield a message for each field that a outlet neither shows nor is excused from showing."""
    rows = tuple(rows)
    for name, outlets in shown.items():
        excused = {outlet for row in rows if fnmatchcase(name, row[0]) for outlet in _outlets(row)}
        missing = [outlet for outlet in Outlet if outlet not in outlets | excused]
        if missing:
            files = "".join(f"\n    {outlet:<9}  {file}" for outlet in missing for file in guide(name, outlet))
            yield f"`{name}` is owed to {', '.join(missing)}; show it there, or say why not in {_TABLE}:{files}"


def outdated(shown: Shown, rows: Iterable[Row]) -> Iterator[str]:
    """Yield a message for each row that is about no field, or about one that its outlet shows."""
    for row in rows:
        fields = [name for name in shown if fnmatchcase(name, row[0])]
        if not fields:
            yield f"{_TABLE} excuses `{row[0]}`, which is not a field of the model; drop the row"
        for name in fields:
            for outlet in _outlets(row):
                if outlet in shown[name]:
                    yield f"{_TABLE} excuses `{name}` from {outlet}, which shows it; drop {outlet} from the row"


def guide(name: str, outlet: Outlet) -> list[str]:
    """Return the files to open to show a field at a outlet."""
    return next(files.split() for pattern, files in GUIDE[outlet].items() if fnmatchcase(name, pattern))


def _outlets(row: Row) -> list[Outlet]:
    return [Outlet(word) for word in row[1].split()]
