"""Releases tell in which of them things came: since.yaml, docstrings, reference and OpenAPI document."""

from pathlib import Path

import pytest

from codegen.cli import main
from tests.diff.revisions import documents
from tests.repositories import Repository, new_repository

_HEAD = """\
# Written by `codegen release`: in which release things came. What is not here was in the first one, or came with what
# it is a part of.
"""
_DEEP = "| deep | N | Look deeper | false | |\n| ratio |"
_WEIGHT = '"size": {"type": "number"},\n    "weight": {"type": "number"},'


@pytest.fixture(name="repository")
def _repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository whose documents lack the actions of `things`."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1893456000")
    repository = new_repository(tmp_path, (file for file in documents() if file.path != "things.md"))
    (tmp_path / "codegen.yaml").write_text("version: '1.0.0'\ntargets: [openapi, python]\n")
    return repository


def _add(repository: Repository) -> None:
    """Add an action, an argument and a field."""
    repository.write(file for file in documents() if file.path == "things.md")
    repository.edit("thing.md", "| ratio |", _DEEP)
    repository.edit("schemas.md", '"size": {"type": "number"},', _WEIGHT)


def _generated(name: str) -> str:
    return Path("generated", name).read_text(encoding="utf-8")


def test_two_releases(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """What the second one adds is dated, in one go with the rest; nothing is left to write or to release then."""
    assert 0 == main(["release", "--first"])
    assert not Path("since.yaml").exists()
    repository.commit("First", "v1.0.0")

    _add(repository)
    assert 0 == main(["release", "--dry-run"])
    assert not Path("since.yaml").exists()
    assert 0 == main(["release"])
    expected = """\
'1.1.0':
  - action things.delete
  - field Thing weight
  - parameter thing.get query.deep
"""
    assert _HEAD + expected == Path("since.yaml").read_text(encoding="utf-8")
    assert "Look deeper. Since 1.1.0." in _generated("python/example_api/resources/thing.py")
    assert "Since 1.1.0." in _generated("python/example_api/resources/things.py")
    assert '    weight: int | float | None = None\n    """Since 1.1.0."""' in _generated(
        "python/example_api/models/thing.py"
    )
    reference = _generated("python/reference.md")
    assert "- `deep`: Look deeper. Since 1.1.0." in reference
    assert "- `weight`: `int` or `float`. Since 1.1.0." in reference
    assert "Status: Since 1.1.0." in reference
    assert 3 == _generated("openapi/openapi.yaml").count("x-since: '1.1.0'")

    repository.commit("Second", "v1.1.0")
    assert 0 == main(["check"])
    capsys.readouterr()
    assert 0 == main(["diff", "v1.1.0"])
    assert 0 == main(["release"])
    assert "no changes\nnothing changed since v1.1.0\n" == capsys.readouterr().out

    Path("since.yaml").write_text("1.1.0: [action]\n")
    assert 2 == main(["check"])
    told = "since.yaml:1:9: error[invalid-config]: `action` names nothing that can be dated"
    assert told == capsys.readouterr().err.split("\n")[0]


def test_a_record_has_it_too(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """Where a file records the newest release, it is compared with what that one said of the age of things."""
    options = ["release", "--baseline", "released.json"]
    Path("codegen.yaml").write_text("version: '1.0.0'\ntargets: [openapi]\n")
    assert 0 == main([*options, "--first"])
    _add(repository)
    assert 0 == main(options)
    assert 3 == _generated("openapi/openapi.yaml").count("x-since: '1.1.0'")
    capsys.readouterr()
    assert 0 == main(options)
    assert "nothing changed since released.json\n" == capsys.readouterr().out


def test_tags_of_before(repository: Repository, capsys: pytest.CaptureFixture[str]) -> None:
    """A project that has tags already fills the file from them; what is not released yet has no version."""
    Path("codegen.yaml").write_text("version: '1.0.0'\ntargets: [openapi]\n")
    repository.commit("First", "v1.0.0")
    repository.edit("thing.md", "| ratio |", _DEEP)
    repository.commit("Second", "v1.1.0")
    repository.write(file for file in documents() if file.path == "things.md")
    Path("since.yaml").write_text("1.0.5: [schema Lost]\n")
    assert 0 == main(["diff", "--since", "v1.0", "--write"])
    assert "since.yaml: 1 thing dated; next: codegen generate\n" == capsys.readouterr().err
    expected = "'1.0.5':\n  - schema Lost\n'1.1.0':\n  - parameter thing.get query.deep\n"
    assert _HEAD + expected == Path("since.yaml").read_text(encoding="utf-8")

    assert 0 == main(["diff", "v1.1.0"])
    assert "0 breaking, 1 additive, 1 editorial" in capsys.readouterr().out
    assert 2 == main(["diff", "v1.1.0", "--write"])
    assert "Invalid value for '--write': it needs --since" in capsys.readouterr().err
