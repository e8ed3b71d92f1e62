"""Prose, example and default -> kind of value: the table of the format, and what is near it."""

import pytest

from codegen.model.parameter import Kind, Location
from codegen.reader.parameters.kinds import accepted_values, infer_format, infer_kind
from codegen.reader.parameters.values import typed_value

RELATIVE = "(ms since epoch - 0 means now, negative is relative to now)"


@pytest.mark.parametrize(
    ("name", "description", "default", "example", "kind"),
    [
        ("since", "Look for entries since this time (ms since epoch)", None, "1465790400000", Kind.TIMESTAMP),
        ("start", f"Start time of export {RELATIVE}", "1", "1465790400000", Kind.RELATIVE_TIMESTAMP),
        ("date", "The date (ms since epoch), it must be within the last year", None, "1465790400000", Kind.TIMESTAMP),
        ("start", "Start of range (ms since epoch)", "-2592000000", "0", Kind.TIMESTAMP),
        ("start", "Start of time range for audit log query", None, "1465790400000", Kind.TIMESTAMP),
        ("start", "Anything", None, "1465790400000", Kind.STRING),
        ("serial", "Serial number", None, "1465790400000", Kind.STRING),
        ("isbn", "ISBN of the book", None, "9780306406157", Kind.STRING),
        ("isbn", "Anything", None, "978030640", Kind.STRING),
        ("date", "Date of the edition", None, "9780306406157", Kind.STRING),
        ("postalCode", "Where to deliver", None, "1234", Kind.STRING),
        ("code", "Postal code", None, "01234", Kind.STRING),
        ("number", "Anything", None, "01234", Kind.STRING),
        ("edition", "Anything", None, "1.10", Kind.STRING),
        ("edition", "Anything", "latest", "1", Kind.STRING),
        ("edition", "Anything", "1", "1.5", Kind.NUMBER),
        ("duration", "Duration in milliseconds", "86400000", "86400000", Kind.MILLISECONDS),
        ("requestCountDuration", "If set, a count for the duration (milliseconds)", None, "8", Kind.MILLISECONDS),
        ("start", "Start of the range, in seconds since the epoch", None, "1465790400", Kind.TIMESTAMP_SECONDS),
        ("start", "Start of the range, in milliseconds since the epoch", None, None, Kind.TIMESTAMP),
        ("keepAliveInterval", "Number of seconds between keepalive messages", "2", "2", Kind.SECONDS),
        ("deep", "If set, look deeper", None, None, Kind.STRING),
        ("sort", "Should be one of the fields", None, None, Kind.STRING),
        ("words", "Filter out by words", None, None, Kind.STRING),
        ("only", "Allow list of the names", None, None, Kind.STRING),
        ("info", "If set, do not return connection info", None, None, Kind.BOOLEAN),
        ("keepUsers", "If this is set, Experience Users will not be removed.", None, None, Kind.BOOLEAN),
        ("recent", "Should the user include recent app/dashboard info", None, None, Kind.BOOLEAN),
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
        (Kind.INTEGER, "ten", None),
        (Kind.TIMESTAMP, "-1", -1),
        (Kind.NUMBER, "0.5", 0.5),
        (Kind.BOOLEAN, "false", False),
        (Kind.BOOLEAN, "no", None),
        (Kind.DATE, "2017-02-28", "2017-02-28"),
        (Kind.DATE, "2017-02-30", None),
        (Kind.DATE_TIME, "2017-02-28T01:02:03Z", "2017-02-28T01:02:03Z"),
        (Kind.DATE_TIME, "2017-02-28T01:02:03", None),
        (Kind.UUID, "575ec868-7ae1-43cd-83dc-4a97575ec868", "575ec868-7ae1-43cd-83dc-4a97575ec868"),
        (Kind.UUID, "575ec868", None),
        (Kind.LIST, "a, b", ["a", "b"]),
        (Kind.STRING, "10", "10"),
        (Kind.STRING, None, None),
    ],
)
def test_a_value_takes_the_type_of_its_kind(kind: Kind, text: str | None, value: object) -> None:
    """What does not fit its kind has no value."""
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
