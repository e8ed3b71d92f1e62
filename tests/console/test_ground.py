"""The key of a run: files that are taken from one place to another are not the same settings."""

from pathlib import Path

import pytest

from codegen.cli import main
from tests.workspace.trees import tree

_TEMPLATE = "{% include 'zoo/since.yaml' ignore missing %}\nReadme.\n"


def test_a_template_does_not_stand_for_the_file_of_releases(
    repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file with the path and the text that the last template had, by the name of its folder, is what it is now."""
    monkeypatch.chdir(tmp_path)
    for folder in ("zoo/spec", "zoo/own/zoo", "zoo/own/python"):
        Path(folder).mkdir(parents=True)
    for file in (repository / "tests" / "cases" / "minimal").glob("*.md"):
        Path("zoo/spec", file.name).write_bytes(file.read_bytes())
    Path("zoo/codegen.yaml").write_text('templates: own\nversion: "1.2.0"\n')
    Path("zoo/own/python/README.md.jinja").write_text(_TEMPLATE)
    Path("zoo/own/zoo/since.yaml").write_text("'1.1.0': [action thing.get]\n")
    command = ["--config", "zoo/codegen.yaml"]
    first = main(["generate", *command])
    Path("zoo/own/zoo/since.yaml").rename("zoo/since.yaml")

    assert first == main(["generate", *command])
    warm = tree(tmp_path / "zoo")
    assert first == main(["generate", *command, "--no-cache"])
    assert warm == tree(tmp_path / "zoo")
