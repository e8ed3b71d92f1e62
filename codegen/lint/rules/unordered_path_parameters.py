"""The table of path components is in another order than the URL.

Bad:

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**/parts/**`PART_ID`**

    ### Request Path Components

    | Path Component | Description | Example |
    | -------------- | ----------- | ------- |
    | PART_ID | ID associated with the part | 575ec76c7ae143cd83dc4a96 |
    | THING_ID | ID associated with the thing | 575ec8687ae143cd83dc4a97 |

Good:

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**/parts/**`PART_ID`**

    ### Request Path Components

    | Path Component | Description | Example |
    | -------------- | ----------- | ------- |
    | THING_ID | ID associated with the thing | 575ec8687ae143cd83dc4a97 |
    | PART_ID | ID associated with the part | 575ec76c7ae143cd83dc4a96 |
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for call in spec.calls:
        # The reader has put them in the order of the URL; those without cells are not in the table.
        rows = [parameter for parameter in call.action.path_parameters if parameter.spans]
        for before, after in pairwise(rows):
            if after.span.line < before.span.line:
                message = f"`{after.name}` stands before `{before.name}`, in the URL behind it"
                yield RULE.at(after.spans["name"], message, "put the rows in the order of the URL")


RULE: Final = Rule("unordered-path-parameters", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
