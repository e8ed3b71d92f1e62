"""Every payload in every position, then in openapi-python-client where that is installed: `make hostile`."""

import sys
from collections import Counter

from tests.hostile.inject import FOLDER, TREES, Fate, attempt, read_payloads, read_positions
from tests.hostile.peer import compare, is_installed


def main() -> int:
    """Print what failed and the counts; 1 when something failed."""
    payloads = [text for family in read_payloads().values() for text in family]
    positions = [(tree, position) for tree in TREES for position in read_positions(tree)]
    counts: Counter[Fate] = Counter()
    inert: dict[str, list[str]] = {}
    for number, (tree, position) in enumerate(positions, 1):
        for payload in payloads:
            tried = attempt(position, payload, tree)
            counts[tried.fate] += 1
            if tried.fate is Fate.FAILED:
                sys.stdout.write(f"{tree.name}, {position}: {payload[:60]!a}: {tried.reason}\n")
            elif tried.fate is Fate.INERT and tree == FOLDER:
                inert.setdefault(payload, []).append(position)
        _show_progress(f"{number} of {len(positions)} positions")
    if is_installed():
        outcomes = ", ".join(f"{count} {outcome}" for outcome, count in sorted(compare(inert).items()))
        sys.stdout.write(f"openapi-python-client on our documents of {len(inert)} payloads: {outcomes}\n")
    told = ", ".join(f"{counts[fate]} {fate}" for fate in Fate)
    sys.stdout.write(f"{len(positions)} positions x {len(payloads)} payloads: {counts.total()} tried, {told}\n")
    return 1 if counts[Fate.FAILED] else 0


def _show_progress(text: str) -> None:
    if sys.stderr.isatty():
        sys.stderr.write(f"\r{text}")


if __name__ == "__main__":
    sys.exit(main())
