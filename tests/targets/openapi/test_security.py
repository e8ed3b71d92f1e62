"""Authentication as security schemes and requirements (OpenAPI 3.1 sections 4.8.27 and 4.8.30)."""

from typing import Any

from codegen.model.action import Action, Authentication, Scope
from codegen.model.authentication import BASIC, BEARER, Scheme, api_key
from codegen.model.exchange import CurlExample
from codegen.model.parameter import Location
from tests.targets.openapi.builders import SPAN, action, api, parameter, resource, scopes
from tests.targets.openapi.reading import load, load_operation

KEY = api_key(Location.HEADER, "X-Api-Key")
QUERY = api_key(Location.QUERY, "app id")


def needing(*alternatives: tuple[Scheme, ...], **fields: Any) -> Action:
    """Return an action that accepts some alternatives."""
    authentication = Authentication(required=True, scopes=fields.pop("scopes", ()), alternatives=alternatives)
    return action(authentication=authentication, **fields)


def components(*actions: Action) -> Any:
    """Return the security schemes of a document with some actions."""
    return load(api(resource(*actions)))["components"]["securitySchemes"]


def test_only_schemes_that_are_used_are_components() -> None:
    """Each has the type, the place and the name that OpenAPI asks for."""
    found = components(needing((KEY,), (BASIC,)))

    assert ["basicAuth", "apiKey"] == list(found)
    assert {"type": "http", "scheme": "basic"}.items() <= found["basicAuth"].items()
    assert {"type": "apiKey", "in": "header", "name": "X-Api-Key"}.items() <= found["apiKey"].items()
    assert {} == components(action())
    assert ["bearerAuth"] == list(components(action(authentication=scopes("a"))))


def test_several_keys_are_named_after_their_places() -> None:
    """Names that would be the same are told apart by where the key travels."""
    found = components(
        needing((KEY, QUERY)), needing((api_key(Location.QUERY, "x_api_key"),), title="Post", method="POST")
    )

    assert ["xApiKey", "appId", "xApiKeyInQuery"] == list(found)
    assert ("query", "app id") == (found["appId"]["in"], found["appId"]["name"])


def test_alternatives_are_entries_and_what_goes_together_is_one() -> None:
    """A token has an entry for each of its scopes, with what else is needed."""
    listed = (Scope("a:b", SPAN), Scope("c", SPAN))

    operation = load_operation(needing((BEARER, KEY), (BASIC,), scopes=listed))

    assert [{"bearerAuth": ["a:b"], "apiKey": []}, {"bearerAuth": ["c"], "apiKey": []}, {"basicAuth": []}] == operation[
        "security"
    ]
    assert [] == load_operation(action())["security"]


def test_a_key_is_no_parameter() -> None:
    """What its row says stands in the scheme; header names are compared in any case."""
    rows = {
        "query_parameters": (parameter("app id", description="The app"), parameter("limit")),
        "header_parameters": (parameter("x-api-key", Location.HEADER, description="The key"),),
    }
    sent = needing((KEY, QUERY), **rows)

    assert ["limit"] == [item["name"] for item in load_operation(sent)["parameters"] if item["in"] != "path"]
    assert "Send an API key in the header `X-Api-Key`. The key." == components(sent)["xApiKey"]["description"]
    assert components(sent)["appId"]["description"].endswith("The app.")


def test_a_curl_shows_nobodys_credentials() -> None:
    """Keys and passwords of the documents are replaced as tokens are."""
    curl = CurlExample(
        "GET",
        "https://api.example.com/devices/1?app+id=secret&limit=5",
        (("x-api-key", "secret"), ("Authorization", "Basic c2VjcmV0")),
        None,
        SPAN,
    )

    (sample,) = load_operation(needing((KEY, QUERY, BASIC), curl=curl))["x-codeSamples"]

    assert "secret" not in sample["source"]
    assert "c2VjcmV0" not in sample["source"]
    assert "?app+id=YOUR_API_KEY&limit=5" in sample["source"]
    assert "'Authorization: Basic YOUR_CREDENTIALS'" in sample["source"]
