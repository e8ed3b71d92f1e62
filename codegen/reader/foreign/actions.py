"""A chapter -> an action for each of its request lines."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from codegen.dialects.dialect import Dialect
from codegen.limits import CALLED_CHARACTERS, CALLS, TITLE_CHARACTERS
from codegen.model.action import Action, Authentication
from codegen.model.documented import Documented
from codegen.model.exchange import Response
from codegen.model.marks import Marks
from codegen.model.name import Name
from codegen.model.parameter import Location
from codegen.model.schema import Schema
from codegen.model.url import Url
from codegen.reader.documents.bodies import read_whole_body
from codegen.reader.documents.inferred import with_inferred
from codegen.reader.documents.inline_schemas import add_inline, free_name, resource_of, title_of
from codegen.reader.draft import ActionDraft
from codegen.reader.foreign.answers import answers_of
from codegen.reader.foreign.bare_examples import with_shown_answers
from codegen.reader.foreign.bodies import read_body
from codegen.reader.foreign.call_rules import UNSAYABLE_PATH, UNTITLED_CALL
from codegen.reader.foreign.chapters import Said, read_parts
from codegen.reader.foreign.completeness import is_complete
from codegen.reader.foreign.credentials import read_credentials
from codegen.reader.foreign.curls import curl_of
from codegen.reader.foreign.documented import assign_calls, untitled_calls
from codegen.reader.foreign.groups import FIELDS
from codegen.reader.foreign.held_marks import marks_of_call
from codegen.reader.foreign.leftovers import keep_rest
from codegen.reader.foreign.names import name_calls, report_long_title
from codegen.reader.foreign.namings import plain_title
from codegen.reader.foreign.outline import Chapter
from codegen.reader.foreign.parameters import Around, Placing, place_fields, read_parameters, read_path_parameters
from codegen.reader.foreign.path_checks import check_path
from codegen.reader.foreign.paths import Unsayable, expand, read_path
from codegen.reader.foreign.request_lines import Call
from codegen.reader.marks import split_held
from codegen.reader.overriding.action_overrides import override_action, override_call
from codegen.reader.parameters.checks import report_parameter
from codegen.reader.reading import Reading
from codegen.reader.schemas.inference import infer_definition
from codegen.reader.tree_rules import TOO_MUCH_TEXT

_SEGMENT_HELP: Final = "write each segment as plain text, or as a placeholder such as `:name`"


class _Sent(Struct, frozen=True):
    """A request line with the URL that it has; one with optional parts has several."""

    call: Call
    url: Url

    @property
    def method(self) -> str:
        return self.call.method.text


def read_chapter(chapter: Chapter, dialect: Dialect, reading: Reading) -> Iterator[Action]:
    """Yield the actions of a chapter; a path that cannot be said is reported, and its action left out."""
    reading.read(chapter.title.heading)
    lines = tuple(_sayable(chapter, reading))
    urls = [(line.method, line.url) for line in lines]
    chapter.parts = with_shown_answers(chapter.parts, (method for method, _ in urls))
    said = read_parts(chapter, urls, dialect, reading)
    _report_untitled(chapter, urls, dialect, reading)
    authentication = read_credentials(chapter, dialect.credentials, reading)
    maker = _Maker(chapter, urls, said, _around(lines, said), authentication, dialect, reading)
    first = chapter.calls[0]
    title = first.rest if first.source == chapter.title.heading else plain_title(chapter.title.title, dialect)
    title, _ = split_held(title)
    if len(Name.split(title).snake) > TITLE_CHARACTERS:
        report_long_title(chapter.title.span, reading)
        title = ""
    names = name_calls(title, urls)
    assigned = assign_calls(urls, said.calls)
    for line, (name, words), calls in zip(lines, names, assigned, strict=True):
        yield maker.make(line, name, words, Documented(calls, maker.names))
    keep_rest(chapter, reading)


def _report_untitled(chapter: Chapter, lines: Sequence[tuple[str, Url]], dialect: Dialect, reading: Reading) -> None:
    """Report the request lines that stand under a heading within an action: they make no action of their own."""
    levels = " or ".join("#" * level for level in dialect.levels)
    help_text = f"write it as `{levels} Title`" if levels else "write it so that it is not within another action"
    for call, part in untitled_calls(chapter.parts, lines, chapter.calls):
        shown, title = (ascii(text)[1:-1] for text in (call.url.text, part.name))
        message = f"`{call.method.text} {shown}` stands under `{title}`, which is not the title of an action"
        reading.report(UNTITLED_CALL.at(call.url.span, message, help_text))


def _sayable(chapter: Chapter, reading: Reading) -> Iterator[_Sent]:
    most, count = _most_calls(chapter), 0
    for index, call in enumerate(chapter.calls):
        if not index or call.source is not chapter.calls[index - 1].source:
            reading.read(call.source)
        paths = expand(call.url.text)
        count += len(paths)
        if count > most:
            message = f"more than {most:,} paths of one chapter, whose text holds for each of them"
            reading.report(TOO_MUCH_TEXT.at(call.url.span, message, "split the chapter"))
            return
        for path in paths:
            url = read_path(path, call.url.span, reading)
            if isinstance(url, Unsayable):
                message = f"`{call.method.text} {ascii(call.url.text)[1:-1]}` is left out: {url.message}"
                is_several = any(mark in path for mark in "([|")
                help_text = "write one request line for each path" if is_several else _SEGMENT_HELP
                reading.report(UNSAYABLE_PATH.at(url.span, message, help_text))
            else:
                yield _Sent(call, url)


def _most_calls(chapter: Chapter) -> int:
    """Return how many request lines a chapter may have: what stands below them is worked off for each of them."""
    blocks = (block for part in chapter.parts for block in part.blocks)
    size = sum(len(line) for block in blocks for line in block.source.lines)
    return max(CALLED_CHARACTERS // max(size, 1), CALLS)


def _around(lines: Sequence[_Sent], said: Said) -> Around:
    names = {Name.split(name) for line in lines for name in line.url.path.placeholders}
    payload = {name for example in said.payloads if isinstance(example.value, dict) for name in example.value}
    return Around(
        frozenset(line.method for line in lines),
        frozenset(names),
        frozenset(payload),
        has_payload=any(item.name in payload for _, fields in said.fields for item in fields),
    )


class _Maker(Struct, frozen=True, dict=True):
    """Makes the actions of one chapter."""

    chapter: Chapter
    lines: list[tuple[str, Url]]
    said: Said
    around: Around
    authentication: Authentication
    dialect: Dialect
    reading: Reading

    @cached_property
    def is_complete(self) -> bool:
        """Whether the chapter tells of its parameters, and of all of them."""
        parts, rows = self.chapter.parts, self.said.rows
        is_told = bool(rows) or any(part.role in FIELDS for part in parts)
        return is_told and is_complete(parts, rows, self.around.placeholders, self.reading)

    @cached_property
    def marks(self) -> Marks:
        """What the chapter marks."""
        return marks_of_call(plain_title(self.chapter.title.title, self.dialect), self.said.description)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all rows; none where there may be others."""
        return frozenset(row.name for row in self.said.rows) if self.is_complete else frozenset()

    def _overridden(self, line: _Sent, title: str) -> _Sent:
        """Return a request line with the method and the URL that overrides.yaml gives it."""
        call = line.call
        draft = ActionDraft(method=line.method, url=line.url, url_span=call.url.span)
        override_call(draft, title, self.reading)
        method = replace(call.method, text=draft.method)
        url = replace(call.url, span=draft.url_span or call.url.span)
        return _Sent(replace(call, method=method, url=url), draft.url or line.url)

    def make(self, line: _Sent, name: Name, title: str, documented: Documented) -> Action:
        """Return the action of a request line, with what overrides.yaml says of it."""
        reading, span = self.reading, self.chapter.title.span
        line = self._overridden(line, title)
        placing = Placing.of(line.method, line.url, self.around, self.dialect)
        sent = place_fields(self.said.fields, placing, reading)
        draft = ActionDraft(method=line.method, url=line.url)
        if placing.sends_body:
            read_body(sent, self.said.payloads, span, draft)
        action = Action(
            name=name,
            title=title,
            description=self.said.description,
            method=line.method,
            url=line.url,
            authentication=self.authentication,
            path_parameters=tuple(read_path_parameters(sent, line.url, reading)),
            query_parameters=tuple(read_parameters(sent, Location.QUERY, reading)),
            header_parameters=tuple(read_parameters(sent, Location.HEADER, reading)),
            cookie_parameters=tuple(read_parameters(sent, Location.COOKIE, reading)),
            body=read_whole_body(draft, name, reading),
            curl=curl_of(line.method, line.url, self.said.curls, is_only=len(self.lines) == 1),
            responses=tuple(
                _with_name(response, name, reading) for response in answers_of(line.method, self.said.responses)
            ),
            errors=answers_of(line.method, self.said.errors),
            marks=self.marks.beside(reading.marks),
            documented=documented,
            span=span,
            url_span=line.call.url.span,
            method_span=line.call.method.span,
        )
        action = with_inferred(override_action(action, reading), reading)
        if self.is_complete:
            check_path(action, sent, line.call.url, self.around.placeholders, reading)
        for parameter in action.parameters:
            report_parameter(parameter, reading)
        return action


def _with_name(response: Response, action: Name, reading: Reading) -> Response:
    """Give what fields say of an answer, and its examples, the name of the action."""
    if response.schema is None or response.schema.definition is None:
        return response
    examples = [example.value for example in response.examples] if reading.examples.infer else []
    name = free_name(action, ["response"], reading)
    definition = infer_definition(examples, response.schema.definition) if examples else response.schema.definition
    about = f"What `{resource_of(reading).camel}.{action.camel}` answers."
    schema = Schema(name, title_of(name), name.kebab, about, definition, span=response.span)
    return replace(response, schema=add_inline(schema, reading))
