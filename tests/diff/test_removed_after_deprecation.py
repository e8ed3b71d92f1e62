"""What is removed after it was deprecated is told as that, with what the documents had announced."""

from collections.abc import Sequence

import pytest

from codegen.diff.change import Change
from codegen.diff.compare import compare_apis
from codegen.diff.rules import Impact
from codegen.files import File
from tests.diff.revisions import documents, read

_LIMIT = "| limit | N | Max things to return | 10 | 5 |\n"
_TRACE = "| X-Trace | N | Traces the request | none |\n"
_SIZE = '    "size": {"type": "number"},\n'
_MODE = '    "mode": {"enum": ["fast", "slow"]},\n'


def _with(*edits: tuple[str, str]) -> tuple[File, ...]:
    files = documents()
    for before, after in edits:
        edited = tuple(File(file.path, file.text.replace(before, after, 1)) for file in files)
        assert files != edited
        files = edited
    return files


def _told(old: tuple[File, ...], new: tuple[File, ...]) -> list[Change]:
    return [change for change in compare_apis(read(old), read(new)) if "removed" in change.id]


def _patch() -> str:
    text = next(file.text for file in documents() if file.path == "thing.md")
    return text[text.index("## Patch") : text.index("## State Stream")]


@pytest.mark.parametrize(
    ("mark", "said", "due"),
    [
        ("Deprecated.", ", after it was deprecated", ""),
        ("Deprecated since 1.4.", ", as announced since 1.4", ""),
        ("Deprecated since 1.4. Use [Get](#get).", ", as announced since 1.4: `Get` replaces it", ""),
        ("Deprecated since 1.4. Will be removed in 2.0.", ", as announced since 1.4 for 2.0", "2.0"),
        ("This action will be removed in 2.0.", ", as announced for 2.0", "2.0"),
        ("Deprecated. Sunset: 2030-01-31.", ", as announced for 2030-01-31", "2030-01-31"),
    ],
)
def test_an_action(mark: str, said: str, due: str) -> None:
    """The sentence has since when, for when, and what replaces it, as far as the documents said so; it breaks."""
    (change,) = _told(_with(("## Patch\n", f"## Patch\n\n> {mark}\n")), _with((_patch(), "")))
    assert ("action-removed-after-deprecation", Impact.BREAKING) == (change.id, change.impact)
    assert (f"`thing.patch` was removed{said}", due) == (change.sentence, change.due)
    place = change.old_span
    assert (("thing.md", 66), None) == ((place and (place.file, place.line)), change.new_span)


def test_without_deprecation() -> None:
    """Nobody was warned: the rule is another one, and nothing was due."""
    (change,) = _told(documents(), _with((_patch(), "")))
    assert ("action-removed", "`thing.patch` was removed", "") == (change.id, change.sentence, change.due)


@pytest.mark.parametrize(
    ("row", "marked", "rule", "said"),
    [
        (
            _LIMIT,
            _LIMIT.replace("Max things to return", "Deprecated since 1.4. Use `ratio`."),
            "parameter-removed-after-deprecation",
            "query parameter `limit` of `thing.get` was removed, as announced since 1.4: `ratio` replaces it",
        ),
        (
            _TRACE,
            _TRACE.replace("Traces the request", "Deprecated. Will be removed in 2.0."),
            "parameter-removed-after-deprecation",
            "header parameter `X-Trace` of `thing.get` was removed, as announced for 2.0",
        ),
        (
            _SIZE,
            '    "size": {"type": "number", "deprecated": true},\n',
            "response-property-removed-after-deprecation",
            "`size` of `Thing` (received) was removed, after it was deprecated",
        ),
        (
            _MODE,
            '    "mode": {"enum": ["fast", "slow"], "description": "Deprecated since 1.4. Use `weight` instead."},\n',
            "request-property-removed-after-deprecation",
            "`mode` of `ThingPatch` (sent) was removed, as announced since 1.4: `weight` replaces it",
        ),
    ],
)
def test_parameters_and_properties(row: str, marked: str, rule: str, said: str) -> None:
    """They are told as actions are."""
    (change,) = _told(_with((row, marked)), _with((row, "")))
    assert (rule, Impact.BREAKING, said) == (change.id, change.impact, change.sentence)
    assert change.old_span is not None
    assert change.new_span is None


@pytest.mark.parametrize(
    ("heading", "ids", "said"),
    [
        ("## Delete (deprecated since 1.2)\n", ["resource-removed-after-deprecation"], ", as announced since 1.2"),
        ("## Delete\n", ["resource-removed"], ""),
    ],
)
def test_a_resource(heading: str, ids: Sequence[str], said: str) -> None:
    """It was deprecated where all of its actions were."""
    old = _with(("## Delete", heading.strip())) if "(" in heading else documents()
    found = _told(old, tuple(file for file in documents() if file.path != "things.md"))
    assert (ids, f"resource `things` was removed{said}") == ([change.id for change in found], found[0].sentence)


def test_an_announcement_is_a_change_of_words() -> None:
    """That the removal of what is deprecated is announced later on is told, with the time."""
    old = _with(("## Patch\n", "## Patch\n\n> Deprecated since 1.4.\n"))
    new = _with(("## Patch\n", "## Patch\n\n> Deprecated since 1.4.\n\nSunset: 2030-01-31\n"))
    (change,) = compare_apis(read(old), read(new))
    said = "`thing.patch` is deprecated since 1.4: Sunset: 2030-01-31"
    assert ("deprecation-changed", said) == (change.id, change.sentence)
