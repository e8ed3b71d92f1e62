"""The library API of examples/library, whose documents were written from docs/format.md: nothing is left to say."""

from pathlib import Path
from typing import Any

import pytest
from openapi_spec_validator import OpenAPIV31SpecValidator

from codegen.cli import main
from codegen.targets.openapi.readback import read_yaml


@pytest.fixture
def _project(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repository / "examples" / "library")


@pytest.mark.usefixtures("_project")
def test_the_linter_has_nothing_to_say(capsys: pytest.CaptureFixture[str]) -> None:
    """No error, no warning, no note."""
    assert (0, "spec/: no errors, no warnings\n", "") == (main(["lint"]), *capsys.readouterr())


@pytest.mark.usefixtures("_project")
def test_it_is_generated_without_a_word(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With `--strict` too, and the OpenAPI document is a valid one of the configured title, server and key."""
    code = main(["generate", "--strict", "--generated", str(tmp_path)])
    captured = capsys.readouterr()
    assert (0, "") == (code, captured.err)
    assert captured.out.startswith(f"{tmp_path}/: ")

    document: Any = read_yaml((tmp_path / "openapi" / "openapi.yaml").read_text(encoding="utf-8"))
    assert [] == list(OpenAPIV31SpecValidator(document).iter_errors())
    told = (document["info"]["title"], document["servers"], document["components"]["securitySchemes"]["apiKey"]["name"])
    assert ("Library API", [{"url": "https://api.library.example"}], "X-Api-Key") == told
