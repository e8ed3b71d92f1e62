"""Documents that are changed by the grammar of the format, until something crashes: `make fuzz`.

Each try takes a tree of `tests/cases`, or one in a dialect, changes some lines of it (a section moves, a cell gets a
payload, a fence is never closed), and does all that commands do with documents. What fails is kept under
`tests/hostile/found`, a folder of documents each, which the tests try for ever after.
"""

import hashlib
import random
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click

from tests.hostile.dialect_baits import DIALECT_BAITS
from tests.hostile.inject import (
    CRASHES,
    FOLDER,
    TREES,
    Rejected,
    check_documents,
    fill,
    read_config,
    read_payloads,
)

FOUND: Final = Path(__file__).parent / "found"
_CASES: Final = Path(__file__).parent.parent / "cases"
_MOST_CHANGES: Final = 6
_FEW: Final = 3
_MARKS: Final = (
    *(
        "{{< ",
        " >}}",
        "{{<required>}} ",
        "{#a}",
        "**",
        "`",
        "``",
        ": ",
        ":",
        "- ",
        "| ",
        "\\",
        "(",
        ")",
        "[",
        "]",
        "<",
        ">",
    ),
    *("(/:id)", "/(a|b)", "/:id", "/{id}", "?a=b", "GET ", "POST /a", "`GET /a`", "200", "**Default response**", "a.b"),
    *(
        "**OAuth:** ",
        "curl -X GET https://api.example.com/a",
        "<A b={",
        "</A>",
        "<style>",
        "{/*",
        "*/}",
        "%2e%2e",
        "+++",
    ),
)
"""Pieces that documents in a dialect are made of."""
_PAYLOADS: Final = [text for family in read_payloads().values() for text in family if len(text) < 500]

Lines = list[str]


@dataclass(frozen=True, slots=True)
class Finding:
    """Documents that something failed on, and why."""

    files: Mapping[str, str]
    reason: str


def read_seeds() -> list[dict[str, str]]:
    """Return the trees to start from: file -> text."""
    folders = sorted(place for place in _CASES.iterdir() if place.is_dir())
    trees = ({place.name: place.read_text(encoding="utf-8") for place in sorted(it.glob("*.md"))} for it in folders)
    return [tree for tree in trees if tree]


def read_dialect_seeds() -> list[dict[str, str]]:
    """Return trees in each dialect, with the codegen.yaml that names it: those of `injection`, and small baits."""
    trees = [fill(tree=tree) for tree in TREES if tree != FOLDER]
    own = fill(tree=FOLDER / "own")["dialect.yaml"]
    configs = {tree.name: fill(tree=tree)["codegen.yaml"] for tree in TREES if tree != FOLDER}
    for bait, make in DIALECT_BAITS.items():
        dialect = bait.partition(":")[0]
        files = {file.path: file.text for file in make(_FEW)}
        if dialect == "own":
            files["dialect.yaml"] = own
        trees.append({**files, "codegen.yaml": configs[dialect]})
    return trees


def _drop(chance: random.Random, lines: Lines) -> None:
    del lines[chance.randrange(len(lines))]


def _repeat(chance: random.Random, lines: Lines) -> None:
    place = chance.randrange(len(lines))
    lines[place:place] = lines[place : place + chance.randint(1, 12)] * chance.randint(1, 3)


def _swap(chance: random.Random, lines: Lines) -> None:
    one, other = chance.randrange(len(lines)), chance.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]


def _move_section(chance: random.Random, lines: Lines) -> None:
    heads = [place for place, line in enumerate(lines) if line.startswith("#")] or [0]
    start = chance.choice(heads)
    end = next((place for place in heads if place > start), len(lines))
    section = lines[start:end]
    del lines[start:end]
    place = chance.choice(heads)
    lines[place:place] = section


def _change_level(chance: random.Random, lines: Lines) -> None:
    heads = [place for place, line in enumerate(lines) if line.startswith("#")] or [0]
    place = chance.choice(heads)
    lines[place] = f"{'#' * chance.randint(0, 7)} {lines[place].lstrip('# ')}"


def _put_in_cell(chance: random.Random, lines: Lines) -> None:
    rows = [place for place, line in enumerate(lines) if line.startswith("|")] or [0]
    place = chance.choice(rows)
    cells = lines[place].split("|")
    cells[chance.randrange(len(cells))] = f" {chance.choice(_PAYLOADS)} "
    lines[place] = "|".join(cells)


