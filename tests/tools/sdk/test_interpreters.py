"""Which versions of Python an SDK names, and which of them are here."""

import subprocess
import sys
from pathlib import Path

from codegen.targets.python.views.project import PYTHONS
from tools.sdk.interpreters import find_interpreters, read_supported


def test_the_sdk_names_its_versions(repository: Path) -> None:
    """The versions are read from the classifiers, the lowest first."""
    assert list(PYTHONS) == read_supported(repository / "generated" / "python" / "pyproject.toml")


def test_what_is_here_is_found() -> None:
    """The version that runs this is found, as a Python of that version; one that nobody has is left out."""
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    found = find_interpreters([version, "3.99"])
    asked = [found[version], "-c", "import sys; print('%d.%d' % sys.version_info[:2])"]

    assert [version] == list(found)
    assert f"{version}\n" == subprocess.run(asked, capture_output=True, text=True, check=True).stdout
