"""The versions of Python that an SDK names, and which of them this machine has."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path

UV = (sys.executable, "-m", "uv")

_CLASSIFIER = re.compile(r"Programming Language :: Python :: (3\.[0-9]+)")


def read_supported(project: Path) -> list[str]:
    """Return the versions that a pyproject.toml has classifiers for, in its order: `3.11`, `3.12`."""
    classifiers = tomllib.loads(project.read_text(encoding="utf-8"))["project"]["classifiers"]
    return [match[1] for match in map(_CLASSIFIER.fullmatch, classifiers) if match]


def find_interpreters(versions: Iterable[str]) -> dict[str, str]:
    """Return the command of each version that is installed, where uv finds it; nothing is downloaded."""
    environment = {**os.environ, "UV_PYTHON_DOWNLOADS": "never"}
    if pyenv := shutil.which("pyenv"):
        # pyenv's commands run only the versions that are asked for.
        listed = subprocess.run([pyenv, "versions", "--bare"], capture_output=True, text=True, check=False).stdout
        environment["PYENV_VERSION"] = ":".join(listed.split())
    found: dict[str, str] = {}
    for version in versions:
        command = (*UV, "python", "find", "--system", "--no-project", "--resolve-links", version)
        asked = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
        if asked.returncode == 0:
            found[version] = asked.stdout.strip()
    return found
