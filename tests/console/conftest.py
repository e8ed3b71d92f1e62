"""What the tests of comparisons and of reviews share."""

from typing import Any

import pytest

from codegen.pipeline import Build, build


@pytest.fixture
def built(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A letter for each side that is really built while the test runs."""
    made: list[str] = []

    def note(*arguments: Any) -> Build:
        made.append("x")
        return build(*arguments)

    monkeypatch.setattr("codegen.console.revisions.build", note)
    return made
