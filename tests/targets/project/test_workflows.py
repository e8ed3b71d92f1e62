"""The workflows that `codegen init` writes: valid, and their shell does what they promise."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, ClassVar

import pytest
import yaml

from codegen.config import Config, identify
from codegen.report.review_markdown import MARKER
from codegen.targets.project import VERBS, Chosen, Ci, render_project

BOT = {"login": "github-actions[bot]"}


def _write(folder: Path, ci: Ci) -> list[Path]:
    """Write the workflows, and return where they are."""
    chosen = Chosen(identify(Config(), "https://api.acme-labs.io"), ci=ci)
    places: list[Path] = []
    for file in render_project(chosen, {verb: f"codegen {verb}" for verb in VERBS}):
        if file.path.endswith(".yml"):
            places.append(folder / file.path)
            places[-1].parent.mkdir(parents=True, exist_ok=True)
            places[-1].write_text(file.text, encoding="utf-8")
    return places


@pytest.mark.parametrize(
    ("ci", "options"),
    [
        (Ci.GITHUB, ["--builtin-schema", "vendor.github-workflows"]),
        (Ci.GITLAB, ["--builtin-schema", "vendor.gitlab-ci", "--data-transform", "gitlab-ci"]),
    ],
)
def test_schemas(tmp_path: Path, ci: Ci, options: list[str]) -> None:
    """Each file is one by the schema of its host."""
    command = [sys.executable, "-m", "check_jsonschema", *options, *map(str, _write(tmp_path, ci))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (0, "ok -- validation done\n") == (done.returncode, done.stdout)


def _tool(name: str) -> str:
    """Find a tool of the development environment, else on the PATH."""
    found = shutil.which(name, path=sysconfig.get_path("scripts")) or shutil.which(name)
    assert found is not None, f"{name} is not installed: run `make`, which installs what pyproject.toml lists"
    return found


@pytest.mark.skipif(sys.platform != "linux", reason="actionlint is installed on Linux alone")
def test_actionlint(tmp_path: Path, repository: Path) -> None:
    """Expressions, contexts and shell are sound, in the workflows of projects and in those of this one."""
    own = sorted((repository / ".github" / "workflows").glob("*.yml"))
    command = [_tool("actionlint"), "-no-color", f"-shellcheck={_tool('shellcheck')}", "-pyflakes="]
    done = subprocess.run([*command, *_write(tmp_path, Ci.GITHUB), *own], capture_output=True, text=True, check=False)
    assert (0, "") == (done.returncode, done.stdout)


def _steps(folder: Path) -> list[dict[str, Any]]:
    *_, place = _write(folder, Ci.GITHUB)
    steps: list[dict[str, Any]] = yaml.safe_load(place.read_text())["jobs"]["review"]["steps"]
    return steps


def test_own_workflow_has_the_same_steps(tmp_path: Path, repository: Path) -> None:
    """What projects are given is what this one runs."""
    own = yaml.safe_load((repository / ".github/workflows/docs-change.yml").read_text())["jobs"]["report"]
    ours = _steps(tmp_path)[3:]
    first = own["steps"].index(ours[0])
    assert ours == own["steps"][first : first + len(ours)]


@pytest.fixture
def github(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with `gh` on the PATH, and what the steps of a workflow find in their environment."""
    place = tmp_path / "bin/gh"
    place.parent.mkdir()
    place.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{Path(__file__).parent / "fake_gh.py"}" "$@"\n')
    place.chmod(0o755)
    monkeypatch.setenv("PATH", f"{place.parent}{os.pathsep}{os.environ['PATH']}")
    for name, value in {"RUNNER_TEMP": "", "GITHUB_STEP_SUMMARY": "summary.md", "COMMENTS": "comments.json"}.items():
        monkeypatch.setenv(name, str(tmp_path / value))
    monkeypatch.setenv("CALLS", str(tmp_path / "calls"))
    monkeypatch.setenv("GITHUB_REPOSITORY", "acme/api")
    (tmp_path / "comments.json").write_text("[]")
    return tmp_path


