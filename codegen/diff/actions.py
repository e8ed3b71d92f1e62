"""Two revisions of a resource -> changes of its actions, matched by their names."""

from collections.abc import Iterator

from codegen.diff.bodies import compare_bodies
from codegen.diff.calls import compare_call
from codegen.diff.change import Change, Subject, reword
from codegen.diff.marks import compare_marks, tell_removed
from codegen.diff.matching import match
from codegen.diff.parameters import compare_parameters
from codegen.diff.responses import compare_responses
from codegen.diff.scopes import compare_authentication
from codegen.model.action import Action
from codegen.model.api import Resource


def compare_actions(old: Resource, new: Resource) -> Iterator[Change]:
    """Yield what changed in the actions of a resource.

    An action that is gone, while a new one has its method and path, was renamed; what else changed in it is told by its
    new name.
    """
    pairs = list(match(old.actions, new.actions, lambda action: action.name))
    added = {_call(after): after for before, after in pairs if before is None and after is not None}
    for before, after in pairs:
        subject = action_subject(new, before, after)
        if before is not None and after is not None:
            yield from _compare(before, after, subject)
            yield from reword(subject, "title-changed", before.title, after.title)
        elif before is not None and (renamed := added.pop(_call(before), None)) is not None:
            name = new.name_of(renamed)
            yield action_subject(new, before, renamed, name=before.name.camel).tell(
                "action-renamed", f"was renamed to `{name}`", new.name_of(before), name
            )
            yield from _compare(before, renamed, action_subject(new, before, renamed))
        elif before is not None:
            yield tell_removed("action-removed", before.marks.deprecation, subject, before.url.path)
    for after in added.values():
        yield action_subject(new, None, after).tell("action-added", "is new", "", after.url.path)


def action_subject(resource: Resource, old: Action | None, new: Action | None, name: str = "") -> Subject:
    """Name an action as the SDK does: `device.getLogEntries`; `name` wins over the action's own."""
    name = name or next(action.name.camel for action in (new, old) if action)
    full = f"{resource.name.camel}.{name}"
    return Subject(full, f"`{full}`", old.span if old else None, new.span if new else None)


def _call(action: Action) -> tuple[str, str]:
    return action.method, str(action.url.path)


def _compare(old: Action, new: Action, subject: Subject) -> Iterator[Change]:
    yield from compare_call(old, new, subject)
    yield from compare_marks("action-deprecated", old.marks, new.marks, subject)
    yield from compare_authentication(old.authentication, new.authentication, subject)
    yield from compare_parameters(old, new, subject)
    yield from compare_bodies(old.body, new.body, subject)
    yield from compare_responses(old, new, subject)
    yield from reword(subject, "description-changed", old.description, new.description)
    yield from reword(subject, "prose-changed", _prose(old), _prose(new))
    if old.curl != new.curl and (old.curl is None) == (new.curl is None):
        yield subject.part("curl", "the curl example").tell("example-changed", "changed")


def _prose(action: Action) -> str:
    return "\n".join(prose.text for prose in action.prose)