def _put_in_line(chance: random.Random, lines: Lines) -> None:
    place = chance.randrange(len(lines))
    line, at = lines[place], chance.randint(0, len(lines[place]))
    lines[place] = line[:at] + chance.choice(_PAYLOADS) + line[at:]


def _cut_line(chance: random.Random, lines: Lines) -> None:
    place = chance.randrange(len(lines))
    lines[place] = lines[place][: chance.randint(0, len(lines[place]))]


def _put_fence(chance: random.Random, lines: Lines) -> None:
    mark = chance.choice(["```", "```json", "~~~", "<!--", "-->", "---", "    ", "<br/>", "|", "\ufeff"])
    lines.insert(chance.randint(0, len(lines)), mark)


def _put_mark(chance: random.Random, lines: Lines) -> None:
    place = chance.randrange(len(lines))
    line, at = lines[place], chance.randint(0, len(lines[place]))
    lines[place] = line[:at] + chance.choice(_MARKS) + line[at:]


def _indent(chance: random.Random, lines: Lines) -> None:
    start = chance.randrange(len(lines))
    by = chance.choice(["  ", "    ", "\t", "- ", "> ", ": ", "1. "])
    for place in range(start, min(start + chance.randint(1, 12), len(lines))):
        lines[place] = by + lines[place]


def _change_json(chance: random.Random, lines: Lines) -> None:
    places = [place for place, line in enumerate(lines) if '"' in line or "{" in line or "[" in line] or [0]
    place = chance.choice(places)
    old = chance.choice(['"', "{", "}", "[", "]", ":", ",", '"type"', '"string"', '"object"', '"properties"'])
    new = chance.choice(["null", "{}", "[]", "true", "1e999", '""', '"oneOf"', '"$ref"', '"enum"', '"items"', "-", ""])
    lines[place] = lines[place].replace(old, new, 1)


CHANGES: Final[Sequence[Callable[[random.Random, Lines], None]]] = (
    _drop,
    _repeat,
    _swap,
    _move_section,
    _change_level,
    _put_in_cell,
    _put_in_line,
    _cut_line,
    _put_fence,
    _put_mark,
    _indent,
    _change_json,
)


def mutants(seed: int) -> Iterator[dict[str, str]]:
    """Yield changed trees without end, the same ones for the same seed."""
    seeds, number = (read_seeds(), read_dialect_seeds()), 0
    while True:
        chance = random.Random(f"{seed}/{number}")
        files = dict(chance.choice(chance.choice(seeds)))
        for _ in range(chance.randint(1, _MOST_CHANGES)):
            name = chance.choice(sorted(files.keys() - {"codegen.yaml"}))
            lines = files[name].split("\n")
            chance.choice(CHANGES)(chance, lines)
            files[name] = "\n".join(lines) or " "
        yield files
        number += 1


def find_fault(files: Mapping[str, str]) -> str:
    """Do all that commands do with documents; return what failed, empty when nothing did."""
    try:
        return check_documents(files, read_config(files)) if "codegen.yaml" in files else check_documents(files)
    except Rejected as rejected:
        return str(rejected)
    except CRASHES as error:
        return f"{type(error).__name__}: {error}"


def keep(finding: Finding) -> Path:
    """Write what was found to a folder of its own, named after what is in it."""
    digest = hashlib.sha256("\0".join(f"{name}\0{text}" for name, text in sorted(finding.files.items())).encode())
    folder = FOUND / digest.hexdigest()[:12]
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in finding.files.items():
        (folder / name).write_text(text, encoding="utf-8", errors="surrogatepass")
    return folder


@click.command()
@click.option("--seconds", default=600, show_default=True, help="How long to try.")
@click.option("--seed", default=0, help="Which changes to make.  [default: another one each day]")
def main(seconds: int, seed: int) -> None:
    """Change documents and look for crashes; exits with 1 when something was found."""
    seed = seed or int(time.time() // 86400)
    end, tried, found = time.monotonic() + seconds, 0, 0
    for files in mutants(seed):
        if time.monotonic() > end:
            break
        tried += 1
        if reason := find_fault(files):
            found += 1
            sys.stdout.write(f"{keep(Finding(files, reason))}: {reason[:200]}\n")
    sys.stdout.write(f"seed {seed}: {tried} trees tried in {seconds} s, {found} failed\n")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
