"""Resources and actions of a dialect: what they are called, and which documents are in which dialect."""

import pytest

from codegen.dialects.shipped import NAMES
from codegen.files import File
from codegen.reader.api import read_api
from codegen.reader.foreign.recognition import recognise
from codegen.reader.foreign.resources import path_name
from tests.reader.foreign.forms import actions, dialect, read, told

BOOKS = "# Books\n\nWords.\n\n## Get\n\n`GET /books`\n\n"


@pytest.mark.parametrize(
    ("path", "expected"),
    [("books.md", "books"), ("auth/token.mdx", "auth_token"), ("auth/index.mdx", "auth"), ("index.md", "index")],
)
def test_a_resource_is_named_after_its_path(path: str, expected: str) -> None:
    """So that no document that is added renames another one."""
    assert expected == path_name(path).snake


def test_headings_may_gather_actions() -> None:
    """Each is a resource with the words below it; what stands before the first is of the document."""
    text = "# API\n\n## Books\n\nAll books.\n\n### Get\n\n`GET /books`\n\n## Members\n\n### Get\n\n`GET /members`\n"
    result = read(text, dialect("resource: 2\n"))
    assert result.api is not None
    found = [(item.name.snake, item.title, item.intro, len(item.actions)) for item in result.api.resources]
    assert [("books", "Books", "All books.", 1), ("members", "Members", "", 1)] == found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Get book's parts\n\n`GET /a`\n", ["get_books_parts"]),
        ("## Get\n\n`GET /a`\n\n## Get\n\n`GET /a/:id`\n", ["get", "get_a_by_id"]),
        ("## Get\n\n`GET/POST /a`\n", ["get", "get_post"]),
        ("## Get\n\n`GET /a(/:id)`\n", ["get", "get_id"]),
        ("## 取得\n\n`GET /a/:id`\n", ["u53d6_u5f97"]),
    ],
)
def test_actions_have_names_of_their_own(text: str, expected: list[str]) -> None:
    """As the title; of several calls, and of two that are called alike, the others say what they call."""
    assert expected == [item.name.snake for item in actions(read(f"# Books\n\n{text}", dialect("")))]


@pytest.mark.parametrize(("heading", "expected"), [("GET /a/:id", "get_a_by_id"), ("Read one: GET /a/:id", "read_one")])
def test_a_request_line_may_be_the_title(heading: str, expected: str) -> None:
    """Without other words the call is the name."""
    form = dialect("", "name: ours\nserver: https://api.example.com\nrequest: [heading]\n")
    assert [expected] == [item.name.snake for item in actions(read(f"# Books\n\n## {heading}\n", form))]


def test_a_call_counts_once() -> None:
    """The second action with the same method and path is told and left out, whatever its placeholders are called."""
    result = read("# Books\n\n## Get\n\n`GET /a/:id`\n\n## Read\n\n`GET /a/:a_id`\n", dialect(""))
    message = "`GET /a/{a_id}` is documented already, so this one is left out"
    assert [(9, 6, "repeated-call", message)] == told(result)
    assert ["get"] == [item.name.snake for item in actions(result)]


def test_a_path_that_cannot_be_said_leaves_its_action_out() -> None:
    """It is told at the segment, and the others are read."""
    result = read(f"{BOOKS}## Picture\n\n`GET /books/:id.png`\n", dialect(""))
    message = "`GET /books/:id.png` is left out: `:id.png` is not a segment of a path"
    assert [(11, 13, "unsayable-path", message)] == told(result)
    assert ["get"] == [item.name.snake for item in actions(result)]


FLEET = "### Get {0}\n\n`GET /{0}`\n\n#### Parameters\n\n| Name | In |\n| - | - |\n| a | query |\n\n"
MASTODON = "## Get {0} {{#get}}\n\n```http\nGET /{0} HTTP/1.1\n```\n\n#### Response\n##### 200: OK\n\nYes.\n\n"
HASHICORP = (
    "## Get {0}\n\n| Method | Path |\n| - | - |\n| `GET` | `/{0}` |\n\n### Sample response\n\n```json\n{{}}\n```\n\n"
)


@pytest.mark.parametrize(("name", "text"), [*zip(NAMES, [FLEET, HASHICORP, MASTODON], strict=True)])
def test_a_shipped_dialect_is_recognised(name: str, text: str) -> None:
    """By what it reads most of; without it in codegen.yaml there is one message that says so."""
    files = (File("books.md", "## Books\n\n" + "".join(map(text.format, ["books", "loans", "shelves"]))),)
    found = recognise(files)
    assert found is not None
    assert (name, 3) == (found.dialect.name, found.actions)
    [only] = read_api(files).diagnostics
    message = f"3 request lines are written as in the dialect `{name}`, and codegen.yaml does not say so"
    assert ("other-dialect", found.first, message) == (only.rule, only.span, only.message)
    assert f"write `dialect: {name}` into codegen.yaml" == only.help


def test_two_request_lines_tell_nothing() -> None:
    """What is wrong in a small document has its own messages."""
    files = (File("books.md", "## Books\n\n" + "".join(map(FLEET.format, ["books", "loans"]))),)
    assert recognise(files) is None


def test_the_built_in_form_is_none_of_them() -> None:
    """A document of the built-in form with a fault in it has its own messages."""
    text = (
        "# Book Actions\n\nhttps://api.example.com/books\n\nWords.\n\n## Get\n\nSays.\n\n### Method And Url\n\nGOT /a\n"
    )
    assert recognise((File("book.md", text),)) is None
    assert "other-dialect" not in {item.rule for item in read_api((File("book.md", text),)).diagnostics}
