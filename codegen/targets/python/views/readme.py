"""View of the package's README: examples of calls that the documents describe, with their values and answers."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from codegen.config import Identity
from codegen.metadata import with_changelog
from codegen.model.authentication import Authentication
from codegen.rendering.safe_text import Identifier, Markdown, PyCode, PyLiteral
from codegen.targets.python.calls.credentials import ClientCredentials
from codegen.targets.python.text import displays
from codegen.targets.python.text.imports import Import, import_block
from codegen.targets.python.text.literals import literal
from codegen.targets.python.text.markdown import markdown_text
from codegen.targets.python.views.downloads import answers_with_file, file_name
from codegen.targets.python.views.examples import Example, Examples, iteration
from codegen.targets.python.views.given import CredentialsView, credentials_view
from codegen.targets.python.views.readme_choices import plainest, plainness, sends_files, updates
from codegen.targets.python.views.shown import print_line


class CallView(Struct, frozen=True):
    """The call that most examples make, as it stands in each of them; all but `raw` show what it answers."""

    first: PyCode
    awaited: PyCode
    tried: PyCode
    hasty: PyCode
    tested: PyCode
    raw: PyCode
    download: PyCode
    """A call that answers with a file, where there is one."""
    downloaded: PyLiteral
    """What that file is called."""
    variable: Identifier
    """What the answer is called."""
    action: PyLiteral


class ScopesView(Struct, frozen=True):
    """Statements that ask for the scopes of the call, and for the actions that these allow, if it needs one."""

    needed: PyCode
    allowed: PyCode | None


class EventExampleView(Struct, frozen=True):
    """A class of events, the statement that imports it, what its data are called, and how they are printed."""

    name: Identifier
    imports: PyCode
    variable: Identifier
    printed: PyCode


class StreamView(Struct, frozen=True):
    """A call that opens a stream; `event` is how one of its events is told from others, if one is documented."""

    opened: PyCode
    event: EventExampleView | None


class PageView(Struct, frozen=True):
    """A call that returns one page, and the methods that iterate over all items and over the pages.

    `is_counted` where pages are found by a number, and not by a cursor or link in the page before.
    """

    call: PyCode
    items: PyCode
    pages: PyCode
    iteration: PyCode
    is_counted: bool


class UpdateView(Struct, frozen=True):
    """A call that reads something, a statement that changes it, and a call that writes it back."""

    read: PyCode
    change: PyCode | None
    write: PyCode


class ReadmeView(Struct, frozen=True):
    """Everything the README prints; the examples are None where the API has no action for them."""

    title: Markdown
    distribution: Markdown
    package: Identifier
    token_variable: Identifier
    base_url_variable: Identifier
    log_variable: Identifier
    credentials: CredentialsView
    call: CallView | None
    scopes: ScopesView | None
    stream: StreamView | None
    page: PageView | None
    update: UpdateView | None
    has_async: bool
    """Whether there is an asynchronous client."""
    upload: PyCode | None
    changelog: Markdown | None
    """The address of the changelog, where it is known."""


def readme_view(identity: Identity, resources: Sequence[Examples], credentials: ClientCredentials) -> ReadmeView:
    """Say everything the README prints."""
    every = [item for _, calls in resources for item in calls]
    usable = [item for item in every if item.is_documented]
    answering = [item for item in usable if item.signature.action.stream is None and item.has_answer]
    calling = plainest(item for item in answering if item.signature.action.method == "GET") or plainest(answering)
    streaming = plainest(item for item in usable if item.signature.action.stream)
    paging = plainest(item for item in usable if iteration(item))
    calls = [item for item in usable if item.signature.action.stream is None]
    updating = min(updates(calls), key=lambda pair: plainness(pair[0]), default=None)
    uploading = plainest(filter(sends_files, every))
    downloading = plainest(item for item in calls if answers_with_file(item)) or calling
    given = credentials_view(identity, credentials)
    return ReadmeView(
        title=markdown_text(identity.title),
        distribution=Markdown(identity.distribution),
        package=Identifier(identity.package),
        token_variable=Identifier(f"{identity.prefix}_TOKEN"),
        base_url_variable=Identifier(f"{identity.prefix}_BASE_URL"),
        log_variable=Identifier(f"{identity.prefix}_LOG"),
        credentials=given,
        call=_call(calling, downloading) if calling and downloading else None,
        scopes=_scopes(calling, every) if calling and given.takes_token else None,
        stream=_stream(streaming, identity.package) if streaming else None,
        page=_page(paging) if paging else None,
        update=_update(*updating) if updating else None,
        has_async=not identity.sync_only,
        upload=uploading.source("", 0) if uploading and calling else None,
        changelog=Markdown(address) if (address := with_changelog(identity.urls).changelog) else None,
    )


def _update(reading: Example, writing: Example) -> UpdateView:
    variable, body = reading.answer.variable, writing.signature.action.body
    passed = (*(item for item in writing.arguments if item[0] != "body"), (Identifier("body"), PyCode(variable)))
    change = reading.answers.change(reading.signature, body.example) if body else None
    return UpdateView(reading.source(f"{variable} = ", 0), change, replace(writing, arguments=passed).source("", 0))


def _call(example: Example, downloading: Example) -> CallView:
    method = f"client.{example.resource}.{example.method}"
    download = f"client.raw_stream(client.{downloading.resource}.{downloading.method})"
    arguments = (*example.arguments, (Identifier("timeout"), 2.5))
    hasty = replace(example, client=Identifier("hasty"), arguments=arguments)
    return CallView(
        first=example.answered(0),
        awaited=example.answered(8, "await "),
        tried=example.answered(4),
        hasty=hasty.answered(4),
        tested=example.asserted(4),
        raw=_raw(f"client.raw_response({method})", "response = ", example),
        download=_raw(download, "with ", downloading, after=len(" as answer:")),
        downloaded=literal(file_name(downloading)),
        variable=example.answer.variable,
        action=literal(example.action),
    )


def _raw(function: str, before: str, example: Example, after: int = 0) -> PyCode:
    return PyCode(before + displays.call(function, example.arguments, 0, len(before), after))


def _scopes(example: Example, every: Sequence[Example]) -> ScopesView:
    """Ask for what the runtime computes in the same way: the scopes that allow the fewest other actions."""
    needs = {item.action: item.signature.action.authentication for item in every}
    given = _least(example.action, needs)
    asked = f"least_privileged([{literal(example.action)}])"
    if len(given) < 2:
        needed = print_line(asked, [f"frozenset({{{given[0]!r}}})" if given else "frozenset()"], 0)
    else:
        needed = print_line(f"sorted({asked})", [repr(sorted(given))], 0)
    if not given:
        return ScopesView(needed, None)
    allowed = tuple(name for name, found in needs.items() if _allows(given, found))
    call = f"allowed_actions([{', '.join(map(literal, given))}])"
    one, several = (call, repr(allowed)), (f"len({call})", str(len(allowed)))
    shown, printed = one if len(allowed) == 1 else several
    return ScopesView(needed, print_line(shown, [printed], 0))


def _least(action: str, needs: Mapping[str, Authentication]) -> list[str]:
    """Return the scopes that allow an action and the fewest others; of two, that which comes first."""
    own = list(dict.fromkeys(map(str, needs[action].scopes)))
    if needs[action].needs_all_scopes or not own:
        return own
    places = dict.fromkeys(str(scope) for found in needs.values() for scope in found.scopes)
    turns = {scope: turn for turn, scope in enumerate(places)}
    allowing = [_allowing(found) for found in needs.values()]
    counts = {scope: sum(several is None or scope in several for several in allowing) for scope in own}
    return [min(counts, key=lambda scope: (counts[scope], turns[scope]))]


def _allowing(needed: Authentication) -> frozenset[str] | None:
    """Return the scopes each of which allows an action by itself; None where any token does."""
    scopes = frozenset(map(str, needed.scopes))
    return None if not scopes else scopes if not needed.needs_all_scopes or len(scopes) == 1 else frozenset()


def _allows(given: Sequence[str], needed: Authentication) -> bool:
    scopes = {*map(str, needed.scopes)}
    return not scopes or (scopes <= {*given} if needed.needs_all_scopes else bool(scopes & {*given}))


def _stream(example: Example, package: str) -> StreamView:
    opened = example.source("with ", 0, after=len(" as stream:"))
    shown, known = example.event, example.signature.events
    if not known:
        return StreamView(opened, None)
    name = Identifier(str(shown.type if shown else known[0][1]))
    door = Identifier(f"{package}.events")
    imports = import_block([Import(door, name), Import(door, Identifier("UnknownEvent"))], package)
    variable = shown.variable if shown else Identifier("data")
    printed = shown.printed(variable, 16) if shown else PyCode(f"{' ' * 16}print(data)")
    return StreamView(opened, EventExampleView(name, imports, variable, printed))


def _page(example: Example) -> PageView | None:
    iterators, loop = example.signature.iterators, iteration(example)
    if iterators is None or loop is None:
        return None
    owner = f"client.{example.resource}"
    items, pages = PyCode(f"{owner}.{iterators.items}"), PyCode(f"{owner}.{iterators.pages}")
    return PageView(example.answered(0), items, pages, loop, iterators.pagination.is_counted)
