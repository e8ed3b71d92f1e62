"""Summaries of actions."""

import pytest

from codegen.targets.openapi.summaries import summarize

_LONG = "Returns what was counted in the time range that is asked for and in the zone of the API or in that of the user"


@pytest.mark.parametrize(
    ("description", "summary"),
    [
        ("Deletes a device", "Deletes a device"),
        ("Deletes a device.", "Deletes a device"),
        ("Creates an export. Defaults to all data.", "Creates an export"),
        ("Takes a size, e.g. 5 kB. Or none.", "Takes a size, e.g. 5 kB"),
        ("Calls the\n[Auth](/auth#x) <b>endpoint</b>", "Calls the Auth endpoint"),
        ("**Beta.** Deletes a device. Or two.", "Beta. Deletes a device"),
        ("Takes `**` and __all__ of **a", "Takes `**` and all of **a"),
        (f"{_LONG}, for all applications that the user owns", _LONG),
        (f"{_LONG} for all applications that the user owns", f"{_LONG} for all\u2026"),
        ("x" * 121, "x" * 119 + "\u2026"),
        ("x" * 120, "x" * 120),
        ("", "Title"),
        (" \n", "Title"),
    ],
)
def test_the_first_sentence_sums_up(description: str, summary: str) -> None:
    """It is one line of words, cut behind a clause or a word where it is long; a title stands for no description."""
    assert summary == summarize(description, "Title")
    assert len(summary) <= 120
