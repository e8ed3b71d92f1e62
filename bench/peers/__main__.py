"""Run every cell and write docs/peers.md."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from typing import Final

from bench.packages import BUILD, PACKAGES, ROOT, Package, describe, find_documents, generate
from bench.page import mark, table, write_page

PAGE: Final = ROOT / "docs" / "peers.md"

ROWS: Final = (
    "signatures",
    "path_values",
    "responses",
    "patch",
    "sync_and_async",
    "timeouts",
    "retries",
    "errors",
    "streaming",
    "pagination",
    "time",
    "auth",
    "logs",
    "scopes",
    "escape_hatches",
    "imports",
    "typing",
    "tests_shipped",
)

_INTRODUCTION: Final = """# The SDK beside its peers

Written by `make peers`; nobody edits it. Each cell is what a small program found out in an environment of its own,
against a server on loopback that answers every package alike; the programs are `bench/peers/rows/`, a row each. A ✓
stands before what users expect of an SDK, a ✗ before what they do not.
"""

_LONGEST: Final = 600.0


def _version(package: Package) -> str:
    lock = (Path(__file__).parents[1] / "locks" / f"{package.name}.txt").read_text(encoding="utf-8")
    found = [line.split()[0] for line in lock.splitlines() if line.startswith(f"{package.name}==")]
    return found[0].replace("==", " ") if found else package.name


def _run(row: str, package: Package) -> str:
    """Return the text of a cell; raises CalledProcessError, with its output shown, when its program fails."""
    command = package.command("-m", "bench.peers.cell", row, package.name)
    run = subprocess.run(
        command, cwd=BUILD, env=package.environ(ROOT), stdout=subprocess.PIPE, timeout=_LONGEST, check=True
    )
    facts = json.loads(run.stdout)
    return "<br>".join(text if holds is None else f"{mark(holds=holds)} {text}" for text, holds in facts)


def _can_ask(row: str, documents: Path) -> bool:
    needed = getattr(import_module(f"bench.peers.rows.{row}"), "DOCUMENTED_IN", None)
    if needed is None:
        return True
    name, line = needed
    file = documents / name
    return file.is_file() and line in file.read_text(encoding="utf-8").splitlines()


def _rows(pool: ThreadPoolExecutor, documents: Path) -> Iterator[Sequence[str]]:
    rows = [row for row in ROWS if _can_ask(row, documents)]
    cells = {(row, package): pool.submit(_run, row, package) for row in rows for package in PACKAGES}
    for row in ROWS:
        title: str = import_module(f"bench.peers.rows.{row}").TITLE
        answers = [cells[row, package].result() for package in PACKAGES if row in rows]
        yield title, *(answers or ["not in these documents"] * len(PACKAGES))


def main() -> None:
    """Generate both SDKs, run the programs and write the page."""
    documents = find_documents()
    generate(documents)
    head = ("", *map(_version, PACKAGES))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        cells = table(head, _rows(pool, documents))
    write_page(PAGE, _INTRODUCTION, describe(documents), cells)
    sys.stdout.write(f"{PAGE.relative_to(ROOT)} written\n")


if __name__ == "__main__":
    main()
