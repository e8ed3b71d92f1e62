"""A parameter has another default than parameters of the same name and description elsewhere.

That may be meant: a log is sorted the other way round. It may be a copy that was not adapted.

Bad:

    ## Get

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | limit | N | How many results to return | 100 | 10 |

    ## Get Parts

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**/parts

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | limit | N | How many results to return | 100 | 10 |

    ## Get Logs

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**/logs

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | limit | N | How many results to return | 1 | 10 |

Good:

    ## Get

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | limit | N | How many results to return | 100 | 10 |

    ## Get Logs

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**/logs

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | limit | N | How many log entries to return | 1 | 10 |
"""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.model.parameter import Parameter


def _find(spec: Spec) -> Iterator[Diagnostic]:
    groups: dict[tuple[str, str], list[Parameter]] = {}
    for parameter in spec.parameters:
        if parameter.default is not None:
            groups.setdefault((parameter.name, parameter.description), []).append(parameter)
    for parameters in groups.values():
        usual, times = Counter(parameter.default for parameter in parameters).most_common(1)[0]
        if times * 2 <= len(parameters):
            continue
        for parameter in parameters:
            if parameter.default != usual:
                message = f"`{parameter.name}` has the default `{parameter.default}`, elsewhere `{usual}`"
                yield RULE.at(parameter.spans["default"], message, "check it, or say in the description what differs")


RULE: Final = Rule("differing-default", Severity.INFO, __doc__)
CHECK: Final = Check(RULE, _find, Forms.ANY)
