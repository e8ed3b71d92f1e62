"""An optional plural is put behind a plural: `commands(s)`.

`codegen lint --fix` takes the first `s` away.

Bad:

    ## Get

    Retrieves the thing and its parts(s)

Good:

    ## Get

    Retrieves the thing and its part(s)
"""

import re
from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Edit, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec

_DOUBLED: Final = re.compile(r"\b([A-Za-z]{2,}s)\(s\)")


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for line in spec.prose:
        for match in _DOUBLED.finditer(line.text) if "s(s)" in line.text else ():
            place = line.at(match.start(), len(match[0]))
            # `class(s)` lacks letters rather than having one too many.
            edit = None if match[1].endswith("ss") else Edit(place, len(match[0]), f"{match[1][:-1]}(s)")
            help_text = f"write `{edit.text}`" if edit else f"write `{match[1]}(es)`"
            yield RULE.at(place, f"`{match[0]}` is a plural twice", help_text, edit)


RULE: Final = Rule("doubled-plural", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.ANY)
