"""What operations say alike stands once."""

from typing import Any

from codegen.model.exchange import Response
from codegen.model.parameter import Location, Parameter
from tests.targets.openapi.builders import action, api, link, parameter, resource, response
from tests.targets.openapi.reading import load, render

_PLAIN = parameter("per-page", default="10", default_value="10")
_OTHER = parameter("per-page", default="20", default_value="20")
_BAD = response(400, link("Error"), "Error if malformed request")


def _querying(*rows: tuple[Parameter, ...]) -> dict[str, Any]:
    """Return the document of one resource for each row of query parameters: `a`, `b`, ..."""
    stems = (chr(ord("a") + place) for place in range(len(rows)))
    resources = (
        resource(action(path=stem, query_parameters=row), stem=stem) for stem, row in zip(stems, rows, strict=True)
    )
    document: dict[str, Any] = load(api(*resources))
    return document


def _failing(*rows: tuple[Response, ...]) -> dict[str, Any]:
    """Return the components of one action for each row of errors."""
    actions = (action(f"Get {place}", path=f"x{place}", errors=row) for place, row in enumerate(rows))
    components: dict[str, Any] = load(api(resource(*actions)))["components"]
    return components


def test_a_parameter_of_several_operations_is_a_component() -> None:
    """Two operations with one parameter refer to it."""
    document = _querying((_PLAIN,), (_PLAIN,))
    component = {"name": "per-page", "in": "query", "required": False, "schema": {"type": "string", "default": "10"}}

    assert {"PerPage": component} == document["components"]["parameters"]
    assert [[{"$ref": "#/components/parameters/PerPage"}]] * 2 == [
        item["get"]["parameters"] for item in document["paths"].values()
    ]


def test_a_parameter_of_one_operation_stays_there() -> None:
    """What only one operation says, or each one otherwise, is not a component."""
    document = _querying((_PLAIN,), (_OTHER,))

    assert "parameters" not in document["components"]


def test_the_most_frequent_parameter_has_the_plain_name() -> None:
    """Of two parameters with one name the rarer is named after the resource that has it first as well."""
    document = _querying((_OTHER,), (_OTHER, parameter("page")), (_PLAIN,), (_PLAIN,), (_PLAIN, parameter("page")))
    defaults = {name: item["schema"].get("default") for name, item in document["components"]["parameters"].items()}

    assert {"APerPage": "20", "Page": None, "PerPage": "10"} == defaults


def test_names_that_differ_in_case_alone_are_two() -> None:
    """No two components have names that only case tells apart."""
    rows = (parameter("perpage"), _PLAIN)

    assert ["APerPage", "Perpage"] == list(_querying(rows, rows)["components"]["parameters"])


def test_a_name_without_letters_is_no_name() -> None:
    """A parameter that is spelled in signs alone is called what it is."""
    row = (parameter("$"),)

    assert ["Parameter"] == list(_querying(row, row)["components"]["parameters"])


def test_an_error_of_several_operations_is_a_component() -> None:
    """Errors are named by what happened."""
    components = _failing((_BAD,), (_BAD,))
    schema = {"$ref": "#/components/schemas/Error"}

    assert {
        "MalformedRequest": {
            "description": "Error if malformed request",
            "content": {"application/json": {"schema": schema}},
        }
    } == components["responses"]


def test_the_kind_of_an_error_is_not_in_its_name() -> None:
    """A word for the kind before `error if` tells as little as those two."""
    failed = response(401, None, "Unauthorized error if authentication fails")

    assert ["AuthenticationFails"] == list(_failing((failed,), (failed,))["responses"])


def test_errors_with_one_description_are_told_apart_by_status() -> None:
    """An error that has the words of another one, and another body, is named with its status code as well."""
    other = response(422, None, "Error if malformed request")

    assert ["MalformedRequest", "MalformedRequest422"] == list(_failing((_BAD, other), (_BAD, other))["responses"])


def test_an_error_without_words_is_named_by_status() -> None:
    """A description that no name can be made of leaves the status code."""
    rows = (response(500), response(501, description="404?"))

    assert ["Status500", "Status501"] == list(_failing(rows, rows)["responses"])


def test_a_success_stays_where_it_is() -> None:
    """Only errors are shared."""
    rows = (response(200, None, "Done"),)
    actions = (action(f"Get {place}", path=f"x{place}", responses=rows) for place in range(2))

    assert "responses" not in load(api(resource(*actions)))["components"]


def test_headers_that_openapi_says_elsewhere_are_told() -> None:
    """Headers that are not parameters stand beside the components, and operations name them."""
    token = parameter("Authorization", Location.HEADER, required=True, description="The token")
    document = load(api(resource(action(header_parameters=(token,)))))

    assert {"Authorization": {"name": "Authorization", "required": True, "description": "The token"}} == document[
        "components"
    ]["x-headers"]
    assert ["Authorization"] == document["paths"]["/devices/{deviceId}"]["get"]["x-headers"]


def test_a_shared_description_is_one_line() -> None:
    """One description changed, wherever it stands, is one line changed in the document."""
    texts = []
    for words in ("Which page", "Number of the page"):
        row = (parameter("page", description=words),)
        actions = (action(f"Get {place}", path=f"x{place}", query_parameters=row) for place in range(3))
        texts.append(render(api(resource(*actions))).splitlines())
    differing = [(old.strip(), new.strip()) for old, new in zip(*texts, strict=True) if old != new]

    assert [("description: Which page", "description: Number of the page")] == differing
