"""Documents that are read again after an edit give what they give when they are read for the first time."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from codegen.dialects.form import form_of
from codegen.dialects.shipped import shipped
from codegen.example_options import STRICT
from codegen.files import File
from codegen.memo import Memo
from codegen.model.api import Resource
from codegen.overrides_yaml import parse_overrides
from codegen.reader.api import Reader, Result, read_api
from codegen.reader.documents.resource import read_resource
from codegen.reader.reading import Reading
from codegen.workspace.read import read_spec
from tests.deep import deep

_CASES = Path(__file__).parent.parent / "cases"
_TREES = (
    "minimal",
    "titled-copy",
    "schema-definitions",
    "marks",
    "bodies",
    "pagination",
    "inferred",
    "malformed-schema",
)
_PIECES = ("", "\n", " ", "|", "`", "#", "}", "x", "\n## Other\n", "```\n", '"type": "number",', "(schemas.md#nothing)")


def _edited(files: tuple[File, ...], number: int, place: int, piece: str) -> tuple[File, ...]:
    """Return the files with the characters at a place of one of them exchanged for a piece."""
    index = number % len(files)
    text = files[index].text
    at = place % (len(text) + 1)
    file = File(files[index].path, text[:at] + piece + text[at + len(piece) // 2 :])
    return (*files[:index], file, *files[index + 1 :])


_edits = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 5000), st.sampled_from(_PIECES)), min_size=1, max_size=5)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(_TREES), _edits)
def test_random_edits_give_the_same_warm_and_cold(tree: str, edits: list[tuple[int, int, str]]) -> None:
    """After each of some edits, the model, diagnostics and accounts are equal, with all places in them."""
    files, _ = read_spec(_CASES / tree / "spec" if (_CASES / tree / "spec").is_dir() else _CASES / tree)
    reader = Reader(memo=Memo())
    for edit in ((0, 0, ""), *edits):
        files = _edited(files, *edit)

        assert deep(read_api(files)) == deep(reader.read(files))


@settings(max_examples=15, deadline=None)
@given(st.sampled_from(("dialect-fleet", "dialect-hashicorp", "dialect-mastodon")), _edits)
def test_documents_in_a_dialect_are_the_same_warm_and_cold(tree: str, edits: list[tuple[int, int, str]]) -> None:
    """What one of them may not repeat of the others before it is part of what it is read by."""
    files, _ = read_spec(_CASES / tree)
    form = form_of(shipped(tree.removeprefix("dialect-")), STRICT)
    reader = Reader(form=form, memo=Memo())
    for edit in ((0, 0, ""), *edits):
        files = _edited(files, *edit)

        assert deep(read_api(files, form=form)) == deep(reader.read(files))


def test_overrides_are_the_same_warm_and_cold(library: tuple[File, ...]) -> None:
    """They are held against documents and schemas that changed, and against those that did not."""
    text = """
- where: {document: books.md, action: List, field: description}
  was: Returns the books of the library, page by page, in the order that is asked for.
  now: Returns books.
  because: It does.
- where: {schema: Book, pointer: /properties/id/type}
  was: integer
  now: string
  because: It is.
"""
    overrides, unusable = parse_overrides(File("overrides.yaml", text))
    reader = Reader("https://api.example.com", overrides, memo=Memo())
    assert 2 == len(overrides)
    assert () == unusable

    for edit in ((0, 0, ""), (0, 400, "x"), (3, 30, "\n"), (3, 120, "x"), (1, 100, "y")):
        library = _edited(library, *edit)
        cold, warm = read_api(library, reader.server, overrides), reader.read(library)

        assert deep(cold) == deep(warm)


@pytest.fixture
def library() -> tuple[File, ...]:
    """The documents of the example."""
    files, _ = read_spec(_CASES.parent.parent / "examples" / "library" / "spec")
    assert {"schemas.md"} < {file.path for file in files}
    return files


def _read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the paths of the documents of actions that are read from now on."""
    paths: list[str] = []

    def read(reading: Reading) -> Resource | None:
        paths.append(reading.document.path)
        return read_resource(reading)

    monkeypatch.setattr("codegen.reader.one_document.read_resource", read)
    return paths


def test_an_edit_reads_one_document(library: tuple[File, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """Of all documents of actions only the one is read that was edited."""
    paths, reader = _read(monkeypatch), Reader(memo=Memo())
    reader.read(library)
    edited = next(index for index, file in enumerate(library) if file.path in paths)
    all_paths = [*paths]
    paths.clear()

    files = tuple(File(f.path, f.text + "\n") if i == edited else f for i, f in enumerate(library))
    reader.read(files)

    assert len(all_paths) > 1
    assert [library[edited].path] == paths


def test_an_edited_description_of_a_schema_reads_no_document_of_actions(
    library: tuple[File, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What moves schemas and says other words of them leaves what links them as it was."""
    paths, reader = _read(monkeypatch), Reader(memo=Memo())
    reader.read(library)
    paths.clear()
    files = tuple(File(f.path, f"\n{f.text}\n" if f.path == "schemas.md" else f.text) for f in library)

    result: Result = reader.read(files)

    assert [] == paths
    assert deep(read_api(files)) == deep(result)


def test_schemas_can_be_read_alone(library: tuple[File, ...]) -> None:
    """They are the ones that the whole tree gives, with what is said about their document."""
    files = tuple(File(f.path, f.text.replace('"string"', '"text"')) for f in library)
    whole, alone = read_api(files), Reader(memo=Memo()).read_schemas(files)

    told = tuple(item for item in whole.diagnostics if item.span.file == "schemas.md")
    assert deep(whole.readable.schemas[: len(alone.schemas)]) == deep(alone.schemas)
    assert set(told) == set(alone.diagnostics)


@pytest.mark.corpus
def test_the_largest_document_is_read_by_its_schemas(shared: Path) -> None:
    """A line that is put on top of the schemas of a real tree moves them, and gives what is read for the first time."""
    files, _ = read_spec(shared / "corpus" / "2018-10-15")
    reader = Reader(memo=Memo())
    reader.read(files)
    edited = tuple(
        File(f.path, f.text.replace("\n## ", "\nmore\n\n## ", 1)) if f.path == "schemas.md" else f for f in files
    )

    cold, warm = read_api(edited), reader.read(edited)

    assert cold == warm
    assert deep((cold.readable.schemas, cold.diagnostics)) == deep((warm.readable.schemas, warm.diagnostics))
