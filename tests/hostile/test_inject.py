"""A bounded part of `make hostile`: every payload in some positions, every position with some payloads."""

from pathlib import Path
from typing import Final

import pytest
from msgspec.structs import replace

from codegen.config import Config
from codegen.files import File
from codegen.pipeline import build
from codegen.reader.api import read_api
from tests.hostile.inject import (
    FOLDER,
    TREES,
    Fate,
    attempt,
    fill,
    read_config,
    read_payloads,
    read_positions,
    trace_of,
)

_POSITIONS: Final = read_positions()
_PAYLOADS: Final = [text for family in read_payloads().values() for text in family]
# A step without a common factor with the number of positions comes to each of them.
_STEP: Final = 7
_PAIRS: Final = [
    (_POSITIONS[(number * _STEP + turn * 31) % len(_POSITIONS)], payload)
    for number, payload in enumerate(_PAYLOADS)
    for turn in range(2)
]
_SHARDS: Final = 8
_IN_DIALECTS: Final = [(tree, position) for tree in TREES if tree != FOLDER for position in read_positions(tree)]
_TRIED: Final = [
    (*_IN_DIALECTS[number * _STEP % len(_IN_DIALECTS)], _PAYLOADS[number % len(_PAYLOADS)])
    for number in range(max(len(_IN_DIALECTS), len(_PAYLOADS)))
]


def test_every_position_and_payload_is_tried() -> None:
    """The bounded part leaves out no position and no payload."""
    assert set(_POSITIONS) == {position for position, _ in _PAIRS}
    assert set(_PAYLOADS) == {payload for _, payload in _PAIRS}
    assert len(_POSITIONS) == len(set(_POSITIONS))
    assert set(_IN_DIALECTS) == {(tree, position) for tree, position, _ in _TRIED}
    assert set(_PAYLOADS) == {payload for _, _, payload in _TRIED}
    assert len(_IN_DIALECTS) == len(set(_IN_DIALECTS))


@pytest.mark.parametrize("shard", range(_SHARDS))
def test_payloads(shard: int) -> None:
    """A payload is rejected at a place of the documents, or inert, and equal to what went in where that is shown."""
    tried = [attempt(position, payload) for position, payload in _PAIRS[shard::_SHARDS]]
    assert [] == [item for item in tried if item.fate is Fate.FAILED]


@pytest.mark.parametrize("shard", range(_SHARDS))
def test_payloads_in_dialects(shard: int) -> None:
    """The same holds for documents in a dialect, and for the file of a project's own one."""
    tried = [attempt(position, payload, tree) for tree, position, payload in _TRIED[shard::_SHARDS]]
    assert [] == [item for item in tried if item.fate is Fate.FAILED]


@pytest.mark.parametrize("tree", [tree for tree in TREES if tree != FOLDER], ids=lambda tree: tree.name)
def test_trees_in_dialects_are_read(tree: Path) -> None:
    """Each tree itself is of several actions, so that what is in it comes as far as it can."""
    files = fill(tree=tree)
    config = read_config(files)
    documents = tuple(File(name, text) for name, text in files.items() if name.endswith(".md"))
    api = read_api(documents, config.server, form=config.form).api
    assert api is not None
    assert 2 <= sum(len(resource.actions) for resource in api.resources)


def test_both_fates_are_met() -> None:
    """The tree itself is inert, and a method that does not exist is rejected."""
    assert Fate.INERT is attempt("description", "PWN()").fate
    assert Fate.REJECTED is attempt("method", "PWN()").fate


@pytest.mark.parametrize(
    ("code", "what"),
    [
        ("PWN()", "calls"),
        ("import os", "imports"),
        ("x = 1  # PWN", "comments"),
        ("class A:\n    x = os.PWN()", "calls"),
    ],
)
def test_code_that_got_through_would_be_seen(code: str, what: str) -> None:
    """One statement more in one module is a difference."""
    config = Config(package="example_api")
    files = build(tuple(File(name, text) for name, text in fill().items() if name.endswith(".md")), config).files
    module = next(file for file in files if file.path.endswith("resources/thing.py"))
    worse = tuple(replace(file, text=f"{file.text}\n{code}\n") if file is module else file for file in files)
    before, after = trace_of(files, config), trace_of(worse, config)
    assert getattr(after, what) - getattr(before, what)
