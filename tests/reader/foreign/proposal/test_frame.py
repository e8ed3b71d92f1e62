"""Which headings are actions, by where request lines stand."""

import pytest

from codegen.dialects.dialect import Request
from tests.reader.foreign.proposal.documents import reference, survey

TITLES = ("Make a bed", "Water a bed", "Leave a bed")
FORMS = {
    Request.TABLE: ("| Method | Path |\n| --- | --- |\n| GET | /beds |", 9),
    Request.CODE: ("`GET /beds`", 7),
    Request.FENCE: ("```http\nGET /beds HTTP/1.1\n```", 8),
    Request.TEXT: ("**GET** /beds", 7),
    Request.ITEM: ("- GET /beds", 7),
    Request.CURL: ("```sh\ncurl https://api.example.com/beds\n```", 8),
}


@pytest.mark.parametrize("form", FORMS)
def test_form_below_a_title(form: Request) -> None:
    """Each form of request lines is found, with its place, and is the one that counts."""
    found = survey(f"# Beds\n\n## Get beds\n\nAll.\n\n{FORMS[form][0]}\n")
    assert ((form,), (2,), 0) == (found.frame.requests, found.frame.levels, found.frame.group)
    assert ("0.md", FORMS[form][1]) == (found.forms[0].first.file, found.forms[0].first.line)


def test_form_of_the_title() -> None:
    """The heading itself may be the request line."""
    found = survey("# Beds\n\n## GET /beds\n\nAll.\n\n## POST /beds\n\nOne.\n")
    assert (Request.HEADING,) == found.frame.requests


def test_form_of_components() -> None:
    """MDX has components with a method and a path."""
    found = survey('# Beds\n\n## Get beds\n\n<Endpoint method="GET" path="/beds" />\n', ending=".mdx")
    assert (Request.COMPONENT,) == found.frame.requests


def test_a_title_that_repeats_is_a_label() -> None:
    """`Example` has a request line below each action, and is none; what gathers actions is a group."""
    found = survey(reference(*TITLES))
    assert ((Request.CODE,), (3,), 2) == (found.frame.requests, found.frame.levels, found.frame.group)
    assert [(3, 4, 4), (4, 3, 1)] == [
        (item.level, item.headings, item.titles) for item in found.forms if item.form is Request.CODE
    ]


def test_a_call_of_an_action_is_not_one() -> None:
    """A heading of words of its own below an action, with a request line, is one of its examples."""
    body = "#### Example {}\n\n`POST /beds`\n\n"
    text = "".join(f"### {title}\n\n`POST /beds`\n\n" + body.format(f"with {title}") for title in TITLES)
    assert (3,) == survey(f"# Beds\n\n{text}").frame.levels


def test_two_forms() -> None:
    """Another form counts, too, where it adds calls."""
    text = "".join(f"## See {number}\n\n`GET /a/{number}`\n\n" for number in range(5))
    other = "".join(f"## Take {number}\n\n- POST /b/{number}\n\n" for number in range(3))
    assert (Request.CODE, Request.ITEM) == survey(f"# Beds\n\n{text}{other}").frame.requests


def test_examples_of_curl_are_not_request_lines_beside_others() -> None:
    """Each action has a call in its own section, which adds nothing."""
    text = "".join(f"## See {n}\n\n`GET /a/{n}`\n\n```sh\ncurl https://a.io/a/{n}\n```\n\n" for n in range(4))
    assert (Request.CODE,) == survey(f"# Beds\n\n{text}").frame.requests


def test_no_request_line() -> None:
    """Without any there is nothing to say of what stands below them."""
    found = survey("# Beds\n\n## About\n\nThey are made of wood.\n")
    assert ((), (), ()) == (found.forms, found.frame.requests, found.titles)


def test_a_document_that_starts_with_an_action() -> None:
    """What stands before the first heading, nothing, is not a heading around the others."""
    text = "".join(f"## See {number}\n\n`GET /beds/{number}`\n\n" for number in range(3))
    assert ((Request.CODE,), (2,)) == (survey(text).frame.requests, survey(text).frame.levels)
