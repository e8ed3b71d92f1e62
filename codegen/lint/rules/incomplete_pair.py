"""One of two query parameters that belong together is missing.

`page` goes with `perPage`, `offset` with `limit`, or each with another size of a page; `sortField` goes with
`sortDirection`, and a `filter` that speaks of a filtered field with `filterField`.

Bad:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | page | N | Which page of results to return | 0 | 0 |

Good:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | page | N | Which page of results to return | 0 | 0 |
    | perPage | N | How many items to return per page | 1000 | 10 |
"""

from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.model.action import Action
from codegen.paging.parameters import SIZES, find, starts_of

_NEEDS: Final = {
    "page": "perPage",
    "perPage": "page",
    "offset": "limit",
    "sortField": "sortDirection",
    "filterField": "filter",
}
_SIZES: Final = ("perPage", "limit")


def _has_another(action: Action, partner: str) -> bool:
    """Tell whether another parameter takes the part of a partner: a size, or what says where a page starts."""
    if partner in _SIZES:
        return find(action.query_parameters, SIZES) is not None
    return partner == "page" and bool(starts_of(action))


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for call in spec.calls:
        names = {parameter.name for parameter in call.action.query_parameters}
        for parameter in call.action.query_parameters:
            partner = _NEEDS.get(parameter.name)
            if parameter.name == "filter" and "field" in parameter.description:
                partner = "filterField"
            if partner is not None and partner not in names and not _has_another(call.action, partner):
                message = f"`{parameter.name}` stands without `{partner}`"
                yield RULE.at(parameter.spans["name"], message, f"add a row for `{partner}`")


RULE: Final = Rule("incomplete-pair", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
