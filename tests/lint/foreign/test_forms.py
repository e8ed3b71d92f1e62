"""Which checks run in a dialect, and what those say there that run in any form."""

import pytest

from codegen.diagnostics import Severity
from codegen.dialects.form import form_of
from codegen.dialects.shipped import shipped
from codegen.example_options import STRICT
from codegen.files import File
from codegen.lint.check import Forms
from codegen.lint.registry import CHECKS
from codegen.manual import IN_DIALECTS
from codegen.reader.api import read_api
from tests.lint.foreign.linting import HEAD, ID, TITLE, linted, told

_CHECKED = {check.rule.id: check.forms for check in CHECKS}


@pytest.mark.parametrize(
    ("forms", "in_dialect", "in_built_in"),
    [(Forms.ANY, True, True), (Forms.BUILT_IN, False, True), (Forms.DIALECT, True, False)],
)
def test_forms_that_a_check_is_about(forms: Forms, *, in_dialect: bool, in_built_in: bool) -> None:
    """The built-in form is the one without a name."""
    assert (in_dialect, in_built_in) == (forms.has("fleet"), forms.has(""))


def test_the_manual_knows_the_checks_of_a_dialect() -> None:
    """Those that run there have a mark in docs/rules/, the others none."""
    assert {name for name, forms in _CHECKED.items() if forms is not Forms.BUILT_IN} == IN_DIALECTS & _CHECKED.keys()


def test_opinions_of_the_built_in_form_are_silent() -> None:
    """A switch without a default and a title that is not the method are no faults in a dialect."""
    switch = "| all | boolean | query | Whether to tell all |\n"
    assert [] == told((HEAD + ID + switch).replace("Get thing", "Delete thing"))


def test_a_comment_shortens_an_example() -> None:
    """It is one info for each example, with the comma before it; another slip is a warning at its place."""
    fence = '```json\n{\n  "a": [1, 2,],\n  "b": 3, // and so on\n  // ...\n  "c": 4,\n  // ...\n}\n```\n'
    found = linted(f"{TITLE}#### Example\n\n##### Default response\n\n{fence}")
    assert [
        (13, 13, Severity.WARNING, "the example is not quite JSON: a comma before `]`"),
        (14, 11, Severity.INFO, "the example is shortened: a comment, and 3 more places like it"),
    ] == [(item.span.line, item.span.column, item.severity, item.message) for item in found]


def test_secrets_are_those_with_a_form_of_their_own() -> None:
    """A password in an example is made up; a key of AWS may be anybody's."""
    body = '##### Default response\n\n```json\n{"password": "Xy7wq81kzP", "key": "AKIA' + 'IOSFODNN7EXAMPLQ"}\n```\n'
    [found] = linted(f"{TITLE}#### Example\n\n{body}")
    assert ("live-secret", 12, "this looks like an access key of AWS") == (found.rule, found.span.line, found.message)


def test_a_payload_that_its_rows_do_not_allow() -> None:
    """It is told in words of the document, at the value, where the example is almost JSON, too."""
    rows = ID + "| size | integer | body | Its size |\n"
    body = '##### Request body\n\n```json\n{\n  // some\n  "size": "big"\n}\n```\n'
    found = told((HEAD + rows).replace("`GET ", "`PUT ") + f"\n#### Example\n\n`PUT /api/things/7`\n\n{body}")
    message = "the example is not as the rows of its parameters say: this is not of type `integer`"
    assert (23, 3, "invalid-body-example", message) == found[-1]


@pytest.mark.parametrize(
    ("descriptions", "expected"),
    [
        (("Gets it.", "Gets it."), [(9, "copied-description")]),
        (("Gets it.", "Gets it.", "Gets it."), []),
        (("_For some._", "_For some._"), []),
        (("", ""), []),
    ],
)
def test_copied_descriptions(descriptions: tuple[str, ...], expected: list[tuple[int, str]]) -> None:
    """What two actions say was copied; what more of them say, or what is emphasized as a whole, is a note."""
    actions = (f"### Get {index}\n\n`GET /api/{index}`\n\n{text}\n\n" for index, text in enumerate(descriptions, 1))
    assert expected == [(item[0], item[2]) for item in told("# Things\n\n" + "".join(actions))]


def test_what_is_left_aside_is_told_in_words_of_the_dialect() -> None:
    """A document without request lines is left aside; the help does not speak of the built-in form."""
    files = (File("about.md", "# About\n"), File("things.md", TITLE))
    [found] = read_api(files, form=form_of(shipped("fleet"), STRICT)).diagnostics
    help_text = "an action is a title with a request line where `request` of the dialect says"
    assert ("left-aside", "about.md", 1, help_text) == (found.rule, found.span.file, found.span.line, found.help)
