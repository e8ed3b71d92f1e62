"""The file of a changelog: where an entry goes."""

import pytest

from codegen.release.changelog.file import HEAD, insert_entry
from codegen.release.version import Version

ENTRY = "## [1.1.0] - 2030-01-02\n\n### Added\n\n- New.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", f"{HEAD}\n{ENTRY}"),
        (f"{HEAD}\n## [1.0.0] - 2029-01-01\n\nOld.\n", f"{HEAD}\n{ENTRY}\n## [1.0.0] - 2029-01-01\n\nOld.\n"),
        (
            f"{HEAD}\n## [Unreleased]\n\n- Soon.\n\n## [1.0.0]\n\nOld.\n",
            f"{HEAD}\n## [Unreleased]\n\n- Soon.\n\n{ENTRY}\n## [1.0.0]\n\nOld.\n",
        ),
        (f"{HEAD}\n## [1.1.0]\n\nDraft.\n\n## [1.0.0]\n\nOld.\n", f"{HEAD}\n{ENTRY}\n## [1.0.0]\n\nOld.\n"),
    ],
)
def test_insert_entry(text: str, expected: str) -> None:
    """An entry goes above the others and below what is not released, and replaces a draft of itself."""
    assert expected == insert_entry(text, Version(1, 1, 0), ENTRY)
