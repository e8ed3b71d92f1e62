"""Two revisions of the answers of an action -> changes: successes, errors and events."""

from collections.abc import Iterator, Mapping
from itertools import zip_longest

from codegen.diff.change import Change, Subject, reword
from codegen.diff.links import content, named, shape
from codegen.diff.matching import match
from codegen.model.action import Action
from codegen.model.exchange import Event, EventStream, Response


def compare_responses(old: Action, new: Action, action: Subject) -> Iterator[Change]:
    """Yield what changed in what an action answers with."""
    if old.stream is not None and new.stream is not None:
        yield from _compare_events(old.stream, new.stream, action)
    elif new.stream is not None:
        yield action.tell("stream-added", "answers with a stream of events now")
    elif old.stream is not None:
        yield action.tell("stream-removed", "does not answer with a stream of events any more")
    else:
        yield from _compare_successes(old, new, action)
    yield from _compare_errors(old, new, action)


def _compare_successes(old: Action, new: Action, action: Subject) -> Iterator[Change]:
    before, after = {item.code: item for item in old.responses}, {item.code: item for item in new.responses}
    for code, response in before.items():
        if code in after:
            yield from _compare(response, after[code], _subject(action, response, after[code]))
    gone, come = (
        [side[code] for code in side if code not in other] for side, other in ((before, after), (after, before))
    )
    for left, right in zip_longest(gone, come):
        if left is not None and right is not None:
            yield _replaced(left, right, _subject(action, left, right))
        elif left is not None:
            yield _dropped(left, after, _subject(action, left, None))
        elif right is not None:
            yield _added(right, before, _subject(action, None, right))


def _content(response: Response) -> str | None:
    return content(response.media_type, response.schema)


def _compare(old: Response, new: Response, subject: Subject) -> Iterator[Change]:
    before, after = _content(old), _content(new)
    if before != after:
        told = f"is {named(after)}, not {named(before)}"
        yield subject.tell("response-type-changed", told, before or "", after or "")
    yield from _compare_words(old, new, subject)


def _compare_words(old: Response, new: Response, subject: Subject) -> Iterator[Change]:
    yield from reword(subject, "description-changed", old.description, new.description)
    if old.examples != new.examples:
        yield subject.tell("example-changed", "has other examples")


def _replaced(old: Response, new: Response, subject: Subject) -> Change:
    if _content(old) == _content(new):
        return subject.tell("success-code-replaced", f"comes with {new.code}, not {old.code}", old.code, new.code)
    told = f"comes with {new.code} and is {named(_content(new))}, not with {old.code} and {named(_content(old))}"
    return subject.tell("success-code-changed", told, old.code, new.code)


def _dropped(old: Response, after: Mapping[int, Response], subject: Subject) -> Change:
    if _content(old) in {_content(item) for item in after.values()}:
        return subject.tell("success-code-dropped", "does not come any more", old.code)
    return subject.tell("success-code-removed", f"does not come any more, and with it {named(_content(old))}", old.code)


def _added(new: Response, before: Mapping[int, Response], subject: Subject) -> Change:
    if not before or _content(new) in {_content(item) for item in before.values()}:
        return subject.tell("success-code-added", "is new", "", new.code)
    told = f"is new: {named(_content(new))} comes, too, so what the method returns is a union"
    return subject.tell("return-became-union", told, "", new.code)


def _compare_errors(old: Action, new: Action, action: Subject) -> Iterator[Change]:
    for before, after in match(old.errors, new.errors, lambda response: response.code):
        subject = _subject(action, before, after)
        if before is not None and after is not None:
            yield from _compare_error(before, after, subject)
        elif before is not None:
            yield subject.tell("error-code-removed", "is not documented any more", before.code)
        elif after is not None:
            yield subject.tell("error-code-added", "is documented now", "", after.code)


def _compare_error(old: Response, new: Response, subject: Subject) -> Iterator[Change]:
    left, right = _content(old), _content(new)
    if left != right:
        yield subject.tell("error-type-changed", f"is {named(right)}, not {named(left)}", left or "", right or "")
    yield from _compare_words(old, new, subject)


def _compare_events(old: EventStream, new: EventStream, action: Subject) -> Iterator[Change]:
    for before, after in match(old.events, new.events, lambda event: event.name):
        subject = _event(action, before, after)
        if after is None:
            yield subject.tell("event-removed", "was removed", before.name if before else "")
        elif before is None:
            yield subject.tell("event-added", "is new", "", after.name)
        else:
            left, right = shape(before.schema), shape(after.schema)
            if left != right:
                told = f"has {named(right)}, not {named(left)}"
                yield subject.tell("event-type-changed", told, left or "", right or "")
            yield from reword(subject, "description-changed", before.description, after.description)
    yield from reword(action, "description-changed", old.description, new.description)


def _subject(action: Subject, old: Response | None, new: Response | None) -> Subject:
    code = next(response.code for response in (old, new) if response)
    kind = "success" if code < 400 else "error"
    return action.part(f"responses.{code}", f"the {kind} {code}", old.span if old else None, new.span if new else None)


def _event(action: Subject, old: Event | None, new: Event | None) -> Subject:
    name = next(event.name for event in (old, new) if event)
    return action.part(f"events.{name}", f"event `{name}`", old.span if old else None, new.span if new else None)
