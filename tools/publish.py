"""Build the SDK, prove it, upload it: `python tools/publish.py generated/python --index URL --simple URL`.

Nothing is uploaded unless the version is new to the index, two builds give the same bytes, the metadata is valid, and
the tests that the package ships pass on the wheel in a new environment. Credentials are those of `uv publish`:
`UV_PUBLISH_TOKEN`, or trusted publishing where a workflow runs it.
"""

import argparse
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import HTTPError
from urllib.request import Request, urlopen

TWINE = (sys.executable, "-m", "twine")
UV = (sys.executable, "-m", "uv")


@dataclass(frozen=True, slots=True)
class Project:
    """What pyproject.toml says of the package."""

    folder: Path
    name: str
    version: str


class Refusal(Exception):
    """Why nothing was uploaded."""


def main() -> int:
    """Publish, and return the exit code: 0 when it is done, 1 when it was refused."""
    parser = argparse.ArgumentParser(description="Build the SDK, prove it, upload it.")
    parser.add_argument("folder", type=Path, help="the folder of its pyproject.toml")
    parser.add_argument("--index", required=True, help="where to upload, the URL that uv calls the publish URL")
    parser.add_argument("--simple", required=True, help="where the index lists its files, as pip is told it")
    parser.add_argument("--dry-run", action="store_true", help="do all but upload")
    arguments = parser.parse_args()
    project = read_project(arguments.folder)
    try:
        refuse_existing(project, arguments.simple)
        with TemporaryDirectory(prefix="publish-") as name:
            files = build_twice(project, Path(name))
            run(*TWINE, "check", "--strict", *files)
            run_shipped_tests(project, files, Path(name))
            if not arguments.dry_run:
                run(*UV, "publish", "--publish-url", arguments.index, *files)
    except (Refusal, OSError) as error:
        say(f"not published: {error}")
        return 1
    except subprocess.CalledProcessError as error:
        say(f"not published: `{' '.join(map(str, error.cmd))}` failed")
        return 1
    say(f"{'ready' if arguments.dry_run else 'published'}: {project.name} {project.version}")
    return 0


def say(line: str) -> None:
    """Print one line at once, in its order among those of the commands that are run."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def run(*command: str | Path, cwd: Path | None = None) -> None:
    """Run a command; raises `CalledProcessError` when it fails."""
    subprocess.run(command, cwd=cwd, check=True)


def read_project(folder: Path) -> Project:
    """Read the name and the version of the package."""
    project = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return Project(folder, project["name"], project["version"])


def refuse_existing(project: Project, simple: str) -> None:
    """Raise `Refusal` when the index has a file of this version, `OSError` when it does not answer."""
    name = re.sub(r"[-_.]+", "-", project.name).lower()
    request = Request(f"{simple.rstrip('/')}/{name}/", headers={"Accept": "text/html"})
    try:
        with urlopen(request, timeout=60) as response:
            page = response.read().decode("utf-8", "replace")
    except HTTPError as error:
        if error.code != 404:
            raise
        return
    stem = name.replace("-", "[-_.]")
    if re.search(rf"{stem}-{re.escape(project.version)}(?:\.tar\.gz|-[^\"'<>]*\.whl)", page, re.IGNORECASE):
        raise Refusal(f"{project.name} {project.version} is on the index already")


def build_twice(project: Project, root: Path) -> list[Path]:
    """Build sdist and wheel, and once more; raises `Refusal` when the bytes differ."""
    folders = [root / "dist", root / "again"]
    for folder in folders:
        run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, project.folder)
    files, again = (sorted(folder.iterdir()) for folder in folders)
    for one, other in zip(files, again, strict=True):
        if one.name != other.name or one.read_bytes() != other.read_bytes():
            raise Refusal(f"two builds of {one.name} differ")
    return files


def run_shipped_tests(project: Project, files: list[Path], root: Path) -> None:
    """Install the wheel in a new environment and run there what the sdist has for tests."""
    wheel = next(file for file in files if file.suffix == ".whl")
    sdist = next(file for file in files if file.suffix == ".gz")
    with tarfile.open(sdist) as archive:
        archive.extractall(root / "sdist", filter="data")
    (folder,) = (root / "sdist").iterdir()
    for package in folder.glob("*/__init__.py"):
        # What is tested is what was installed.
        shutil.rmtree(package.parent)
    environment = root / "environment"
    python = environment / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    run(*UV, "venv", "--quiet", "--python", sys.executable, environment)
    group = f"{project.folder / 'pyproject.toml'}:test"
    run(*UV, "pip", "install", "--quiet", "--python", python, "--group", group, wheel)
    run(python, "-m", "pytest", "-q", cwd=folder)


if __name__ == "__main__":
    sys.exit(main())
