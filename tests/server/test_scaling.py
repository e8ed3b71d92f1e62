"""No answer costs more than the documents' size, and an edit no more than that, whatever they are made to cost."""

from collections.abc import Callable, Mapping
from functools import partial

import pytest

from codegen.config import Config
from codegen.files import File
from codegen.lint.run import Linter
from codegen.manual import IDS
from codegen.memo import Memo
from codegen.reader.api import Reader, read_api
from codegen.server import wire
from codegen.server.completion import complete
from codegen.server.hover import hover
from codegen.server.occurrences import occurrences
from codegen.server.outline import folds, symbols
from codegen.server.state import State
from codegen.server.tokens import tokens
from tests.hostile.baits import BAITS
from tests.hostile.dialect_styles import config_of
from tests.hostile.work import count_steps, is_linear
from tests.server.tree import files as small

_BAITS = ("actions of one name", "paths", "held-mentions", "documents")


def _works(bait: str, size: int) -> Mapping[str, Callable[[], object]]:
    """Return what an editor asks for, of a tree that was read once."""
    files, config = BAITS[bait](size), config_of("")
    assert isinstance(config, Config)
    reader, linter = Reader(config.server, form=config.form, memo=Memo()), Linter(IDS, memo=Memo())
    result = reader.read(files)
    linter.lint(result.readable, files, result.diagnostics)
    state, file = State({file.path: file for file in files}, result.readable, config, memo=reader.memo), files[0]
    assert result.readable.resources
    return {
        "read again": lambda: reader.read(files),
        "lint again": lambda: linter.lint_one(result.readable, file, result.diagnostics),
        "places": lambda: list(occurrences(state)),
        "symbols": lambda: symbols(state, file.path),
        "folds": lambda: folds(state, file.path),
        "completion": lambda: complete(state, file.path, 6, 3),
        "tokens": lambda: tokens(state, file.path),
        "hover": lambda: hover(state, file.path, 6, 5, lambda *_: None),
    }


@pytest.mark.parametrize("bait", _BAITS)
def test_answers_cost_what_the_documents_are_large(bait: str) -> None:
    """Twice the bait is at most twice the work of each of them."""
    trees = [_works(bait, size) for size in (8, 16, 32)]
    steps = {name: count_steps(*(tree[name] for tree in trees)) for name in trees[0]}

    assert {} == {name: counted for name, counted in steps.items() if not is_linear(*counted)}
    assert any(counted[0] < counted[2] for counted in steps.values())


def _links(size: int) -> Callable[[], object]:
    """Return what asks for the tokens of many links on one line, each behind a character of two units."""
    old, new = "📖 A [Book](schemas.md#book)", "📖 A [Book](schemas.md#book)" * size
    files = tuple(File(file.path, file.text.replace(old, new)) for file in small())
    state = State({file.path: file for file in files}, read_api(files).readable)
    assert len(tokens(state, "book.md")) > size
    return lambda: wire.semantic_tokens(tokens(state, "book.md"), state.text("book.md"))


def test_tokens_of_one_line_cost_what_it_is_long() -> None:
    """Each is counted from the one before, and not from the start of the line."""
    steps = count_steps(*(_links(size) for size in (200, 400, 800)))

    assert is_linear(*steps), steps


_DIALECT_BAITS = (
    "fleet: chapters with fields",
    "fleet: fields",
    "hashicorp: fields",
    "mastodon: fields",
    "mastodon: answers",
    "own: labels of lines",
)


def _places(bait: str, size: int) -> Mapping[str, Callable[[], object]]:
    """Return what an editor asks for at the end of a document in a dialect; each of them looks at the whole tree."""
    config = config_of(bait.partition(":")[0])

    def ended(line: str) -> tuple[State, str, int, int]:
        first, *rest = BAITS[bait](size)
        files = (File(first.path, f"{first.text}\n\n{line}"), *rest)
        api = read_api(files, form=config.form).readable
        state = State({file.path: file for file in files}, api, config, memo=Memo())
        return state, first.path, files[0].text.count("\n") + 1, len(line.rpartition("\n")[2]) + 1

    lines = {"heading": "###### ", "label": "**", "table": "|", "item": "- `a` `(", "definition": "a\n: "}
    whole = ended("")
    return {
        **{name: partial(complete, *ended(line)) for name, line in lines.items()},
        "tokens": lambda: tokens(*whole[:2]),
    }


@pytest.mark.parametrize("bait", _DIALECT_BAITS)
def test_answers_about_a_dialect_cost_what_the_documents_are_large(bait: str) -> None:
    """Twice the bait is at most twice the work of each of them."""
    trees = [_places(bait, size) for size in (8, 16, 32)]
    steps = {name: count_steps(*(tree[name] for tree in trees)) for name in trees[0]}

    assert {} == {name: counted for name, counted in steps.items() if not is_linear(*counted)}
