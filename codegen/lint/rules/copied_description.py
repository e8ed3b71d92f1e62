"""A description was copied from another action.

Reported where an action of the document has the very words of another one, and where a parameter has those of the
parameter of that name in another action, they name that action, and nothing of this action's title and description
does. In a dialect only whole descriptions are compared, and one that three actions have, or that is emphasized as
a whole, is a note.

Bad:

    ## Export

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**/export

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | start | N | Start time of export (ms since epoch) |  | 1465790400000 |

    ## Remove Data

    ### Method And Url

    DELETE https://api.example.com/things/**`THING_ID`**/data

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | start | N | Start time of export (ms since epoch) |  | 1465790400000 |

Good:

    ## Export

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**/export

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | start | N | Start time of export (ms since epoch) |  | 1465790400000 |

    ## Remove Data

    ### Method And Url

    DELETE https://api.example.com/things/**`THING_ID`**/data

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | start | N | Start of the range to remove (ms since epoch) |  | 1465790400000 |
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.markdown.emphasis import strip_emphasis
from codegen.model.action import Action
from codegen.model.api import Resource

_GENERIC: Final = {"get", "put", "post", "patch", "delete"}
_COPIES: Final = 2
"""How many actions have a description that was copied: what more have is about all of them."""
_WORD: Final = re.compile(r"[a-z]+")


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for resource in spec.api.resources:
        if spec.api.dialect:
            yield from _copied(resource)
            continue
        described = _described(resource.actions)
        for action in resource.actions:
            told = _words(f"{resource.title} {action.title} {action.description}") | _GENERIC
            for parameter in action.query_parameters:
                twins = described[parameter.name, parameter.description]
                for verb in sorted(_words(parameter.description) & twins.keys() - told):
                    other = next((twin for twin in twins[verb] if twin is not action), None)
                    if other is not None:
                        message = f"the description of `{parameter.name}` is about `{other.title}`"
                        yield RULE.at(parameter.spans["description"], message, "say what it means here")
        yield from _repeated(resource)


def _described(actions: Iterable[Action]) -> dict[tuple[str, str], dict[str, list[Action]]]:
    """For each name of a parameter with its description, the actions that have both, by the verb they start with."""
    found: dict[tuple[str, str], dict[str, list[Action]]] = {}
    for action in actions:
        for parameter in action.query_parameters:
            twins = found.setdefault((parameter.name, parameter.description), {}).setdefault(action.name.words[0], [])
            # The first two are enough for any action to find another one.
            if len(twins) < 2:
                twins.append(action)
    return found


def _repeated(resource: Resource) -> Iterator[Diagnostic]:
    """Yield each action that has the words of one above it, in the same document."""
    first: dict[str, Action] = {}
    for action in resource.actions:
        other = first.setdefault(action.description, action)
        if other is not action and action.description:
            message = f"the description is that of `{other.title}`"
            yield RULE.at(action.span, message, "say what this action does")


def _copied(resource: Resource) -> Iterator[Diagnostic]:
    """Yield each action that has the words of one other, under another title."""
    told: dict[str, list[Action]] = {}
    for action in resource.actions:
        others = told.setdefault(action.description, [])
        if all(other.span != action.span for other in others):
            others.append(action)
    for description, actions in told.items():
        if description and len(actions) == _COPIES and not strip_emphasis(description)[1]:
            message = f"the description is that of `{actions[0].title}`"
            yield RULE.at(actions[1].span, message, "say what this action does")


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))


RULE: Final = Rule("copied-description", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.ANY)
