"""The names that a package has are read by what they stand for; what cannot be read counts for nothing."""

import pytest

from codegen.diff.python.released import has_names_of, read_released_names
from codegen.files import File
from codegen.released_names import NO_NAMES
from tests.diff.python.test_package import FILES


def _package(**changed: str) -> tuple[File, ...]:
    files = {**FILES, **{path.replace("__", "/") + ".py": text for path, text in changed.items()}}
    return tuple(File(f"python/sdk/{path}", text) for path, text in files.items())


def test_every_name_is_read() -> None:
    """Fields go by alias, arguments by place and wire name, methods and their iterators by the action."""
    made = "class AsyncThingResource:\n    def __init__(self, client: BaseAsyncClient) -> None: ...\n"
    text = FILES["resources/thing.py"].replace("class AsyncThingResource:\n", made)

    assert {
        "fields models.thing.Thing": {"name": "name", "size": "size", "ratio": "ratio", "made-at": "made"},
        "arguments thing.get": {"path ID": "thing_id", "query limit": "limit"},
        "methods thing": {"get": "get", "get items": "iter_get", "get pages": "iter_get_pages"},
        "constants thing": {"get": "GET"},
        "modules": {"thing": "thing"},
        "classes": {"thing": "ThingResource", "async thing": "AsyncThingResource"},
        "attributes": {"thing": "thing"},
    } == read_released_names(_package(resources__thing=text)).scopes


@pytest.mark.parametrize(
    "text", ["<<<<<<< ours\n", "x = '\0'", "\udcff", "(" * 5000, "class Thing(1):\n    x: 1 = Field(alias=2)\n"]
)
def test_a_broken_file_counts_for_nothing(text: str) -> None:
    """A file that is not Python, or not as it was generated, takes no other one with it."""
    scopes = read_released_names(_package(models__thing=text)).scopes

    assert "fields models.thing.Thing" not in scopes
    assert {"thing": "thing"} == scopes["attributes"]


@pytest.mark.parametrize("files", [(), (File("python/pyproject.toml", ""),), (File("python/sdk/__init__.py", ""),)])
def test_without_a_package_there_is_nothing_to_keep(files: tuple[File, ...]) -> None:
    """No files, or none that name anything, are a first generation."""
    assert NO_NAMES == read_released_names(files)


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, True),
        ({"models__thing": FILES["models/thing.py"].replace("class Thing", "# Words.\nclass Thing")}, True),
        ({"models__thing": FILES["models/thing.py"].replace("    ratio: float | None = None\n", "")}, True),
        ({"models__thing": FILES["models/thing.py"].replace('"made-at"', '"madeAt"')}, False),
        ({"models__thing": FILES["models/thing.py"].replace("made:", "at:")}, False),
        ({"client": FILES["client.py"].replace("def thing", "def item")}, False),
        ({"resources__thing": FILES["resources/thing.py"].replace("iter_get(", "iter_all(")}, False),
        ({"models__other": FILES["models/thing.py"]}, False),
        ({"models__thing": "<<<<<<< ours\n"}, True),
        ({"_runtime__errors": ""}, True),
    ],
    ids=["same", "words", "less", "alias", "field", "attribute", "iterator", "module", "broken", "private"],
)
def test_names_are_looked_for_where_files_differ(changed: dict[str, str], *, expected: bool) -> None:
    """A package has the names of another one when it calls so all that the other one has."""
    assert expected == has_names_of(_package(), _package(**changed))


def test_names_of_another_package_are_others() -> None:
    """A package of another name is read, and one that is not there has no names."""
    renamed = tuple(File(file.path.replace("/sdk/", "/kit/"), file.text) for file in _package())

    assert [False, True] == [has_names_of(_package(), renamed), has_names_of(_package(), ())]
