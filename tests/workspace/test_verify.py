"""Old users against a new package: their tests, their types, and what griffe sees."""

import pytest

from codegen.files import File
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.verify import verify_package

PACKAGE = "python/sdk/__init__.py"
TESTS = (File("python/tests/test_it.py", "import sdk\n\n\ndef test_it() -> None:\n    assert 1 == sdk.one()\n"),)


def test_what_old_users_run_into() -> None:
    """A package that lost a function fails the old tests and their types, and griffe names it."""
    old = (File(PACKAGE, "def one() -> int:\n    return 1\n"), File("python/sdk/py.typed", ""), *TESTS)
    new = (File(PACKAGE, "def two() -> int:\n    return 2\n"), File("python/sdk/py.typed", ""))

    found = verify_package(old, new, "sdk")
    assert [("mypy", ""), ("pytest", ""), ("griffe", "one")] == [(item.check, item.subject) for item in found]
    assert 'Module has no attribute "one"' in found[0].text


def test_nothing_to_run_into() -> None:
    """A package that has what it had, and more, finds nothing."""
    old = (File(PACKAGE, "def one() -> int:\n    return 1\n"), *TESTS)
    new = (File(PACKAGE, "def one() -> int:\n    return 1\n\n\ndef two() -> int:\n    return 2\n"),)

    assert () == verify_package(old, new, "sdk")


def test_release_without_tests() -> None:
    """A release that shipped no tests cannot be verified against, which is said."""
    with pytest.raises(WorkspaceError, match="shipped no tests"):
        verify_package((File(PACKAGE, ""),), (File(PACKAGE, ""),), "sdk")
