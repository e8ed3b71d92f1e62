"""The calls of curl that send files, forms and other content, made by the SDK: the tests that it ships compare them."""

import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from tests.sdk.packages import CASES
from tests.sdk.test_shipped import replayed, run_shipped_tests, write_package

ROOT = Path(__file__).parents[2]
LEFT_OUT = {
    "picture.send: the curl example sends `multipart/form-data`, the SDK `application/json`",
    "picture.mark: the curl example sends the field `name` as `text/html`, which the SDK does not",
    "picture.swap: the curl example sends a file as the field `name`, which is no file",
}
"""What a client does otherwise, as the tests say in the place of the call."""


def test_documented_bodies_are_replayed(tmp_path: Path) -> None:
    """Names, texts, names of files and content types of parts arrive as curl sends them; files are made up."""
    report = run_shipped_tests(write_package(CASES / "replayed-bodies", tmp_path))

    assert report.code == 0, report.output
    assert (LEFT_OUT, 8) == (set(report.skipped), replayed(report))


@pytest.mark.parametrize(("case", "count"), [("cookies", 2), ("unions", 1)])
def test_documented_cookies_and_unions_are_replayed(case: str, count: int, tmp_path: Path) -> None:
    """A cookie arrives beside one that is a credential, and beside none; one of several types as curl sends it."""
    report = run_shipped_tests(write_package(CASES / case, tmp_path))

    assert report.code == 0, report.output
    assert ([], count) == ([reason for reason in report.skipped if "the curl example" in reason], replayed(report))


SENT = b"""--b\r
Content-Disposition: form-data; name="picture"; filename="cover.png"\r
Content-Type: image/png\r
\r
...\r
--b\r
Content-Disposition: form-data; name="title"\r
\r
A title\r
--b\r
Content-Disposition: form-data; name="place"\r
Content-Type: application/json\r
\r
{"city": "Bath"}\r
--b--\r
"""
PICTURE = ("picture", b"...", "cover.png", "image/png")
TITLE = ("title", "A title")
PLACE = ("place", '{"city":"Bath"}', None, "application/json")


@pytest.fixture(scope="module")
def parts() -> Iterator[Any]:
    """The module of the shipped tests that compares parts."""
    package = ModuleType("shipped_support")
    package.__path__ = [str(ROOT / "templates/python/tests/support")]
    sys.modules[package.__name__] = package
    yield import_module("shipped_support.parts")
    for name in [name for name in sys.modules if name.startswith("shipped_support")]:
        del sys.modules[name]


def check(parts: Any, *documented: tuple[object, ...]) -> None:
    """Compare the parts of SENT with documented ones."""
    received = SimpleNamespace(headers={"content-type": "multipart/form-data; boundary=b"}, body=SENT)
    parts.check_parts(received, [parts.Part(*part) for part in documented])


def test_equal_parts_pass(parts: Any) -> None:
    """In any order; JSON however it is written, and a file of any content type where none is told."""
    check(parts, PICTURE, TITLE, PLACE)
    check(parts, PLACE, PICTURE[:3], TITLE)


@pytest.mark.parametrize(
    "documented",
    [
        (PICTURE, TITLE),
        (PICTURE, TITLE, TITLE, PLACE),
        (PICTURE, ("titles", "A title"), PLACE),
        (PICTURE, ("title", "Another"), PLACE),
        (PICTURE, (*TITLE, "title.txt"), PLACE),
        (PICTURE, (*TITLE, None, "text/plain"), PLACE),
        (("picture", b"..", *PICTURE[2:]), TITLE, PLACE),
        (("picture", b"...", "other.png", "image/png"), TITLE, PLACE),
        (("picture", b"...", "cover.png", "image/gif"), TITLE, PLACE),
        (PICTURE, TITLE, ("place", '{"city":"York"}', None, "application/json")),
    ],
)
def test_a_part_that_is_another_fails(parts: Any, documented: tuple[tuple[object, ...], ...]) -> None:
    """Name, content, name of the file and content type count."""
    with pytest.raises(AssertionError):
        check(parts, *documented)
