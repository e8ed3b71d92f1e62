"""A placeholder of the URL is described otherwise than nearly everywhere else.

A placeholder means the same wherever it stands. Reported where fewer than a third of its rows have other words.

Bad:

    ## Get

    ### Request Path Components

    | Path Component | Description | Example |
    | -------------- | ----------- | ------- |
    | THING_ID | ID associated with the thing | 575ec8687ae143cd83dc4a97 |

    ## Patch

    ### Request Path Components

    | Path Component | Description | Example |
    | -------------- | ----------- | ------- |
    | THING_ID | ID associated with the thing | 575ec8687ae143cd83dc4a97 |

    ## Export

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**/export

    ### Request Path Components

    | Path Component | Description | Example |
    | -------------- | ----------- | ------- |
    | THING_ID | ID associated with the thing | 575ec8687ae143cd83dc4a97 |

    ## Delete

    ### Request Path Components

    | Path Component | Description | Example |
    | -------------- | ----------- | ------- |
    | THING_ID | ID of the associated thing | 575ec8687ae143cd83dc4a97 |

Good:

    ## Get

    ### Request Path Components

    | Path Component | Description | Example |
    | -------------- | ----------- | ------- |
    | THING_ID | ID associated with the thing | 575ec8687ae143cd83dc4a97 |

    ## Delete

    ### Request Path Components

    | Path Component | Description | Example |
    | -------------- | ----------- | ------- |
    | THING_ID | ID associated with the thing | 575ec8687ae143cd83dc4a97 |
"""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.model.parameter import Parameter


def _find(spec: Spec) -> Iterator[Diagnostic]:
    rows: dict[str, list[Parameter]] = {}
    for call in spec.calls:
        for parameter in call.action.path_parameters:
            if "description" in parameter.spans:
                rows.setdefault(parameter.name, []).append(parameter)
    for parameters in rows.values():
        usual, times = Counter(parameter.description for parameter in parameters).most_common(1)[0]
        if times * 3 <= len(parameters) * 2:
            continue
        for parameter in parameters:
            if parameter.description != usual:
                message = f"`{parameter.name}` is described otherwise nearly everywhere else"
                yield RULE.at(parameter.spans["description"], message, f"write `{usual}`")


RULE: Final = Rule("differing-placeholder-description", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
