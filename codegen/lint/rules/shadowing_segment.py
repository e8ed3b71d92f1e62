"""A fixed segment of one URL stands where another URL has a placeholder.

`GET /things/stats` and `GET /things/{THING_ID}` are both a match for `/things/stats`, and the server has to prefer the
fixed one: a thing called `stats` cannot be reached.

Bad:

    ## Get

    ## Stats

    ### Method And Url

    GET https://api.example.com/things/stats

Good:

    ## Get

    ## Stats

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**/stats
"""

from collections.abc import Iterator
from itertools import permutations
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check
from codegen.lint.spec import Call, Spec
from codegen.model.url import PathTemplate, Placeholder


def _find(spec: Spec) -> Iterator[Diagnostic]:
    shapes: dict[tuple[str, int], list[Call]] = {}
    for call in spec.calls:
        shapes.setdefault((call.action.method, len(call.action.url.path.segments)), []).append(call)
    for calls in shapes.values():
        for call, other in permutations(calls, 2):
            segment = _shadowing(call.action.url.path, other.action.url.path)
            if segment is not None:
                message = f"`{segment}` stands where `{other.resource.name}.{other.action.name}` has a placeholder"
                place = spec.find(segment, call.action.url_span)
                yield RULE.at(place, message, "make sure that nothing can have this as its id")


def _shadowing(path: PathTemplate, other: PathTemplate) -> str | None:
    """Return the segment by which `path` takes calls from `other`, None where no call is a match for both."""
    found = None
    for own, its in zip(path.segments, other.segments, strict=True):
        if isinstance(own, str) and isinstance(its, Placeholder):
            found = own
        elif isinstance(its, str) and own != its:
            return None
    return found


RULE: Final = Rule("shadowing-segment", Severity.INFO, __doc__)
CHECK: Final = Check(RULE, _find)
