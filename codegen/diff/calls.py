"""Two revisions of an action -> changes of how it is sent: its HTTP method and its URL.

The SDK hides both, so calls stay as they are. What programs notice all the same is spelled out: which failures are
followed by another attempt, what an older SDK goes on doing, what knows methods and URLs besides.
"""

from collections.abc import Iterator
from typing import Final

from codegen.diff.change import Change, Subject
from codegen.diff.parameters import renamed_placeholders
from codegen.model.action import Action

REPEATABLE: Final = frozenset({"GET", "HEAD", "OPTIONS", "LIST", "PUT", "DELETE"})
"""The methods of requests that the SDK sends again, whatever became of them; a test holds them to its runtime."""
REPEATED: Final = (408, 500, 502, 504)
"""The answers after which it sends those again, and no others; after 429, and 503 with `Retry-After`, it does all."""


def compare_call(old: Action, new: Action, subject: Subject) -> Iterator[Change]:
    """Yield what changed in the method and in the URL of an action."""
    place = Subject(subject.name, subject.words, old.url_span, new.url_span)
    if old.method != new.method:
        yield _tell_method(old, new, place)
    yield from _compare_paths(old, new, place)


def _tell_method(old: Action, new: Action, place: Subject) -> Change:
    told = f"is sent as {new.method}, not {old.method}, from this release on"
    if new.method == "HEAD" and _has_content(old) and _has_content(new):
        told += ", and never answered with content: its method returns None"
        return place.tell("method-became-head", told, old.method, new.method)
    # At the end, since it goes for all of it.
    told += f"{_retries(old.method, new.method)}; an older SDK goes on sending {old.method}"
    return place.tell("method-changed", f"{told}, and HTTP stubs and recordings know that one", old.method, new.method)


def _retries(old: str, new: str) -> str:
    """Say whether a call is repeated where it was not, or the other way round; nothing where that stays."""
    before, after = (method in REPEATABLE for method in (old, new))
    if before == after:
        return ""
    codes = f"{', '.join(map(str, REPEATED[:-1]))} or {REPEATED[-1]}"
    what = "is not repeated any more" if before else "is repeated now"
    unless = ", unless `retry_writes` is set" if before else ""
    return f", and {what} after a timeout, a lost connection or an answer {codes}{unless}"


def _has_content(action: Action) -> bool:
    return action.stream is not None or any(response.media_type for response in action.responses)


def _compare_paths(old: Action, new: Action, place: Subject) -> Iterator[Change]:
    """Yield a change where the path is another one, or its placeholders trade places; new names change nothing."""
    shapes = [action.url.path.format(lambda _: "{}") for action in (old, new)]
    renamed = renamed_placeholders(old.url.path, new.url.path)
    before, after = old.url.path.format(lambda name: renamed.get(name, name)), new.url.path.format(str)
    if shapes[0] == shapes[1] and before == after:
        return
    told = f"is sent to `{new.url.path}`, not `{old.url.path}`"
    if shapes[0] != shapes[1] and shapes[0].casefold() == shapes[1].casefold():
        yield place.tell("path-case-changed", told, old.url.path, new.url.path)
        return
    told += ", from this release on; an older SDK goes on calling the former URL, and HTTP stubs, recordings and "
    yield place.tell("path-changed", f"{told}allow-lists know that one", old.url.path, new.url.path)
