"""From a change of the documents to a package that users install: one story, told from the first release on."""

import os
import subprocess
import sys
from pathlib import Path

from tests.diff.revisions import documents
from tests.package_index import package_index
from tests.repositories import Repository, new_repository
from tests.workspace.trees import tree

INSTALLED = "import example_api; print(example_api.__version__)"


def _contents(folder: Path) -> dict[str, bytes]:
    return {place.name: place.read_bytes() for place in folder.iterdir()}


def _publish(repository: Repository, index: str) -> subprocess.CompletedProcess[str]:
    credentials = {"UV_PUBLISH_USERNAME": "a", "UV_PUBLISH_PASSWORD": "a"}
    return repository.codegen("publish", "--index", index, "--simple", f"{index}simple/", **credentials)


def _install(folder: Path, index: str, version: str) -> str:
    """Install the package from the index into a new environment, and ask it there for its version."""
    python = folder / "bin" / "python"
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    command: list[str | Path] = [python, "-m", "pip", "install", "-q", "--no-deps", "--index-url", f"{index}simple/"]
    subprocess.run([*command, f"example-api=={version}"], check=True)
    # What it needs is in this environment; what is told here is where it comes from, and that it can be imported.
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if "site-packages" in path)}
    done = subprocess.run([python, "-c", INSTALLED], env=environment, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def _release(repository: Repository, tag: str, *options: str) -> None:
    done = repository.codegen("release", *options)
    assert (0, "") == (done.returncode, done.stderr)
    repository.commit(f"Release {tag}", tag)


def test_three_documentation_commits_give_three_releases(tmp_path: Path) -> None:
    """A typo, a new parameter and a removed action: below 1.0 two patches and a minor, and a package to install."""
    folder, packages = tmp_path / "repository", tmp_path / "packages"
    folder.mkdir()
    packages.mkdir()
    repository = new_repository(folder, documents())
    _release(repository, "v0.1.0", "--first")

    repository.edit("thing.md", "## Patch\n", "\n\n## Patch\n\n\n")
    assert "nothing changed since v0.1.0\n" == repository.codegen("release").stdout
    repository.commit("Space the documents")

    repository.edit("thing.md", "Retrieves information on a thing", "Retrieves a thing")
    _release(repository, "v0.1.1")
    repository.edit("thing.md", "| ratio |", "| deep | N | If set, look deeper | false | true |\n| ratio |")
    _release(repository, "v0.1.2", "--verify")

    (folder / "spec" / "things.md").unlink()
    refused = repository.codegen("release")
    before = tree(folder / "generated")
    assert (1, "1 break not approved, nothing was written; for each add to approved-breaks.md:") == (
        refused.returncode,
        refused.stderr.split("\n")[0],
    )
    assert before == tree(folder / "generated")
    lines = [line.replace("REASON", "nobody calls it") for line in refused.stderr.split("\n")[1:]]
    (folder / "approved-breaks.md").write_text("\n".join(lines))
    _release(repository, "v0.2.0", "--verify")

    versions = [line for line in (folder / "CHANGELOG.md").read_text().split("\n") if line.startswith("## ")]
    assert [f"## [{version}] - 2030-01-01" for version in ("0.2.0", "0.1.2", "0.1.1", "0.1.0")] == versions
    with package_index(packages) as index:
        published = _publish(repository, index)
        assert "published: example-api 0.2.0" == published.stdout.rstrip().split("\n")[-1], published.stderr
        names = {"example_api-0.2.0-py3-none-any.whl", "example_api-0.2.0.tar.gz"}
        files = _contents(packages)
        assert names == set(files)

        (packages / "example_api-0.2.0.tar.gz").unlink()
        resumed = _publish(repository, index)
        told = "published: example-api 0.2.0, which lacked example_api-0.2.0.tar.gz"
        assert told == resumed.stdout.rstrip().split("\n")[-1], resumed.stderr
        assert files == _contents(packages)

        again = _publish(repository, index)
        told = "nothing to upload: example-api 0.2.0 is on the index already, with the same files"
        assert (0, told) == (again.returncode, again.stdout.rstrip().split("\n")[-1])
        assert files == _contents(packages)
        assert "0.2.0" == _install(tmp_path / "environment", index, "0.2.0")
