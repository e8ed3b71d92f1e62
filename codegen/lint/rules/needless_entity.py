"""A character is written as an entity that needs none.

`&#x27;` is `'`, and `&#x3D;` is `=`; neither means anything in Markdown. People who read the source, and searches in
it, are better served by the character. `codegen lint --fix` writes it.

Bad:

    ## Get

    Retrieves the owner&#x27;s thing

Good:

    ## Get

    Retrieves the owner's thing
"""

import re
from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Edit, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.markdown.inline import decode_entities

_ENTITY: Final = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")
_LONGEST: Final = 40
_PLAIN: Final = frozenset("'\"=,.;:?%/ ")


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for line in spec.prose:
        for match in _ENTITY.finditer(line.text) if "&" in line.text else ():
            char = decode_entities(match[0])
            if _is_plain(char, line.text, match):
                place = line.at(match.start(), len(match[0]))
                message = f"`{match[0]}` is `{char}`, which needs no entity"
                yield RULE.at(place, message, f"write `{char}`", Edit(place, len(match[0]), char))


def _is_plain(char: str, line: str, match: re.Match[str]) -> bool:
    """Tell whether a character means nothing to Markdown where the entity stands."""
    if char == "&":
        return (
            _ENTITY.match(char + line[match.end() : match.end() + _LONGEST]) is None
            and line[match.end() : match.end() + 1] != "#"
        )
    is_letter = char.isalnum() and char.isascii()
    return len(char) == 1 and (is_letter or (char in _PLAIN and char != " "))


RULE: Final = Rule("needless-entity", Severity.INFO, __doc__)
CHECK: Final = Check(RULE, _find, Forms.ANY)
