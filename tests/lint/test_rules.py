"""The rules of the linter are found by their files; `tests/test_manual.py` runs their snippets."""

from pathlib import Path

from codegen.lint.registry import CHECKS


def test_a_rule_is_called_as_its_file(repository: Path) -> None:
    """Each module of `rules` has one rule, which is in the table under the module's name."""
    folder = repository / "codegen" / "lint" / "rules"
    files = {path.stem.replace("_", "-") for path in folder.glob("*.py")} - {"--init--"}
    assert files == {check.rule.id for check in CHECKS}
    assert len(files) == len(CHECKS)
