"""Edits of documents at one place, as chance has it."""

import random
from collections.abc import Sequence
from typing import Final

from codegen.files import File

_SWAPS: Final = (
    ("GET", "POST"),
    ("200", "201"),
    ("required", "optional"),
    ("string", "number"),
    ('"integer"', '"number"'),
    ("true", "1"),
    ("1", "1.0"),
    ("schemas.md#device", "schemas.md#application"),
    ("Authentication", "Authorization"),
    ("| ", "| \u2028"),
    ("## ", "### "),
    (" Actions", " Calls"),
    ("404", "410"),
)
"""What an edit exchanges at one place: words whose meaning the generator knows, and those that look alike."""


def edited(files: Sequence[File], chance: random.Random) -> tuple[File, ...]:
    """Change one file at one place, or leave one out, or take one twice."""
    index = chance.randrange(len(files))
    file = files[index]
    lines = file.text.split("\n")
    line = chance.randrange(len(lines))
    what = chance.choice(["swap", "swap", "swap", "words", "line", "drop", "twice", "file"])
    if what == "file" and len(files) > 1:
        return (*files[:index], *files[index + 1 :])
    if what == "swap":
        known = [pair for pair in _SWAPS if pair[0] in file.text] or [(lines[line], "")]
        before, after = chance.choice(known)
        places = file.text.split(before)
        place = chance.randrange(1, len(places)) if len(places) > 1 else 1
        text = before.join(places[:place]) + after + before.join(places[place:])
    else:
        lines[line : line + 1] = {
            "words": [f"{lines[line]} and more"],
            "line": [lines[line], "", "Another line.", ""],
            "drop": [],
            "twice": [lines[line], lines[line]],
            "file": [lines[line]],
        }[what]
        text = "\n".join(lines)
    return (*files[:index], File(file.path, text), *files[index + 1 :])
