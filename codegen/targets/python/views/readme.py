"""View of the package's README: examples of calls that the documents describe, with their values."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from codegen.config import Identity
from codegen.model.url import Placeholder
from codegen.rendering.safe_text import Identifier, Markdown, PyCode, PyLiteral
from codegen.targets.python.text import displays
from codegen.targets.python.text.imports import Import, import_block
from codegen.targets.python.text.layout import Union
from codegen.targets.python.text.literals import literal
from codegen.targets.python.text.markdown import markdown_text
from codegen.targets.python.views.examples import Example, Examples


@dataclass(frozen=True, slots=True)
class CallView:
    """The call that most examples make, as it stands in each of them."""

    first: PyCode
    awaited: PyCode
    tried: PyCode
    patient: PyCode
    raw: PyCode
    action: PyLiteral
    scope: PyLiteral | None
    """A scope that allows the action, if it needs one."""


@dataclass(frozen=True, slots=True)
class EventExampleView:
    """A class of events, and the statement that imports it."""

    name: Identifier
    imports: PyCode


@dataclass(frozen=True, slots=True)
class UpdateView:
    """A call that reads something, and one that writes it back."""

    read: PyCode
    write: PyCode


@dataclass(frozen=True, slots=True)
class ReadmeView:
    """Everything the README prints; the examples are None where the API has no action for them."""

    title: Markdown
    distribution: Markdown
    package: Identifier
    token_variable: Identifier
    base_url_variable: Identifier
    call: CallView | None
    stream: PyCode | None
    event: EventExampleView | None
    """How an event of the stream is told from others; None where none is documented."""
    page: PyCode | None
    """A call that returns one page of what `items` iterates over."""
    items: PyCode | None
    pages: PyCode | None
    """The method that iterates over pages, as it is named."""
    update: UpdateView | None


def readme_view(identity: Identity, resources: Sequence[Examples]) -> ReadmeView:
    """Say everything the README prints."""
    usable = [item for _, calls in resources for item in calls if item.is_documented]
    answering = [item for item in usable if item.signature.action.stream is None]
    calling = _plainest(item for item in answering if item.signature.action.method == "GET") or _plainest(answering)
    streaming = _plainest(item for item in usable if item.signature.action.stream)
    paging = _plainest(item for item in usable if item.signature.iterators)
    return ReadmeView(
        title=markdown_text(identity.title),
        distribution=Markdown(identity.distribution),
        package=Identifier(identity.package),
        token_variable=Identifier(f"{identity.prefix}_TOKEN"),
        base_url_variable=Identifier(f"{identity.prefix}_BASE_URL"),
        call=_call(calling) if calling else None,
        stream=streaming.source("with ", 0, after=len(" as stream:")) if streaming else None,
        event=_event(streaming, identity.package) if streaming else None,
        page=paging.source("page = ", 0) if paging else None,
        items=_items(paging) if paging else None,
        pages=_pages(paging) if paging else None,
        update=next(_updates(answering), None),
    )


def _updates(usable: Sequence[Example]) -> Iterator[UpdateView]:
    """Yield each pair of a GET and an action of the same path whose body may be what the GET answers."""
    reads = {item.signature.action.url.path: item for item in usable if item.signature.action.method == "GET"}
    for writing in usable:
        reading = reads.get(writing.signature.action.url.path)
        if reading is not None and _takes(writing, reading):
            body = (Identifier("body"), PyCode("result"))
            passed = (*(item for item in writing.arguments if item[0] != "body"), body)
            yield UpdateView(reading.source("result = ", 0), replace(writing, arguments=passed).source("", 0))


def _takes(writing: Example, reading: Example) -> bool:
    types = (item.type for item in writing.signature.arguments if item.location is None)
    return any(isinstance(it, Union) and reading.signature.result in it.members for it in types)


def _plainest(examples: Iterable[Example]) -> Example | None:
    """Return the plainest example: of one thing if there is such, of a `get`, with few arguments."""
    return min(examples, key=_plainness, default=None)


def _plainness(example: Example) -> tuple[bool, bool, int]:
    action = example.signature.action
    is_of_one = isinstance(action.url.path.segments[-1], Placeholder)
    return not is_of_one, action.name.snake != "get", len(example.arguments)


def _call(example: Example) -> CallView:
    action = example.signature.action
    method = f"client.{example.resource}.{example.method}"
    raw: list[displays.Argument] = [("", PyCode(method)), *example.arguments]
    before = "response = "
    impatient = replace(example, arguments=(*example.arguments, (Identifier("timeout"), 2.5)))
    scopes = action.authentication.scopes
    return CallView(
        first=example.source("result = ", 0),
        awaited=example.source("result = await ", 8),
        tried=example.source("result = ", 4),
        patient=impatient.source("result = ", 0),
        raw=PyCode(before + displays.call("client.raw_response", raw, 0, len(before))),
        action=literal(example.action),
        scope=literal(scopes[0].value) if scopes else None,
    )


def _event(example: Example, package: str) -> EventExampleView | None:
    for _, known in example.signature.events:
        names = [Identifier(str(known)), Identifier("UnknownEvent")]
        door = Identifier(f"{package}.events")
        return EventExampleView(names[0], import_block([Import(door, used) for used in names], package))
    return None


def _items(example: Example) -> PyCode | None:
    iterators = example.signature.iterators
    if iterators is None:
        return None
    return replace(example, method=iterators.items).source("for item in ", 0, after=1)


def _pages(example: Example) -> PyCode | None:
    iterators = example.signature.iterators
    return PyCode(f"client.{example.resource}.{iterators.pages}") if iterators else None
