"""The comment of a review: within its bound, whatever there is to say, and nothing breaks out of it."""

import re
from collections.abc import Callable
from html import unescape

from syrupy.assertion import SnapshotAssertion

from codegen.diagnostics import Diagnostic, Severity
from codegen.diff.causes import Cause
from codegen.diff.change import Change
from codegen.diff.rules import Impact
from codegen.drift import Drift, DriftKind
from codegen.files import Span
from codegen.report.review import Ask, Compared, Names, Review
from codegen.report.review_markdown import LIMIT, MARKER, render_review_markdown

NAMES = Names("main", "generated", "approved-breaks.md")
FENCE = re.compile(r"^(`{3,})(?:diff|markdown)\n(.*?)\n\1$", re.DOTALL | re.MULTILINE)


def render(compared: Compared | None, *found: Diagnostic, names: Names = NAMES) -> str:
    """Render a review whose diagnostics are all of changed lines."""
    return "\n".join(render_review_markdown(Review(names, found, (), compared), "codegen generate"))


def cause(number: int, words: str) -> Cause:
    """Make a break."""
    change = Change("action-removed", Impact.BREAKING, f"thing.do{number}", f"`thing.do{number}` {words}")
    return Cause(change, (change,))


def drift(number: int, words: str, kind: DriftKind = DriftKind.STALE) -> Drift:
    """Make a file that differs in a hundred lines."""
    lines = "".join(f"{line} {words}\n" for line in range(100))
    return Drift(kind, f"python/api/resources/r{number:03}.py", lines, lines.replace(words, "old"))


def test_everything_is_too_long(snapshot_file: Callable[[str], SnapshotAssertion]) -> None:
    """With thousands of everything, each part is cut, each cut is told, and every block ends."""
    words = "was removed " * 30
    changes = tuple(cause(number, words) for number in range(2_000))
    asks = tuple(Ask(item.fingerprint, item.change.sentence) for item in changes)
    found = [Diagnostic("a-rule", Severity.ERROR, words, Span("spec/a.md", line), words) for line in range(1, 2_000)]
    drifts = tuple(drift(number, "é" * 50) for number in range(1_000))
    text = render(Compared(changes, "major", asks, drifts, drifts), *found)

    assert LIMIT >= len(text.encode()) > LIMIT - 3_000
    assert (2, 1, 1) == (len(FENCE.findall(text)), text.count("<details>"), text.count("</details>"))
    assert snapshot_file("cuts.md") == "\n".join(line for line in text.split("\n") if re.search("Cut|more", line))


def test_lines_of_the_difference() -> None:
    """Files are new, changed or removed; calls come first, tests last; a line of a million characters is cut."""
    sdk = (
        Drift(DriftKind.MISSING, "python/tests/test_a.py", "new\n"),
        Drift(DriftKind.ORPHAN, "python/api/resources/a.py", "", "old\n"),
        Drift(DriftKind.STALE, "openapi/openapi.yaml", "x" * 1_000_000, "y"),
        Drift(DriftKind.STALE, "python/api/_client.py", "", "old\n"),
    )
    text = render(Compared((), "none", (), (), sdk))
    paths = ["resources/a.py", "_client.py", "openapi.yaml", "test_a.py"]
    assert paths == sorted(paths, key=text.index)
    assert "--- /dev/null\n+++ b/generated/python/tests/test_a.py\n@@ -0,0 +1 @@\n+new\n" in text
    assert "--- a/generated/python/api/resources/a.py\n+++ /dev/null\n@@ -1 +0,0 @@\n-old\n" in text
    assert "<summary>Diff of the generated files: 1 new, 2 changed, 1 removed</summary>" in text
    assert len(text) < 3_000


def test_nothing_breaks_out() -> None:
    """Markup, fences, comments and mentions of a document are text, wherever they stand."""
    bait = "a ` </details> ``` b </details>\n```\n<!-- codegen review -->\n@admin #7 ````` \x1b"
    compared = Compared(
        (cause(1, bait),), "major", (Ask("0" * 12, bait),), (), (Drift(DriftKind.STALE, "python/a.py", bait, "x"),)
    )
    text = render(compared, Diagnostic("a-rule", Severity.ERROR, bait, Span("spec/a`</details>.md", 1), bait))
    outside = unescape(re.sub(r"`[^`\n]*`", "", FENCE.sub("", text)))
    assert (1, 1) == (outside.count("</details>"), outside.count(MARKER))
    assert (MARKER, [], []) == (text.split("\n")[0], re.findall(r"@\w", outside), re.findall(r"#\d", outside))
    assert "\x1b" not in text


def test_folder_of_documents_as_base() -> None:
    """What was cut is not to be had from git then."""
    sdk = tuple(drift(number, "é" * 50) for number in range(100))
    names = Names("../old", "generated", "approved-breaks.md", is_folder=True)
    text = render(Compared((), "none", (), (), sdk), names=names)
    assert " not or not wholly shown.\n" in text
    assert "git diff" not in text


def test_generated_files_that_are_not_committed() -> None:
    """Where nothing of them is there, that is said once."""
    drifts = (Drift(DriftKind.MISSING, "manifest.txt", "x"), Drift(DriftKind.MISSING, "python/a.py", "x"))
    text = render(Compared((), "none", (), drifts, ()))
    assert (True, False) == ("\n- `generated/`: not there\n" in text, "python/a.py" in text)


def test_changes_of_what_is_held_back() -> None:
    """They are counted in a line of the head, which is not there where there are none."""
    text = render(Compared((), "none", (), (), (), held=2))
    assert "\n- Held back: 2 changes of what is internal or beta, which no user sees\n" in text
    assert "Held back" not in render(Compared((), "none", (), (), ()))
