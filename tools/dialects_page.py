"""docs/dialects.md: its tables say every key and word of a dialect, its snippets are documents that are read.

`python -m tools.dialects_page`, which is a part of `make docs`, writes the tables between `<!-- keys -->` and
`<!-- end of keys -->` and their like. A key without words here is a KeyError.
"""

import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from codegen.dialects.dialect import Dialect, Label, Request, Role
from codegen.dialects.form import form_of
from codegen.dialects.keys import ANSWER_KEYS, COLUMN_KEYS, CREDENTIAL_KEYS, KEYS, PARAMETER_KEYS
from codegen.dialects.parse import parse_dialect
from codegen.example_options import ExampleOptions
from codegen.files import File
from codegen.model.action import Action
from codegen.model.api import Api
from codegen.model.schema import SchemaRef
from codegen.reader.api import Result, read_api

PAGE: Final = Path(__file__).parent.parent / "docs" / "dialects.md"

_TABLE: Final = re.compile(r"<!-- (?P<name>[a-z ]+) -->\n.*?<!-- end of (?P=name) -->\n", re.DOTALL)
_SNIPPET: Final = re.compile(
    r"^```yaml\n(?P<dialect>.*?)^```\n+````markdown\n(?P<document>.*?)^````\n+```text\n(?P<read>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_USUAL: Final = {
    "name": "ours",
    "request": "[code]",
    "server": "https://api.example.com",
    "authentication": "{default: A token is required.}",
}
"""What a piece of a dialect is completed with."""

_WORDS: Final = {
    "name": "what the dialect is called",
    "documents": "how the names of documents end: `.md`, `.mdx`, `.markdown`; by default the first two",
    "server": "the server, with what all paths start with, where codegen.yaml names none",
    "request": "where request lines stand: one or several of the words below",
    "levels": "the levels of headings that may be actions, from 1 to 6; by default any",
    "resource": "the level of the headings that gather actions into resources, or `file`, the default: each document",
    "labels": "what names blocks besides headings: words below",
    "headings": "a role below -> patterns of headings and labels",
    "dropped": "patterns of what is left out of titles and texts: marks of a site's generator",
    "parameters": "how parameters are written: keys below",
    "answers": "how answers are written: keys below",
    "authentication": "what actions need: keys below",
}
_PARAMETER_WORDS: Final = {
    "columns": "a column below -> heads of tables that stand for it, besides the usual ones",
    "items": "patterns of the items of lists, with the group `name`; other groups are columns",
    "texts": "patterns of the start of a description; groups are columns, and `required`",
    "required": "patterns of words, anywhere in a row, that say that a parameter has to be given",
    "optional": "patterns of words that say that it need not be, whatever the others say",
    "default": "patterns of words of a description, with the group `default`",
    "deprecated": "patterns of words that say that it is deprecated",
    "types": "a usual word for a type -> patterns of what stands for it",
    "otherwise": "where a parameter travels that neither is in the path nor says so: `query`, `body`, or `method`, the "
    "default: the query of GET and DELETE, the body of others",
}
_COLUMN_WORDS: Final = {
    "name": "the name",
    "type": "the type",
    "required": "whether it has to be given: `yes`, `required`, `true`, `no`, `optional`",
    "default": "what is taken without it",
    "description": "what it is for",
    "example": "a value",
    "in": "where it travels: `path`, `query`, `header`, `body`, `form`",
    "deprecated": "whether it is deprecated, or since when",
    "since": "the version that brought it",
}
_ANSWER_WORDS: Final = {
    "status": "patterns of the start of a line that tells a status, with the group `code`, and `description` "
    "for the words about it"
}
_CREDENTIAL_WORDS: Final = {
    "default": "what actions need that say nothing: a sentence as in `### Authentication` of the built-in form",
    "words": "a pattern of what actions say -> the sentence that it means, in which `{scopes}` is that group",
}
_ROLES: Final = {
    Role.PATH: "parameters in the path",
    Role.QUERY: "parameters in the query",
    Role.HEADER: "headers",
    Role.COOKIE: "cookies",
    Role.BODY: "fields of a JSON body",
    Role.FORM: "fields of a form",
    Role.PARAMETERS: "parameters of any place: what the column `in` says, else the path, else `otherwise`",
    Role.FIELDS: "fields of the object that the heading names, a field of a table above",
    Role.BODY_EXAMPLE: "an example of the body",
    Role.REQUEST_EXAMPLE: "a call of curl, or what is sent otherwise",
    Role.ANSWER: "an answer with its example; the group `code` of the pattern is its status, 200 without one",
    Role.AUTHENTICATION: "what the action needs",
    Role.GROUP: "nothing of its own: what it holds stands below it; JSON in it is the answer of a GET without one",
    Role.PROSE: "words for readers",
}
_REQUESTS: Final = {
    Request.CODE: "alone on a line, in backticks: `` `GET /beds/:bed` ``",
    Request.TEXT: "alone on a line: `GET /beds/:bed`, whatever is emphasized in it",
    Request.FENCE: "the first line of a fence, or of code by indenting: `GET /beds/:bed HTTP/1.1`",
    Request.TABLE: "a row of a table with the heads `Method` and `Path`, or a row of two cells whose second one is it",
    Request.ITEM: "an item of a list: `- GET /beds/:bed`",
    Request.HEADING: "the heading itself: `## GET /beds/:bed`, or `## See a bed: GET /beds/:bed`",
    Request.CURL: "the first call of curl in a fence",
    Request.COMPONENT: 'a component of MDX: `<Endpoint method="GET" path="/beds/:bed" />`',
}
_LABELS: Final = {
    Label.BOLD: "a line that is emphasized as a whole: `**Parameters**`",
    Label.COLON: "a line of a few words that ends in a colon: `Parameters:`",
    Label.LINE: "emphasized words with a colon at the start of a line, whose rest they name: `**Needs:** a token`",
    Label.COMPONENT: "a component of MDX around blocks, by its name in words: `<BodyExample>` is `body example`",
}


