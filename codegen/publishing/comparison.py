"""The files of a release as they were built, and those that an index has of it."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct
from packaging.utils import (
    InvalidSdistFilename,
    InvalidWheelFilename,
    NormalizedName,
    canonicalize_name,
    parse_sdist_filename,
    parse_wheel_filename,
)
from packaging.version import InvalidVersion, Version

from codegen.publishing.listing import Listed


class Identity(Struct, frozen=True):
    """A version of a package, in the form in which equal ones are equal."""

    name: NormalizedName
    version: Version


class Comparison(Struct, frozen=True):
    """Names of built files that the index lacks, files that both have, files of this version that were not built."""

    missing: tuple[str, ...]
    there: tuple[Listed, ...]
    foreign: tuple[Listed, ...]


def identify(name: str, version: str) -> Identity | None:
    """Return what a project calls itself; None when its version is not one."""
    try:
        return Identity(canonicalize_name(name), Version(version))
    except InvalidVersion:
        return None


def identify_file(name: str) -> Identity | None:
    """Return what a file of an index is of; None for what is neither a wheel nor an sdist."""
    try:
        if name.endswith(".whl"):
            return Identity(*parse_wheel_filename(name)[:2])
        return Identity(*parse_sdist_filename(name))
    except (InvalidSdistFilename, InvalidWheelFilename, InvalidVersion):
        return None


def compare_files(release: Identity, built: Sequence[str], listed: Iterable[Listed]) -> Comparison:
    """Compare the files that were built with those that an index has of the same release."""
    found = {file.name: file for file in listed if identify_file(file.name) == release}
    return Comparison(
        tuple(name for name in built if name not in found),
        tuple(found[name] for name in built if name in found),
        tuple(file for name, file in found.items() if name not in built),
    )


def differing(there: Iterable[Listed], hashes: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names of the files whose hash on the index is not the one of the file that was built."""
    return tuple(file.name for file in there if file.sha256 != hashes[file.name])
