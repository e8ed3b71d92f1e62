"""Measure everything and write docs/bench.md."""

import os
import platform
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import Final

from bench.packages import DIALECT, ROOT, count_lines, describe, find_documents, find_other, generate
from bench.page import mark, table, write_page
from bench.speed import budgets, editing, steps
from bench.speed.calls import ratio, time_calls
from bench.speed.generator import time_dialect, time_generator
from bench.speed.starting import time_starts

PAGE: Final = ROOT / "docs" / "bench.md"

_TITLE: Final = """# Speed

Written by `make bench`; nobody edits it. Times are of the machine that it ran on, and nothing is tested by them: what
counts is the ratio of figures of the same run, in which all take turns. A ratio is the median of those of the rounds.
"""

_CALLS: Final = """## The SDK

Milliseconds, the median of the rounds. *Import and client* is a new process less what an empty one takes. *Device* is
a GET of 1 kB, *list* one of 62 kB with 100 devices as the API answers with them, links and all; both decoded, one call
after the other, over loopback from a server that answers from memory. Decoded means `response.json()` for httpx2, dicts
for losant-rest and typed models for the two generated packages.
"""

_RATIOS: Final[Mapping[str, Sequence[tuple[str, float]]]] = {
    "import and client": (("httpx2", 1.15),),
    "device": (("httpx2", 1.25), ("losant-rest", 0.55)),
    "list": (("httpx2", 1.7), ("openapi-python-client", 0.75)),
}

_GENERATOR: Final = """## The generator

Each run is a process of its own that finds its modules compiled, all in turn; the fastest of the runs. Memory is that
of both processes together, shared pages counted once, in a run of its own. *Cold* finds nothing that was kept; beside
it openapi-python-client makes a client of the OpenAPI document that it writes, formatted as it comes. *Unchanged* is
the same command once more; before *one changed*, a sentence was put into one document. *Watch* is from such a save to
the files, while `codegen watch` runs. *20 times* is the same tree with 19 renamed copies of every document of actions.
"""

_STEPS: Final = """### Where the time goes

A cold run in one process, step by step; the median of the rounds.
"""

_DIALECT: Final = """### A tree of another team

The largest of the shared references of other teams, whose documents are in the dialect `{dialect}`: {files} files with
{lines:,} lines, cold.
"""

_TRIED: Final = """### What falls short, and what was tried

*Cold* reads documents in two processes, where the second one parses while the first reads the schemas, and renders in
two. One alone imports the modules and reads the schemas before that, and names and types the SDK in between. What a
document gave is handed over in a twentieth of the time that it takes to read it; two processes on one machine are
slower each than one would be. Values are structs of msgspec, of which both the classes and the values are made in a
tenth of the time of dataclasses: an eighth less on the processor. What is left is spread evenly: no function has more
than a thirtieth. Compiled with mypyc (102 modules without dataclasses, which it does not take with slots), the same run
took thirty times as long, and was given up. To compile each of the 400 patterns when it is first used would bring a
fiftieth at most, and cost a look at each use.

*Unchanged* reads the documents, what was generated and the generator's own code, and hashes all: times of files are not
trusted. Half of it is Python itself and what it imports. On a machine whose speed changes within minutes, runs that do
the very same come to 0.05 to 0.08 of a cold one that ran at another minute.

*One changed* reads that document alone: what the others gave is kept on the disk, and is there again in a thirtieth of
the time that it takes to read them. All is named, typed and rendered as before, since each of these depends on the
names and types of all documents. Imports alone take more than 0.15 × cold in a new process, and steps that keep all
that they can, as those of *watch* do, take as long again, so that the target is out of reach for a command that ends.
To keep rendered files by a hash of what they are made from was worked out and not built: it would bring a fifth, and
cold would pay for writing them. Who waits for the next save has `codegen watch`.

*Watch* keeps what steps gave by their inputs, as the language server does: types, signatures, files of a resource,
operations of OpenAPI, the text of each value in it, and which of its parts are proved. What is left is the text of
OpenAPI around those values, reading, modules of the package before, writing, and the wait for further saves.
"""

_EDITOR: Final = """## The language server

From an edit in an editor to what it is told, over the pipes of a process of its own, with the whole tree; the median
and the worst of the rounds, and the median of what it took on a processor.

Bounds in milliseconds hold on some machines and not on others: how quick this one is shows in what
openapi-python-client takes above.
"""


def _ratio_rows(times: Mapping[str, Mapping[str, Sequence[float]]]) -> Iterator[Sequence[str]]:
    for name, targets in _RATIOS.items():
        for other, target in targets:
            if all(times[name][package] for package in ("ours", other)):
                measured = ratio(times[name], other)
                yield name, f"≤ {target} × {other}", f"{measured:.2f}", mark(holds=measured <= target)


def _time_rows(times: Mapping[str, Mapping[str, Sequence[float]]]) -> Iterator[Sequence[str]]:
    for name, packages in times.items():
        yield name, *(f"{median(taken):.2f}" if taken else "–" for taken in packages.values())


def _machine() -> str:
    load = os.getloadavg()[0]
    version = platform.python_version()
    return f"Python {version} on {platform.machine()} with {os.cpu_count()} processors, load {load:.1f} at the start."


def main() -> None:
    """Measure, write the page and print its tables."""
    machine = _machine()
    documents = find_documents()
    generate(documents)
    head = ("", "target", "measured", "holds")
    parts = (*_sdk(head), *_generator(documents, head), *_editor(documents))
    write_page(PAGE, _TITLE, f"{machine} {describe(documents)}", *parts)
    sys.stdout.write("\n".join(part for part in parts if part.startswith("|")))


def _sdk(head: Sequence[str]) -> Iterator[str]:
    calls = time_calls()
    packages = {call: {name: [1e-3 * one for one in taken] for name, taken in calls[call].items()} for call in calls}
    times = {"import and client": time_starts(), **packages}
    yield _CALLS
    yield table(("ms", *times["device"]), _time_rows(times))
    yield table(head, _ratio_rows(times))


def _generator(documents: Path, head: Sequence[str]) -> Iterator[str]:
    runs, grown = time_generator(documents)
    yield _GENERATOR
    yield budgets.describe_growth(grown)
    yield table(head, budgets.rows(runs, grown))
    yield _STEPS
    yield table(("step", "ms", "share"), steps.rows(steps.time_steps(documents)))
    if (other := find_other()) is not None:
        run = time_dialect(other, DIALECT)
        files = list(other.rglob("*.mdx"))
        lines = sum(file.read_bytes().count(b"\n") for file in files)
        yield _DIALECT.format(dialect=DIALECT, files=len(files), lines=lines)
        cold = runs["cold"].seconds / count_lines(documents)
        share = f"{run.seconds / lines / cold:.2f} ×"
        yield table(
            ("seconds", "a line, beside one above", "MiB"), [(f"{run.seconds:.2f}", share, f"{run.mebibytes:.0f}")]
        )
    yield _TRIED


def _editor(documents: Path) -> Iterator[str]:
    yield _EDITOR
    yield table(editing.HEAD, editing.rows(*editing.time_editing(documents)))


if __name__ == "__main__":
    main()
