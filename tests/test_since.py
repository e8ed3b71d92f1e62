"""What since.yaml says, and what is wrong in it."""

from pathlib import Path

import pytest

from codegen.config import INVALID_CONFIG
from codegen.files import File
from codegen.places import since_place
from codegen.since import Since, read_since

_FORM = "write things below the release in which they came: `'1.4.0': [action device.find]`"
_NAMES = "write `action device.find`, `parameter device.get query.limit`, `schema Device` or `field Device tags`"
_NUMBERS = "write three numbers, such as `'1.4.0'`"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        ("# Written by `codegen release`.\n", ()),
        ("1.1.0: [action device.find]\n", (Since("action", "device.find", "1.1.0"),)),
        (
            "'1.1.0':\n  - 'field Device a: b'\n  - schema Device\n1.2.0:\n  - parameter device.get query.limit\n",
            (
                Since("field", "Device a: b", "1.1.0"),
                Since("schema", "Device", "1.1.0"),
                Since("parameter", "device.get query.limit", "1.2.0"),
            ),
        ),
    ],
)
def test_entries(text: str, expected: tuple[Since, ...]) -> None:
    """Each entry has the version above it; a file without any is as good as none."""
    assert (expected, ()) == read_since(File("since.yaml", text), INVALID_CONFIG)


@pytest.mark.parametrize(
    ("text", "place", "message", "help_text"),
    [
        ("- action device.find\n", (1, 1), "not a mapping of releases", _FORM),
        ("1.1: [schema Device]\n", (1, 1), "`1.1` is not the version of a release", _NUMBERS),
        ("[a]: [schema Device]\n", (1, 1), "`` is not the version of a release", _NUMBERS),
        ("1.1.0: schema Device\n", (1, 8), "not a list of things", _FORM),
        ("1.1.0:\n", (1, 7), "not a list of things", _FORM),
        ("1.1.0: [schema A]\n1.1.0: [schema B]\n", (2, 1), "release `1.1.0` stands twice", "put its things together"),
        ("1.1.0:\n  - schema A\n  - resource a\n", (3, 5), "`resource a` names nothing that can be dated", _NAMES),
        ("1.1.0: [schema]\n", (1, 9), "`schema` names nothing that can be dated", _NAMES),
        ("1.1.0: [{schema: A}]\n", (1, 9), "`` names nothing that can be dated", _NAMES),
        ("1.1.0: [schema A]\n1.2.0: [schema A]\n", (2, 9), "`schema A` stands twice", "keep the older release"),
        ("1.1.0: [\n", (1, 9), "not YAML: expected the node content, but found '<stream end>'", "fix the syntax"),
    ],
)
def test_what_is_wrong_has_a_position(text: str, place: tuple[int, int], message: str, help_text: str) -> None:
    """Whatever is not understood is an error at its place."""
    _, (found,) = read_since(File("since.yaml", text), INVALID_CONFIG)
    assert ("since.yaml", *place) == (found.span.file, found.span.line, found.span.column)
    assert (message, help_text) == (found.message, found.help)


@pytest.mark.parametrize(
    ("config", "expected"),
    [("codegen.yaml", "since.yaml"), ("a/codegen.yaml", "a/since.yaml"), ("a/b.yaml", "a/b.since.yaml")],
)
def test_place(config: str, expected: str) -> None:
    """Two configurations in one folder have a file each."""
    assert Path(expected) == since_place(Path(config))
