"""The proposal is a dialect, whatever documents hold, and reads what was counted."""

import pytest

from codegen.dialects.dialect import Label, Request, Role
from codegen.dialects.form import form_of
from codegen.example_options import STRICT
from codegen.files import File
from codegen.reader.api import read_api
from codegen.reader.foreign.proposal.write import propose
from tests.reader.foreign.proposal.documents import proposed, reference, survey

CURL = "```sh\ncurl -X POST -H '{}' {}\n```\n\n"
LIST = "# Beds\n\n## Make a bed\n\n`POST /beds`\n\n### Parameters\n\n"


def test_what_is_proposed() -> None:
    """Request lines, levels, groups, roles, columns, words."""
    dialect = proposed(reference("Make a bed", "Water a bed"))
    assert ((Request.CODE,), (3,), 2) == (dialect.requests, dialect.levels, dialect.group)
    roles = {naming.role for naming in dialect.names}
    assert {Role.PARAMETERS, Role.GROUP, Role.BODY_EXAMPLE, Role.ANSWER} == roles
    assert (("attribute", "name"), ("need", "required"), ("about", "description")) == dialect.parameters.columns
    assert "full" == next(
        match["default"] for item in dialect.parameters.default if (match := item.search("defaults to `full`"))
    )


def test_what_is_read_with_it() -> None:
    """Parameters, bodies and answers; what has no role is the author's list of what is left."""
    file = File("beds.md", reference("Make a bed", "Water a bed"))
    result = read_api((file,), form=form_of(proposed(file.text), STRICT))
    assert [(38, 1, "unread-part"), (75, 1, "unread-part")] == [
        (item.span.line, item.span.column, item.rule) for item in result.diagnostics
    ]
    actions = [action for resource in result.readable.resources for action in resource.actions]
    assert ["make_a_bed", "water_a_bed", "take_a_tool"] == [action.name.snake for action in actions]
    assert [1, 1, 0] == [len(action.responses[0].examples) for action in actions]


@pytest.mark.parametrize(
    ("header", "sentence"),
    [
        ("Authorization: Bearer TOKEN", "A token is required."),
        ("Authorization: Basic abc", "Basic authentication."),
        ("X-Bed-Token: abc", "API key in the header `X-Bed-Token`."),
        ("PRIVATE-TOKEN: abc", "API key in the header `PRIVATE-TOKEN`."),
        ("Accept: text/plain", ""),
    ],
)
def test_credentials_of_calls(header: str, sentence: str) -> None:
    """What most calls send is what actions need, in a sentence that is understood."""
    text = f"# Beds\n\n## Make a bed\n\n`POST /beds`\n\n{CURL.format(header, 'https://a.io/v1/beds')}"
    dialect = proposed(text)
    assert ("https://a.io/v1", sentence) == (dialect.server, dialect.credentials.default)
    result = read_api((File("beds.md", text),), form=form_of(dialect, STRICT))
    assert ["unread-part"] == [item.rule for item in result.diagnostics]


@pytest.mark.parametrize(
    ("url", "server"),
    [
        ("https://a.io/v1/beds/7", "https://a.io/v1"),
        ("http://127.0.0.1:8200/beds/7", "http://127.0.0.1:8200"),
        ("https://a.io/elsewhere", "https://api.example.com"),
        ("http://a.io/beds/7", "https://api.example.com"),
        ("https://{host}/beds/7", "https://api.example.com"),
    ],
)
def test_server(url: str, server: str) -> None:
    """What stands before the path of an action, where it is a server."""
    assert server == proposed(f"# Beds\n\n## See a bed\n\n`GET /beds/:bed`\n\n{CURL.format('A: b', url)}").server


@pytest.mark.parametrize(
    "item",
    [
        "`size` `(int: 7)` - How large",
        "`size` (int, required) - How large",
        "**size** (int): How large",
        "size (int): How large",
        "`size` - *int* - How large",
        "`size`: How large",
        "**size** - How large",
        "`size`",
        "size: How large",
    ],
)
def test_items(item: str) -> None:
    """The usual forms of items are known, each by a pattern that has the name."""
    dialect = proposed(f"{LIST}- {item}\n- {item.replace('size', 'width')}\n")
    names = [match["name"] for pattern in dialect.parameters.items[:1] if (match := pattern.whole(item))]
    assert ["size"] == names


def test_words_of_descriptions() -> None:
    """A type at the start of descriptions of definition lists, and marks of a site's generator."""
    entries = "".join(f"{name}\n: {{{{<required>}}}} String. The {name}.\n\n" for name in ("size", "width"))
    dialect = proposed(LIST + entries)
    assert 1 == len(dialect.parameters.texts) == len(dialect.parameters.required) == len(dialect.dropped)
    assert [Label.LINE] != list(dialect.labels)


@pytest.mark.parametrize(
    "title", ['Sample request\'s "end"', "Response: {a} [b] \\ ^", "Response \u2028 x", "Body (a: *b*)"]
)
def test_titles_are_data(title: str) -> None:
    """Quotes, marks of patterns and line ends in titles leave the file as it is: one that is read."""
    text = LIST + f"- `a` - b\n\n### {title}\n\n```json\n1\n```\n\n### Body\n\n| Name | Type |\n| - | - |\n| a | b |\n"
    assert proposed(text, text).requests


def test_without_request_lines_nothing_is_proposed() -> None:
    """There is nothing to read."""
    assert "" == propose(survey("# Beds\n"))
