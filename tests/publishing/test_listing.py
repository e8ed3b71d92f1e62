"""What an index lists is read in both forms of the simple API."""

import pytest

from codegen.publishing.listing import Listed, parse_listing

ADDRESS = "https://example.com/simple/thing-api/"
HTML = """\
<!DOCTYPE html><html><body>
<A class="x" HREF="../../files/thing_api-1.0-py3-none-any.whl#sha256=ABCD">thing_api</a><br>
<a href="https://files.example.com/thing%5Fapi-1.0.tar.gz#md5=00">x</a>
<a name="nowhere">x</a>
</body></html>
"""
JSON = """\
{"meta": {"api-version": "1.0"}, "name": "thing-api", "files": [
  {"filename": "thing_api-1.0-py3-none-any.whl", "url": "../../files/thing_api-1.0-py3-none-any.whl",
   "hashes": {"sha256": "ABCD"}},
  {"filename": "thing_api-1.0.tar.gz", "url": "https://files.example.com/thing_api-1.0.tar.gz", "hashes": {}}
]}
"""
WHEEL = Listed(
    "thing_api-1.0-py3-none-any.whl", "https://example.com/files/thing_api-1.0-py3-none-any.whl", sha256="abcd"
)


@pytest.mark.parametrize("content_type", ["text/html", "Text/HTML; charset=utf-8", ""])
def test_html(content_type: str) -> None:
    """Links are files: the last part of the address is the name, the fragment the hash, if it is of SHA-256."""
    sdist = Listed("thing_api-1.0.tar.gz", "https://files.example.com/thing%5Fapi-1.0.tar.gz")
    assert (WHEEL, sdist) == parse_listing(HTML, content_type, ADDRESS)


@pytest.mark.parametrize("content_type", ["application/vnd.pypi.simple.v1+json", "application/json; charset=utf-8"])
def test_json(content_type: str) -> None:
    """The same of JSON."""
    sdist = Listed("thing_api-1.0.tar.gz", "https://files.example.com/thing_api-1.0.tar.gz")
    assert (WHEEL, sdist) == parse_listing(JSON, content_type, ADDRESS)


@pytest.mark.parametrize(
    ("text", "content_type"),
    [
        ("", "application/json"),
        ("[]", "application/json"),
        ('{"files": 1}', "application/json"),
        ('{"files": [{"filename": "x", "url": "x", "hashes": []}]}', "application/json"),
        ("[" * 100_000, "application/json"),
        ('<a href="https://[/x">x</a>', "text/html"),
    ],
)
def test_what_is_no_listing(text: str, content_type: str) -> None:
    """What cannot be read is not taken for an index that has nothing."""
    assert parse_listing(text, content_type, ADDRESS) is None


def test_empty_page() -> None:
    """A page without links lists nothing."""
    assert () == parse_listing("<html></html>", "text/html", ADDRESS)
