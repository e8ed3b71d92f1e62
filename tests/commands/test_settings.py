"""codegen.yaml says where a project has what, so that every command runs bare; what is typed wins."""

from pathlib import Path

import pytest

from codegen.cli import main
from tests.commands.conftest import Outcome
from tools.snippets import run_snippet

_OVERRIDE = """\
- where: {document: thing.md, action: Get, field: description}
  was: What Get does
  now: Reads one thing
  because: It reads one.
"""


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A project whose documents are in `docs/api`, and whose other things have names of its own."""
    monkeypatch.chdir(tmp_path)
    Path("docs/api").mkdir(parents=True)
    for file in run_snippet("").documents:
        Path("docs/api", file.path).write_text(file.text)
    Path("codegen.yaml").write_text("spec: docs/api\ngenerated: out/sdk\noverrides: fixes.yaml\n")
    Path("fixes.yaml").write_text(_OVERRIDE)


def _call(capsys: pytest.CaptureFixture[str], *arguments: str) -> Outcome:
    code = main(arguments)
    return Outcome(code, *capsys.readouterr())


def _openapi(folder: str = "out/sdk") -> str:
    return Path(folder, "openapi/openapi.yaml").read_text()


@pytest.mark.parametrize("command", ["generate", "check", "lint", "coverage", "diff", "release"])
def test_every_command_runs_bare(capsys: pytest.CaptureFixture[str], command: str) -> None:
    """Documents, generated files and overrides are found where codegen.yaml says that they are."""
    main(["generate"])
    capsys.readouterr()
    own = {"diff": ("docs/api",), "release": ("--first",)}.get(command, ())
    assert 0 == _call(capsys, command, *own).code
    assert "Reads one thing" in _openapi()
    assert ["codegen.yaml", "docs", "fixes.yaml", "out"] == sorted(
        place.name for place in Path().iterdir() if place.name != "CHANGELOG.md"
    )


def test_what_is_typed_wins(capsys: pytest.CaptureFixture[str]) -> None:
    """Each option takes the place of its key, which then need not name anything that is there."""
    Path("codegen.yaml").write_text("spec: gone\ngenerated: out/sdk\noverrides: gone.yaml\n")
    outcome = _call(capsys, "generate", "--spec", "docs/api", "--generated", "elsewhere", "--overrides", "fixes.yaml")
    assert (0, "elsewhere/") == (outcome.code, outcome.out.partition(":")[0])
    assert "fixes.yaml:1: thing.md, Get, description" in outcome.err
    assert "Reads one thing" in _openapi("elsewhere")
    assert not Path("out").exists()


def test_paths_are_seen_from_codegen_yaml(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever a command is run from, the configuration's paths start at its own folder."""
    Path("below").mkdir()
    monkeypatch.chdir("below")
    outcome = _call(capsys, "generate", "--config", "../codegen.yaml")
    assert (0, "../out/sdk/") == (outcome.code, outcome.out.partition(":")[0])
    assert (tmp_path / "out/sdk/manifest.txt").is_file()


@pytest.mark.parametrize("command", ["generate", "check", "coverage", "diff", "release"])
@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "title: A\nspec: gone\n",
            "codegen.yaml:2:7: error[invalid-config]: no folder `gone` beside the configuration",
        ),
        (
            "spec: docs/api\noverrides: gone.yaml\n",
            "codegen.yaml:2:12: error[invalid-config]: no file `gone.yaml` beside the configuration",
        ),
        ("spec: ../docs\n", "codegen.yaml:1:7: error[invalid-config]: `spec` is not usable"),
        ("spec: /docs\n", "codegen.yaml:1:7: error[invalid-config]: `spec` is not usable"),
        ("spec: docs/api\ngenerated: ../x\n", "codegen.yaml:2:12: error[invalid-config]: `generated` is not usable"),
    ],
)
def test_places_that_cannot_be_used(capsys: pytest.CaptureFixture[str], command: str, text: str, told: str) -> None:
    """What is not there, or not below the configuration, is told at its line, and nothing is written."""
    Path("codegen.yaml").write_text(text)
    own = {"diff": ("docs/api",), "release": ("--first",)}.get(command, ())
    outcome = _call(capsys, command, *own)
    assert (2, "", told) == (outcome.code, outcome.out, outcome.err.split("\n")[0])
    assert not Path("out").exists()


