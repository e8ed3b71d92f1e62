"""What is said of a new project: what was chosen, why, and what to do next."""

import pytest

from codegen.config import FILE_NAME
from codegen.report.founding import Done, Fact, render_choices, render_next, render_written


def test_choices() -> None:
    """Each has its reason, also where there was nothing to choose; names are fit for a terminal."""
    facts = [Fact("authors", "A\x1b", "git's user.name"), Fact("license", "", "there is no file LICENSE")]
    assert [
        "authors: A\\x1b, git's user.name",
        "license: none, there is no file LICENSE",
        "to change one of these: its key in codegen.yaml, which says what each is for",
    ] == list(render_choices(facts))


def test_files() -> None:
    """What is kept says what to do without ours."""
    lines = list(render_written([FILE_NAME, "Makefile", "a.yml", "b.yml"], {"a.yml"}, {FILE_NAME, "Makefile"}))
    assert ["kept: codegen.yaml, which is yours: what it says counts", "wrote: a.yml", "unchanged: b.yml"] == [
        lines[0],
        *lines[2:],
    ]
    assert lines[1].startswith("kept: Makefile, which is yours: run `codegen generate`, ")


@pytest.mark.parametrize(
    ("ci", "told"), [("github", "the repository's variable CODEGEN"), ("gitlab", "the CI/CD variables CODEGEN and")]
)
def test_next_steps(ci: str, told: str) -> None:
    """Of each host, the variables are told; commands are those that there are."""
    lines = list(render_next(Done(1, 0, "out"), ci, has_makefile=False))
    assert "generated: 1 file in out/, as they were" == lines[0]
    assert "so `codegen check` passes: out/ is what the documents give" == lines[1]
    assert f"then: set {told}" in lines[3]
    assert [] == [line for line in lines if "make" in line.replace("makes", "")]
