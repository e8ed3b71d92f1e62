"""What pyproject.toml tells an index of packages."""

import tomllib
from typing import Any

import pytest
from msgspec.structs import replace
from trove_classifiers import classifiers

from codegen.config import Identity
from codegen.metadata import Author, Urls
from codegen.targets.python import render_python
from tests.targets.python.building import IDENTITY, api


def _project(identity: Identity) -> dict[str, Any]:
    files = {file.path: file.text for file in render_python(api([]), identity)}
    project: dict[str, Any] = tomllib.loads(files["python/pyproject.toml"])["project"]
    return project


def test_what_the_project_does_not_say_is_left_out() -> None:
    """Without a licence, authors and addresses there are no such keys."""
    assert set() == {"license", "license-files", "authors", "urls"} & _project(IDENTITY).keys()


def test_the_project_is_named() -> None:
    """Licence, authors and addresses stand as PEP 621 and PEP 639 have them, whatever their text."""
    authors = (Author("Ünal ${x} 'y' #z", "a'b@acme.example.com"), Author("{{ B }}"))
    urls = Urls(homepage="https://acme.example.com/?a=%22", issues="https://acme.example.com/issues")
    project = _project(replace(IDENTITY, license="MIT OR Apache-2.0", authors=authors, urls=urls))

    assert "MIT OR Apache-2.0" == project["license"]
    assert [{"name": "Ünal ${x} 'y' #z", "email": "a'b@acme.example.com"}, {"name": "{{ B }}"}] == project["authors"]
    expected = {"Homepage": "https://acme.example.com/?a=%22", "Issues": "https://acme.example.com/issues"}
    assert expected == project["urls"]
    # PEP 639: where there is an expression, classifiers that name a licence are not allowed.
    assert not any(item.startswith("License") for item in project["classifiers"])


@pytest.mark.parametrize(
    ("repository", "changelog"),
    [
        ("https://github.com/acme/sdk", "https://github.com/acme/sdk/blob/HEAD/CHANGELOG.md"),
        ("https://gitlab.com/acme/sdk.git", "https://gitlab.com/acme/sdk/-/blob/HEAD/CHANGELOG.md"),
        ("https://git.example.com/acme/sdk", None),
    ],
)
def test_the_changelog_is_beside_the_sources(repository: str, changelog: str | None) -> None:
    """Where the host of the repository is known to show files, the changelog is; README and index name its address."""
    identity = replace(IDENTITY, urls=Urls(repository=repository))
    readme = next(file.text for file in render_python(api([]), identity) if file.path == "python/README.md")

    assert changelog == _project(identity)["urls"].get("Changelog")
    assert (changelog is not None) is (f"[The changelog](<{changelog}>) says" in readme)


def test_the_changelog_may_be_elsewhere() -> None:
    """What codegen.yaml says of it counts."""
    urls = Urls(repository="https://github.com/acme/sdk", changelog="https://acme.example.com/news")
    project = _project(replace(IDENTITY, urls=urls))
    assert "https://acme.example.com/news" == project["urls"]["Changelog"]


@pytest.mark.parametrize(
    ("version", "status"),
    [
        ("0.1.0", "4 - Beta"),
        ("00.9", "4 - Beta"),
        ("1.0", "5 - Production/Stable"),
        ("10.2.post1", "5 - Production/Stable"),
        ("2.0rc1", "4 - Beta"),
        ("2.0b2", "4 - Beta"),
        ("2.0a1", "3 - Alpha"),
        ("2.0.dev3", "3 - Alpha"),
    ],
)
def test_classifiers_are_known_to_the_index(version: str, status: str) -> None:
    """Each classifier is one of the index's own, in order, and the version says how far the package is."""
    found = _project(replace(IDENTITY, version=version))["classifiers"]

    assert f"Development Status :: {status}" == found[0]
    assert set() == set(found) - classifiers
    assert sorted(found) == found
