"""SDKs of documents with answers and bodies of many kinds: typed, tested by what they ship, and faked."""

from pathlib import Path

import pytest

from tests.sdk.packages import imported, mypy_faults, pyright_faults, write_case
from tests.sdk.test_shipped import run_shipped_tests

ANSWERS = """\
from typing import assert_type

from example_api import Client
from example_api.models import Book


def read(client: Client) -> None:
    client.book.delete(book_id="7")
    assert_type(client.book.list_(), list[Book])
    assert_type(client.book.get(book_id="7"), Book | None)
    assert_type(client.book.similar(book_id="7"), list[Book])
    assert_type(client.book.cover(book_id="7"), bytes)
    assert_type(client.book.export(), str)
    assert_type(client.book.tags(), list[str])
    with client.raw_stream(client.book.cover)(book_id="7") as answer:
        assert_type(answer.write_to("cover.png"), int)
"""
BODIES = """\
from io import BytesIO
from pathlib import Path

from example_api import Client
from example_api.bodies import BookSetCoverBody


def write(client: Client) -> None:
    body: BookSetCoverBody = {"cover": Path("cover.png"), "pages": [b"1", BytesIO(b"2"), ("3.png", b"3")]}
    client.book.set_cover(body=body)
    with open("cover.png", "rb") as file:
        client.book.set_cover(body={"cover": file, "caption": "Emma"})
        client.book.scan(body=file)
    client.book.create(body={"title": "Emma", "state": "lent"})
    client.book.sign_in(body={"user": "ann", "scope": ["read"]})
    client.book.sign_in()
    client.book.import_(body="title\\n")
    client.book.import_(body=Path("books.csv"))
    client.book.sort(body=[{"name": "Murray"}])
"""
WRONG = """\
from example_api import Client


def write(client: Client) -> None:
    client.book.set_cover(body={"cover": "cover.png"})
    client.book.create(body={"title": 1})
    client.book.scan(body="text")
    client.book.create()
"""


@pytest.mark.parametrize(("case", "passed"), [("answers", 30), ("bodies", 24)])
def test_shipped_tests_pass(tmp_path: Path, case: str, passed: int) -> None:
    """Each documented example is read as what it is, and what is not JSON is sent and received as well."""
    report = run_shipped_tests(write_case(case, tmp_path))
    assert 0 == report.code, report.output[-3000:]
    assert len([name for name in report.passed if "test_book" in name]) >= passed


@pytest.mark.parametrize(("case", "program"), [("answers", ANSWERS), ("bodies", BODIES)])
def test_a_program_is_typed(tmp_path: Path, case: str, program: str) -> None:
    """Strict checkers find nothing in a program that uses everything."""
    folder = write_case(case, tmp_path)
    assert ([], []) == (mypy_faults(folder, program), pyright_faults(folder, program))


def test_the_readme_says_how_files_are_sent(tmp_path: Path) -> None:
    """With a call of the API's own, which the shipped tests run; an API without files says nothing of them."""
    told = (write_case("bodies", tmp_path / "bodies") / "README.md").read_text(encoding="utf-8")
    assert "## Files\n" in told
    assert 'client.book.set_cover(body={"cover": ("cover.png", b"..."), "caption": "Emma"})\n' in told
    assert "## Files" not in (write_case("optional-body", tmp_path / "other") / "README.md").read_text(encoding="utf-8")


def test_a_wrong_program_is_told(tmp_path: Path) -> None:
    """The path of a file is not its content, a file is not a text, and what is required is missed."""
    folder = write_case("bodies", tmp_path)
    assert ["typeddict-item", "typeddict-item", "arg-type", "call-arg"] == mypy_faults(folder, WRONG)


def test_the_fake_api_answers_as_documented(tmp_path: Path) -> None:
    """Nothing, examples of answers, texts and empty files; and what a test says."""
    with imported(write_case("answers", tmp_path)):
        api = __import__("example_api.testing", fromlist=["FakeApi"]).FakeApi()
        with api.client() as client:
            assert client.book.delete(book_id="7") is None
            assert ["Middlemarch", "Persuasion"] == [book.title for book in client.book.list_()]
            assert ["Emma"] == [book.title for book in client.book.similar(book_id="7")]
            assert "title,year\nEmma,1815" == client.book.export()
            assert b"" == client.book.cover(book_id="7")
            api.reply("book.cover", b"PNG")
            api.reply("book.export", "title\n")
            assert (b"PNG", "title\n") == (client.book.cover(book_id="7"), client.book.export())


def test_the_fake_api_keeps_forms_and_files(tmp_path: Path) -> None:
    """A form without files is its fields, anything else the bytes that were sent."""
    with imported(write_case("bodies", tmp_path)):
        api = __import__("example_api.testing", fromlist=["FakeApi"]).FakeApi()
        with api.client() as client:
            client.book.sign_in(body={"user": "ann"})
            client.book.scan(body=b"PDF")
            client.book.set_cover(body={"cover": b"PNG"})
        sent = [request.body for request in api.requests]
        assert [{"user": "ann"}, b"PDF"] == sent[:2]
        assert b"PNG" in sent[2]
