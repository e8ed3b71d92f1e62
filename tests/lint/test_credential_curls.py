"""Curl examples with cookies, and with other words before a token, are compared with what an action needs."""

import pytest

from tools.snippets import run_snippet

COOKIE = "Session cookie `sid`."
PREFIX = "`Authorization: Token <token>`"
ROWS = "### Request Headers\n\n| Name | Required | Description |\n| - | - | - |\n| X-Trace | N | A text |\n"
MISSING = "credentials are required, but the example does not send them"


@pytest.mark.parametrize(
    ("sentence", "options", "messages"),
    [
        (COOKIE, "-b 'sid=YOUR_SESSION'", []),
        (COOKIE, "--cookie sid=YOUR_SESSION", []),
        (COOKIE, "-H 'Cookie: lang=en; sid=YOUR_SESSION'", []),
        (COOKIE, "-b 'lang=en'", [MISSING]),
        (COOKIE, "", [MISSING]),
        (PREFIX, "-H 'Authorization: Token YOUR_TOKEN'", []),
        (PREFIX, "-H 'Authorization: Bearer YOUR_TOKEN'", ["the example sends its token behind `Bearer`"]),
        (PREFIX, "", [MISSING]),
        ("A token is optional.", "", []),
        ("A token is optional.", "-H 'Authorization: Bearer YOUR_TOKEN'", []),
        ("A token is optional.", "-H 'Authorization: Token T'", ["the example sends its token behind `Token`"]),
    ],
)
def test_an_example_sends_what_is_needed(sentence: str, options: str, messages: list[str]) -> None:
    """A cookie may stand in the option or in the header, among others."""
    curl = f"curl -H 'Accept: application/json' {options} -X GET https://api.example.com/things/THING_ID"
    found = run_snippet(
        f"### Authentication\n\n{sentence}\n\n{ROWS}\n### Curl Example\n\n```bash\n{curl}\n```\n"
    ).diagnostics

    assert messages == [item.message for item in found if item.rule == "contradicting-authentication"]
    assert [] == [item.message for item in found if item.rule == "unreadable-curl"]


def test_a_file_of_cookies_is_told() -> None:
    """What stands in it is not known."""
    curl = "curl -b cookies.txt https://api.example.com/things/THING_ID"
    found = run_snippet(
        f"### Authentication\n\n{COOKIE}\n\n{ROWS}\n### Curl Example\n\n```bash\n{curl}\n```\n"
    ).diagnostics

    assert ["`-b` is not read", "`cookies.txt` is not read"] == [
        item.message for item in found if item.rule == "unreadable-curl"
    ]
