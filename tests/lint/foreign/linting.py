"""A document in a dialect -> what `codegen lint` says about it."""

from codegen.diagnostics import Diagnostic
from codegen.dialects.form import form_of
from codegen.dialects.shipped import shipped
from codegen.example_options import ExampleOptions
from codegen.files import File
from codegen.lint.run import lint
from codegen.manual import IDS
from codegen.reader.api import read_api

TITLE = "# Things\n\n### Get thing\n\n`GET /api/things/:id`\n\n"
ROWS = "#### Parameters\n\n| Name | Type | In | Description |\n| --- | --- | --- | --- |\n"
HEAD = TITLE + ROWS
"""An action of the dialect `fleet`, whose rows follow from line 11 on."""
ID = "| id | integer | path | Its number |\n"


def linted(text: str, dialect: str = "fleet") -> tuple[Diagnostic, ...]:
    """Lint one document, `things.md`."""
    files = (File("things.md", text),)
    result = read_api(files, form=form_of(shipped(dialect), ExampleOptions()))
    return lint(result.readable, files, result.diagnostics, IDS)


def told(text: str, dialect: str = "fleet") -> list[tuple[int, int, str, str]]:
    """Return line, column, rule and message of each diagnostic."""
    return [(item.span.line, item.span.column, item.rule, item.message) for item in linted(text, dialect)]
