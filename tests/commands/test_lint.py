"""`codegen lint` and `codegen explain`: what they print, write and exit with."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.cli import main
from codegen.diff.rules import GROUPS, RULES
from codegen.manual import pages
from tests.commands.conftest import Outcome
from tools.snippets import run_snippet

Lint = Callable[..., Outcome]

WARNED = pages()["doubled-plural"].bad
INFORMED = pages()["needless-entity"].bad


@pytest.fixture
def lint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Lint:
    """Lint documents with a snippet of the manual, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    Path("spec").mkdir()

    def run(snippet: str, *arguments: str) -> Outcome:
        files = run_snippet(snippet).documents
        Path("spec/thing.md").write_text(next(file.text for file in files if file.path == "thing.md"))
        Path("spec/schemas.md").write_text("# Schemas\n\n" + _schema("Thing") + _schema("Error"))
        return Outcome(main(["lint", *arguments]), *capsys.readouterr())

    return run


def _schema(title: str) -> str:
    fences = "".join(f"### {name}\n\n```json\n{value}\n```\n\n" for name, value in (("Schema", "{}"), ("Example", "1")))
    return f"## {title}\n\nSchema for it\n\n{fences}"


TEXT = """\
spec/thing.md:9:29: warning[doubled-plural]: `parts(s)` is a plural twice
     9 | Retrieves the thing and its parts(s)
       |                             ^^^^^^^^
  help: write `part(s)`

     1  warning[doubled-plural]

1 warning
"""


def test_text(lint: Lint) -> None:
    """Each diagnostic comes with its line, a caret and the remedy, all of them with counts; warnings exit with 1."""
    assert Outcome(1, TEXT, "") == lint(WARNED)


def test_clean(lint: Lint) -> None:
    """Where nothing is found, one line says so."""
    assert Outcome(0, "spec/: no errors, no warnings\n", "") == lint(pages()["doubled-plural"].good)


def test_infos_do_not_count(lint: Lint) -> None:
    """An info is shown and exits with 0."""
    outcome = lint(INFORMED, "--output-format", "github")
    assert (0, 1) == (outcome.code, outcome.out.count("::notice "))


def test_another_folder(lint: Lint) -> None:
    """The folder is the argument, and the places are as seen from the current one."""
    lint(WARNED)
    Path("spec").rename("docs")
    assert Outcome(1, TEXT.replace("spec/", "docs/"), "") == lint_in("docs", lint)


def lint_in(folder: str, lint: Lint) -> Outcome:
    """Lint a folder that is there already."""
    Path("spec").mkdir()
    return lint(WARNED, folder)


def test_json(lint: Lint) -> None:
    """JSON has the seven fields of each diagnostic."""
    expected = {
        "rule": "doubled-plural",
        "severity": "warning",
        "message": "`parts(s)` is a plural twice",
        "file": "spec/thing.md",
        "line": 9,
        "column": 29,
        "help": "write `part(s)`",
    }
    outcome = lint(WARNED, "--output-format", "json")
    assert (1, {"diagnostics": [expected]}) == (outcome.code, json.loads(outcome.out))


@pytest.mark.parametrize("format_", ["text", "json", "github", "sarif"])
def test_unreadable_documents(lint: Lint, format_: str) -> None:
    """Documents that cannot be read exit with 2 and say in every format why."""
    lint(WARNED)
    place = Path("spec/thing.md")
    place.write_text(place.read_text().replace("GET https", "FETCH https"))
    code = main(["lint", "--output-format", format_])
    assert 2 == code


def test_unreadable_file(lint: Lint) -> None:
    """A file that is not text exits with 2."""
    lint(WARNED)
    Path("spec/thing.md").write_bytes(b"\xff")
    assert 2 == main(["lint"])


