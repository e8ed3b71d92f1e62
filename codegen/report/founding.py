"""A new project -> lines that say what was chosen for it and why, what was written, and what to do next."""

from collections.abc import Container, Iterable, Iterator
from typing import Final

from msgspec import Struct

from codegen.config import FILE_NAME, Identity
from codegen.report.escapes import escape
from codegen.report.text import count

_WORKFLOWS: Final = {
    "github": "set the repository's variable CODEGEN to what pip installs codegen from: the workflows install it",
    "gitlab": "set the CI/CD variables CODEGEN and CODEGEN_TOKEN, which the file of the jobs explains",
}


class Fact(Struct, frozen=True):
    """Something that was chosen, and why; `value` is empty where there was nothing to choose."""

    key: str
    value: str
    reason: str

    def __str__(self) -> str:
        return escape(f"{self.key}: {self.value or 'none'}, {self.reason}")


def render_identity(identity: Identity) -> Iterator[Fact]:
    """Yield what the server gives: the names of everything."""
    yield Fact("server", identity.server, "which the documents name")
    yield Fact("title", identity.title, "after the server")
    yield Fact("package", identity.package, f"after the server, to import; pip installs {identity.distribution}")


def render_choices(facts: Iterable[Fact]) -> Iterator[str]:
    """Yield the lines of what was chosen, and how to choose otherwise."""
    yield from map(str, facts)
    yield f"to change one of these: its key in {FILE_NAME}, which says what each is for"


def render_written(paths: Iterable[str], new: Container[str], kept: Container[str]) -> Iterator[str]:
    """Yield what became of each file; of one that is kept, what to do without ours."""
    for path in paths:
        state = "wrote" if path in new else "kept" if path in kept else "unchanged"
        yield f"{state}: {path}{_advice(path) if path in kept else ''}"


def _advice(path: str) -> str:
    if path == FILE_NAME:
        return ", which is yours: what it says counts"
    if path == "Makefile":
        return ", which is yours: run `codegen generate`, `codegen check` and `codegen lint`, or call them there"
    return ", which differs from what would be written: to get that, move it and run again"


class Done(Struct, frozen=True):
    """What the documents gave: how many files, how many of them were written, and in which folder."""

    total: int
    written: int
    generated: str


def render_next(done: Done, ci: str, *, has_makefile: bool) -> Iterator[str]:
    """Yield what was generated, and what to type next."""
    run = "make" if has_makefile else "codegen"
    state = f"{done.written} written now" if done.written else "as they were"
    yield f"generated: {count(done.total, 'file')} in {escape(done.generated)}/, {state}"
    yield f"so `{run} check` passes: {escape(done.generated)}/ is what the documents give"
    yield f"next: commit all of it; from now on, `{run} generate` after each change of the documents"
    yield f"then: {_WORKFLOWS[ci]}"
    first = "make release FIRST=1" if has_makefile else "codegen release --first"
    yield f"later: `{run} lint` says what can be better in the documents, `{first}` makes the first release"
