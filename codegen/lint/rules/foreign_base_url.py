"""The base URL at the top of the document is not the start of an action's URL.

The base URL is what all actions of a resource have in common.

Bad:

    # Thing Actions

    https://api.example.com/gadgets/**`THING_ID`**

Good:

    # Thing Actions

    https://api.example.com/things/**`THING_ID`**
"""

from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.model.url import Url


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for resource in spec.api.resources:
        base, place = resource.base_url, resource.base_url_span
        if base is None or place is None:
            continue
        foreign = [action for action in resource.actions if not _starts_with(action.url, base)]
        if foreign and len(foreign) == len(resource.actions):
            yield RULE.at(place, "no action's URL starts with this base URL", "make the URLs and their base agree")
        else:
            for action in foreign:
                message = f"the URL does not start with the base URL of line {place.line}"
                yield RULE.at(action.url_span, message, "make the URL and its base agree")


def _starts_with(url: Url, base: Url) -> bool:
    segments = base.path.segments
    return url.server == base.server and url.path.segments[: len(segments)] == segments


RULE: Final = Rule("foreign-base-url", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
