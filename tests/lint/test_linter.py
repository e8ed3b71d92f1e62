"""The linter over an edited tree: what is kept changes nothing, and what one document says is known before the rest."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from codegen.files import File
from codegen.lint.check import Check
from codegen.lint.registry import CHECKS, OWN_CHECKS
from codegen.lint.run import Linter, finish, lint
from codegen.lint.spec import Spec
from codegen.manual import IDS
from codegen.memo import Memo
from codegen.reader.api import Reader, read_api
from codegen.workspace.read import read_spec

_TESTS = Path(__file__).parent.parent
_PIECES = ("", "\n", " ", "x", "parts(s)", '"minimum": 3, "maximum": 1,', "<!-- codegen: allow doubled-plural -->\n")


@pytest.fixture(scope="module")
def library() -> tuple[File, ...]:
    """The documents of the example."""
    return read_spec(_TESTS.parent / "examples" / "library" / "spec")[0]


@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9000), st.sampled_from(_PIECES)), max_size=4))
def test_random_edits_give_the_same_warm_and_cold(edits: list[tuple[int, int, str]]) -> None:
    """After each edit the diagnostics are those of a run that keeps nothing; those of one document are among them."""
    files, _ = read_spec(_TESTS.parent / "examples" / "library" / "spec")
    reader, linter = Reader(memo=Memo()), Linter(IDS, memo=Memo())
    for number, place, piece in ((0, 0, ""), *edits):
        index = number % len(files)
        text = files[index].text
        at = place % (len(text) + 1)
        files = (*files[:index], File(files[index].path, text[:at] + piece + text[at:]), *files[index + 1 :])
        result = reader.read(files)
        found = linter.lint(result.readable, files, result.diagnostics)
        own = linter.lint_one(result.readable, files[index], result.diagnostics)

        cold = read_api(files)
        assert lint(cold.readable, files, cold.diagnostics, IDS) == found
        assert {item for item in own if item.rule not in _CAUSED} <= set(found)


_CAUSED = frozenset({"unclear-pages", "example-not-accepted", "default-not-accepted", "misspelled-accepted-value"})
"""What is left out where a rule that compares documents tells its cause."""


@pytest.mark.corpus
def test_own_checks_need_one_document_and_the_schemas(shared: Path) -> None:
    """Each of them finds in a whole tree what it finds in its documents one by one."""
    files, _ = read_spec(shared / "corpus" / "2018-10-15")
    api = read_api(files).readable
    parts = [
        Spec(replace(api, resources=tuple(item for item in api.resources if item.file == file.path)), (file,))
        for file in files
    ]
    found = {check.rule.id: sorted(map(str, check.find(Spec(api, files)))) for check in OWN_CHECKS}

    assert found == {rule.rule.id: _found_in_parts(rule, parts) for rule in OWN_CHECKS}
    assert sum(map(len, found.values())) > 100


def _found_in_parts(check: Check, parts: list[Spec]) -> list[str]:
    return sorted(str(item) for part in parts for item in check.find(part))


def test_own_checks_are_some_of_all() -> None:
    """They are the first ones, and others compare documents."""
    assert CHECKS[: len(OWN_CHECKS)] == OWN_CHECKS
    assert len(OWN_CHECKS) < len(CHECKS)


def test_steps_give_others_a_turn(library: tuple[File, ...]) -> None:
    """After each check there is a stop, and all that is found comes in the end."""
    result = read_api(library)
    steps = Linter(IDS).steps(result.readable, library, result.diagnostics)
    stops = sum(1 for _ in steps)

    assert len(CHECKS) // 2 < stops <= len(CHECKS)
    again = Linter(IDS).steps(result.readable, library, result.diagnostics)
    assert lint(result.readable, library, result.diagnostics, IDS) == finish(again)


def test_secrets_are_found_part_by_part() -> None:
    """What the linter keeps of a file by its headings is what it finds in the whole, at the same places."""
    key = "-----BEGIN PRIVATE KEY-----\n" + "A" * 40 + "\n-----END PRIVATE KEY-----\n"
    token = "ghp_" + "a1B2" * 9
    text = f"# A\n\n{token}\n\n## B\n\n{key}\n## C\n\n\U0001f4da {token} {token}\n## D\n"
    files = (File("a.md", text), File("b.md", f"{token}\n"))
    api, linter = read_api(files).readable, Linter(IDS, memo=Memo())

    for _ in range(2):
        (check,) = [item for item in CHECKS if item.rule.id == "live-secret"]
        found = list(check.find(Spec(api, files, memo=linter.memo)))
        assert list(check.find(Spec(api, files))) == found
        assert [3, 7, 13, 13, 1] == [item.span.line for item in found]
