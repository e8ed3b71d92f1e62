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

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from msgspec import Struct, field

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Call, Spec
from codegen.model.url import PathTemplate, Placeholder

_MOST: Final = 1000
"""How many steps are gone for a path: placeholders in any place of many paths multiply the ways."""


def _find(spec: Spec) -> Iterator[Diagnostic]:
    shapes: dict[tuple[str, int], list[Call]] = {}
    for call in spec.calls:
        shapes.setdefault((call.action.method, len(call.action.url.path.segments)), []).append(call)
    for calls in shapes.values():
        tree = _tree(calls)
        for call in calls:
            for other in _wider(call.action.url.path.segments, tree):
                segment = _shadowing(call.action.url.path, other.action.url.path)
                if segment:
                    message = f"`{segment}` stands where `{other.resource.name}.{other.action.name}` has a placeholder"
                    place = spec.find(segment, call.action.url_span)
                    yield RULE.at(place, message, "make sure that nothing can have this as its id")


class _Tree(Struct):
    """The paths of calls by their segments: `below` by the literal ones, `{}` standing for a placeholder."""

    below: dict[str, "_Tree"] = field(default_factory=dict)
    call: Call | None = None


def _tree(calls: Iterable[Call]) -> _Tree:
    root = _Tree()
    for call in calls:
        node = root
        for segment in call.action.url.path.segments:
            node = node.below.setdefault(segment if isinstance(segment, str) else "{}", _Tree())
        node.call = call
    return root


def _wider(segments: Sequence[str | Placeholder], root: _Tree) -> Iterator[Call]:
    """Yield the calls whose paths take all that one with these segments takes, as far as `_MOST` steps lead to them."""
    waiting = [(0, root)]
    for _ in range(_MOST + len(segments)):
        if not waiting:
            return
        index, node = waiting.pop()
        if index == len(segments):
            yield from [node.call] if node.call else []
            continue
        own = segments[index]
        steps = {"{}", own} if isinstance(own, str) else {"{}"}
        waiting.extend((index + 1, node.below[step]) for step in steps if step in node.below)


def _shadowing(path: PathTemplate, other: PathTemplate) -> str:
    """Return the last segment by which `path` takes calls from `other`, which is wider; empty where it takes none."""
    pairs = zip(path.segments, other.segments, strict=True)
    taken = [own for own, its in pairs if isinstance(own, str) and isinstance(its, Placeholder)]
    return taken[-1] if taken else ""


RULE: Final = Rule("shadowing-segment", Severity.INFO, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
