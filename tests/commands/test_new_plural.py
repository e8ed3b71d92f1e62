"""`codegen new NAME --like collection` takes the name of one thing or of several."""

from pathlib import Path

import pytest

from codegen.cli import main


@pytest.mark.parametrize(
    ("name", "file", "schema"),
    [
        ("books", "books.md", "Book Post"),
        ("book", "books.md", "Book Post"),
        ("story-boxes", "story-boxes.md", "Story Box Post"),
        ("libraries", "libraries.md", "Library Post"),
        ("shelves", "shelves.md", "Shelf Post"),
        ("knives", "knives.md", "Knife Post"),
        ("houses", "houses.md", "House Post"),
        ("caches", "caches.md", "Cache Post"),
        ("branches", "branches.md", "Branch Post"),
        ("keys", "keys.md", "Key Post"),
        ("address", "addresses.md", "Address Post"),
        ("status", "statuses.md", "Status Post"),
        ("s", "ses.md", "S Post"),
    ],
)
def test_one_or_several(
    name: str,
    file: str,
    schema: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The document is that of all things, its schemas are named after one, and both are clean."""
    monkeypatch.chdir(tmp_path)
    assert 0 == main(["new", name, "--like", "collection"])
    assert capsys.readouterr().out.startswith(f"wrote: spec/{file}\n")
    assert f"\n## {schema}\n" in Path("spec/schemas.md").read_text()
    assert 0 == main(["generate", "--strict"])


def test_an_item_stays_as_it_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A resource of one thing may be called in the plural."""
    monkeypatch.chdir(tmp_path)
    assert 0 == main(["new", "settings"])
    assert Path("spec/settings.md").is_file()
