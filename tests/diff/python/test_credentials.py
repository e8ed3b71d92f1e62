"""What users of an SDK notice where an API takes other credentials than before."""

from pathlib import Path

import pytest

from codegen.config import Config
from codegen.diff.python.package import compare_packages
from codegen.diff.rules import RULES, Impact
from codegen.files import File
from codegen.pipeline import build
from codegen.workspace.read import read_spec

CASE = Path(__file__).parents[2] / "cases" / "basic-authentication"
SENTENCE = "HTTP Basic authentication with username and password."
TOKEN = "A token is required."
KEY = "API key in the header `X-Key`."


def package(sentence: str) -> tuple[File, ...]:
    """Return the package of an API whose one action says something else of its authentication."""
    files, _ = read_spec(CASE)
    changed = (File(file.path, file.text.replace(SENTENCE, sentence)) for file in files)
    return tuple(file for file in build(tuple(changed), Config()).files if file.path.startswith("python/example_api/"))


def changes(old: str, new: str) -> dict[str, Impact]:
    """Return what is told of clients and methods."""
    return {
        f"{change.subject} {change.id}": RULES[change.id].impact
        for change in compare_packages(package(old), package(new))
        if change.subject.startswith(("client.", "resources.", "testing."))
    }


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (TOKEN, "A bearer token, or an API key in the header `X-Key`, is required."),
        (KEY, "API key in the header `X-Key`, or Basic authentication."),
    ],
)
def test_another_alternative_breaks_nothing(old: str, new: str) -> None:
    """Clients take more arguments, and are what they were."""
    assert {Impact.ADDITIVE} == {*changes(old, new).values()}


def test_without_the_package_before_a_second_key_renames_the_first() -> None:
    """A key that is not the only one any more is named after its header, and what users write breaks is told."""
    found = changes(KEY, "API key in the header `X-Key` and API key in the query parameter `app`.")

    assert Impact.BREAKING == found["client.Client.__init__ api_key python-parameter-removed"]
    assert Impact.ADDITIVE == found["client.Client.__init__ x_key python-parameter-added"]
