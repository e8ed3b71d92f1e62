"""What cannot be linear is bounded: one error, at its place, and nothing else is said of it."""

import pytest

from codegen.config import Config
from codegen.files import File
from codegen.limits import (
    CALLED_CHARACTERS,
    CALLS,
    FILE_BYTES,
    JSON_DEPTH,
    JSON_DIGITS,
    JSON_POINTER,
    LINES,
    MARKS,
    OVERRIDES,
    PIPES,
    PROSE_LINES,
    TITLE_CHARACTERS,
    URL_CHARACTERS,
    YAML_CHARACTERS,
)
from codegen.manual import pages
from codegen.overrides_yaml import parse_overrides
from codegen.pipeline import build
from codegen.reader.json.pointers import most_like
from tests.hostile.commands import COMMANDS
from tests.hostile.json_baits import JSON_BAITS
from tools.completion import complete

_CHAINS = [name for name in JSON_BAITS if name.split(" ")[0] in {"nested", "a"}]


def _errors(piece: str) -> list[tuple[str, str, int, int]]:
    files = (File("schemas.md", complete("schemas.md", "")), File("thing.md", complete("thing.md", piece)))
    found = build(files, Config()).diagnostics
    return [(item.rule, item.span.file, item.span.line, item.span.column) for item in found if item.severity == "error"]


def test_a_long_url() -> None:
    """A path that no key of YAML could hold is an error at the URL."""
    url = "https://api.example.com/" + "a" * URL_CHARACTERS
    line = complete("thing.md", f"### Method And Url\n\nGET {url}\n").split("\n").index(f"GET {url}") + 1
    assert ("unreadable-url", "thing.md", line, 5) in _errors(f"### Method And Url\n\nGET {url}\n")


def test_a_long_title() -> None:
    """A title that no key of YAML could hold is an error at the title."""
    title = "Get " + "a" * TITLE_CHARACTERS
    assert [("unusable-name", "thing.md", 7, 4)] == _errors(f"## {title}\n\nReturns a thing\n")


def test_many_overrides() -> None:
    """The first entry beyond is the error; none of them is used."""
    entry = "- where: {document: a.md, action: Get, field: description}\n  was: a\n  now: b\n  because: c\n"
    entries, found = parse_overrides(File("overrides.yaml", entry * (OVERRIDES + 1)))
    assert ((), [(OVERRIDES * 4 + 1, 3)]) == (entries, [(item.span.line, item.span.column) for item in found])


def test_a_large_file_of_yaml() -> None:
    """It is an error at its start, before anything of it is parsed."""
    entries, found = parse_overrides(File("overrides.yaml", "[" * (YAML_CHARACTERS + 1)))
    assert ((), ["overrides.yaml:1:1"]) == (entries, [str(item.span) for item in found])


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("bait", _CHAINS)
def test_deep_and_long_chains(bait: str, command: str) -> None:
    """What leads to each other twenty-five times is worked off: not refused, for ever, or out of calls."""
    assert COMMANDS[command](JSON_BAITS[bait](25))()


@pytest.mark.parametrize("bait", ["a chain of oneOf", "a chain of references", "a ladder of values"])
def test_chains_longer_than_calls_may_be_deep(bait: str) -> None:
    """A thousand schemas that lead to each other are generated."""
    result = build(JSON_BAITS[bait](1000), Config())
    assert (True, True) == (result.api is not None, len(result.files) > 1000)


def test_only_the_first_letters_are_compared() -> None:
    """The nearest of long words is found by how they start."""
    words = ["a" * 100_000, "b" * 100_000]
    assert [words[1]] == most_like("b" * 99_999 + "a", words)


def test_pages_say_the_bounds() -> None:
    """The manual has the numbers that the code has."""
    said = {rule: page.title + page.text for rule, page in pages().items()}
    for rule, bounds in {
        "unreadable-json": (JSON_DEPTH, JSON_DIGITS, JSON_POINTER),
        "unreadable-url": (URL_CHARACTERS,),
        "unusable-name": (TITLE_CHARACTERS,),
        "too-much-text": (LINES, MARKS, PROSE_LINES, PIPES, CALLS, CALLED_CHARACTERS),
        "file-too-large": (FILE_BYTES // 1024 // 1024,),
    }.items():
        assert all(str(bound) in said[rule] or f"{bound:,}" in said[rule] for bound in bounds), rule
