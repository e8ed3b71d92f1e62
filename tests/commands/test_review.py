"""`codegen review` writes what a change means as one comment; its snapshots are comments as a reviewer gets them."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion

from codegen.cli import main
from codegen.report import review_markdown
from tests.commands.conftest import Outcome
from tests.diff.revisions import documents
from tests.repositories import Repository, new_repository

Shown = Callable[[str], SnapshotAssertion]
OPTIONAL = "| limit | N | Max things to return | 10 | 5 |"
REQUIRED = "| limit | Y | Max things to return | | 5 |"
FINGERPRINT = re.compile(r"- `([0-9a-f]{12})`: REASON")


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Repository:
    """A repository with documents, and what is generated from them, at `main`; the current branch is another."""
    monkeypatch.chdir(tmp_path)
    result = new_repository(tmp_path, documents())
    assert 0 == main(["generate"])
    result.git("checkout", "--quiet", "-b", "main")
    result.commit("First")
    result.git("checkout", "--quiet", "-b", "change")
    capsys.readouterr()
    return result


@pytest.fixture
def review(repository: Repository, capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """Call `codegen review`, by default with `main`."""
    assert repository.folder == Path.cwd()

    def call(*arguments: str) -> Outcome:
        capsys.readouterr()
        return Outcome(main(["review", *(arguments or ("main",))]), *capsys.readouterr())

    return call


Call = Callable[..., Outcome]


def test_nothing_changed(review: Call, snapshot_file: Shown) -> None:
    """Then the comment has a verdict, and says nothing else."""
    outcome = review()
    assert (0, "") == (outcome.code, outcome.err)
    assert snapshot_file("nothing.md") == outcome.out


def test_words(repository: Repository, review: Call, snapshot_file: Shown) -> None:
    """Other words are a patch, and change docstrings."""
    repository.edit("thing.md", "Retrieves information on a thing", "Retrieves a thing")
    assert 0 == main(["generate"])
    outcome = review()
    assert 0 == outcome.code
    assert snapshot_file("words.md") == outcome.out


def test_break(repository: Repository, review: Call, snapshot_file: Shown) -> None:
    """A break has to be approved, and the comment says how; generated/ was not brought up to date."""
    repository.edit("thing.md", OPTIONAL, REQUIRED)
    outcome = review()
    assert 1 == outcome.code
    assert snapshot_file("break.md") == outcome.out


def test_approved_break(repository: Repository, review: Call, snapshot_file: Shown) -> None:
    """The lines that the comment offers, with a reason each, let it pass."""
    repository.edit("thing.md", OPTIONAL, REQUIRED)
    assert 0 == main(["generate"])
    asked = FINGERPRINT.findall(review().out)
    Path("breaks.md").write_text("".join(f"- `{item}`: nobody leaves it out\n" for item in asked))
    outcome = review("main", "--approved", "breaks.md")
    assert (True, 0) == (bool(asked), outcome.code)
    assert snapshot_file("approved.md") == outcome.out


def test_lint_of_changed_lines(repository: Repository, review: Call, snapshot_file: Shown) -> None:
    """What lint says of a changed line is told, what it says of the others is counted; a warning lets it pass."""
    repository.edit("thing.md", "Retrieves information on a thing", "Retrieves a thing and its parts(s)")
    repository.commit("Second")
    outcome = review()
    assert 0 == outcome.code
    assert snapshot_file("lint.md") == outcome.out


def test_error_on_a_changed_line(repository: Repository, review: Call) -> None:
    """An error of a changed line does not let it pass; once it is in the base, it does."""
    repository.edit("thing.md", "things/THING_ID/parts/PART_ID?name=thing", "thing/THING_ID/parts/PART_ID?name=thing")
    outcome = review()
    place = "- `spec/thing.md:50:29` error: the example calls `https://api.example.com/thing/THING_ID"
    assert (1, True) == (outcome.code, place in outcome.out)
    assert "\n**Not yet: 1 error on changed lines.**\n" in outcome.out
    repository.commit("Second")
    assert (0, False) == ((other := review("HEAD")).code, place in other.out)


def test_difference_that_is_cut(
    repository: Repository, review: Call, snapshot_file: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the diff of the SDK is too long, it ends within its block, and what is left out is said."""
    repository.edit("thing.md", "Retrieves information on a thing", "Retrieves a thing")
    monkeypatch.setattr(review_markdown, "LIMIT", 3_600)
    assert snapshot_file("cut.md") == review().out


