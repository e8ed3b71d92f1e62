"""A configuration that `--config` names has everything beside it where it does not say otherwise."""

from pathlib import Path

import pytest

from codegen.cli import main
from tools.snippets import run_snippet

_DOCUMENT = "## Get\n\nReturns a thing.\n"


@pytest.fixture(name="_project", autouse=True)
def _start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("docs").mkdir()
    for file in run_snippet(_DOCUMENT).documents:
        Path("docs", file.path).write_text(file.text)


def test_what_is_generated_lies_beside_it(capsys: pytest.CaptureFixture[str]) -> None:
    """The folder `generated` lies beside the configuration, and is not read with the documents around it."""
    Path("docs/codegen.yaml").write_text("spec: .\n")
    assert 0 == main(["generate", "--config", "docs/codegen.yaml"])
    assert Path("docs/generated/openapi/openapi.yaml").exists()
    assert not Path("generated").exists()
    for command in ("lint", "check", "coverage", "generate"):
        capsys.readouterr()
        assert 0 == main([command, "--config", "docs/codegen.yaml"])
        assert "generated/python" not in capsys.readouterr().out


def test_the_documents_lie_beside_it() -> None:
    """The folder `spec` does, too."""
    Path("docs").rename("spec")
    Path("api").mkdir()
    Path("spec").rename("api/spec")
    Path("api/codegen.yaml").write_text("title: Thing API\n")
    assert 0 == main(["generate", "--config", "api/codegen.yaml"])
    assert Path("api/generated/openapi/openapi.yaml").exists()