def _run(step: dict[str, Any], **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a step as GitHub does; `variables` are what its expressions give."""
    given = {key: variables.get(key, value) for key, value in step.get("env", {}).items()}
    command = ["bash", "-e", "-c", step["run"]]
    return subprocess.run(command, env={**os.environ, **given}, capture_output=True, text=True, check=False)


def test_comment_is_written_once_and_then_updated(github: Path) -> None:
    """Neither the comment of a person with the same first line nor another one of the bot is touched."""
    others = [
        {"id": 1, "user": {"login": "someone"}, "body": f"{MARKER}\nmine"},
        {"id": 2, "user": BOT, "body": "coverage"},
    ]
    (github / "comments.json").write_text(json.dumps(others))
    step = next(step for step in _steps(github) if step.get("name") == "Keep one comment up to date")
    for text in ("first\n", "second `$(x)` @name\n"):
        (github / "review.md").write_text(f"{MARKER}\n{text}")
        assert (0, "") == ((done := _run(step, NUMBER="7")).returncode, done.stderr)
    expected = {"id": 102, "user": BOT, "body": f"{MARKER}\nsecond `$(x)` @name\n"}
    assert [*others, expected] == json.loads((github / "comments.json").read_text())
    assert [
        "GET repos/acme/api/issues/7/comments?per_page=100",
        "POST repos/acme/api/issues/7/comments",
        "GET repos/acme/api/issues/7/comments?per_page=100",
        "PATCH repos/acme/api/issues/comments/102",
    ] == (github / "calls").read_text().splitlines()


def test_comments_that_cannot_be_listed(github: Path) -> None:
    """Then the step fails, and no second comment is written."""
    (github / "comments.json").write_text("no JSON")
    (github / "review.md").write_text(f"{MARKER}\n")
    step = next(step for step in _steps(github) if step.get("name") == "Keep one comment up to date")
    assert 0 != _run(step, NUMBER="7").returncode
    assert 1 == len((github / "calls").read_text().splitlines())


def test_nothing_to_comment(github: Path) -> None:
    """Where the review could not be written, the steps that show it have nothing to do."""
    shown = [step for step in _steps(github) if step.get("name", "").startswith(("Show it", "Keep"))]
    assert [0, 0] == [_run(step, NUMBER="7").returncode for step in shown]
    assert not (github / "calls").exists()
    (github / "review.md").write_text("text\n")
    assert (0, "text\n") == (_run(shown[0]).returncode, (github / "summary.md").read_text())


class _GitLab(BaseHTTPRequestHandler):
    """The notes of one merge request, two on a page."""

    notes: ClassVar[list[dict[str, Any]]]
    calls: ClassVar[list[str]]

    def log_message(self, *_: object) -> None:
        """Keep standard error for what fails."""

    def _answer(self, value: object, page: str = "") -> None:
        assert "token" == self.headers["PRIVATE-TOKEN"]
        self.calls.append(f"{self.command} {self.path}")
        self.send_response(200)
        self.send_header("X-Next-Page", page)
        self.end_headers()
        self.wfile.write(json.dumps(value).encode())

    def do_GET(self) -> None:
        """Answer who asks, or a page of notes."""
        if self.path == "/user":
            self._answer({"id": 5})
            return
        page = int(self.path.rpartition("=")[2])
        self._answer(self.notes[2 * page - 2 : 2 * page], str(page + 1) if 2 * page < len(self.notes) else "")

    def _body(self) -> str:
        return str(json.loads(self.rfile.read(int(self.headers["Content-Length"])))["body"])

    def do_POST(self) -> None:
        """Add a note."""
        self.notes.append({"id": 100 + len(self.notes), "author": {"id": 5}, "body": self._body()})
        self._answer({})

    def do_PUT(self) -> None:
        """Change a note."""
        next(note for note in self.notes if self.path.endswith(f"/{note['id']}"))["body"] = self._body()
        self._answer({})


@pytest.fixture
def gitlab(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[type[_GitLab]]:
    """A GitLab on this machine, whose merge request has three notes, and a folder as its job finds it."""
    monkeypatch.chdir(tmp_path)

    class Handler(_GitLab):
        """One of this test."""

        notes: ClassVar[list[dict[str, Any]]] = [
            {"id": n, "author": {"id": n}, "body": f"{MARKER}\nnot yours"} for n in range(3)
        ]
        calls: ClassVar[list[str]] = []

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        monkeypatch.setenv("CI_API_V4_URL", f"http://127.0.0.1:{server.server_port}")
        monkeypatch.setenv("CI_PROJECT_ID", "9")
        monkeypatch.setenv("CI_MERGE_REQUEST_IID", "7")
        monkeypatch.setenv("CODEGEN_TOKEN", "token")
        yield Handler
        server.shutdown()


def _job(folder: Path, review: str) -> subprocess.CompletedProcess[str]:
    """Run the script of the review as GitLab does, in one shell; `review` stands for the command."""
    (place,) = _write(folder, Ci.GITLAB)
    lines = yaml.safe_load(place.read_text())["review"]["script"]
    start, command, *rest = lines
    assert command.endswith(" || status=$?")
    script = "\n".join([start, f"{review} || status=$?", *rest])
    return subprocess.run(["bash", "-eo", "pipefail", "-c", script], capture_output=True, text=True, check=False)


def test_note_is_written_once_and_then_updated(tmp_path: Path, gitlab: type[_GitLab]) -> None:
    """The job ends as the review did, after its note was written."""
    for code, text in ((0, "first"), (1, "second")):
        Path("review.md").write_text(f"{MARKER}\n{text} é\n", encoding="utf-8")
        assert (code, "") == ((done := _job(tmp_path, f"(exit {code})")).returncode, done.stderr)
    notes = "/projects/9/merge_requests/7/notes"
    pages = [f"GET {notes}?per_page=100&page=1", f"GET {notes}?per_page=100&page=2"]
    assert ["GET /user", *pages, f"POST {notes}", "GET /user", *pages, f"PUT {notes}/103"] == gitlab.calls
    assert [f"{MARKER}\nnot yours"] * 3 + [f"{MARKER}\nsecond é\n"] == [note["body"] for note in gitlab.notes]


def test_no_token_and_no_note(tmp_path: Path, gitlab: type[_GitLab], monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a token the note is an artifact; without a note there is nothing to say; the exit code stays."""
    assert (2, "") == ((done := _job(tmp_path, "(exit 2)")).returncode, done.stdout)
    monkeypatch.delenv("CODEGEN_TOKEN")
    Path("review.md").write_text("text\n")
    told = "without CODEGEN_TOKEN, the note is in review.md\n"
    assert (1, told, []) == ((done := _job(tmp_path, "(exit 1)")).returncode, done.stdout, gitlab.calls)
