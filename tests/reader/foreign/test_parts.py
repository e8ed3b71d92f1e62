"""What headings and labels of a dialect name, and what is left without a role."""

import pytest

from tests.reader.foreign.forms import actions, dialect, read, told

NAMES = """headings:
  query: [query]
  answer: ['(?P<code>[1-5][0-9]{2})( (?P<description>.*))?']
  prose: [notes]
  group: [more]
"""
ACTION = "# Books\n\n## Get books\n\n`GET /books`\n\nAll of them.\n\n"
TABLE = "| Name | Type | Description |\n| --- | --- | --- |\n| genre | string | Which |\n"


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        ("[]", "### Query"),
        ("[]", "#### query:"),
        ("[bold]", "**Query**"),
        ("[bold]", "__Query__:"),
        ("[colon]", "Query:"),
    ],
)
def test_what_names_a_table(labels: str, words: str) -> None:
    """A heading of any level below the title, and the labels that the dialect has."""
    result = read(f"{ACTION}{words}\n\n{TABLE}", dialect(f"labels: {labels}\n{NAMES}"))
    assert ["genre"] == [parameter.name for parameter in actions(result)[0].query_parameters]
    assert [] == told(result)


@pytest.mark.parametrize("words", ["**Notes**", "Notes:"])
def test_a_label_that_the_dialect_does_not_have_is_text(words: str) -> None:
    """What stands below it is of the title all the same."""
    result = read(f"{ACTION}{words}\n\n- one\n", dialect(NAMES))
    assert [(11, 1, "unread-part", "a list below the title has no role, kept as prose")] == told(result)


def test_a_label_names_the_rest_of_its_line() -> None:
    """Lines of one paragraph may have one each; the others are kept."""
    form = dialect(
        "labels: [line]\nheadings:\n  authentication: [needs]\n",
        "name: ours\nserver: https://api.example.com\nrequest: [code]\n",
    )
    result = read(f"{ACTION}**Since:** 1.2\\\n**Needs:** No authentication is required.\n", form)
    assert not actions(result)[0].authentication.required
    assert [] == told(result)


@pytest.mark.parametrize(
    ("block", "what", "line"),
    [
        (TABLE, "table", 11),
        ("- one\n- two\n", "list", 11),
        ("```json\n{}\n```\n", "fence", 11),
    ],
)
def test_what_has_no_role_is_reported(block: str, what: str, line: int) -> None:
    """A table, a list or a fence under a heading that no pattern fits is kept as prose, with one message."""
    result = read(f"{ACTION}### Unheard of\n\n{block}", dialect(NAMES))
    message = f"a {what} under `Unheard of` has no role, kept as prose"
    assert [(line, 1, "unread-part", message)] == told(result)


@pytest.mark.parametrize("heading", ["Notes", "More"])
def test_prose_is_silent(heading: str) -> None:
    """What is for readers says nothing, and neither does a paragraph anywhere."""
    result = read(f"{ACTION}### {heading}\n\n{TABLE}\n### Whatever\n\nWords.\n", dialect(NAMES))
    assert [] == told(result)


def test_every_line_is_read_or_kept() -> None:
    """The account of a document has no gap."""
    text = f"---\ntitle: x\n---\n\nIntro.\n\n{ACTION}<!-- a -->\n\n### Odd\n\n- a\n\n> b\n\n## About\n\nEnd.\n\n{TABLE}"
    [account] = read(text, dialect(NAMES)).accounts
    assert 0 == account.unread


def test_a_heading_that_is_no_part_ends_the_action() -> None:
    """What stands below another title on the same level is of no action."""
    result = read(f"{ACTION}## About\n\n### Query\n\n{TABLE}", dialect(NAMES))
    assert () == actions(result)[0].query_parameters
    assert [] == told(result)


def test_patterns_of_two_roles_claim_a_heading() -> None:
    """The dialect does not say what stands there: an error at the heading that names both."""
    result = read(f"{ACTION}### 200 notes\n\nWords.\n", dialect(NAMES.replace("[notes]", "['.*notes']")))
    message = "`200 notes` is `answer` (`(?P<code>[1-5][0-9]{2})( (?P<description>.*))?`) and `prose` (`.*notes`)"
    assert [(9, 5, "claimed-heading", message)] == told(result)
    assert result.api is None


def test_a_document_without_a_request_line_is_left_aside() -> None:
    """A guide beside the reference is no fault; where nothing is left, that is one."""
    result = read("# Guide\n\nWords about `GET /books`.\n", dialect(NAMES))
    assert [(1, 1, "left-aside"), (3, 1, "no-action-documents")] == [item[:3] for item in told(result)]
    message = "there is no action as the dialect `ours` has them: 1 `.md` file, 1 line like `GET /...`"
    assert message == told(result)[1][3]
