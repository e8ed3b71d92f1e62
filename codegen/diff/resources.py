"""Two Apis -> changes of resources, matched by their names."""

from collections.abc import Iterator

from codegen.diff.actions import action_subject, compare_actions
from codegen.diff.change import Change, Subject, reword
from codegen.diff.marks import tell_removed
from codegen.diff.matching import match
from codegen.model.api import Api, Resource
from codegen.model.marks import Deprecation


def compare_resources(old: Api, new: Api) -> Iterator[Change]:
    """Yield what changed in the server and in resources, those that are only in one revision as a whole."""
    if old.server != new.server:
        server = Subject("server", "the server")
        yield server.tell("server-changed", f"changed from `{old.server}` to `{new.server}`", old.server, new.server)
    for before, after in match(old.resources, new.resources, lambda resource: resource.name):
        subject = _subject(before, after)
        if after is None:
            actions = ", ".join(action.name.camel for action in before.actions) if before else ""
            yield tell_removed("resource-removed", _deprecation(before), subject, actions)
        elif before is None:
            yield subject.tell("resource-added", "is new", "", ", ".join(item.name.camel for item in after.actions))
            for action in after.actions:
                yield action_subject(after, None, action).tell("action-added", "is new", "", action.url.path)
        else:
            yield from _compare(before, after, subject)


def _compare(old: Resource, new: Resource, subject: Subject) -> Iterator[Change]:
    yield from reword(subject, "title-changed", old.title, new.title)
    yield from reword(
        subject, "description-changed", f"{old.description} {old.intro}", f"{new.description} {new.intro}"
    )
    yield from reword(subject, "prose-changed", _prose(old), _prose(new))
    yield from compare_actions(old, new)


def _deprecation(resource: Resource | None) -> Deprecation | None:
    """Return what is said of a resource all of whose actions are deprecated: what all of them say alike."""
    marks = [action.marks.deprecation for action in resource.actions] if resource else []
    found = [item for item in marks if item is not None]
    if not found or len(found) < len(marks):
        return None
    since, removals = {item.since for item in found}, {item.removal for item in found}
    return Deprecation(since.pop() if len(since) == 1 else "", removal=removals.pop() if len(removals) == 1 else "")


def _prose(resource: Resource) -> str:
    return "\n".join(prose.text for prose in resource.prose)


def _subject(old: Resource | None, new: Resource | None) -> Subject:
    name = next(resource.name.camel for resource in (new, old) if resource)
    return Subject(name, f"resource `{name}`", old.span if old else None, new.span if new else None)