@dataclass(frozen=True, slots=True)
class Snippet:
    """A dialect, or a piece of one, a document in it, and the lines that say what is read."""

    dialect: str
    document: str
    read: str


def main() -> int:
    """Write the page where its tables are not as they should be."""
    text = PAGE.read_text(encoding="utf-8")
    written = render(text)
    if written != text:
        PAGE.write_text(written, encoding="utf-8")
    sys.stdout.write(f"docs/dialects.md: {'unchanged' if written == text else 'written'}\n")
    return 0


def render(text: str) -> str:
    """Return the page with the tables as the code has the keys and words."""
    tables = {
        "keys": _table("Key", [(key, _WORDS[key]) for key in KEYS]),
        "parameter keys": _table("Key", [(key, _PARAMETER_WORDS[key]) for key in PARAMETER_KEYS]),
        "columns": _table("Column", [(key, _COLUMN_WORDS[key]) for key in COLUMN_KEYS]),
        "answer keys": _table("Key", [(key, _ANSWER_WORDS[key]) for key in ANSWER_KEYS]),
        "authentication keys": _table("Key", [(key, _CREDENTIAL_WORDS[key]) for key in CREDENTIAL_KEYS]),
        "roles": _table("Role", [(role.value, _ROLES[role]) for role in Role]),
        "requests": _table("Word", [(form.value, _REQUESTS[form]) for form in Request]),
        "labels": _table("Word", [(label.value, _LABELS[label]) for label in Label]),
    }
    return _TABLE.sub(lambda match: f"<!-- {match[1]} -->\n{tables[match[1]]}\n<!-- end of {match[1]} -->\n", text)


def _table(head: str, rows: Sequence[tuple[str, str]]) -> str:
    lines = [(head, "What it says"), ("---", "---"), *((f"`{key}`", words) for key, words in rows)]
    return "\n".join(f"| {left} | {right.replace('|', chr(92) + '|')} |" for left, right in lines)


def read_snippets(text: str) -> list[Snippet]:
    """Return the snippets of the page."""
    return [Snippet(match["dialect"], match["document"], match["read"]) for match in _SNIPPET.finditer(text)]


def complete(piece: str) -> Dialect:
    """Return the dialect of a snippet, with what each one needs."""
    missing = "".join(
        f"{key}: {value}\n" for key, value in _USUAL.items() if not re.search(rf"^{key}:", piece, re.MULTILINE)
    )
    dialect, told = parse_dialect(File("dialect.yaml", missing + piece))
    if dialect is None:
        raise ValueError(told)
    return dialect


def read(snippet: Snippet) -> Result:
    """Read the document of a snippet; its examples show no types, which the lines are not about."""
    files = (File("beds.mdx" if "component" in snippet.dialect else "beds.md", snippet.document),)
    return read_api(files, form=form_of(complete(snippet.dialect), ExampleOptions(infer=False, lenient=True)))


def describe(api: Api) -> Iterator[str]:
    """Yield lines that say what was read, an action after the other."""
    for resource in api.resources:
        for action in resource.actions:
            yield f"{resource.name.snake}.{action.name.snake}: {action.method} {action.url}"
            yield from (f"  {line}" for line in _inside(action, api))


def _inside(action: Action, api: Api) -> Iterator[str]:
    for parameter in action.parameters:
        need = ", required" if parameter.required else ""
        yield f"{parameter.location.value} {parameter.name}: {parameter.kind.value}{need}"
    yield from _body(action, api)
    for response in (*action.responses, *action.errors):
        shown = ", with an example" if response.examples else ""
        yield f"answer {response.code}: {response.description}{shown}"
        for name, kind, _ in _fields(response.schema, api):
            yield f"  {name}: {kind}"
    if not action.authentication.required:
        yield "no token"


def _body(action: Action, api: Api) -> Iterator[str]:
    for name, kind, is_required in _fields(action.body.schema if action.body is not None else None, api):
        need = ", required" if is_required else ""
        yield f"body {name}: {kind}{need}"


def _fields(link: SchemaRef | None, api: Api) -> Iterator[tuple[str, str, bool]]:
    """Yield the fields of an object, or of the items of a list, with their types, and whether they are required."""
    definition = api.schema(link.target).definition if link is not None and link.target is not None else None
    if isinstance(definition, dict) and isinstance(definition.get("items"), dict):
        definition = definition["items"]
    if not isinstance(definition, dict):
        return
    properties, required = definition.get("properties"), definition.get("required")
    for name, value in properties.items() if isinstance(properties, dict) else ():
        kind = value.get("type", "anything") if isinstance(value, dict) else "anything"
        yield name, str(kind), isinstance(required, list) and name in required


if __name__ == "__main__":
    sys.exit(main())
