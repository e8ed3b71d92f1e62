"""What a document in a dialect may not multiply: each bound is told at its place, and what it is about left out."""

import pytest

from codegen.dialects.dialect import Dialect
from codegen.limits import CALLED_CHARACTERS, CALLS, NESTED_FIELDS
from codegen.reader.documents.inline_schemas import title_of
from codegen.reader.foreign.paths import expand
from tests.reader.foreign.forms import actions, dialect, read, told

HEADINGS = "headings:\n  parameters: [parameters]\n  answer: [answer]\n"


@pytest.fixture(scope="module")
def form() -> Dialect:
    """A dialect of request lines in code."""
    return dialect(HEADINGS)


def _chapter(calls: int, characters: int) -> str:
    lines = "".join(f"`POST /books/{number}`\n" for number in range(calls))
    return f"# Books\n\n## Put book\n\n{lines}\n{'It ' * (characters // 3)}\n"


def test_a_chapter_has_as_many_paths_as_its_text_allows(form: Dialect) -> None:
    """What is said once for many request lines is worked off for each of them, so that both cannot be long."""
    assert CALLS == len(actions(read(_chapter(CALLS, CALLED_CHARACTERS), form)))
    assert 60 == len(actions(read(_chapter(60, CALLED_CHARACTERS // 100), form)))
    message = "more than 8 paths of one chapter, whose text holds for each of them"
    assert [(13, 7, "too-much-text", message)] == told(read(_chapter(CALLS + 2, CALLED_CHARACTERS), form))


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("/a/(b|c)/(b|c)/(b|c)/(b|c)", 16),
        ("/a/(b|c|d|e|f|g|h|i|j|k)/(b|c)", 20),
        ("/a/(b|c|d|e|f|g|h|i|j|k)/(b|c|d|e)", 1),
        ("/a/(b|c|d|e|f|g|h|i|j|k)" * 4, 1),
        ("/a/(b|c)(/d)(/e)(/f)", 8),
        ("/a/(b|c)(/d)/g(/e)/g(/f)/g", 16),
        ("/a/(b|c)(/d)(/e)(/f)(/g)", 1),
        ("/a" + "/(b|c)" * 5, 1),
        ("/a" + "(/b)/c" * 5, 1),
    ],
)
def test_choices_do_not_multiply_without_end(text: str, count: int) -> None:
    """A request line stands for 32 paths at most."""
    assert count == len(expand(text))


def test_fields_of_fields_are_as_deep_as_anybody_writes(form: Dialect) -> None:
    """A heading that names a field of too many fields has no role, and its table is told of."""
    table = "| Name | Type |\n| - | - |\n| a | object |\n"
    deep = ".".join("a" * (NESTED_FIELDS + 1))
    head = f"# Books\n\n## Put book\n\n`POST /books`\n\n### Parameters\n\n{table}\n"
    text = f"{head}### a.a\n\n{table}\n### {deep}\n\n{table}"
    message = f"a table under `{deep}` has no role, kept as prose"
    assert [(21, 1, "unread-part", message)] == told(read(text, form))


def test_a_field_that_only_a_heading_names_is_an_object(form: Dialect) -> None:
    """The rows below `a.b` are fields of `b`, which is one of `a`, whether the table of `a` has it or not."""
    table = "| Name | Type |\n| - | - |\n"
    text = (
        f"# Books\n\n## Put book\n\n`POST /books`\n\n### Parameters\n\n{table}| a | object |\n\n"
        f"### a.b\n\n{table}| c | string |\n\n### a.note\n\nWords\n"
    )
    result = read(text, form)
    (action,) = actions(result)
    assert result.api is not None
    assert [] == told(result)
    assert {
        "type": "object",
        "properties": {
            "a": {
                "type": "object",
                "properties": {"b": {"type": "object", "properties": {"c": {"type": "string"}}}},
            }
        },
    } == result.api.schemas[0].definition
    assert title_of(result.api.schemas[0].name) == "Books Put Book Body"
    assert "POST" == action.method


@pytest.mark.parametrize(
    "path",
    [
        "//evil.example/x",
        "/\\evil.example/x",
        "/https:evil.example",
        "https://evil.example@api.example.com/x",
        "https://user:pw@api.example.com/x",
        "https://api.example.com\\@evil.example/x",
        "http://api.example.com/x",
        "https://api.example.com//evil.example/x",
        "/a/../b",
        "/a/./b",
        "/a/%2e%2e/b",
        "/a/%2E./b",
        "/a/.%2e",
        "/a/\u2024\u2024/b",
        "/a/\uff0e\uff0e/b",
        "/a/\uff0fevil.example",
        "/a;b=c/d",
        "/a/%zz",
        "https://api.example.com:99999/x",
        "https://[::1]/x",
    ],
)
def test_a_path_leads_nowhere_else(path: str, form: Dialect) -> None:
    """No other server and no other folder, however it is spelled: the request line is left out, which is told."""
    text = f"# Books\n\n## Get books\n\n`GET /books`\n\n## Get more\n\n`GET {path}`\n"
    result = read(text, form)
    assert ["https://api.example.com/books"] == [str(action.url) for action in actions(result)]
    assert [(9, "unsayable-path")] == [(line, rule) for line, _, rule, _ in told(result)]


@pytest.mark.parametrize(
    "path", ["https://evil.example/x", "https://api.example.com.evil.example/x", "http://127.0.0.1:99/x"]
)
def test_another_server_is_an_error(path: str, form: Dialect) -> None:
    """Credentials go to the one of the configuration or the dialect."""
    result = read(f"# Books\n\n## Get books\n\n`GET /books`\n\n## Get more\n\n`GET {path}`\n", form)
    assert result.api is None
    assert [(9, 6)] == [(line, column) for line, column, _, _ in told(result)]


def test_a_question_mark_hides_nothing(form: Dialect) -> None:
    """What stands behind the path of a request line is an example of a query, and no part of the path."""
    result = read("# Books\n\n## Get books\n\n`GET /books?to=https://evil.example#x`\n", form)
    assert ["https://api.example.com/books"] == [str(action.url) for action in actions(result)]
