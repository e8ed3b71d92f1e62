"""Prose, example and default -> kind of value: the table of the format, and what is near it."""

import pytest

from codegen.model.parameter import Kind, Location
from codegen.reader.parameters.kinds import accepted_values, infer_format, infer_kind, typed_value

RELATIVE = "(ms since epoch - 0 means now, negative is relative to now)"


@pytest.mark.parametrize(
    ("name", "description", "default", "example", "kind"),
    [
        ("since", "Look for entries since this time (ms since epoch)", None, "1465790400000", Kind.TIMESTAMP),
        ("start", f"Start time of export {RELATIVE}", "1", "1465790400000", Kind.RELATIVE_TIMESTAMP),
        ("date", "The date (ms since epoch), it must be within the last year", None, "1465790400000", Kind.TIMESTAMP),
        ("start", "Start of range (ms since epoch)", "-2592000000", "0", Kind.TIMESTAMP),
        ("start", "Start of time range for audit log query", None, "1465790400000", Kind.TIMESTAMP),
        ("serial", "Serial number", None, "1465790400000", Kind.INTEGER),
        ("duration", "Duration in milliseconds", "86400000", "86400000", Kind.MILLISECONDS),
        ("requestCountDuration", "If set, a count for the duration (milliseconds)", None, "8", Kind.MILLISECONDS),
        ("keepAliveInterval", "Number of seconds between keepalive messages", "2", "2", Kind.SECONDS),
        ("deep", "If set, look deeper", None, None, Kind.BOOLEAN),
        ("deep", "If set, look deeper", None, "true", Kind.BOOLEAN),
        ("name", "If set, only things of this name", None, "pump", Kind.STRING),
        ("stateful", "Anything", None, "false", Kind.BOOLEAN),
        ("summaryExclude", "List of summary fields to exclude", None, "payloadCount", Kind.LIST),
        ("columns", "Comma seperated list of columns", None, "a,b", Kind.LIST),
        ("orgId", "If not provided, all. If provided but blank, only yours.", None, "575ed6e8", Kind.OPTIONAL_ID),
        ("page", "Which page of results to return", "0", "0", Kind.INTEGER),
        ("limit", "How many", "1000", None, Kind.INTEGER),
        ("ratio", "How much", None, "0.5", Kind.NUMBER),
        ("applicationId", "An id", None, "575ec8687ae143cd83dc4a97", Kind.STRING),
        ("serial", "All digits", None, "575186876143283764497123", Kind.STRING),
        ("filter", "Supports globbing. Blank means no filtering.", None, "my * app", Kind.STRING),
        ("version", "A version", None, None, Kind.STRING),
    ],
)
def test_kind(name: str, description: str, default: str | None, example: str | None, kind: Kind) -> None:
    """A phrase of the description wins over the shape of the example, and that over the default's."""
    assert infer_kind(name, description, default, example) is kind


@pytest.mark.parametrize(
    ("description", "values"),
    [
        ("Direction. Accepted values are: asc, desc", ("asc", "desc")),
        ("Direction. Accepted values are: asc, desc.", ("asc", "desc")),
        ("Accepted values are: name", ("name",)),
        ("Accepted values are: name, and more to come", ()),
        ("Accepted values are:", ()),
        ("Type (file or directory)", ()),
    ],
)
def test_accepted_values_stand_at_the_end(description: str, values: tuple[str, ...]) -> None:
    """Only the documented form is read; a sentence is not a list of values."""
    assert accepted_values(description) == values


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Kind.INTEGER, "10", 10),
        (Kind.INTEGER, "ten", "ten"),
        (Kind.TIMESTAMP, "-1", -1),
        (Kind.NUMBER, "0.5", 0.5),
        (Kind.BOOLEAN, "false", False),
        (Kind.BOOLEAN, "no", "no"),
        (Kind.LIST, "a, b", ["a", "b"]),
        (Kind.STRING, "10", "10"),
        (Kind.STRING, None, None),
    ],
)
def test_a_value_takes_the_type_of_its_kind(kind: Kind, text: str | None, value: object) -> None:
    """What does not fit its kind stays text."""
    assert typed_value(kind, text) == value


@pytest.mark.parametrize(
    ("location", "example", "form"),
    [
        (Location.QUERY, "email@example.com", "email"),
        (Location.QUERY, "https://example.com/hook", "uri"),
        (Location.PATH, "https://example.com", ""),
        (Location.QUERY, "name@", ""),
        (Location.QUERY, None, ""),
    ],
)
def test_the_example_tells_the_format(location: Location, example: str | None, form: str) -> None:
    """A string whose example is an address or a URL has that format."""
    assert infer_format(Kind.STRING, location, example) == form
