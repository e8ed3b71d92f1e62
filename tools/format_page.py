"""docs/format.md: its tables of words are written from the readers' own, its snippets are documents that are read.

`python -m tools.format_page`, which is a part of `make docs`, writes the tables between `<!-- headings -->` and
`<!-- end of headings -->` and their like.
"""

import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from codegen.files import File
from codegen.paging.parameters import CURSORS, OFFSETS, PAGES, SIZES
from codegen.reader.documents.headings import FORMS, HEADINGS
from codegen.reader.elements.column_heads import HEADS
from codegen.reader.elements.type_words import SYNONYMS

PAGE: Final = Path(__file__).parent.parent / "docs" / "format.md"

_TABLE: Final = re.compile(r"<!-- (?P<name>[a-z ]+) -->\n.*?<!-- end of (?P=name) -->\n", re.DOTALL)
_SNIPPET: Final = re.compile(r"^````markdown (?P<path>\S+)\n(?P<text>.*?)^````$", re.MULTILINE | re.DOTALL)
_METHODS: Final = {"Post": "POST", "Patch": "PATCH", "Delete": "DELETE", "Put": "PUT"}
_SPELLED: Final = {"sse": "SSE", "url": "URL", "and": "and", "for": "for", "a": "a"}


def main() -> int:
    """Write the page where its tables are not as they should be."""
    text = PAGE.read_text(encoding="utf-8")
    written = render(text)
    if written != text:
        PAGE.write_text(written, encoding="utf-8")
    sys.stdout.write(f"docs/format.md: {'unchanged' if written == text else 'written'}\n")
    return 0


def render(text: str) -> str:
    """Return the page with the tables as the readers have them."""
    return _TABLE.sub(lambda match: f"<!-- {match[1]} -->\n{_TABLES[match[1]]()}\n<!-- end of {match[1]} -->\n", text)


def _headings() -> str:
    rows = (
        (
            f"`{_title(section)}`",
            _codes(_title(other) for other, meant in HEADINGS.items() if meant == section != other),
            form,
        )
        for section, form in FORMS.items()
    )
    return _table(("Section", "Also called", "What it holds"), rows)


def _columns() -> str:
    meant: dict[tuple[str, ...], list[str]] = {}
    for head, columns in HEADS.items():
        meant.setdefault(columns, []).append(head)
    rows = (
        (_codes(columns), _codes(head for head in heads if head not in columns)) for columns, heads in meant.items()
    )
    return _table(("Column", "Also called"), rows)


def _types() -> str:
    rows = ((f"`{word}`", _codes(_spelled(others))) for word, others in SYNONYMS.items())
    return _table(("Type", "Also called"), rows)


def _spelled(others: str) -> list[str]:
    """Return words for a type as authors write them; what is put together of two words for types is left out."""
    return sorted(word.replace("-", " ") for word in others.split() if "/" not in word)


def _pages() -> str:
    kinds = {"number of the page": PAGES, "items to skip": OFFSETS, "size of a page": SIZES, "cursor": CURSORS}
    rows = ((kind, _codes(sorted(map(" ".join, names)))) for kind, names in kinds.items())
    return _table(("Parameter", "The words of its name"), rows)


_TABLES: Final = {"headings": _headings, "columns": _columns, "types": _types, "pages": _pages}


def _table(heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [heads, tuple("---" for _ in heads), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in line)} |" for line in lines)


def _codes(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _title(heading: str) -> str:
    return " ".join(_SPELLED.get(word, word.capitalize()) for word in heading.split())


def read_snippets(text: str) -> list[File]:
    """Return the snippets of the page, each a document or a piece of one."""
    return [File(match["path"], match["text"]) for match in _SNIPPET.finditer(text)]


def complete(piece: File, schemas: str) -> Mapping[str, str]:
    """Return the documents of one snippet: it, completed, and schemas.md."""
    if piece.path == "schemas.md":
        return {"schemas.md": f"# Schemas\n\n{piece.text}", "book.md": _document("book.md", "## Get\n")}
    return {piece.path: _document(piece.path, piece.text), "schemas.md": schemas}


def _document(path: str, text: str) -> str:
    if re.search(r"^# ", text, re.MULTILINE):
        return text
    if not text.lstrip().startswith("## "):
        text = f"## Get\n\nDoes it.\n\n{text}"
    parts = re.split(r"^(?=## )", text, flags=re.MULTILINE)
    return "# Book\n\n" + "".join(_action(path, part) for part in parts if part.strip())


def _action(path: str, text: str) -> str:
    title = re.match(r"## (\w+)", text)
    method = _METHODS.get(title[1] if title else "", "GET")
    url = "https://api.example.com/books" + ("/{bookId}" if path == "book.md" else "")
    if re.fullmatch(r"## [^\n]+\n+(###.*)?", text, re.DOTALL):
        text = re.sub(r"\A(## [^\n]+\n)", r"\1\nDoes it.\n", text)
    added = []
    if not re.search(r"^`?[A-Za-z]+ (https?:/)?/", text, re.MULTILINE):
        added.append(f"### Method And Url\n\n{method} {url}\n")
    if "### Authentication" not in text:
        added.append("### Authentication\n\nNo authentication is required.\n")
    if path == "book.md" and not re.search(r"^### (Request Path|Path|Parameters)", text, re.MULTILINE):
        added.append("### Path Parameters\n\n- bookId (integer): Number of the book\n")
    if not re.search(r"^### (Successful |SSE |)(Responses|Stream)", text, re.MULTILINE):
        added.append("### Responses\n\n| Code | Type | Description |\n| - | - | - |\n| 200 | Book | The book |\n")
    return "\n".join([f"{text.rstrip()}\n", *added, ""])


if __name__ == "__main__":
    sys.exit(main())
