"""Documents in a dialect that a test makes up -> what they are read as."""

from codegen.dialects.dialect import Dialect
from codegen.dialects.form import form_of
from codegen.dialects.parse import parse_dialect
from codegen.example_options import STRICT, ExampleOptions
from codegen.files import File
from codegen.model.action import Action
from codegen.reader.api import Result, read_api

HEAD = "name: ours\nserver: https://api.example.com\nrequest: [code]\nauthentication: {default: A token is required.}\n"
"""A dialect to which a test adds the rest."""


def dialect(text: str, head: str = HEAD) -> Dialect:
    """Return the dialect of a text behind the head."""
    found, told = parse_dialect(File("dialect.yaml", head + text))
    assert () == told
    assert found is not None
    return found


def read(text: str, form: Dialect, options: ExampleOptions = STRICT) -> Result:
    """Read one document, `books.md`."""
    return read_api((File("books.md", text),), form=form_of(form, options))


def actions(result: Result) -> tuple[Action, ...]:
    """Return all actions of what was read without an error."""
    assert result.api is not None, result.diagnostics
    return tuple(action for resource in result.api.resources for action in resource.actions)


def told(result: Result) -> list[tuple[int, int, str, str]]:
    """Return line, column, rule and message of each diagnostic."""
    return [(item.span.line, item.span.column, item.rule, item.message) for item in result.diagnostics]
