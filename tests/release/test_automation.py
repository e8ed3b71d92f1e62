"""Workflows and hooks: what they say is valid, and the hooks do what they promise."""

import os
import subprocess
import sys
from pathlib import Path

import yaml

from codegen.targets.python.views.project import PYTHONS
from tests.diff.revisions import documents
from tests.repositories import ISOLATED, new_repository
from tools.sdk.environments import RESOLUTIONS


def test_workflows_are_valid(repository: Path) -> None:
    """Every workflow is one by the schema of GitHub Actions."""
    paths = sorted((repository / ".github" / "workflows").glob("*.yml"))
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "check_jsonschema",
        "--builtin-schema",
        "vendor.github-workflows",
        *paths,
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)

    assert {"ci.yml", "docs-change.yml", "publish.yml"} <= {path.name for path in paths}
    assert (0, "ok -- validation done\n") == (done.returncode, done.stdout)


def test_ci_tries_the_sdk_at_its_ends(repository: Path) -> None:
    """CI runs the SDK's tests on the lowest and the highest Python that it names, with old and new dependencies."""
    workflow = yaml.safe_load((repository / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8"))

    expected = {"python": [PYTHONS[0], PYTHONS[-1]], "dependencies": list(RESOLUTIONS)}
    assert expected == workflow["jobs"]["sdk"]["strategy"]["matrix"]
    assert list(PYTHONS) == workflow["jobs"]["test"]["strategy"]["matrix"]["python"]


def test_hooks_run_in_a_repository_of_documents(tmp_path: Path, repository: Path) -> None:
    """pre-commit runs the hooks: what was generated from the documents passes, what was not fails."""
    hooks = yaml.safe_load((repository / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    # The environment is the one at hand: that pre-commit can install packages need not be shown here.
    entries = [{**hook, "entry": f"{sys.executable} -m {hook['entry']}", "language": "system"} for hook in hooks]
    scratch = new_repository(tmp_path, documents())
    config = {"repos": [{"repo": "local", "hooks": entries}]}
    (tmp_path / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    assert 0 == scratch.codegen("generate").returncode
    scratch.commit("First")

    assert {"codegen check": "Passed", "codegen lint": "Failed"} == _run(tmp_path, repository)
    scratch.edit("thing.md", "Retrieves information on a thing", "Retrieves a thing")
    scratch.git("add", "--all")
    assert {"codegen check": "Failed", "codegen lint": "Failed"} == _run(tmp_path, repository)


def _run(folder: Path, repository: Path) -> dict[str, str]:
    """Run all hooks on all files, and return what pre-commit says of each."""
    environment = {
        **os.environ,
        **ISOLATED,
        "PYTHONPATH": str(repository),
        "PRE_COMMIT_HOME": str(folder / ".git/hooks"),
    }
    command = [sys.executable, "-m", "pre_commit", "run", "--all-files", "--color", "never"]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    lines = (line for line in done.stdout.split("\n") if line.endswith(("Passed", "Failed", "Skipped")))
    return {line.partition("..")[0]: line.rpartition(".")[2] for line in lines}
