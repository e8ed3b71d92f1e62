"""The document says everything that the model does: read back, it gives the model."""

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from codegen.files import File
from codegen.model.api import Api
from codegen.reader.api import read_api
from codegen.targets.python import Sdk
from tests.targets.openapi.builders import IDENTITY
from tests.targets.openapi.example import EXAMPLE, ODDITIES
from tests.targets.openapi.reading import load
from tests.targets.openapi.roundtrip import EXTENSIONS
from tests.targets.openapi.roundtrip.canonical import canonical
from tests.targets.openapi.roundtrip.reverse import read_document

TREES = ["2017-09-19", "2018-06-20", "2018-10-15"]
CASES = sorted(path.name for path in (Path(__file__).parents[2] / "cases").iterdir() if path.is_dir())


def _read(folder: Path) -> Api | None:
    paths = sorted(folder.rglob("*.md"))
    files = (File(path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8")) for path in paths)
    return read_api(tuple(files)).api


def _back(source: Api, version: str) -> Api:
    """Return what is read back from a document that has everything which can be added to what is documented."""
    identity = replace(IDENTITY, server=source.server, openapi=version, has_refusals=True)
    return read_document(load(source, identity, (Sdk.of(source, identity).samples(),)))


def _extensions(node: Any) -> set[str]:
    if isinstance(node, list):
        return set().union(*map(_extensions, node))
    if not isinstance(node, dict):
        return set()
    return {key for key in node if key.startswith("x-")}.union(*map(_extensions, node.values()))


@pytest.mark.parametrize("version", ["3.1.1", "3.2.0"])
@pytest.mark.parametrize("source", [EXAMPLE, ODDITIES])
def test_an_api_comes_back(source: Api, version: str) -> None:
    """Everything that the target writes is read back as what it was written from, in either version."""
    assert canonical(source) == _back(source, version)


@pytest.mark.parametrize("case", CASES)
def test_a_case_comes_back(repository: Path, case: str) -> None:
    """Whatever the reader makes of a construct of the documents comes back."""
    source = _read(repository / "tests/cases" / case)
    if source is not None:
        assert canonical(source) == _back(source, "3.1.1")


@pytest.mark.corpus
@pytest.mark.parametrize("version", ["3.1.1", "3.2.0"])
@pytest.mark.parametrize("tree", TREES)
def test_a_tree_comes_back(shared: Path, tree: str, version: str) -> None:
    """All of a real tree comes back."""
    source = _read(shared / "corpus" / tree)

    assert source is not None
    assert canonical(source) == _back(source, version)


def test_what_openapi_cannot_say_is_listed() -> None:
    """The extensions of documents are those of the list, and each of them is used."""
    identity = replace(IDENTITY, has_refusals=True)
    found = _extensions(load(EXAMPLE, identity)) | _extensions(load(ODDITIES, identity))

    assert sorted(EXTENSIONS) == sorted(found)
