"""One call of `codegen publish`: build, compare with the index, prove, upload what the index lacks."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.console.output import ExitCode, complain, say
from codegen.publishing.comparison import Comparison, Identity, compare_files, differing, identify, identify_file
from codegen.publishing.listing import ACCEPT, Listed, parse_listing
from codegen.workspace.distribution import (
    ProgramFailure,
    Project,
    build_twice,
    check_metadata,
    hash_file,
    install_and_unpack,
    read_project,
    refuse_missing,
    run_tests,
    scratch,
    upload,
)
from codegen.workspace.errors import WorkspaceError
from codegen.workspace.index import fetch

_NEXT: Final = "an index never replaces a file: release the next version, with `codegen release`"


class Publishing(Struct, frozen=True):
    """The options of one call: the folder of the package, where to upload, where the index lists its files."""

    folder: Path
    index: str
    simple: str
    dry_run: bool


def run(options: Publishing) -> ExitCode:
    """Publish; 1 when something is wrong with the package or the index has another one of its version."""
    refuse_missing()
    project = read_project(options.folder)
    release = identify(project.name, project.version)
    if release is None:
        message = f"`{project.version}` is not a version of a Python package"
        raise WorkspaceError(message, "see https://packaging.python.org/en/latest/specifications/version-specifiers/")
    # The first look: nothing is built for an index that does not answer.
    _list(options.simple, release)
    with scratch() as root:
        files, unstable = build_twice(project, root)
        comparison = compare_files(release, [file.name for file in files], _list(options.simple, release))
        hashes = {file.name: hash_file(file) for file in files}
        if refusals := [*_refuse_built(release, unstable, hashes), *_refuse_listed(project, comparison, hashes)]:
            complain(refusals)
            return ExitCode.FOUND
        if not comparison.missing:
            say([f"nothing to upload: {project.name} {project.version} is on the index already, with the same files"])
            return ExitCode.CLEAN
        missing = tuple(file for file in files if file.name in comparison.missing)
        return _prove_and_upload(options, project, (files, missing), root)


def _prove_and_upload(
    options: Publishing, project: Project, built: tuple[tuple[Path, ...], tuple[Path, ...]], root: Path
) -> ExitCode:
    files, missing = built
    python, folder = install_and_unpack(project, files, root)
    try:
        check_metadata(files)
        run_tests(python, folder)
    except ProgramFailure as failure:
        complain([f"not published: {failure}", f"  help: {failure.help_text}"])
        return ExitCode.FOUND
    if not options.dry_run:
        upload(options.index, missing)
    done = "ready" if options.dry_run else "published"
    rest = "" if len(missing) == len(files) else f", which lacked {', '.join(file.name for file in missing)}"
    say([f"{done}: {project.name} {project.version}{rest}"])
    return ExitCode.CLEAN


def _list(simple: str, release: Identity) -> tuple[Listed, ...]:
    """Return the files that the index has of the project; none where it does not know it."""
    page = fetch(f"{simple.rstrip('/')}/{release.name}/", ACCEPT)
    if page is None:
        return ()
    listed = parse_listing(page.content.decode("utf-8", "replace"), page.content_type, page.address)
    if listed is None:
        message = f"`{page.address}` is not a listing of an index"
        raise WorkspaceError(message, "name what pip is told with `--index-url`")
    return listed


def _refuse_built(release: Identity, unstable: tuple[str, ...], hashes: Mapping[str, str]) -> Iterator[str]:
    for name in unstable:
        yield f"not published: two builds give different files `{name}`"
        yield "  help: find what puts the time, a path or an order of its own into it"
    for name in hashes:
        if identify_file(name) != release:
            yield f"not published: the build gives `{name}`, which is not of the version that pyproject.toml says"
            yield "  help: run `codegen generate`"


def _refuse_listed(project: Project, comparison: Comparison, hashes: Mapping[str, str]) -> Iterator[str]:
    there = tuple(_with_hash(file) for file in comparison.there)
    for name in differing(there, hashes):
        yield f"not published: `{name}` is on the index already, with another content"
        yield f"  help: {_NEXT}"
    for file in comparison.foreign:
        yield f"not published: {project.name} {project.version} is on the index already, as `{file.name}`"
        yield f"  help: {_NEXT}"


def _with_hash(file: Listed) -> Listed:
    """Return a file with its hash, which is taken from what it holds where the index does not name it."""
    if file.sha256 is not None:
        return file
    answer = fetch(file.url)
    if answer is None:
        raise WorkspaceError(f"`{file.name}` is listed by the index, and is not there", "run again when it is")
    return replace(file, sha256=sha256(answer.content).hexdigest())
