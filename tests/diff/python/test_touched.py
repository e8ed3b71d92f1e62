"""What changed in few modules is told as among all."""

from codegen.diff.python.package import compare_packages
from codegen.diff.python.touched import compare_touched
from codegen.files import File
from tests.diff.python.test_package import FILES


def _package(**changed: str) -> tuple[File, ...]:
    files = {**FILES, **{path.replace("__", "/") + ".py": text for path, text in changed.items()}}
    return tuple(File(f"python/sdk/{path}", text) for path, text in files.items())


def test_it_is_what_all_files_tell() -> None:
    """A method that takes more, and one that is gone, in the modules that differ."""
    text = FILES["resources/thing.py"].replace("limit:", "most:")
    new = _package(resources__thing=text)

    assert text != FILES["resources/thing.py"]
    told = [(change.id, change.subject) for change in compare_touched(_package(), new)]
    assert told
    assert [(change.id, change.subject) for change in compare_packages(_package(), new)] == told


def test_equal_packages_differ_in_nothing() -> None:
    """Nothing is told of nothing."""
    assert () == compare_touched(_package(), _package())
