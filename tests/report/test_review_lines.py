"""Which lines a diff changes, and which diagnostics are about them."""

from codegen.diagnostics import Diagnostic, Severity
from codegen.files import File, Span
from codegen.report.review_lines import compare_documents, is_on_changed_line, parse_patch

HEAD = "diff --git a/book.md b/book.md\n--- a/book.md\n+++ b/book.md\n"


def parse(patch: str) -> dict[str, list[int]]:
    """Read a diff; the numbers are in order."""
    return {path: sorted(lines) for path, lines in parse_patch(patch.split("\n")).items()}


def test_changed_added_and_removed_lines() -> None:
    """Lines that are changed or new count; where lines are only gone, there is none."""
    patch = f"{HEAD}@@ -3 +3,2 @@ ## Get\n-old\n+new\n+more\n@@ -9,2 +9,0 @@\n-gone\n-too\n@@ -20,0 +20 @@\n+last\n"
    assert {"book.md": [3, 4, 20]} == parse(patch)


def test_lines_around() -> None:
    """A diff that shows what stands around its changes gives the same numbers."""
    assert {"book.md": [3]} == parse(f"{HEAD}@@ -2,3 +2,3 @@\n one\n-two\n+zwei\n three\n")


def test_content_that_looks_like_a_header() -> None:
    """Lines of a hunk are counted: what they say is no header."""
    patch = f"{HEAD}@@ -1,2 +1,2 @@\n--- a/other.md\n-@@ -1 +1 @@\n+++ b/other.md\n+@@ -7 +7 @@\n@@ -9 +9 @@\n-a\n+b\n"
    assert {"book.md": [1, 2, 9]} == parse(patch)


def test_lines_that_end_in_carriage_returns() -> None:
    """They stay lines of the diff, and so does a last line without an end."""
    patch = f"{HEAD}@@ -1 +1 @@\r\n-a\r\n+b\r\n\\ No newline at end of file\n@@ -4 +4 @@\n-c\r\n+d\r\n"
    assert {"book.md": [1, 4]} == parse(patch)


def test_names_with_blanks() -> None:
    """They end in a tab; what looks like a prefix of git may be a folder."""
    patch = "--- /dev/null\n+++ b/a b.md\t\n@@ -0,0 +1 @@\n+one\n--- a/b/x.md\n+++ b/b/x.md\n@@ -1 +1 @@\n-a\n+b\n"
    assert {"a b.md": [1], "b/x.md": [1]} == parse(patch)


def test_renamed_new_and_deleted_files() -> None:
    """Of a renamed file the changed lines count, by its new name; of a new one all; one that is gone has none."""
    patch = (
        "diff --git a/old.md b/new.md\nsimilarity index 90%\nrename from old.md\nrename to new.md\n--- a/old.md\n"
        "+++ b/new.md\n@@ -5 +5 @@\n-a\n+b\n"
        "diff --git a/x.md b/x.md\nnew file mode 100644\n--- /dev/null\n+++ b/x.md\n@@ -0,0 +1,2 @@\n+a\n+b\n"
        "diff --git a/y.md b/y.md\ndeleted file mode 100644\n--- a/y.md\n+++ /dev/null\n@@ -1,2 +0,0 @@\n-a\n-b\n"
    )
    assert {"new.md": [5], "x.md": [1, 2]} == parse(patch)


def test_diff_that_breaks_off() -> None:
    """A hunk that has fewer lines than it says ends there."""
    assert {"book.md": [1]} == parse(f"{HEAD}@@ -1,9 +1,9 @@\n+a")


def test_folders() -> None:
    """Documents of two folders are paired by their paths; of a new one, all lines are changed."""
    old = [File("a.md", "one\ntwo\nthree\n"), File("gone.md", "one\n"), File("same.md", "one\n")]
    new = [File("a.md", "one\nzwei\nthree\nfour\n"), File("b.md", "one\ntwo"), File("same.md", "one\n")]
    changed = {path: sorted(lines) for path, lines in compare_documents(old, new).items()}
    assert {"a.md": [2, 4], "b.md": [1, 2], "same.md": []} == changed


def test_diagnostics_of_changed_lines() -> None:
    """The line of a diagnostic decides, and its file."""
    changed = {"a.md": frozenset({3})}
    places = [Span("a.md", 3, 9), Span("a.md", 4), Span("b.md", 3)]
    found = [is_on_changed_line(Diagnostic("a-rule", Severity.INFO, "m", span), changed) for span in places]
    assert [True, False, False] == found
