"""What headings and labels are named, what stands under them, and which role that gives."""

import pytest

from codegen.dialects.dialect import Label, Role
from codegen.files import Span
from codegen.reader.foreign.proposal.counts import Holding, TitleCount
from codegen.reader.foreign.proposal.roles import named_titles, roles_of
from codegen.reader.foreign.proposal.usual import ROLES, pattern_of, role_of
from tests.reader.foreign.proposal.documents import reference, survey


def _title(words: str, holding: Holding, count: int = 3) -> TitleCount:
    return TitleCount(words, None, count, {holding: count}, Span("a.md", 1))


def test_headings_are_counted() -> None:
    """Each with how often it stands there, what is under it, and where first."""
    found = {item.words: item for item in survey(reference("Make a bed", "Water a bed")).titles}
    permissions = found["Permissions"]
    assert (2, Holding.FIELDS, 36) == (permissions.count, permissions.holding, permissions.first.line)
    assert (Holding.WORDS, Holding.JSON) == (found["Example"].holding, found["Request body"].holding)


@pytest.mark.parametrize(
    ("text", "label", "words", "holding"),
    [
        ("**Who may**\n\n- all\n", Label.BOLD, "Who may", Holding.LIST),
        ("It may be:\n\n- all\n", Label.COLON, "It may be", Holding.LIST),
        ("**Who may:** all\n", Label.LINE, "Who may", Holding.WORDS),
        ("**Returns:** a bed\n", Label.LINE, "Returns", Holding.WORDS),
        ("Parameters:\n\n- all\n", Label.COLON, "Parameters", Holding.LIST),
    ],
)
def test_labels_are_counted(text: str, label: Label, words: str, holding: Holding) -> None:
    """Those of usual words and others, once each."""
    found = survey(f"# Beds\n\n## Get beds\n\n`GET /beds`\n\nAll of them.\n\n{text}")
    expected = [(label, words, holding, 1, 9)]
    assert expected == [(item.label, item.words, item.holding, item.count, item.first.line) for item in found.titles]


@pytest.mark.parametrize(
    ("words", "holding", "role"),
    [
        ("Parameters", Holding.FIELDS, Role.PARAMETERS),
        ("URL path parameters", Holding.FIELDS, Role.PATH),
        ("Path parameters", Holding.FIELDS, Role.PATH),
        ("Query string", Holding.FIELDS, Role.QUERY),
        ("Headers", Holding.FIELDS, Role.HEADER),
        ("Body", Holding.FIELDS, Role.BODY),
        ("Body", Holding.JSON, Role.BODY_EXAMPLE),
        ("Request", Holding.NOTHING, Role.GROUP),
        ("Request", Holding.CALL, Role.REQUEST_EXAMPLE),
        ("Response", Holding.JSON, Role.ANSWER),
        ("Response", Holding.NOTHING, Role.GROUP),
        ("Response attributes", Holding.FIELDS, Role.ANSWER),
        ("200: OK", Holding.JSON, Role.ANSWER),
        ("Response (404)", Holding.JSON, Role.ANSWER),
        ("Sample response for lists", Holding.JSON, Role.ANSWER),
        ("Error response", Holding.JSON, None),
        ("Authorization", Holding.WORDS, Role.AUTHENTICATION),
        ("Get a bed", Holding.WORDS, None),
    ],
)
def test_usual_words(words: str, holding: Holding, role: Role | None) -> None:
    """What words mean depends on what stands under them."""
    assert role == role_of(words, holding)


def test_every_pattern_is_one() -> None:
    """RE2 has them all."""
    assert [] == [row.pattern for row in ROLES if pattern_of(row.pattern).whole("\0") is not None]


def test_a_pattern_counts_where_all_that_it_fits_has_one_role() -> None:
    """Otherwise the titles stand for themselves: no title has two roles."""
    titles = [_title("Parameters", Holding.FIELDS), _title("Query parameters", Holding.FIELDS)]
    assert [(Role.QUERY, False), (Role.PARAMETERS, True)] == [
        (item.role, item.pattern == item.words) for item in named_titles(titles)
    ]


def test_a_rare_title_has_the_role_of_its_kin() -> None:
    """One request among many that holds nothing is one of them all the same."""
    titles = [_title("Sample request", Holding.CALL, 30), _title("Sample request to write", Holding.JSON, 1)]
    assert {Role.REQUEST_EXAMPLE} == set(roles_of(titles).values())
    assert 1 == len({item.pattern for item in named_titles(titles)})
