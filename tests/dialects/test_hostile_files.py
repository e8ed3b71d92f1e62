"""Files of dialects that are made to cost time, or to be shown: each gives a few messages at their places."""

from functools import partial

import pytest

from codegen.dialects.parse import parse_dialect
from codegen.dialects.patterns import BadPattern, Pattern, compile_pattern
from codegen.dialects.shipped import NAMES, shipped
from codegen.files import File, Span
from codegen.limits import DIALECT_FAULTS, PATTERN_STEPS, PATTERNS
from tests.dialects.test_parse import HEAD
from tests.hostile.work import count_steps, is_linear

_PLACE = Span("dialect.yaml", 1)


def _told(text: str) -> list[tuple[int, int, str]]:
    dialect, told = parse_dialect(File("dialect.yaml", text))
    assert (dialect is None) == bool(told)
    return [(item.span.line, item.span.column, item.message) for item in told]


@pytest.mark.parametrize(
    "pattern",
    ["((a{30}){30}){2}", r"\pL{1000}", r"(\pL|\pN){1000}", ".{1000}", "((((a{9}){9}){9}){9}){9}", "(x{1000}){1000}"],
)
def test_a_pattern_that_costs_much_is_refused(pattern: str) -> None:
    """Repetitions multiply what is done for each character, and what is held in memory."""
    with pytest.raises(BadPattern, match=r"steps for each character|too large|invalid repetition"):
        compile_pattern(pattern)


def test_patterns_of_dialects_that_come_with_codegen_are_far_from_the_bounds() -> None:
    """Nobody comes near them who writes what is needed."""
    for name in NAMES:
        dialect = shipped(name)
        assert all(4 * compile_pattern(item.pattern.text).programsize < PATTERN_STEPS for item in dialect.names)


def test_too_many_patterns() -> None:
    """One message at the first that is too many; nothing behind it is read."""
    listed = "".join(f"  - a{number}\n" for number in range(PATTERNS + 7))
    expected = [(4 + PATTERNS, 5, "more than 500 patterns and heads")]
    assert expected == _told(f"{HEAD}dropped:\n{listed}")


def test_aliases_do_not_multiply() -> None:
    """A list of patterns that thousands of keys name is counted for each of them, and so are its faults."""
    keys = "".join(f"    k{number}: *a\n" for number in range(9000))
    good, bad = ("&a [" + f"{item}, " * 90 + "]" for item in ("b", "'('"))
    assert [(5, 162, "more than 500 patterns and heads")] == _told(
        f"{HEAD}parameters:\n  types:\n    x: {good}\n{keys}"
    )
    assert DIALECT_FAULTS == len(_told(f"{HEAD}parameters:\n  types:\n    x: {bad}\n{keys}"))


def test_a_list_in_itself() -> None:
    """What holds itself is not a text."""
    assert [(3, 10, "not a text")] == _told(f"{HEAD}dropped: &a [*a]\n")


def test_words_count_once() -> None:
    """Each form is tried on each block, so that one that stands many times would cost as many times as much."""
    words = ", ".join(["code", "table"] * 5000)
    dialect, _ = parse_dialect(File("dialect.yaml", f"name: ours\nrequest: [{words}]\nlevels: [2, 2, 3]\n"))
    assert dialect is not None
    assert (["code", "table"], (2, 3)) == ([word.value for word in dialect.requests], dialect.levels)


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ('name: "\\e[31m"\nrequest: [code]\n', (1, 7), "`\\x1b[31m` is not a name"),
        ("name: ''\nrequest: [code]\n", (1, 7), "`` is not a name"),
        (f"name: {'a' * 201}\nrequest: [code]\n", (1, 7), f"`{'a' * 60}` is not a name"),
        ('name: a\nrequest: ["\\e[2J"]\n', (2, 11), "`\\x1b[2J` is not known here"),
        (HEAD + '"\\e[2J": a\n', (3, 1), "unknown key `\\x1b[2J`"),
        (HEAD + 'levels: "\\u202e"\n', (3, 9), "`\\u202e` is not a level of headings"),
        (HEAD + 'dropped: "\\e("\n', (3, 10), "`\\x1b(` is not a pattern: missing ): \\x1b("),
        (HEAD + 'dropped: "\\ud800"\n', (3, 10), ""),
        (HEAD + f"authentication:\n  default: {'a' * 1001}\n", (4, 12), "more than 1,000 characters"),
        (HEAD + "server: https://user:pw@example.com\n", (3, 9), "`https://user:pw@example.com` is not a server"),
        (HEAD + "server: https://example.com/..\n", (3, 9), "`https://example.com/..` is not a server"),
        (HEAD + "server: https://example.com/%2e%2e\n", (3, 9), "`https://example.com/%2e%2e` is not a server"),
        (HEAD + "server: https://example.com?a\n", (3, 9), "`https://example.com?a` is not a server"),
        (HEAD + "server: https://example.com\\@evil\n", (3, 9), "`https://example.com\\@evil` is not a server"),
        (HEAD + "server: //example.com\n", (3, 9), "`//example.com` is not a server"),
        (HEAD + "server: http://example.com\n", (3, 9), "`http://example.com` is not a server"),
        (HEAD + "server: https://ex\u0430mple.com\n", (3, 9), "`https://ex\u0430mple.com` is not a server"),
        (HEAD + 'server: "https://example.com\\n"\n', (3, 9), "`https://example.com\\n` is not a server"),
        (HEAD + 'server: "https://example.com/\\e[2J"\n', (3, 9), "`https://example.com/\\x1b[2J` is not a server"),
        (HEAD + "server: ''\n", (3, 9), "`` is not a server"),
    ],
)
def test_texts_are_shown_as_text(text: str, place: tuple[int, int], message: str) -> None:
    """A message holds no more than the start of a text, and nothing that a terminal would obey."""
    found = _told(text)
    assert place in [(line, column) for line, column, _ in found]
    assert all(said.isprintable() and len(said) < 300 for _, _, said in found)
    assert not message or message in [said for _, _, said in found]


@pytest.mark.parametrize("pattern", ["a(.*b)?", "a", "(a*b|a)", "x*"])
def test_to_drop_takes_no_square(pattern: str) -> None:
    """Where each place takes the whole text to find, only some of them are dropped of a long one."""
    found = Pattern(pattern, _PLACE)
    assert found.drop("a" * 1000) in {"", "a" * 1000}
    assert len(found.drop("a" * 1_000_000)) in {1_000_000 - 10, 1_000_000}


def test_faults_are_told_in_linear_time() -> None:
    """Twice the faults are at most twice the work."""
    files = [File("a.yaml", HEAD + "".join(f"k{number}: a\n" for number in range(size))) for size in (20, 40, 80)]
    steps = count_steps(*(partial(parse_dialect, file) for file in files))
    assert is_linear(*steps), steps