def test_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that is not there exits with 2, and the help shows how to name one."""
    monkeypatch.chdir(tmp_path)
    assert 2 == main(["lint"])
    expected = "error: no folder `spec`\n  help: name the folder of the documents: `codegen lint DIR`\n"
    assert ("", expected) == capsys.readouterr()


def test_configuration(lint: Lint) -> None:
    """`allow` in codegen.yaml takes a rule out; one that allows nothing is reported in that file."""
    Path("codegen.yaml").write_text("allow: [doubled-plural, live-secret]\n")
    outcome = lint(WARNED)
    assert (1, "codegen.yaml:1:25: warning[unused-suppression]: nothing here is allowed by `live-secret`") == (
        outcome.code,
        outcome.out.split("\n")[0],
    )


def test_stale_renames(lint: Lint) -> None:
    """An entry of `renamed` that does not fit the documents any more is an error at its place in codegen.yaml."""
    Path("codegen.yaml").write_text("renamed:\n  - {was: thing.fetch, now: thing.get}\n")
    good = pages()["doubled-plural"].good
    assert Outcome(0, "spec/: no errors, no warnings\n", "") == lint(good)

    Path("codegen.yaml").write_text("renamed:\n  - {was: thing.fetch, now: thing.grab}\n")
    outcome = lint(good)
    assert (2, "codegen.yaml:2:29: error[stale-rename]: `thing.grab` is not documented") == (
        outcome.code,
        outcome.out.split("\n")[0],
    )


def test_renames_of_documents_with_errors(lint: Lint) -> None:
    """Where an error keeps a document from being read, nothing is said of names that it may have."""
    Path("codegen.yaml").write_text("renamed:\n  - {was: thing.fetch, now: other.get}\n")
    Path("spec/other.md").write_bytes(b"\xff")
    outcome = lint(pages()["doubled-plural"].good)
    assert 2 == outcome.code
    assert "stale-rename" not in outcome.out


def test_diff_writes_nothing(lint: Lint) -> None:
    """`--diff` shows what would be fixed, writes nothing and exits with 1."""
    outcome = lint(WARNED, "--diff")
    assert (1, ["-Retrieves the thing and its parts(s)", "+Retrieves the thing and its part(s)"]) == (
        outcome.code,
        [line for line in outcome.out.split("\n") if line[:1] in {"+", "-"} and line[1:2] not in {"+", "-"}],
    )
    assert "parts(s)" in Path("spec/thing.md").read_text()


def test_diff_of_what_cannot_be_mended(lint: Lint) -> None:
    """Where nothing can be fixed, `--diff` shows nothing and exits with 0."""
    assert Outcome(0, "", "") == lint(pages()["misnamed-action"].bad, "--diff")


@pytest.mark.parametrize(("arguments", "shown"), [(["--fix"], 0), (["--fix", "--diff"], 1)])
def test_fix(lint: Lint, arguments: list[str], shown: int) -> None:
    """`--fix` writes the fixed documents and says what is left; with `--diff` it shows the difference first."""
    outcome = lint(WARNED, *arguments)
    assert (0, shown) == (outcome.code, outcome.out.count("+Retrieves the thing and its part(s)"))
    assert outcome.out.endswith("spec/: no errors, no warnings\n")
    assert "its part(s)" in Path("spec/thing.md").read_text()


def test_readme_shows_what_is_printed(lint: Lint, repository: Path) -> None:
    """The README shows the linter on a broken document just as a person sees it."""
    _, _, curl = pages()["differing-curl-url"].bad.partition("### Curl Example")
    outcome = lint(f"{WARNED}\n### Curl Example{curl}")
    shown = (repository / "README.md").read_text(encoding="utf-8")
    assert f"$ codegen lint\n{outcome.out}$ codegen lint --fix" in shown


@pytest.mark.parametrize(
    ("rule", "head", "shown"),
    [
        (
            "doubled-plural",
            ["warning[doubled-plural]", "", "An optional plural is put behind a plural: `commands(s)`."],
            {"    Retrieves the thing and its parts(s)", "    Retrieves the thing and its part(s)"},
        ),
        (
            "not-utf-8",
            ["error[not-utf-8]", "", "A file is not UTF-8."],
            {rf"    $ printf 'Things of the caf{byte}.\n' >> thing.md" for byte in (r"\351", r"\303\251")},
        ),
    ],
)
def test_explain(rule: str, head: list[str], shown: set[str], capsys: pytest.CaptureFixture[str]) -> None:
    """The page of a rule of any layer starts with its severity and its sentence, and has both snippets."""
    assert 0 == main(["explain", rule])
    lines = capsys.readouterr().out.split("\n")
    assert head == lines[:3]
    assert {"Bad:", "Good:", *shown} <= set(lines)


def test_explain_lists_all_rules(capsys: pytest.CaptureFixture[str]) -> None:
    """Without a rule, all are listed with what they weigh: those about documents, and those of changes by group."""
    assert 0 == main(["explain"])
    lines = capsys.readouterr().out.split("\n")
    assert "reported about documents" == lines[0]
    assert [f"changes: {title.lower()}".replace("python", "Python") for title in GROUPS] == [
        line for line in lines if line.startswith("changes: ")
    ]
    listed = [line.split() for line in lines if line.startswith("  ")]
    reported = [[page.severity.value, page.rule] for page in pages().values()]
    assert [*reported, *([rule.impact.value, rule.id] for rule in RULES.values())] == listed


def test_explain_what_is_no_rule(capsys: pytest.CaptureFixture[str]) -> None:
    """A rule that does not exist is a wrong call; the one most like it is named."""
    assert 2 == main(["explain", "double-plural"])
    assert "there is no rule `double-plural`, did you mean `doubled-plural`?" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("asked", "hint"),
    [
        ("action-remove", "did you mean `action-removed` or `action-renamed`?"),
        ("unclear-page", "did you mean `unclear-pages` or `unclear-mark`?"),
        ("property-added", "did you mean `response-property-added` or `property-deprecated`?"),
        ("zzz", "`codegen explain` lists them"),
    ],
)
def test_explain_offers_the_nearest_of_both_kinds(asked: str, hint: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What is offered is a rule about documents or a kind of change, whichever is most like it."""
    assert 2 == main(["explain", asked])
    assert f"there is no rule `{asked}`, {hint}" in " ".join(capsys.readouterr().err.split())


def test_explain_a_change(capsys: pytest.CaptureFixture[str]) -> None:
    """A kind of change has its impact, what it means, what users do, the bump, and how it is weighed otherwise."""
    assert 0 == main(["explain", "parameter-became-required"])
    shown = """\
breaking[parameter-became-required]

A query or header parameter that could be left out has to be given, so calls without it fail.

What users do:

    Give the argument in every call.

The version becomes greater by: major (below 1.0: minor)

Where it weighs otherwise, codegen.yaml says so:

    changes:
      parameter-became-required: {impact: additive, reason: nobody but us calls it}
"""
    assert shown == capsys.readouterr().out


def test_lint_needs_no_templates(repository: Path) -> None:
    """Linting imports neither the template engine nor the formatter."""
    program = """
import sys
from codegen.cli import main
main(["lint", "spec"])
heavy = {"black", "jinja2", "jsonschema", "codegen.targets.python", "codegen.targets.openapi"}
print(sorted(heavy & set(sys.modules)), file=sys.stderr)
"""
    command = [sys.executable, "-c", program]
    result = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=True)
    assert "[]\n" == result.stderr
