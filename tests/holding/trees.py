"""Small trees of documents for tests of what is held back: one action with what a test puts into it, and schemas."""

from codegen.files import File
from codegen.held_back import USUAL, HeldBack
from codegen.holding.hold import Held, hold_back
from codegen.model.action import Action
from codegen.reader.api import read_api

HEAD = "# Thing Actions\n\nhttps://api.example.com/things\n\nAbout things.\n"
ACTION = """
## {title}

{told}

### Method And Url

{method} https://api.example.com/things{path}

### Authentication

No authentication is required.
{sections}
### Successful Responses

| Code | Type | Description |
| ---- | ---- | ----------- |
| 200 | {answer} | A thing |
"""
SCHEMAS = "# Schemas\n"


def action(title: str, sections: str = "", *, told: str = "Works.", path: str = "", answer: str = "string") -> str:
    """Write an action; its method follows from its title and a body, its path from its title where none is given."""
    method = "POST" if "### Request Body" in sections else "GET"
    path = path or "/" + title.partition(" ")[0].lower()
    texts = {"title": title, "told": told, "method": method, "path": path, "sections": sections, "answer": answer}
    return ACTION.format_map(texts)


def schema(title: str, definition: str, example: str = "", told: str = "Told.") -> str:
    """Write a schema with its definition, and its example if there is one."""
    shown = f"\n### Example\n\n```json\n{example}\n```\n" if example else ""
    return f"\n## {title}\n\n{told}\n\n### Schema\n\n```json\n{definition}\n```\n{shown}"


def tree(actions: str, schemas: str = "") -> tuple[File, ...]:
    """Return the documents of a tree."""
    return (File("schemas.md", SCHEMAS + schemas), File("thing.md", HEAD + actions))


def held(actions: str, schemas: str = "", options: HeldBack = USUAL) -> Held:
    """Read a tree without errors, and hold back of it."""
    files = tree(actions, schemas)
    result = read_api(files)
    assert result.api is not None, [f"{item.span}: {item.message}" for item in result.diagnostics]
    return hold_back(result.api, options, files)


def only(found: Held) -> Action:
    """Return the one action that is left, about which there is nothing to say."""
    assert [] == [f"{item.span}: {item.message}" for item in found.diagnostics]
    ((one,),) = (resource.actions for resource in found.api.resources)
    return one


def told(found: Held) -> list[tuple[str, str, int, int, str]]:
    """Return what is said: rule, file, line, column, message."""
    spans = [(item, item.span) for item in found.diagnostics]
    return [(item.rule, span.file, span.line, span.column, item.message) for item, span in spans]
