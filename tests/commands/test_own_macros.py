"""A project's templates share macros, and add to the built-in ones, as docs/configuration.md shows it."""

import re
from pathlib import Path

import pytest

from codegen.cli import main
from codegen.rendering.templating import environment
from tools.snippets import run_snippet


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    # A process has one project, whose templates it loads once.
    environment.cache_clear()
    for file in run_snippet("").documents:
        place = Path("spec", file.path)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(file.text)


def test_the_example_of_the_manual(repository: Path) -> None:
    """It adds a line to the built-in README by a macro of a file that is shared."""
    page = (repository / "docs/configuration.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```jinja\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    assert 0 == main(["generate"])
    built_in = Path("generated/python/README.md").read_text()

    Path("codegen.yaml").write_text("templates: codegen-templates\n")
    Path("codegen-templates/python").mkdir(parents=True)
    Path("codegen-templates/python/README.md.jinja").write_text(example)
    Path("codegen-templates/macros.jinja").write_text("{% macro note(told) %}\n> {{ told }}\n{% endmacro %}\n")
    assert 0 == main(["generate"])

    found = Path("generated/python/README.md").read_text()
    assert f"{built_in}> Made by Acme." == found.rstrip("\n")
