"""Files that were built and files that an index has are compared by what they are of."""

import pytest

from codegen.publishing.comparison import Comparison, compare_files, differing, identify, identify_file
from codegen.publishing.listing import Listed

WHEEL, SDIST = "thing_api-1.0.0-py3-none-any.whl", "thing_api-1.0.0.tar.gz"


def _listed(*names: str) -> tuple[Listed, ...]:
    return tuple(Listed(name, f"https://example.com/{name}") for name in names)


def _compare(*listed: str) -> Comparison:
    release = identify("thing-api", "1.0.0")
    assert release is not None
    return compare_files(release, [WHEEL, SDIST], _listed(*listed))


@pytest.mark.parametrize(
    ("name", "version", "other"),
    [
        ("thing-api", "1.0", SDIST),
        ("Thing.API", "1.0.0", WHEEL),
        ("thing__api", "v1", "thing-api-1.tar.gz"),
        ("thing-api", "1.0rc1", "thing_api-1.0.0c1.zip"),
    ],
)
def test_one_release_in_other_words(name: str, version: str, other: str) -> None:
    """Names are equal as PEP 503 has it, versions as PEP 440 has it."""
    expected = identify(name, version)
    assert expected is not None
    assert expected == identify_file(other)


@pytest.mark.parametrize(
    "name", ["", "thing_api", "thing_api-x.tar.gz", "thing_api-1.0.0.egg", f"{WHEEL}.asc", "a.whl"]
)
def test_what_is_no_release(name: str) -> None:
    """Other files of an index are of no release."""
    assert identify_file(name) is None


def test_version_that_is_none() -> None:
    """A version that PEP 440 does not know is none."""
    assert identify("thing-api", "one") is None


@pytest.mark.parametrize(
    ("listed", "missing", "there", "foreign"),
    [
        ([], [WHEEL, SDIST], [], []),
        ([WHEEL], [SDIST], [WHEEL], []),
        ([WHEEL, SDIST], [], [WHEEL, SDIST], []),
        (["thing_api-0.9.0.tar.gz", "other-1.0.0.tar.gz", "notes.txt"], [WHEEL, SDIST], [], []),
        (["thing_api-1.0-py3-none-any.whl", "Thing.Api-1.tar.gz"], [WHEEL, SDIST], [], ["whl", "gz"]),
        ([WHEEL, "thing_api-1.0.0-cp311-cp311-win32.whl"], [SDIST], [WHEEL], ["whl"]),
    ],
)
def test_what_the_index_lacks(listed: list[str], missing: list[str], there: list[str], foreign: list[str]) -> None:
    """Files are missing, there, or of the same release and not ours; all others do not count."""
    found = _compare(*listed)
    assert (tuple(missing), tuple(there)) == (found.missing, tuple(file.name for file in found.there))
    assert foreign == [file.name.rpartition(".")[2] for file in found.foreign]


def test_hashes() -> None:
    """A file of the same name is the same file if its hash is."""
    there = (Listed(WHEEL, "", sha256="aa"), Listed(SDIST, "", sha256="bb"))
    assert (SDIST,) == differing(there, {WHEEL: "aa", SDIST: "cc"})
