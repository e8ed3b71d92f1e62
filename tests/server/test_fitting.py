"""A text for each pattern that a dialect names something by."""

import pytest

from codegen.dialects.patterns import Pattern
from codegen.dialects.shipped import NAMES, shipped
from codegen.files import Span
from codegen.server.fitting import fitting_text


def _pattern(text: str) -> Pattern:
    return Pattern(text, Span("dialect.yaml", 1))


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("(query |path |url )?parameters", "parameters"),
        ("param(eter)?s?", "parameters"),
        ("examples?( [0-9]+)?(:.*)?", "examples"),
        ("(form data|form|body) parameters?", "form data parameters"),
        ("(?P<code>[1-5][0-9]{2})(: (?P<description>.*))?", "404"),
        (r"see\s+also\.", "see also."),
        ("(?:a|b(c|d)){2}", "aa"),
        ("query([ -]string){1,}", "query string"),
        (r"list|(\[\])?string", "list"),
        (r"\[\](map|object).*", "[]map"),
        ("", ""),
        ("[a-z]+ of", ""),
        (r"part \d", ""),
        (r"\Qa.b\E", ""),
        ("^(?i)a$", ""),
    ],
)
def test_a_text_that_fits(pattern: str, expected: str) -> None:
    """The first alternatives without what may be left out; none where letters had to be made up, or it does not fit."""
    assert expected == fitting_text(_pattern(pattern), {"code": "404"})


def test_what_a_text_is_made_of_fits_the_pattern_of_a_dialect() -> None:
    """Most names of the dialects that come with codegen have one."""
    patterns = [naming.pattern for name in NAMES for naming in shipped(name).names]
    found = [(pattern, fitting_text(pattern, {"code": "200"})) for pattern in patterns]

    assert all(pattern.whole(text) for pattern, text in found if text)
    assert len([text for _, text in found if text]) > len(patterns) * 2 / 3