HOSTILE = "</details> <!-- @admin closes #7 ``` `` | <img src=x onerror=alert(1)> [x](javascript:x) ~~~ /close"


def test_hostile_text(repository: Repository, review: Call, snapshot_file: Shown) -> None:
    """What a document says is shown as it stands, and is neither markup nor a mention."""
    repository.edit("thing.md", "Requests on one thing.", f"{HOSTILE} part(s)")
    repository.edit("thing.md", "Retrieves information on a thing", f"{HOSTILE}\n\n/close\n\n````\n</details>\n````")
    repository.edit("thing.md", "| limit | N |", "| @admin#7</details> | N |")
    assert snapshot_file("hostile.md") == review().out


def test_documents_with_errors(repository: Repository, review: Call) -> None:
    """Then nothing is compared, which the comment says, with every error; the call fails."""
    repository.edit("thing.md", "GET https://api.example.com/things/**`THING_ID`**/parts/**`PART_ID`**", "GET it")
    outcome = review()
    assert (2, True) == (outcome.code, "**Not compared: the documents cannot be read.**" in outcome.out)
    assert "### Lint: what keeps the documents from being read\n\n- `spec/thing.md:" in outcome.out


def test_configuration_with_errors(review: Call) -> None:
    """A codegen.yaml that is not usable is told in the comment, too."""
    Path("codegen.yaml").write_text("titel: Mine\n")
    outcome = review()
    assert (2, True) == (outcome.code, "**Not compared: the configuration is not usable.**" in outcome.out)
    assert "\n- `codegen.yaml:1:1` error: unknown key `titel`" in outcome.out


