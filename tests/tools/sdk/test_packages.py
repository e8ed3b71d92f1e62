"""What is tested is what users install: the wheel, and beside it the tests of the sdist."""

import shutil
import sys
import zipfile
from pathlib import Path

import pytest

from tools.sdk.packages import CommandFailure, build_package, run


def test_tests_stand_beside_the_wheel(repository: Path, tmp_path: Path) -> None:
    """The sdist's tests and settings are there without the package, which the wheel has."""
    package = build_package("own", repository / "generated" / "python", tmp_path)

    assert ("own", "losant_api") == (package.name, package.module)
    assert package.project.is_file()
    assert (package.folder / "tests" / "conftest.py").is_file()
    assert not (package.folder / "losant_api").exists()
    assert "losant_api/py.typed" in zipfile.ZipFile(package.wheel).namelist()


def test_what_lies_beside_the_package_goes_along(repository: Path, tmp_path: Path) -> None:
    """The changelog that a release writes is in the sdist, and a licence file is in the wheel, too."""
    source = tmp_path / "source"
    shutil.copytree(repository / "generated" / "python", source)
    (source / "CHANGELOG.md").write_text("# Changelog\n", encoding="utf-8")
    (source / "LICENSE").write_text("Do what you like.\n", encoding="utf-8")
    package = build_package("own", source, tmp_path)
    licenses = [Path(name).name for name in zipfile.ZipFile(package.wheel).namelist() if "/licenses/" in name]

    assert "# Changelog\n" == (package.folder / "CHANGELOG.md").read_text(encoding="utf-8")
    assert ["LICENSE"] == licenses


def test_a_command_that_fails_is_told_whole() -> None:
    """Its exit code and all that it wrote are in the message."""
    with pytest.raises(CommandFailure, match=r"exit code 3\nout\nerr$"):
        run(sys.executable, "-c", "import sys; print('out'); sys.stderr.write('err'); sys.exit(3)")