def test_a_link_out_of_the_project_is_refused(
    capsys: pytest.CaptureFixture[str], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """A folder of the configuration stays below it, links followed."""
    Path("away").symlink_to(tmp_path_factory.mktemp("away"))
    Path("codegen.yaml").write_text("spec: docs/api\ngenerated: away\n")
    told = "codegen.yaml:2:12: error[invalid-config]: `away` leads out of the folder of the configuration"
    assert told == _call(capsys, "generate").err.split("\n")[0]


def test_lint_takes_the_folder_once(capsys: pytest.CaptureFixture[str]) -> None:
    """DIR and --spec are two ways to say the same, and not to say two things."""
    assert 0 == _call(capsys, "lint", "docs/api").code
    assert 0 == _call(capsys, "lint", "--spec", "docs/api").code
    outcome = _call(capsys, "lint", "docs/api", "--spec", "docs/api")
    assert (2, "Error: name the folder of the documents once, as DIR or with --spec") == (
        outcome.code,
        outcome.err.strip().split("\n")[-1],
    )


def test_generated_files_below_the_documents_are_not_documents(capsys: pytest.CaptureFixture[str]) -> None:
    """Where codegen.yaml lies among the documents, no command reads what is generated there."""
    Path("docs/api/codegen.yaml").write_text("spec: .\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir("docs/api")
        assert 0 == _call(capsys, "generate").code
        for command in ("check", "lint", "coverage"):
            outcome = _call(capsys, command)
            assert (0, False) == (outcome.code, "reference.md" in outcome.out), command


def test_publish_needs_what_the_documents_give(capsys: pytest.CaptureFixture[str]) -> None:
    """Without DIR the project's own package is meant, and is not published where it is not up to date."""
    assert 0 == _call(capsys, "generate").code
    Path("out/sdk/python/README.md").write_text("old\n")
    address = "http://127.0.0.1:9/"
    outcome = _call(capsys, "publish", "--index", address, "--simple", address)
    told = ["not published: out/sdk/ is not what the documents give (1 file)", "  help: run `codegen generate`"]
    assert (1, "", told) == (outcome.code, outcome.out, outcome.err.rstrip().split("\n")[-2:])


@pytest.mark.parametrize(
    ("targets", "folders"), [("[python]", {"python"}), ("[openapi]", {"openapi"}), ("[python, openapi]", None)]
)
def test_targets(capsys: pytest.CaptureFixture[str], targets: str, folders: set[str] | None) -> None:
    """Only what `targets` names is generated; what was generated of another target before is removed."""
    assert 0 == _call(capsys, "generate").code
    Path("codegen.yaml").write_text(f"spec: docs/api\ngenerated: out/sdk\ntargets: {targets}\n")
    assert 0 == _call(capsys, "generate").code
    written = {line.partition("/")[0] for line in Path("out/sdk/manifest.txt").read_text().splitlines()}
    assert (folders or {"python", "openapi"}) == written - {"manifest.txt"}
    assert "no changes\n" == _call(capsys, "diff", "docs/api").out


@pytest.mark.parametrize(("targets", "is_shown"), [("[openapi]", False), ("[openapi, python]", True)])
def test_calls_of_a_package_that_is_not_generated_are_not_shown(*, targets: str, is_shown: bool) -> None:
    """The OpenAPI document shows how Python calls an action only where the package is there to be called."""
    Path("codegen.yaml").write_text(f"spec: docs/api\ngenerated: out/sdk\ntargets: {targets}\n")
    assert 0 == main(["generate"])
    assert (True, is_shown) == ("lang: Shell" in _openapi(), "lang: Python" in _openapi())
