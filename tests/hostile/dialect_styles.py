"""Documents as each dialect that comes with the generator has them, made of the same few pieces."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final, TypeAlias

from codegen.config import Config
from codegen.dialects.parse import parse_dialect
from codegen.dialects.shipped import NAMES, shipped
from codegen.files import File

Row: TypeAlias = tuple[str, str, str]
"""Name, type and description of a field."""


@dataclass(frozen=True, slots=True)
class Style:
    """How one dialect writes a title, request lines, fields, a curl command, an answer and a label."""

    dialect: str
    top: str
    title: Callable[[str], str]
    calls: Callable[[Iterable[tuple[str, str]]], str]
    fields: Callable[[str, Iterable[Row]], str]
    parts: Mapping[str, str]
    """Role of a part -> its heading."""
    labels: Mapping[str, str]
    """Role of a part -> a label of it."""

    def chapter(self, number: int, *rest: str, path: str = "") -> str:
        """Write an action with the rest of its chapter."""
        call = self.calls([("POST", path or f"/api/things/{number}/:id")])
        return "\n\n".join([self.title(f"Change thing {number}"), call, "Changes a thing", *rest])

    def document(self, *chapters: str) -> tuple[File, ...]:
        """Write one document of chapters."""
        return (File("things.md", "\n\n".join([self.top, *chapters]) + "\n"),)

    def answer(self, text: str, code: int = 200) -> str:
        """Write an answer that is JSON."""
        status = f"`Status: {code}`\n\n" if self.dialect == "fleet" else ""
        return f"{self.parts['answer'].replace('200', str(code))}\n\n{status}{fence(text)}"

    def curl(self, text: str) -> str:
        """Write an example of a request in a shell."""
        return f"{self.parts['request-example']}\n\n{fence(text, 'shell')}"

    def example(self, text: str) -> str:
        """Write an example of a body."""
        return f"{self.parts['body-example']}\n\n{fence(text)}"


def fence(text: str, language: str = "json") -> str:
    """Write a fence."""
    return f"```{language}\n{text}\n```"


def _table(head: str, rows: Iterable[Row]) -> str:
    lines = "\n".join(f"| {name} | {kind} | body | {told} |" for name, kind, told in rows)
    return f"#### {head}\n\n| Name | Type | In | Description |\n| - | - | - | - |\n{lines}"


def _items(head: str, rows: Iterable[Row]) -> str:
    return f"### {head}\n\n" + "\n".join(f'- `{name}` `({kind}: "")` - {told}' for name, kind, told in rows)


def _definitions(head: str, rows: Iterable[Row]) -> str:
    lines = "\n\n".join(f"{name}\n: {kind.title()}. {told}" for name, kind, told in rows)
    return f"##### {'Form data parameters' if head == 'Parameters' else head}\n\n{lines}"


STYLES: Final[Mapping[str, Style]] = {
    "fleet": Style(
        "fleet",
        "# API\n\n## Things",
        "### {}".format,
        lambda calls: "\n".join(f"`{method} {path}`" for method, path in calls),
        _table,
        {
            "parameters": "#### Parameters",
            "group": "#### Example",
            "body-example": "##### Request body",
            "request-example": "##### Request headers",
            "answer": "##### Default response",
        },
        {"parameters": "**Parameters**", "answer": "**Default response**"},
    ),
    "hashicorp": Style(
        "hashicorp",
        "# Things",
        "## {}".format,
        lambda calls: "\n".join(
            ["| Method | Path |", "| - | - |", *(f"| `{one}` | `{path}` |" for one, path in calls)]
        ),
        _items,
        {
            "parameters": "### Parameters",
            "group": "### Parameters",
            "body-example": "### Sample payload",
            "request-example": "### Sample request",
            "answer": "### Sample response",
        },
        {"parameters": "**Parameters**", "answer": "**Sample response**"},
    ),
    "mastodon": Style(
        "mastodon",
        "# Things",
        "## {} {{#anchor}}".format,
        lambda calls: "\n\n".join(f"```http\n{method} {path} HTTP/1.1\n```" for method, path in calls),
        _definitions,
        {
            "parameters": "##### Form data parameters",
            "group": "### Request",
            "body-example": "### Example",
            "request-example": "### Example",
            "answer": "#### 200: OK",
        },
        {"parameters": "**Body parameters:** none", "answer": "**Returns:** a thing"},
    ),
}
"""Name of a dialect -> how it is written."""


_OWN: Final = r"""
name: ours
server: https://api.example.com
request: [heading, component, item, curl, text]
labels: [colon, bold, line]
resource: 1
dropped: ['~~.*?~~', 'x(.*y)?']
headings:
  parameters: ['(a|aa)*b', 'parameters']
  answer: ['(?P<code>[1-5][0-9]{2})(:\s*(?P<description>.*))?']
  authentication: [needs]
parameters:
  items: ['(?P<name>[a-z0-9]+)(, (?P<type>[a-z]*))*: (?P<description>.*)']
  texts: ['((?P<type>[a-z]+)[ ,]+)+(?P<description>.*)']
  required: ['(must|has to).*be']
  default: ['(is|to) *(?P<default>.*)z']
authentication:
  words: {'(?P<scopes>(`[a-z]+`,? ?)+)': 'A token with one of the scopes {scopes} is required.'}
"""
"""A dialect with all that those that come with the generator lack, and patterns that others would backtrack in."""


@cache
def config_of(dialect: str) -> Config:
    """Return the configuration of documents in a dialect, or in a project's `own`; of the built-in form otherwise."""
    if dialect == "own":
        found, told = parse_dialect(File("dialect.yaml", _OWN))
        assert not told
        return Config(dialect="dialect.yaml", loaded_dialect=found)
    return Config(dialect=dialect, loaded_dialect=shipped(dialect)) if dialect in NAMES else Config()
