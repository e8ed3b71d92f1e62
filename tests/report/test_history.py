"""The history as people and programs see it."""

import json

from codegen.diff.history import Lifespan
from codegen.report.history import render_history, render_history_json, render_history_markdown

NAMES = ["v1.0.0", "v1.1.0", "now"]
LIFESPANS = (Lifespan("action", "device.find", "v1.1.0"), Lifespan("field", "Device a|b", "", "now"))


def test_text() -> None:
    """The revisions that were compared, and a table; a dash is before the first and after the last of them."""
    expected = """\
v1.0.0, v1.1.0, now

came    went  what
v1.1.0  -     action device.find
-       now   field Device a|b"""
    assert expected.split("\n") == list(render_history(NAMES, LIFESPANS))
    assert ["a, b", "nothing came, and nothing went"] == list(render_history(["a", "b"], ()))


def test_text_steers_no_terminal() -> None:
    """Control characters that come from a document are escaped."""
    assert "-     -     field \\x1b[2J" in list(render_history(NAMES, [Lifespan("field", "\x1b[2J")]))


def test_markdown() -> None:
    """The same as a table, in which no name of a document is markup."""
    expected = """\
Compared: v1.0.0, v1.1.0, now

| Came | Went | What |
| --- | --- | --- |
| v1.1.0 | - | action device.find |
| - | now | field Device a\\|b |"""
    assert expected.split("\n") == list(render_history_markdown(NAMES, LIFESPANS))
    assert ["Compared: a", "", "Nothing came, and nothing went."] == list(render_history_markdown(["a"], ()))


def test_json() -> None:
    """Programs get null where there is no revision to name."""
    value = json.loads(render_history_json(NAMES, LIFESPANS))
    lifespan = {"kind": "field", "name": "Device a|b", "came": None, "went": "now"}
    assert (NAMES, lifespan) == (value["revisions"], value["lifespans"][1])
