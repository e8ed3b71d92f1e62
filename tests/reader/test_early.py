"""Documents that are read before the others are known give what they give among them, in two processes as in one."""

import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from codegen.dialects.form import form_of
from codegen.dialects.shipped import shipped
from codegen.example_options import STRICT
from codegen.files import File
from codegen.overrides_yaml import parse_overrides
from codegen.reader.api import Reader, read_api
from codegen.reader.early import EarlyReader
from codegen.reader.known import Early, Known

_ROOT = Path(__file__).parent.parent.parent
_BOOKS = File("books.md", "# Books\n\n## Get\n\nGets all\n\nGET /books\n")
_URL = "GET https://api.example.com/books"
_STATED = "The base URL is https://api.example.com/v2\n"


@pytest.mark.parametrize(
    ("guide", "times"),
    [
        (File("intro.md", f"# Introduction\n\n{_STATED}"), 1),
        (File("README.md", f"# API\n\n{_STATED}\n```\nGET https://api.example.com/v2/books\n```\n"), 1),
        # Only the whole document tells that a request line in code is an example.
        (File("intro.md", f"# API\n\n{_STATED}\n```\nGET https://api.example.com/v2/books\n```\n"), 2),
    ],
)
def test_a_base_is_known_to_all_documents(guide: File, times: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether a quick look sees that a document states one, or all is read twice; on which side of the others it is."""
    read, taken = EarlyReader.read, list[int]()

    def counted(reader: EarlyReader, files: Sequence[File]) -> tuple[Known, Mapping[str, Early]]:
        taken.append(1)
        return read(reader, files)

    monkeypatch.setattr(EarlyReader, "read", counted)
    for files in ((_BOOKS, guide), (guide, _BOOKS)):
        taken.clear()
        result = read_api(files)

        assert result.api is not None
        assert ["https://api.example.com/v2/books"] == [str(item.actions[0].url) for item in result.api.resources]
        assert times == len(taken)


def test_schemas_are_known_whatever_their_file_is_called() -> None:
    """Their title says so as well, which the whole document has to be read for."""
    schemas = File("types.md", '# Schemas\n\n## Book\n\n```json\n{"type": "object"}\n```\n')
    book = File("book.md", f"{_BOOKS.text}\n#### Responses\n\n| Code | Type |\n| - | - |\n| 200 | [Book](#book) |\n")
    result = Reader("https://api.example.com").read((book, schemas))

    assert result.api is not None
    assert ["Book"] == [schema.title for schema in result.api.schemas]
    assert "Book" in str(result.api.resources[0].actions[0].responses)


def test_an_entry_may_name_an_action_in_the_document_of_schemas() -> None:
    """What titles it has is known, too, so that another title is told with the nearest."""
    schemas = File("schemas.md", f"# Schemas\n\n## Get book\n\n{_URL}\n\n## Book\n\n```json\n{{}}\n```\n")
    entry = "- where: {{document: schemas.md, action: {}, field: description}}\n  was: a\n  now: b\n  because: c\n"
    overrides, faults = parse_overrides(File("overrides.yaml", entry.format("Get book") + entry.format("Get books")))
    result = Reader("https://api.example.com", overrides).read((_BOOKS, schemas))

    told = [(item.message, item.span.line) for item in result.diagnostics if item.rule == "unknown-place"]
    assert ((), [("schemas.md has no action `Get books`", 5)]) == (faults, told)


def test_a_call_of_two_documents_is_told_at_the_second() -> None:
    """Each of them by itself has nothing to be told of."""
    text = "# Books\n\n## List books\n\n| Method | Path |\n| :- | :- |\n| `GET` | `/books` |\n"
    files = tuple(File(f"{name}.mdx", text) for name in ("a", "b", "c"))
    result = Reader("https://api.example.com", form=form_of(shipped("hashicorp"), STRICT)).read(files)

    told = [(item.rule, str(item.span)) for item in result.diagnostics if item.rule == "repeated-call"]
    assert [("repeated-call", "b.mdx:7:12"), ("repeated-call", "c.mdx:7:12")] == told


_PROGRAM = """
import os, sys
from pathlib import Path
from codegen.files import File
from codegen.reader.api import read_api
from codegen.sharing import sharing
from tests.deep import deep
import codegen.reader.early as early

folder, here, taken = Path("tests/cases"), os.getpid(), set()
text = (folder / "generation-e3" / "thing.md").read_text()
broken = text.replace("| 404 | ", "| 4o4 | ")
files = [File(f"thing-{n}.md", (broken if n == 30 else text).replace("/things/", f"/things-{n}/")) for n in range(60)]
files.append(File("schemas.md", (folder / "generation-e3" / "schemas.md").read_text()))
read = early.read_document

def watched(document, around, calls, memo, *, has_actions):
    if os.getpid() == here:
        taken.add(document.path)
    return read(document, around, calls, memo, has_actions=has_actions)

early.read_document = watched
alone = read_api(tuple(files))
assert len(taken) == 60
taken.clear()
with sharing(1):
    shared = read_api(tuple(files))
print(deep(alone) == deep(shared), len(alone.diagnostics) > 0, len(taken) < 60 or len(os.sched_getaffinity(0)) == 1)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux doubles a process safely")
def test_two_processes_read_what_one_reads() -> None:
    """The model, diagnostics with their places, accounts: all is equal, and some of it came from the other process."""
    command = [sys.executable, "-c", _PROGRAM]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False, timeout=60)

    assert ("True True True\n", "") == (done.stdout, done.stderr)
