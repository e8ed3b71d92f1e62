"""Which documented calls the README shows."""

from collections.abc import Iterable, Iterator, Sequence

from codegen.model import media
from codegen.model.url import Placeholder
from codegen.targets.python.text.layout import Union
from codegen.targets.python.views.examples import Example


def sends_files(example: Example) -> bool:
    """Tell whether a call sends a file, in a form or as its whole body."""
    body = example.signature.action.body
    kind = body.media_type if body else media.FORM
    return kind == media.MULTIPART or not (media.is_json(kind) or media.is_form(kind))


def updates(usable: Sequence[Example]) -> Iterator[tuple[Example, Example]]:
    """Yield each pair of a GET and an action of the same path whose body may be what the GET answers."""
    reads = {item.signature.action.url.path: item for item in usable if item.signature.action.method == "GET"}
    for writing in usable:
        reading = reads.get(writing.signature.action.url.path)
        if reading is not None and _takes(writing, reading):
            yield reading, writing


def _takes(writing: Example, reading: Example) -> bool:
    types = (item.type for item in writing.signature.arguments if item.location is None)
    return any(isinstance(it, Union) and reading.signature.result in it.members for it in types)


def plainest(examples: Iterable[Example]) -> Example | None:
    """Return the plainest example: of one thing if there is such, of a `get`, with few arguments."""
    return min(examples, key=plainness, default=None)


def plainness(example: Example) -> tuple[bool, bool, int]:
    """Return what calls are put in order by, the plainest first."""
    action = example.signature.action
    is_of_one = isinstance(action.url.path.segments[-1], Placeholder)
    return not is_of_one, action.name.snake != "get", len(example.arguments)
