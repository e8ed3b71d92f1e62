"""What rows and curl examples have to say where an action takes more than a token."""

import pytest

from tools.snippets import run_snippet

_HEADERS = "### Request Headers\n\n| Name | Required | Description | Default |\n| - | - | - | - |\n"
_KEY = "API key in the header `X-Api-Key`."


def _snippet(sentence: str, rows: str, options: str, query: str = "") -> str:
    curl = f"curl -H 'Accept: application/json' {options} -X GET https://api.example.com/things/THING_ID{query}"
    return f"### Authentication\n\n{sentence}\n\n{_HEADERS}{rows}\n### Curl Example\n\n```bash\n{curl}\n```\n"


@pytest.mark.parametrize(
    ("sentence", "rows", "options", "query", "messages"),
    [
        (_KEY, "| X-Api-Key | Y | The key | |\n", "-H 'X-Api-Key: KEY'", "", []),
        (_KEY, "| X-Trace | N | A text | |\n", "-H 'x-api-key: KEY'", "", []),
        (
            _KEY,
            "| X-Api-Key | N | The key | |\n",
            "-H 'X-Api-Key: KEY'",
            "",
            ["the key `X-Api-Key` is required, its row is not"],
        ),
        (
            _KEY,
            "| Authorization | Y | The token | |\n",
            "-H 'Authorization: Bearer TOKEN' -H 'X-Api-Key: KEY'",
            "",
            ["no token is required, but a header asks for one", "no token is required, but the example sends one"],
        ),
        (
            _KEY,
            "| X-Trace | N | A text | |\n",
            "",
            "",
            ["credentials are required, but the example does not send them"],
        ),
        ("API key in the query parameter `key`.", "| X-Trace | N | A text | |\n", "", "?key=KEY", []),
        ("Basic authentication.", "| X-Trace | N | A text | |\n", "-H 'Authorization: Basic ABC'", "", []),
        (
            "A bearer token, or an API key in the header `X-Api-Key`.",
            "| X-Api-Key | N | The key | |\n",
            "-H 'X-Api-Key: KEY'",
            "",
            [],
        ),
        (
            "A bearer token and an API key in the header `X-Api-Key`.",
            "| X-Trace | N | A text | |\n",
            "-H 'X-Api-Key: KEY'",
            "",
            ["credentials are required, but the example does not send them"],
        ),
    ],
)
def test_three_tellings_of_one_fact(sentence: str, rows: str, options: str, query: str, messages: list[str]) -> None:
    """A key needs no row, for the sentence names it; the example has to send one alternative."""
    found = run_snippet(_snippet(sentence, rows, options, query)).diagnostics

    assert messages == [
        item.message for item in found if item.rule in {"contradicting-authentication", "unknown-curl-query"}
    ]
