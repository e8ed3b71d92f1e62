"""The real trees of ../shared/corpus, each read, built and compared once in a process, however many tests ask."""

from functools import cache

from codegen.config import Config
from codegen.diff.change import Change
from codegen.diff.compare import Revision, compare_revisions
from codegen.files import File
from codegen.model.api import Api
from codegen.pipeline import build
from codegen.reader.api import read_api
from codegen.workspace.read import read_spec
from tests.conftest import SHARED

CORPUS = SHARED / "corpus"
TREES = ("2017-09-19", "2018-06-20", "2018-10-15")
"""The oldest first."""


@cache
def documents_of(tree: str) -> tuple[File, ...]:
    """The documents of a tree."""
    return read_spec(CORPUS / tree)[0]


@cache
def api_of(tree: str) -> Api:
    """What the documents of a tree say, which have no errors."""
    api = read_api(documents_of(tree)).api
    assert api is not None
    return api


@cache
def revision_of(tree: str) -> Revision:
    """A tree and its package, which keeps the names of the tree before it."""
    place = TREES.index(tree)
    before = revision_of(TREES[place - 1]).files if place else ()
    result = build(documents_of(tree), Config(), (), before)
    assert result.api is not None, result.diagnostics
    return Revision(result.api, result.files)


@cache
def changes_between(old: str, new: str) -> tuple[Change, ...]:
    """What changed from one tree to another."""
    return compare_revisions(revision_of(old), revision_of(new))
