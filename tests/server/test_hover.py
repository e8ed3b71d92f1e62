"""What is shown of a place: what the compiler understood there."""

from codegen.config import identify
from codegen.model.api import Api
from codegen.model.name import Name
from codegen.server.hover import hover
from codegen.server.state import State
from codegen.targets.python import Signatures
from tests.server.tree import place, state, text_at


def _sign(api: Api, resource: Name, action: Name) -> str | None:
    return Signatures(api, identify(state().config, api.server)).of(resource, action)


def _shown(known: State, path: str, text: str, offset: int = 0) -> tuple[str, str]:
    """Return what is shown of a place, and the text that it is about."""
    found = hover(*place(known, path, text, offset), _sign)
    assert found is not None
    return found.text, text_at(known, found.span)


def test_an_action_is_shown_as_a_method() -> None:
    """Its title and its request line show the signature in Python, with the request."""
    text, about = _shown(state(), "book.md", "## Get", 4)

    assert "Get" == about
    assert text.startswith("```python\n# client.book.get\ndef get(\n    self,\n    *,\n    book_id: str,\n    sort:")
    assert ") -> Book:\n```" in text
    assert text.endswith("`GET /books/{BOOK_ID}`\n\nRetrieves a book")


def test_the_type_behind_a_link_is_shown() -> None:
    """Behind a character of two units, the anchor shows title, description and JSON Schema."""
    text, about = _shown(state(), "book.md", "📖 A [Book](schemas.md#book)", 20)

    assert "book" == about
    assert text.startswith("**Book** (`Book`)\n\nSchema for a book 📖")
    assert '"maxLength": 80' in text


def test_a_parameter_shows_its_kind() -> None:
    """A row of a table tells what values are taken, and what is sent without one."""
    text, about = _shown(state(), "book.md", "📚 Order", 3)

    assert "sort" == about
    assert "`sort`: **string**, optional, in the query\n\none of `first`, `last`\n\ndefault `first`" in text


def test_a_placeholder_shows_the_row_about_it() -> None:
    """In the curl example it is the parameter of the path."""
    text, about = _shown(state(), "book.md", "books/BOOK_ID?", 8)

    assert "BOOK_ID" == about
    assert "`BOOK_ID`: **string**, required, in the path\n\nID associated with the book" == text


def test_a_scope_shows_who_accepts_it() -> None:
    """It says of how many actions it is a scope."""
    assert ("scope `all.User`: accepted by 3 actions", "all.User") == _shown(state(), "book.md", "all.User", 3)


def test_a_diagnostic_shows_the_page_of_its_rule() -> None:
    """The manual comes first, with the bad and the good example."""
    text, about = _shown(state(), "book.md", "parts(s)", 2)

    assert "parts(s)" == about
    assert text.startswith("**warning** `doubled-plural`\n\n")
    assert "Bad:\n\n```markdown\n" in text
    assert "Good:\n\n```markdown\n" in text


def test_a_rule_that_a_comment_allows_is_explained() -> None:
    """Hovering its name in the comment shows its page."""
    known = state(("book.md", "parts(s)", "parts(s) <!-- codegen: allow doubled-plural -->"))
    text, about = _shown(known, "book.md", "doubled-plural", 5)

    assert "doubled-plural" == about
    assert "**warning** `doubled-plural`" in text


def test_plain_text_shows_nothing() -> None:
    """Where nothing stands that has a meaning, there is no answer."""
    assert hover(*place(state(), "book.md", "Below are", 2), _sign) is None
