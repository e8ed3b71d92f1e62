"""What documents gave before is what they give: with a shelf only those are read that have changed."""

import random
from collections.abc import Sequence
from pathlib import Path

import pytest

from codegen.config import Config
from codegen.dialects.form import form_of
from codegen.dialects.shipped import shipped
from codegen.example_options import STRICT
from codegen.files import File
from codegen.overrides_yaml import parse_overrides
from codegen.pipeline import build
from codegen.reader import early
from codegen.reader.api import Reader, Result, read_api
from codegen.shelf import Shelf, shelving
from codegen.workspace.read import read_spec
from tests.deep import deep
from tests.edits import edited

_ROOT = Path(__file__).parent.parent.parent
_CASES = _ROOT / "tests" / "cases"
_TREES = (*sorted(_CASES.iterdir()), _ROOT / "spec", *sorted((_ROOT.parent / "shared" / "corpus").glob("2*"))[-1:])
"""The newest of the corpus, where that lies beside the project."""
_GUIDE = File("intro.md", "# Introduction\n\nThe base URL is https://api.example.com/v2\n")
_SCHEMAS = File("schemas.md", '# Schemas\n\n## Book\n\n```json\n{"type": "object"}\n```\n')
_BOOKS = File("books.md", "# Books\n\n## Get\n\nGets all\n\nGET /books\n")
_CARDS = File("cards.md", "# Cards\n\n## Get\n\nGets all\n\nGET /cards\n")
_TREE = (_GUIDE, _BOOKS, _CARDS, _SCHEMAS)


@pytest.fixture(name="parsed")
def _parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the documents that are really parsed while the test runs."""
    paths, parse = list[str](), early.Parsing.parse

    def note(parsing: early.Parsing, file: File) -> object:
        paths.append(file.path)
        return parse(parsing, file)

    monkeypatch.setattr(early.Parsing, "parse", note)
    return paths


def _read(files: Sequence[File], shelf: Shelf, reader: Reader | None = None) -> Result:
    with shelving(shelf):
        return (reader or Reader()).read(tuple(files))


@pytest.mark.parametrize("tree", _TREES, ids=lambda it: it.name)
def test_what_is_found_is_what_would_be_read(tree: Path, parsed: list[str]) -> None:
    """Values are the same, with their places and the texts that they were read from, and nothing is read for them."""
    files, _ = read_spec(tree)
    expected, first = read_api(files), Shelf({})
    assert deep(expected) == deep(_read(files, first))
    parsed.clear()
    again = Shelf(first.now)

    assert deep(expected) == deep(_read(files, again))
    assert ([], False) == (parsed, again.has_changed)


@pytest.mark.parametrize("seed", range(6))
def test_what_is_built_after_edits(seed: int) -> None:
    """Whatever was edited in between, files and diagnostics are those of a build without a shelf."""
    chance, shelf = random.Random(seed), Shelf({})
    first = files = read_spec(_ROOT / "spec")[0]
    for _ in range(6):
        with shelving(shelf):
            again = build(files, Config())
        assert build(files, Config()) == again
        shelf = Shelf(shelf.now)
        # A broken document is mended in the round after.
        files = edited(files if again.api else first, chance)


@pytest.mark.parametrize(
    ("path", "read"),
    [
        ("books.md", ["books.md"]),
        ("cards.md", ["cards.md"]),
        # What the others are read with.
        ("schemas.md", ["books.md", "cards.md", "intro.md", "schemas.md"]),
        ("intro.md", ["books.md", "cards.md", "intro.md", "schemas.md"]),
    ],
)
def test_what_changed_is_read(path: str, read: list[str], parsed: list[str]) -> None:
    """A document by itself, and all of them after one that has something for the others."""
    before = Shelf({})
    _read(_TREE, before)
    parsed.clear()
    changed = [File(file.path, f"{file.text}\nMore.\n") if file.path == path else file for file in _TREE]
    shelf = Shelf(before.now)
    result = _read(changed, shelf)

    assert read == sorted(set(parsed))
    assert deep(read_api(tuple(changed))) == deep(result)
    assert {file.path for file in _TREE} - {*read} == shelf.unread
    assert len(before.now) == len(shelf.now)


def test_what_is_told_in_the_end_is_known(parsed: list[str]) -> None:
    """A guide that only its whole text shows to be one has all read twice, and none once it is known."""
    guide = File(
        "intro.md", "# API\n\nThe base URL is https://a.example.com/v2\n\n```\nGET https://a.example.com/b\n```\n"
    )
    shelf = Shelf({})
    expected = _read((_BOOKS, guide), shelf)
    assert 4 == len(parsed)
    parsed.clear()

    assert deep(expected) == deep(_read((_BOOKS, guide), Shelf(shelf.now)))
    assert [] == parsed


def test_what_else_documents_are_read_with_counts(parsed: list[str]) -> None:
    """Overrides, the server, and whether schemas.md could be read."""
    entry = (
        "- where: {document: books.md, action: Get, field: description}\n  was: Gets all\n  now: All\n  because: c\n"
    )
    overrides, _ = parse_overrides(File("overrides.yaml", entry))
    files = (_BOOKS, _CARDS)
    readers = [
        Reader("https://a.example.com"),
        Reader("https://b.example.com"),
        Reader("https://a.example.com", overrides),
        Reader("https://a.example.com", unread=("schemas.md",)),
    ]
    kept = dict[str, bytes]()
    for reader in readers:
        shelf = Shelf(kept)
        assert deep(reader.read(files)) == deep(_read(files, shelf, reader))
        assert set() == shelf.unread
        kept |= shelf.now
    parsed.clear()
    for reader in readers:
        _read(files, Shelf(kept), reader)
    assert [] == parsed


def test_a_call_of_two_documents_is_told_at_the_second(parsed: list[str]) -> None:
    """In a dialect, a document that has a call of one before it is read once more, whatever is on the shelf."""
    text = "# Books\n\n## List books\n\n| Method | Path |\n| :- | :- |\n| `GET` | `/books` |\n"
    files = tuple(File(f"{name}.mdx", text) for name in ("a", "b"))
    reader = Reader("https://api.example.com", form=form_of(shipped("hashicorp"), STRICT))
    shelf = Shelf({})
    first = _read(files, shelf, reader)
    parsed.clear()

    assert deep(first) == deep(_read(files, Shelf(shelf.now), reader))
    assert (["b.mdx"], ["b.mdx:7:12"]) == (
        parsed,
        [str(item.span) for item in first.diagnostics if item.rule == "repeated-call"],
    )


def test_noise_is_read_over(parsed: list[str]) -> None:
    """What is not what a document gives is made anew."""
    before = Shelf({})
    expected = _read(_TREE, before)
    parsed.clear()
    noise = Shelf({key: content[:-1] for key, content in before.now.items()})

    assert deep(expected) == deep(_read(_TREE, noise))
    assert (len(_TREE), set()) == (len(parsed), noise.unread)
