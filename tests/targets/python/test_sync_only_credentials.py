"""With `sync_only` a package whose clients take API keys has no asynchronous client either, and its tests pass."""

import re
import subprocess
import sys
from pathlib import Path

import black
from msgspec.structs import replace

from codegen.model.authentication import BEARER, Authentication, api_key
from codegen.model.parameter import Location
from codegen.targets.python import render_python
from tests.package_files import put
from tests.targets.python.building import IDENTITY, action, api, resource
from tests.type_checking import cache_option

_ASYNC = re.compile("async|await", re.IGNORECASE)


def test_its_tests_pass(tmp_path: Path) -> None:
    """Nothing that comes with it asks for an asynchronous client; it is typed and has the form of black."""
    needed = Authentication(required=True, alternatives=((BEARER, api_key(Location.HEADER, "X-Api-Key")),))
    things = resource("things", action("Get", "things", authentication=needed))
    files = render_python(api([things]), replace(IDENTITY, sync_only=True))
    python = [file for file in files if file.path.endswith(".py")]
    assert "python/tests/test_credentials.py" in {file.path for file in python}
    assert [] == [file.path for file in python if "/tests/" in file.path and _ASYNC.search(file.text)]
    assert [] == [file.path for file in python if black.format_str(file.text, mode=black.Mode()) != file.text]
    folder = put(files, tmp_path)
    for command in (
        ["-m", "mypy", "--strict", "--no-error-summary", cache_option(folder), "example_api"],
        ["-m", "pytest", "-q", "-p", "no:cacheprovider", "tests"],
    ):
        done = subprocess.run([sys.executable, *command], cwd=folder, capture_output=True, text=True, check=False)
        assert 0 == done.returncode, done.stdout
