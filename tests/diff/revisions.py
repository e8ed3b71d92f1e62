"""Revisions for tests: the documents of this folder, with texts in them replaced."""

from functools import cache
from pathlib import Path

from codegen.config import Config
from codegen.diff.compare import Revision
from codegen.files import File
from codegen.model.api import Api
from codegen.pipeline import build
from codegen.reader.api import read_api

DOCUMENTS = Path(__file__).parent / "documents"


@cache
def documents() -> tuple[File, ...]:
    """The documents as they stand."""
    paths = sorted(DOCUMENTS.glob("*.md"))
    return tuple(File(path.name, path.read_text(encoding="utf-8")) for path in paths)


def edited(before: str, after: str) -> tuple[File, ...]:
    """The documents with the first `before` of each turned into `after`; it must be in one of them."""
    files = tuple(File(file.path, file.text.replace(before, after, 1)) for file in documents())
    assert not before or files != documents(), f"{before!r} is in no document"
    return files


def read(files: tuple[File, ...]) -> Api:
    """Read documents that have no errors."""
    result = read_api(files)
    assert result.api is not None, result.diagnostics
    return result.api


def revision(files: tuple[File, ...]) -> Revision:
    """Read and render documents that have no errors."""
    result = build(files, Config())
    assert result.api is not None, result.diagnostics
    return Revision(result.api, result.files)
