"""Trees of documents to measure with: a real one, many times over."""

import re
from pathlib import Path
from typing import Final

from codegen.limits import MARKS

_TITLE: Final = re.compile(r"^# (.+) Actions$", re.MULTILINE)
_SCHEMA: Final = re.compile(r"^## (.+)$", re.MULTILINE)
_LINK: Final = re.compile(r"schemas\.md#([a-z0-9-]+)")
_URL: Final = re.compile(r"(https://[a-z0-9.-]+)/")
_EXAMPLE: Final = re.compile(r'name="([a-z0-9-]+)-(schema|example)"')


def multiply(spec: Path, copies: int) -> int:
    """Make a tree that many times as large, and return how many times the schemas are there.

    Each copy of a document has other resources and other URLs. A schemas.md holds only so many schemas, whose copies
    are taken in turn.
    """
    texts = {file.name: file.read_text(encoding="utf-8") for file in sorted(spec.glob("*.md"))}
    schemas = texts.pop("schemas.md")
    kept = min(copies, MARKS // sum(map(schemas.count, "[{,")))
    for number in range(2, copies + 1):
        for name, text in texts.items():
            copy = _renumber_actions(text, number, (number - 1) % kept + 1)
            (spec / f"copy{number}-{name}").write_text(copy, encoding="utf-8")
    others = [_renumber_schemas(schemas, number) for number in range(2, kept + 1)]
    (spec / "schemas.md").write_text(schemas + "".join(others), encoding="utf-8")
    return kept


def _renumber_actions(text: str, number: int, schemas: int) -> str:
    text = _TITLE.sub(rf"# \1 Copy{number} Actions", text)
    text = _LINK.sub(rf"schemas.md#\1-copy{schemas}" if schemas > 1 else r"schemas.md#\1", text)
    return _URL.sub(rf"\1/copy{number}/", text)


def _renumber_schemas(text: str, number: int) -> str:
    body = _SCHEMA.sub(rf"## \1 Copy{number}", text[text.index("\n## ") :])
    return _EXAMPLE.sub(rf'name="\1-copy{number}-\2"', body)
