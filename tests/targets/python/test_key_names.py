"""The arguments of clients keep the names that they were released with."""

from pathlib import Path

from codegen.config import Config
from codegen.diff.python.package import compare_packages
from codegen.diff.rules import RULES, Impact
from codegen.files import File
from codegen.pipeline import build
from codegen.workspace.read import read_spec

CASE = Path(__file__).parents[2] / "cases" / "basic-authentication"
SENTENCE = "HTTP Basic authentication with username and password."
KEY = "API key in the header `X-Key`."
BOTH = "API key in the query parameter `app` and API key in the header `X-Key`."


def package(sentence: str, before: tuple[File, ...] = ()) -> tuple[File, ...]:
    """Return the package of an API whose one action says something of its authentication, made over another one."""
    files, _ = read_spec(CASE)
    changed = tuple(File(file.path, file.text.replace(SENTENCE, sentence)) for file in files)
    made = build(changed, Config(), (), before).files
    return tuple(file for file in made if file.path.startswith("python/example_api/"))


def security(files: tuple[File, ...]) -> str:
    """Return what the package says of its schemes."""
    return next(file.text for file in files if file.path.endswith("/_security.py"))


def test_a_second_key_leaves_the_name_of_the_first() -> None:
    """A program that passes `api_key` goes on as it is, and the second one is named after its place."""
    before = package(KEY)
    after = package(BOTH, before)

    assert 'schemes={"api_key": ["header", "X-Key"]}' in security(before)
    assert 'schemes={"app": ["query", "app"], "api_key": ["header", "X-Key"]}' in security(after)
    told = [
        RULES[change.id].impact for change in compare_packages(before, after) if "Client.__init__" in change.subject
    ]
    assert [Impact.ADDITIVE] == told


def test_what_goes_takes_no_name_from_what_stays() -> None:
    """The key that is left has the name that it had."""
    after = package("API key in the query parameter `app`.", package(BOTH))

    assert 'schemes={"app": ["query", "app"]}' in security(after)


def test_another_key_may_have_the_name_of_one_that_went() -> None:
    """A name is of its place; where that is gone, it is free."""
    after = package("API key in the header `X-Other`.", package(KEY))

    assert 'schemes={"api_key": ["header", "X-Other"]}' in security(after)


def test_names_do_not_depend_on_a_package_that_is_not_there() -> None:
    """Without one before, several keys are named after their places."""
    assert 'schemes={"app": ["query", "app"], "x_key": ["header", "X-Key"]}' in security(package(BOTH))
