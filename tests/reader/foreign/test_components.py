"""Forms beside those of the shipped dialects: components of MDX, tables of facts, statuses in quotes and fences."""

import pytest

from codegen.dialects.form import form_of
from codegen.example_options import STRICT
from codegen.files import File
from codegen.reader.api import Result, read_api
from tests.reader.foreign.forms import HEAD, actions, dialect, read, told

ACTION = "# Books\n\n## Add a book\n\n`POST /books/:shelf`\n\nPuts it there.\n\n"
MDX = HEAD + "labels: [component]\n"


def _mdx(text: str, rest: str = "") -> Result:
    return read_api((File("books.mdx", ACTION + text),), form=form_of(dialect(rest, MDX), STRICT))


def test_components_are_parameters() -> None:
    """They say where one travels, with its name; attributes are columns, what stands in them is the description."""
    result = _mdx(
        '<ParamField path="shelf" type="string">\n  Which shelf.\n</ParamField>\n\n'
        '<ParamField query="dry" type="boolean" default="false" />\n\n'
        '<ParamField header="X-Trace" type="string" required>\n  Of the call.\n</ParamField>\n\n'
        '<ParamField body="title" type="string" required={true}>\n  What it is called.\n\n  In words.\n'
        "</ParamField>\n\n"
        '<Param name="pages" in="body" type="integer" deprecated />\n'
    )
    action = actions(result)[0]
    parameters = (*action.path_parameters, *action.query_parameters, *action.header_parameters)
    assert [("shelf", True, "Which shelf."), ("dry", False, ""), ("X-Trace", True, "Of the call.")] == [
        (item.name, item.required, item.description) for item in parameters
    ]
    assert result.api is not None
    definition = result.api.schemas[0].definition
    assert isinstance(definition, dict)
    assert {
        "title": {"type": "string", "description": "What it is called.\n\nIn words."},
        "pages": {"type": "integer", "deprecated": True},
    } == definition["properties"]
    assert ["title"] == definition["required"]
    assert [] == told(result)


def test_other_components_are_reported() -> None:
    """What is neither a parameter nor named by the dialect is kept as prose, and what it holds is not lost."""
    result = _mdx('<Tabs kind="x">\n\n```python\nbooks.add()\n```\n\n</Tabs>\n')
    assert [(9, 1, "unread-part", "a component below the title has no role, kept as prose")] == told(result)


def test_a_component_names_what_stands_in_it() -> None:
    """By its name in words; the status stands behind the language of the fence, and every line is accounted for."""
    result = _mdx(
        '<AnswerExample title="x">\n\n```json 201 Created\n{"id": 1}\n```\n\n```json\n{"id": 2}\n```\n\n'
        "</AnswerExample>\n",
        "headings: {answer: [answer example]}\n",
    )
    assert [(200, [{"id": 2}]), (201, [{"id": 1}])] == sorted(
        (response.code, [example.value for example in response.examples]) for response in actions(result)[0].responses
    )
    assert [] == told(result)
    assert [()] == [account.gaps for account in result.accounts]


def test_a_table_of_facts_has_the_request_line() -> None:
    """In a row of two cells whose first one says so."""
    form = dialect("headings: {prose: [facts]}\n", HEAD.replace("[code]", "[table]"))
    result = read(
        "# Books\n\n## Get books\n\n| | |\n| - | - |\n| Method URL | `GET /books` |\n| Scope | read |\n", form
    )
    assert ["GET /books"] == [f"{action.method} {action.url.path}" for action in actions(result)]


@pytest.mark.parametrize("key", ["Example", "Scope"])
def test_a_row_about_something_else_is_not_a_request_line(key: str) -> None:
    """A request line of an example is one of an example."""
    form = dialect("", HEAD.replace("[code]", "[table]"))
    result = read(f"# Books\n\n## Get books\n\n| | |\n| - | - |\n| {key} | `GET /books` |\n", form)
    assert [] == list(result.readable.resources)


def test_statuses_in_quotes() -> None:
    """Right below the title, too: each names the fence below it, in the words of its line."""
    form = dialect("answers: {status: ['> (?P<code>[0-9]{3}) ?(?P<description>.*)']}\n")
    result = read(f"{ACTION}> 201 It is there\n\n```json\n{{}}\n```\n\n> 409 It was there\n", form)
    action = actions(result)[0]
    assert [(201, "It is there", 1)] == [(item.code, item.description, len(item.examples)) for item in action.responses]
    assert [(409, "It was there")] == [(item.code, item.description) for item in action.errors]
    assert [] == told(result)


def test_a_heading_says_that_parameters_are_required() -> None:
    """By the group of its pattern, for rows that do not say it themselves."""
    form = dialect("headings: {query: ['((?P<required>required) )?parameters']}\n")
    table = "| Name | Type | Required |\n| - | - | - |\n| a | string | |\n| b | string | no |\n"
    text = f"# Books\n\n## Get books\n\n`GET /books`\n\n### Required parameters\n\n{table}\n### Parameters\n\n"
    result = read(f"{text}| Name | Type |\n| - | - |\n| c | string |\n", form)
    assert [("a", True), ("b", False), ("c", False)] == [
        (item.name, item.required) for item in actions(result)[0].query_parameters
    ]


def test_a_bold_title_ends_a_label() -> None:
    """What it names is not of the label before it, and is reported where it has no role."""
    form = dialect("labels: [bold]\nheadings: {prose: [facts]}\n")
    result = read(f"{ACTION}**Facts**\n\n- one\n\n**Rights**\n\n- all\n", form)
    assert [(15, 1, "unread-part", "a list under `Rights` has no role, kept as prose")] == told(result)


def test_a_label_with_a_link() -> None:
    """Its length is that of its words: where links lead does not count."""
    link = f"[`200 OK`](rest/{'x' * 80}.md)"
    form = dialect("labels: [colon]\nheadings: {prose: ['returns .* attributes']}\n")
    result = read(f"{ACTION}Returns {link} and these attributes:\n\n| Name | Type |\n| - | - |\n| a | string |\n", form)
    assert ((), []) == (actions(result)[0].query_parameters, told(result))
