"""Two revisions of a request body -> changes."""

from collections.abc import Iterator

from codegen.diff.change import Change, Subject
from codegen.diff.links import compare_link
from codegen.model.exchange import RequestBody


def compare_bodies(old: RequestBody | None, new: RequestBody | None, action: Subject) -> Iterator[Change]:
    """Yield what changed in whether a body is sent and in what it is."""
    subject = action.part("body", "the body", old.span if old else None, new.span if new else None)
    if old is None and new is not None:
        rule, told = ("required", "is new and required") if new.required else ("optional", "is new")
        yield subject.tell(f"{rule}-body-added", told, "", rule)
    elif old is not None and new is None:
        yield subject.tell("body-removed", "was removed", "required" if old.required else "optional")
    elif old is not None and new is not None:
        yield from _compare(old, new, subject)


def _compare(old: RequestBody, new: RequestBody, subject: Subject) -> Iterator[Change]:
    if new.required and not old.required:
        yield subject.tell("body-became-required", "became required", "optional", "required")
    elif old.required and not new.required:
        yield subject.tell("body-became-optional", "became optional", "required", "optional")
    yield from _compare_types(old, new, subject)
    if _examples(old) != _examples(new):
        yield subject.tell("example-changed", "has another example")


def _compare_types(old: RequestBody, new: RequestBody, subject: Subject) -> Iterator[Change]:
    """Compare what may be sent: of media types that both take, the schemas."""
    if not {*old.media_types} & {*new.media_types}:
        told = f"is sent as {new.media_type}, not as {old.media_type}"
        yield subject.tell("body-type-changed", told, old.media_type, new.media_type)
        return
    for kind in old.media_types:
        if kind not in new.media_types:
            yield subject.tell("body-content-type-removed", f"is not taken as {kind} any more", kind)
    for kind in new.media_types:
        if kind not in old.media_types:
            yield subject.tell("body-content-type-added", f"is taken as {kind}, too", "", kind)
    if old.media_type != new.media_type:
        yield subject.tell("body-sent-otherwise", f"is sent as {new.media_type}, not as {old.media_type}")
    yield from compare_link(old.schema, new.schema, subject, "body-type-changed")


def _examples(body: RequestBody) -> tuple[object, ...]:
    return body.has_example, body.example, body.example_name, body.examples
