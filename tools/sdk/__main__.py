"""`python -m tools.sdk`: a line for each combination; exit code 1 where one fails, or where a Python is missing."""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tools.interop.documents import CORPUS, OWN, generate
from tools.interop.processes import REPOSITORY
from tools.sdk.environments import RESOLUTIONS, Combination, Generator, Place
from tools.sdk.interpreters import find_interpreters, read_supported
from tools.sdk.packages import CommandFailure, build_package

SDK = REPOSITORY / "generated" / "python"


def main() -> int:
    """Run the combinations that are asked for; without arguments, all that this machine can run."""
    supported = read_supported(SDK / "pyproject.toml")
    arguments = _parse(supported)
    wanted: list[str] = arguments.python or supported
    found = find_interpreters(wanted)
    _say(*(f"Python {version}: not found on this machine" for version in wanted if version not in found))
    # The lowest version is what the package promises: without it nothing is proved.
    is_complete = found.keys() >= set(arguments.python or supported[:1])
    with tempfile.TemporaryDirectory(prefix="sdk-") as name, ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(_report, _combine(found, arguments.dependencies or list(RESOLUTIONS), Path(name))))
    if not CORPUS.is_dir():
        _say("../shared is not there: its trees are left out")
    return 0 if is_complete and all(results) else 1


def _parse(supported: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tools.sdk", description="Run the tests that the SDK ships.")
    parser.add_argument("--python", action="append", choices=supported, help="only this version, which must be there")
    parser.add_argument("--dependencies", action="append", choices=RESOLUTIONS, help="only these")
    return parser.parse_args()


def _combine(found: dict[str, str], dependencies: list[str], root: Path) -> Iterator[Combination | Generator]:
    """Yield everything for the SDK of the project, and for those of the other trees no more than the two extremes.

    The generator has to give the same files on every Python, too.
    """
    if not found:
        return
    own = build_package(OWN, SDK, root / "build" / OWN)
    for interpreter in found.values():
        yield from (Combination(own, Place(OWN, interpreter, age, root)) for age in dependencies)
        yield from (Generator(REPOSITORY, Place("generator", interpreter, age, root)) for age in dependencies)
    *_, newest = found.values()
    extremes = {"lowest": next(iter(found.values())), "newest": newest}
    for document in generate(root / "trees"):
        if document.name != OWN:
            package = build_package(document.name, document.folder / "python", root / "build" / document.name)
            yield from (Combination(package, Place(document.name, extremes[age], age, root)) for age in dependencies)


def _report(combination: Combination | Generator) -> bool:
    """Run one combination and print its line; False where something fails, which is printed whole."""
    try:
        _say(combination.prove())
    except CommandFailure as failure:
        place = combination.place
        _say(f"{place.name}, {place.interpreter}, {place.dependencies}: failed", str(failure))
        return False
    return True


def _say(*lines: str) -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main())
