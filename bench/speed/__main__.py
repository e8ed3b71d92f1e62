"""Measure everything and write docs/bench.md."""

import os
import platform
import sys
from collections.abc import Iterator, Mapping, Sequence
from statistics import median
from typing import Final

from bench.packages import ROOT, describe, find_documents, generate
from bench.page import mark, table, write_page
from bench.speed import editing
from bench.speed.calls import ratio, time_calls
from bench.speed.generator import COPIES, UNCHANGED, Run, time_generator
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

Each run is a process of its own; the fastest of the runs, and the largest resident size. *Cold* finds an empty cache
folder; *unchanged* is the same command once more; before *one changed*, a sentence was put into one document. *Watch*
is from such a save to the files, while `codegen watch` runs. *20 times* is the same tree with 19 renamed copies of
every document and schema.
"""

_TRIED: Final = """### What falls short, and what was tried

*One changed* takes what cold does, less what is written. In a new process that is out of reach: to import the reader,
the targets and their libraries takes 0.15 × cold alone, more than half of it for dataclasses and patterns that are made
then. What could be kept by document does not pay: to read the parsed documents of the largest tree back from JSON takes
a third of parsing them, which is a tenth of cold. A rendered file can be kept under a hash of its view, but it is the
view that takes time: templates take less than a tenth of cold, views more than a quarter, and a view depends on the
names and types of all other documents. The proof that the OpenAPI document holds its view is one of the whole text.

*Watch* pays no imports, and works off all documents on each save: reading takes two fifths of it, the SDK another two,
OpenAPI one. To keep the last views and to give them again where equal ones are asked for was turned down: `1`, `1.0`
and `true` are equal in Python and are not in a document, and a comparison that knows takes as long as the work.
"""

_COLD: Final = (1.5, 84.0)
_RATIOS_TO_COLD: Final[Mapping[str, float]] = {
    **{f"unchanged, {command}": 0.06 for command in UNCHANGED},
    "one changed": 0.15,
}
_SAVE: Final = 0.3
_LARGEST: Final = 400.0

_EDITOR: Final = """## The language server

From an edit in an editor to what it is told, over the pipes of a process of its own, with the whole tree; the median
and the worst of the rounds, and the median of what it took on a processor.
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


def _budget_rows(runs: Mapping[str, Run]) -> Iterator[Sequence[str]]:
    cold, save = runs["cold"], runs["watch"].seconds
    yield "cold", f"≤ {_COLD[0]} s", f"{cold.seconds:.2f} s", mark(holds=cold.seconds <= _COLD[0])
    yield "cold", f"≤ {_COLD[1]:.0f} MiB", f"{cold.mebibytes:.0f} MiB", mark(holds=cold.mebibytes <= _COLD[1])
    for name, target in _RATIOS_TO_COLD.items():
        share = runs[name].seconds / cold.seconds
        measured = f"{share:.3f} × ({runs[name].seconds:.2f} s)"
        yield name, f"≤ {target} × cold", measured, mark(holds=share <= target)
    yield "watch, save to files", f"≤ {_SAVE} s", f"{save:.2f} s", mark(holds=save <= _SAVE)
    large = runs["20 times"]
    growth = large.seconds / runs["cold"].seconds
    yield "20 times", f"≤ {COPIES} × cold", f"{growth:.1f} × ({large.seconds:.1f} s)", mark(holds=growth <= COPIES)
    held = large.mebibytes <= _LARGEST
    yield "20 times", f"≤ {_LARGEST:.0f} MiB", f"{large.mebibytes:.0f} MiB", mark(holds=held)


def _machine() -> str:
    load = os.getloadavg()[0]
    version = platform.python_version()
    return f"Python {version} on {platform.machine()} with {os.cpu_count()} processors, load {load:.1f} at the start."


def main() -> None:
    """Measure, write the page and print its tables."""
    machine = _machine()
    documents = find_documents()
    generate(documents)
    calls = time_calls()
    packages = {call: {name: [1e-3 * one for one in taken] for name, taken in calls[call].items()} for call in calls}
    times = {"import and client": time_starts(), **packages}
    head = ("", "target", "measured", "holds")
    tables = (
        table(("ms", *times["device"]), _time_rows(times)),
        table(head, _ratio_rows(times)),
        table(head, _budget_rows(time_generator(documents))),
        table(editing.HEAD, editing.rows(*editing.time_editing(documents))),
    )
    parts = (_CALLS, *tables[:2], _GENERATOR, tables[2], _TRIED, _EDITOR, tables[3])
    write_page(PAGE, _TITLE, f"{machine} {describe(documents)}", *parts)
    sys.stdout.write("\n".join(tables))


if __name__ == "__main__":
    main()