def test_generated_files_elsewhere(review: Call, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Outside of the repository, what the documents of the base give is compared with what those of now give."""
    outcome = review("main", "--generated", str(tmp_path_factory.mktemp("elsewhere")))
    assert (0, True) == (outcome.code, "`: not there\n" in outcome.out)


def test_base_with_errors(repository: Repository, review: Call) -> None:
    """A base that cannot be read is named as it was called, also at each of its errors."""
    repository.edit("thing.md", "GET https://", "GET ")
    repository.commit("Broken")
    repository.edit("thing.md", "GET ", "GET https://")
    outcome = review("HEAD")
    assert (2, True) == (outcome.code, "**Not compared: the documents of HEAD cannot be read.**" in outcome.out)
    assert outcome.err.startswith("HEAD:spec/thing.md:"), outcome.err


def test_folder_as_base(repository: Repository, review: Call) -> None:
    """A folder is compared by its texts, without git."""
    repository.git("worktree", "add", "--quiet", "--detach", "../before", "main")
    repository.edit("thing.md", "Retrieves information on a thing", "Retrieves a thing and its parts(s)")
    outcome = review("../before/spec")
    assert "- Compared with `../before/spec`\n" in outcome.out
    assert "- `spec/thing.md:9:27` warning: `parts(s)` is a plural twice" in outcome.out


def test_base_that_has_moved_on(repository: Repository, review: Call) -> None:
    """What came to the base since the branch left it is not the branch's doing."""
    repository.git("checkout", "--quiet", "main")
    repository.edit("thing.md", OPTIONAL, REQUIRED)
    repository.commit("Break it there")
    repository.git("checkout", "--quiet", "change")
    assert (0, True) == ((outcome := review()).code, "nothing changes" in outcome.out)


def test_base_that_is_a_commit(repository: Repository, review: Call) -> None:
    """A commit is shown by its first digits, as is a revision in words of its own."""
    commit = repository.git("rev-parse", "main")
    for name in (commit, "main^{commit}", "HEAD~0"):
        assert f"\n- Compared with `{commit[:12]}`\n" in review(name).out, name


def test_files(review: Call, repository: Repository) -> None:
    """With options, the review and all diagnostics go into files, which are written anew each time."""
    repository.edit("thing.md", "Retrieves information on a thing", "Retrieves a thing and its parts(s)")
    options = ("--output", "out.md", "--sarif", "out.sarif", "--code-quality", "out.json")
    Path("out.md").write_text("before")
    assert (0, "") == ((outcome := review("main", *options)).code, outcome.out)
    quality = json.loads(Path("out.json").read_text())
    results = json.loads(Path("out.sarif").read_text())["runs"][0]["results"]
    assert Path("out.md").read_text() == review().out
    assert ["doubled-plural"] == [item["check_name"] for item in quality if item["location"]["lines"] == {"begin": 9}]
    assert len(results) == len(quality) == len({item["fingerprint"] for item in quality})
    before = Path("out.md").stat().st_mtime_ns
    assert (0, before) == (review("main", *options).code, Path("out.md").stat().st_mtime_ns)


def test_file_that_cannot_be_written(review: Call) -> None:
    """A folder that is not there, and what is no text, are told."""
    assert (2, "error: no folder `x` for the report `out.md`\n  help: make it first\n") == (
        (outcome := review("main", "--output", "x/out.md")).code,
        outcome.err,
    )
    Path("out.md").write_bytes(b"\xff")
    assert "error: `out.md` cannot be replaced by a report: " in review("main", "--output", "out.md").err


def test_json(review: Call, repository: Repository) -> None:
    """For programs, the same as one object."""
    repository.edit("thing.md", OPTIONAL, REQUIRED)
    outcome = review("main", "--output-format", "json")
    value = json.loads(outcome.out)
    assert (1, "main", False, "major (below 1.0: minor)") == (
        outcome.code,
        value["base"],
        value["clean"],
        value["bump"],
    )
    assert {item["fingerprint"] for item in value["unapproved"]} <= {
        item["fingerprint"] for item in value["changes"]["causes"]
    }
    assert {"kind": "stale", "path": "openapi/openapi.yaml"} in value["drift"]
    assert {"kind": "stale", "path": "openapi/openapi.yaml"} in value["sdk"]


def test_faulty_approvals(review: Call) -> None:
    """An approval without a reason is told, as `codegen release` does."""
    Path("approved-breaks.md").write_text("- `3f2a9c1b7d0e`\n")
    outcome = review()
    assert (2, "") == (outcome.code, outcome.out)
    assert outcome.err.startswith("approved-breaks.md:1:1: error[invalid-config]: the approval has no reason\n")


def test_wrong_calls(review: Call) -> None:
    """An empty BASE, one that is not there, and a folder of documents that is not there say what to do."""
    assert (2, True) == ((empty := review("")).code, "it is empty: is a variable not set?" in empty.err)
    unknown = "error: `nowhere` is neither a folder nor a revision of this repository\n  help: fetch it, tags included"
    assert (2, True) == ((outcome := review("nowhere")).code, outcome.err.startswith(unknown))
    assert (2, True) == ((other := review("main", "--spec", "x")).code, other.err.startswith("error: no folder `x`\n"))


def test_shallow_clone(repository: Repository, review: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """A clone without the base says how to get it."""
    commit = repository.git("rev-parse", "main")
    repository.edit("thing.md", "Retrieves information on a thing", "Retrieves a thing")
    repository.commit("Second")
    repository.git("clone", "--quiet", "--depth", "1", f"file://{repository.folder}", "clone")
    monkeypatch.chdir(repository.folder / "clone")
    told, remedy, _ = (outcome := review(commit)).err.split("\n")
    assert (2, "") == (outcome.code, outcome.out)
    assert f"error: `{commit}` is not in this clone, which is shallow" == told
    assert remedy.startswith("  help: fetch the history: `fetch-depth: 0` for actions/checkout, ")


def test_own_templates(review: Call) -> None:
    """A workflow for strangers refuses them, as the other commands do."""
    Path("codegen.yaml").write_text("templates: mine\n")
    Path("mine").mkdir()
    outcome = review("main", "--no-templates")
    assert (2, True) == (outcome.code, "which --no-templates forbids" in outcome.err)
