"""The packages that are compared: an environment for each, and the SDKs generated from one tree of documents."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
BUILD: Final = ROOT / "build" / "peers"
DIALECT: Final = "hashicorp"
CODEGEN: Final = ROOT / ".venv" / "bin" / "codegen"


@dataclass(frozen=True, slots=True)
class Package:
    """One of the packages; `source` is the folder that its generated SDK lies in, None for an installed one."""

    name: str
    source: Path | None = None

    @property
    def python(self) -> Path:
        """The interpreter of its environment."""
        return BUILD / self.name / "bin" / "python"

    def command(self, *arguments: str) -> list[str]:
        """Return the command line that runs Python in its environment."""
        return [str(self.python), *arguments]

    def environ(self, *folders: Path) -> dict[str, str]:
        """Return the environment variables for its programs; `folders` can be imported from besides."""
        paths = [*folders, *([self.source] if self.source else [])]
        return {"PATH": os.environ["PATH"], "PYTHONPATH": os.pathsep.join(map(str, paths))}


OURS: Final = Package("ours", BUILD / "sdk" / "python")
LOSANT_REST: Final = Package("losant-rest")
OPENAPI_PYTHON_CLIENT: Final = Package("openapi-python-client", BUILD / "client")
PACKAGES: Final = (OURS, LOSANT_REST, OPENAPI_PYTHON_CLIENT)


def find_documents() -> Path:
    """Return the largest tree of real documents beside the repository, or else the repository's own."""
    trees = sorted((ROOT.parent / "shared" / "corpus").glob("*/"), key=count_lines)
    return trees[-1] if trees else ROOT / "spec"


def find_other() -> Path | None:
    """Return the tree of another team, in `DIALECT`, beside the repository; None where there is none."""
    tree = ROOT.parent / "shared" / "dialects" / "openbao"
    return tree if tree.is_dir() else None


def describe(documents: Path) -> str:
    """Return a sentence about the tree that the SDKs are generated from."""
    place = "the repository's own `spec/`"
    if documents.parent != ROOT:
        place = f"`{documents.name}`, the largest tree of the shared corpus,"
    files = sum(1 for _ in documents.glob("*.md"))
    return f"The SDKs are generated from {place} with {files} documents and {count_lines(documents):,} lines."


def count_lines(documents: Path) -> int:
    """Return how many lines the documents of a tree have."""
    return sum(file.read_bytes().count(b"\n") for file in documents.glob("*.md"))


def generate(documents: Path) -> None:
    """Generate both SDKs: ours, and openapi-python-client's from our OpenAPI document.

    Raises CalledProcessError when one of them cannot be generated.
    """
    _run(CODEGEN, "generate", "--spec", documents, "--generated", BUILD / "sdk")
    tools = OPENAPI_PYTHON_CLIENT.python.parent
    document = BUILD / "sdk" / "openapi" / "openapi.yaml"
    options = ["--path", document, "--output-path", OPENAPI_PYTHON_CLIENT.source, "--overwrite"]
    _run(tools / "openapi-python-client", "generate", *options)


def _run(program: Path, *arguments: object) -> None:
    # Programs find the others of their environment: openapi-python-client formats with the ruff beside it.
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    command = [str(program), *map(str, arguments)]
    quiet = subprocess.DEVNULL
    subprocess.run(command, env={**os.environ, "PATH": path}, stdout=quiet, stderr=quiet, check=True)
