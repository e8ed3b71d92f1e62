"""The SDK of the library API in examples/library: generated, checked, and used against a server on loopback."""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from codegen.pipeline import build
from codegen.workspace.config import load_config
from codegen.workspace.read import read_spec
from tests.package_files import put
from tests.sdk.library_server import KEY, PICTURE, TABLE, Library, serve_library
from tests.sdk.test_shipped import replayed, run_shipped_tests
from tests.type_checking import cache_option

FOLDER = Path(__file__).parents[2] / "examples" / "library"
PROGRAM = "take_stock.py"
PYRIGHT = '{"typeCheckingMode": "strict", "include": ["."]}'
CHECKS = {
    "mypy": ("mypy", "--strict", "--explicit-package-bases", "--config-file=", "."),
    "pyright": ("pyright", "--pythonpath", sys.executable, "--project", "pyright.json"),
    "ruff": ("ruff", "check", "--isolated", "--no-cache", "--target-version", "py311", "."),
    "black": ("black", "--check", "--quiet", "--exclude", PROGRAM, "."),
}
LEFT_OUT = {"books.download_cover: the documentation has no example of `image/png`"}


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The generated package, and the program of a user beside it."""
    root = tmp_path_factory.mktemp("library")
    config, _ = load_config(FOLDER / "codegen.yaml")
    place = put(build(read_spec(FOLDER / "spec")[0], config).files, root)
    (place / PROGRAM).write_text((FOLDER / PROGRAM).read_text(encoding="utf-8"), encoding="utf-8")
    (place / "pyright.json").write_text(PYRIGHT, encoding="utf-8")
    return place


@pytest.fixture(scope="module")
def api(package: Path) -> Iterator[Any]:
    """The package, imported and forgotten again."""
    sys.path.insert(0, str(package))
    try:
        yield import_module("library_api")
    finally:
        sys.path.remove(str(package))
        for name in [name for name in sys.modules if name.partition(".")[0] == "library_api"]:
            del sys.modules[name]


@pytest.fixture
def library() -> Iterator[Library]:
    """A library of five books."""
    with serve_library() as server:
        yield server


@pytest.fixture
def client(api: Any, library: Library) -> Iterator[Any]:
    """A client of that library."""
    with api.Client(api_key=KEY, base_url=library.url) as made:
        yield made


def test_the_shipped_tests_pass(package: Path) -> None:
    """Every action is replayed, the upload as well; of the picture, no document has an example."""
    report = run_shipped_tests(package)

    assert report.code == 0, report.output
    assert replayed(report) == 15
    assert LEFT_OUT == set(report.skipped)


def test_its_readme_speaks_of_what_it_has(package: Path) -> None:
    """There are keys, and neither tokens nor scopes; what is downloaded in the example is a file."""
    readme = (package / "README.md").read_text(encoding="utf-8")
    assert [] == [word for word in ("## Scopes", "required_scopes", "MissingTokenError", "the token") if word in readme]
    assert "with client.raw_stream(client.books.download_cover)(book_id=42) as answer:" in readme
    assert 'answer.write_to("answer.png")' in readme


@pytest.mark.parametrize("checker", CHECKS)
def test_checkers_find_nothing(package: Path, checker: str) -> None:
    """The package, its tests and a program that uses it are clean by the strictest rules."""
    environment = {**os.environ, "MYPYPATH": str(package), "PYRIGHT_PYTHON_IGNORE_WARNINGS": "1"}
    more = [cache_option(package)] if checker == "mypy" else []
    command = [sys.executable, "-m", *CHECKS[checker], *more]
    done = subprocess.run(command, cwd=package, env=environment, capture_output=True, text=True, check=False)
    assert (0, "") == (done.returncode, done.stderr), done.stdout


def test_a_program_takes_stock(package: Path, library: Library, tmp_path: Path) -> None:
    """It runs with the key of its environment: pages, upload, download, what is written back, errors and no answer."""
    (tmp_path / "cover.png").write_bytes(PICTURE)
    environment = {**os.environ, "LIBRARY_API_API_KEY": KEY, "LIBRARY_API_BASE_URL": library.url}
    command = [sys.executable, PROGRAM, str(tmp_path)]
    done = subprocess.run(command, cwd=package, env=environment, capture_output=True, text=True, check=False)

    told = [f"{number} Book {number} (Ursula K. Le Guin, 1974)" for number in range(42, 47)]
    told += ["First print: 10 bytes", f"table: {len(TABLE)} bytes", "The Lathe of Heaven", "gone The book is lent"]
    assert ([*told], "") == (done.stdout.splitlines(), done.stderr)
    assert TABLE.encode() == (tmp_path / "books.csv").read_bytes()
    assert {"picture": ("cover.png", PICTURE), "caption": (None, b"First print")} == library.uploads
    (sent,) = (json.loads(body) for method, _, body in library.requests if method == "PUT")
    assert ["title", "published", "author"] == [*sent]


def test_every_book_comes_once(client: Any, library: Library) -> None:
    """Pages are counted from one. A list tells no total, so an empty page is the end: five books are four pages."""
    assert [*range(42, 47)] == [book.id for book in client.books.iter_list(per_page=2, author_ids=[7, 12])]
    query = "perPage=2&authorIds=7&authorIds=12"
    assert [f"/books?page={page}&{query}" for page in (1, 2, 3, 4)] == [target for _, target, _ in library.requests]
    pages = client.books.iter_list_pages(per_page=2)
    assert [[42, 43], [44, 45], [46], []] == [[book.id for book in page] for page in pages]


def test_every_book_comes_once_asynchronously(api: Any, library: Library) -> None:
    """The twin walks the same pages."""

    async def walk() -> list[int]:
        async with api.AsyncClient(api_key=KEY, base_url=library.url) as client:
            return [book.id async for book in client.books.iter_list(per_page=2)]

    assert [*range(42, 47)] == asyncio.run(walk())


def test_a_picture_is_downloaded(client: Any, tmp_path: Path) -> None:
    """It comes as bytes, and part by part into a file."""
    assert PICTURE == client.books.download_cover(book_id=42)
    with client.raw_stream(client.books.download_cover)(book_id=42) as answer:
        assert len(PICTURE) == answer.write_to(tmp_path / "cover.png")
    assert PICTURE == (tmp_path / "cover.png").read_bytes()


def test_what_is_deprecated_warns(client: Any) -> None:
    """The action tells since when and what to use instead, the parameter since when."""
    with pytest.warns(DeprecationWarning, match=r"`search` is deprecated since 1\.4\. Use .*List"):
        assert [] == client.books.search(words="heaven")
    with pytest.warns(DeprecationWarning, match=r"`writer` is deprecated since 1\.3\."):
        client.books.list_(writer="Le Guin")


def test_nothing_is_sent_without_a_key(api: Any, library: Library) -> None:
    """What is public works without one; all else raises, and the server hears nothing."""
    with api.Client(base_url=library.url) as client:
        assert "Book 42" == client.books.get(book_id=42).title
        with pytest.raises(api.MissingCredentialError):
            client.books.list_()
    assert ["/books/42"] == [target for _, target, _ in library.requests]
