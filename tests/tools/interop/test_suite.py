"""The suite fails where it should, fixes what it says, and its locks name no addresses."""

import json
from pathlib import Path

import pytest

from codegen.model.api import Api
from tests.targets.openapi.builders import action, api, resource
from tools.interop.accepted import ACCEPTED
from tools.interop.documents import EXAMPLES, LIBRARY, TREES, read_tree
from tools.interop.linters import validate
from tools.interop.outcome import Diagnostic, Document, Outcome
from tools.interop.processes import REPOSITORY
from tools.interop.report import render_table
from tools.interop.verdict import Result, judge, judge_as_published, stale_acceptances

FOLDER = REPOSITORY / "tools" / "interop"
DOCUMENT = Document("spec", FOLDER, api(resource(action())))
LICENSE = Diagnostic("info-license", "no licence")


def _judge(outcome: Outcome | None, tool: str = "Redocly CLI") -> list[str]:
    return list(judge([Result(tool, DOCUMENT, outcome)]))


@pytest.mark.parametrize("outcome", [Outcome(1), Outcome(1, warnings=(LICENSE,)), None])
def test_what_is_understood_passes(outcome: Outcome | None) -> None:
    """A tool that understands everything passes, with accepted warnings too, and so does one that is left out."""
    assert [] == _judge(outcome)


@pytest.mark.parametrize(
    ("tool", "outcome", "line"),
    [
        ("Redocly CLI", Outcome(0), "Redocly CLI, spec: not every operation is understood"),
        ("Redocly CLI", Outcome(0, (LICENSE,)), "Redocly CLI, spec: info-license: no licence"),
        ("Spectral", Outcome(1, warnings=(LICENSE,)), "Spectral, spec: info-license: no licence"),
        ("Redocly CLI", Outcome(1, warnings=(Diagnostic("a", "b", "c"),)), "Redocly CLI, spec: a: b (c)"),
    ],
)
def test_anything_else_fails(tool: str, outcome: Outcome, line: str) -> None:
    """A missed operation, any error, and a warning of another rule or tool than the accepted one fail."""
    assert [line] == _judge(outcome, tool)


def test_published_trees_may_contradict_themselves() -> None:
    """Without corrections an example may be wrong; any other error fails."""
    wrong, other = Diagnostic("oas3-valid-media-example", "not a number"), Diagnostic("struct", "no `max`")
    told = judge_as_published([Result("Spectral", DOCUMENT, Outcome(0, (wrong, other)))])

    assert ["Spectral, spec as published: struct: no `max`"] == list(told)


def test_what_is_accepted_for_nothing_fails() -> None:
    """An accepted warning that no tool gives any more is told."""
    told = stale_acceptances([Result("Redocly CLI", DOCUMENT, Outcome(1, warnings=(LICENSE,)))])

    assert (len(ACCEPTED) - 1, False) == (len(told), any("info-license" in line for line in told))


def test_the_table_has_a_row_for_each_tool_and_document() -> None:
    """A row says how many operations went in and were understood, and counts diagnostics; dashes say nothing came."""
    results = [Result("One", DOCUMENT, Outcome(1, (LICENSE,), (LICENSE,))), Result("Two", DOCUMENT, None)]

    assert ["| One | spec | 1 | 1 | 1 | 1 |", "| Two | spec | 1 | - | - | - |"] == list(render_table(results))[2:]


def _write(folder: Path, text: str, source: Api = DOCUMENT.api) -> Document:
    document = Document("own", folder, source)
    document.openapi.parent.mkdir()
    document.openapi.write_text(text, encoding="utf-8")
    return document


@pytest.mark.parametrize(
    ("text", "understood", "places"),
    [
        ("{openapi: 3.1.1, info: {title: A, version: '1'}, paths: {}}", 1, []),
        ("{openapi: 3.1.1, info: {title: A}, paths: {}}", 0, ["info"]),
        ("{openapi: 3.1.1, info: {title: A, version: '1'}, paths: {/a: {get: {tags: 1}}}}", 0, ["paths//a/get/tags"]),
    ],
)
def test_the_validator_counts_what_errors_touch(tmp_path: Path, text: str, understood: int, places: list[str]) -> None:
    """An error in an operation costs that operation, one outside of operations costs them all."""
    outcome = validate(_write(tmp_path, text))

    assert (understood, places) == (outcome.understood, [error.place for error in outcome.errors])


def test_the_lock_names_no_addresses() -> None:
    """Packages come from whatever registry npm is set up for: the lock has versions and hashes alone."""
    packages = json.loads((FOLDER / "node" / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    fetched = [name for name in packages if name]

    assert fetched
    assert [] == [name for name in fetched if "resolved" in packages[name] or "integrity" not in packages[name]]
    assert "omit-lockfile-registry-resolved=true\n" in (FOLDER / "node" / ".npmrc").read_text(encoding="utf-8")


@pytest.mark.corpus
@pytest.mark.parametrize("tree", TREES)
def test_trees_are_corrected(tree: str) -> None:
    """Every override of a tree still applies: a stale one would be an error."""
    assert read_tree(tree).resources


@pytest.mark.parametrize("name", EXAMPLES)
def test_the_own_documents_need_no_overrides(name: str) -> None:
    """The repository's own documents are taken as they are."""
    assert not (FOLDER / name).exists()
    assert read_tree(name).resources


def test_a_tree_is_read_by_its_own_configuration() -> None:
    """The library's documents name no server: its codegen.yaml does."""
    assert "https://api.library.example" == read_tree(LIBRARY).server
