"""Actions that stay -> the same without the parameters, properties and examples that are held back."""

import json
from collections.abc import Container, Iterable, Iterator
from urllib.parse import unquote_plus

from msgspec import Struct, field
from msgspec.structs import replace

from codegen.diagnostics import Diagnostic
from codegen.files import Span
from codegen.holding.definitions import trim
from codegen.holding.nodes import Rulings, targets_of_ref
from codegen.holding.rules import NEEDED_INTERNAL
from codegen.holding.values import Stripper
from codegen.model.action import Action
from codegen.model.exchange import CurlExample, EventStream, NamedExample, RequestBody, Response
from codegen.model.parameter import Parameter
from codegen.model.schema import REF_PREFIX, JsonValue, SchemaRef
from codegen.overrides import Nothing
from codegen.reader.json.text import Fault, parse_json

HELP = "make it optional, hold back what needs it, or include it: `held_back` in codegen.yaml"


class ActionTrimmer(Struct):
    """Trims actions, and collects what cannot be held back of them."""

    rulings: Rulings
    stripper: Stripper
    diagnostics: list[Diagnostic] = field(default_factory=list[Diagnostic])

    def trim(self, action: Action, name: str) -> Action:
        """Return an action without what is held back; `name` is what messages call it."""
        held = [item for item in _parameters(action) if self.rulings.omits(item.marks)]
        for item in held:
            if item.required:
                message = f"`{item.name}` is held back, and `{name}` cannot be called without it"
                self.report(item.spans.get("name", item.span), message)
        action = replace(
            action,
            path_parameters=self.parameters(action.path_parameters, name),
            query_parameters=self.parameters(action.query_parameters, name),
            header_parameters=self.parameters(action.header_parameters, name),
            cookie_parameters=self.parameters(action.cookie_parameters, name),
            responses=tuple(self.response(item, name) for item in action.responses),
            errors=tuple(self.response(item, name) for item in action.errors),
            stream=action.stream and self.stream(action.stream, name),
        )
        curl = action.curl and _without(action.curl, held)
        return replace(
            action, body=action.body and self.body(action.body, name), curl=curl and self.curl(curl, action.body)
        )

    def report(self, span: Span, message: str) -> None:
        """Report something that cannot be held back."""
        self.diagnostics.append(NEEDED_INTERNAL.at(span, message, HELP))

    def ref(self, ref: SchemaRef | None, name: str, *, is_sent: bool) -> SchemaRef | None:
        """Trim a type that stands in an action."""
        if ref is None:
            return None
        held = [target for target in dict.fromkeys(targets_of_ref(ref)) if self.rulings.omits_schema(target)]
        for target in held:
            title = ascii(self.rulings.schemas[target].title)[1:-1]
            self.report(ref.span, f"`{title}` is held back, and `{name}` {'takes' if is_sent else 'answers'} it")
        found = trim(ref.definition, self.rulings, self.stripper)
        for fault in found.faults if not held else ():
            if is_sent or not fault.is_of_sent:
                self.report(ref.span, fault.message)
        return ref if found.definition is ref.definition else replace(ref, definition=found.definition)

    def parameters(self, items: Iterable[Parameter], name: str) -> tuple[Parameter, ...]:
        """Leave out the parameters that are held back."""
        return tuple(self.parameter(item, name) for item in items if not self.rulings.omits(item.marks))

    def parameter(self, item: Parameter, name: str) -> Parameter:
        """Trim the type of a parameter; an example that shows what is held back is left out."""
        if item.schema is None:
            return item
        trimmed = replace(item, schema=self.ref(item.schema, name, is_sent=True))
        if self.shows(item.example_value, item.schema):
            trimmed = replace(trimmed, example=None, example_value=None)
        if self.shows(item.default_value, item.schema):
            trimmed = replace(trimmed, default=None, default_value=None)
        return trimmed

    def shows(self, value: JsonValue, ref: SchemaRef) -> bool:
        """Tell whether a value of a type shows what is held back."""
        return value is not None and self.stripper.strip(value, self.nodes(ref)) != value

    def nodes(self, ref: SchemaRef | None) -> list[JsonValue]:
        """Return the definitions of the values of a type."""
        if ref is None or (ref.definition is None and ref.target is None):
            return []
        return [ref.definition if ref.target is None or ref.definition is not None else _reference(ref.target.pascal)]

    def response(self, item: Response, name: str) -> Response:
        """Trim an answer and its examples."""
        examples = tuple(self.examples(item.examples, item.schema))
        return replace(item, schema=self.ref(item.schema, name, is_sent=False), examples=examples)

    def stream(self, item: EventStream, name: str) -> EventStream:
        """Trim the types of the events of a stream."""
        events = (replace(event, schema=self.ref(event.schema, name, is_sent=False)) for event in item.events)
        return replace(item, events=tuple(events))

    def body(self, item: RequestBody, name: str) -> RequestBody:
        """Trim a body and its examples."""
        examples = tuple(self.examples(item.examples, item.schema))
        body = replace(item, schema=self.ref(item.schema, name, is_sent=True), examples=examples)
        found = self.stripper.strip(item.example, self.nodes(item.schema)) if item.has_example else None
        if isinstance(found, Nothing):
            return replace(body, example=None, has_example=False)
        return replace(body, example=found)

    def examples(self, items: Iterable[NamedExample], ref: SchemaRef | None) -> Iterator[NamedExample]:
        """Yield the examples of a type without what is held back."""
        for item in items:
            value = self.stripper.strip(item.value, self.nodes(ref))
            if not isinstance(value, Nothing):
                yield item if value == item.value else replace(item, value=value)

    def curl(self, curl: CurlExample, body: RequestBody | None) -> CurlExample | None:
        """Return a call without what is held back of its body; None where that cannot be told from the rest."""
        nodes = self.nodes(body.schema if body else None)
        names = {name for node in nodes if isinstance(node, dict) for name in self.rulings.names_in(node)}
        if names:
            form = tuple(item for item in curl.form if item[1].partition("=")[0].strip("\"'") not in names)
            curl = replace(curl, form=form)
        if curl.body is None or not nodes:
            return curl
        value = parse_json(curl.body)
        if isinstance(value, Fault):
            return self.curl_of_pairs(curl, names)
        found = self.stripper.strip(value, nodes)
        if isinstance(found, Nothing):
            return None
        return curl if found == value else replace(curl, body=json.dumps(found, ensure_ascii=False))

    def curl_of_pairs(self, curl: CurlExample, names: set[str]) -> CurlExample | None:
        """Return a call whose body is no JSON: pairs without those that are held back, where they are told apart."""
        pairs = (curl.body or "").split("&")
        if not all("=" in pair for pair in pairs):
            return None if names else curl
        left = [pair for pair in pairs if unquote_plus(pair.partition("=")[0]).partition("[")[0] not in names]
        return curl if len(left) == len(pairs) else replace(curl, body="&".join(left))


def _reference(name: str) -> JsonValue:
    return {"$ref": REF_PREFIX + name}


def _parameters(action: Action) -> tuple[Parameter, ...]:
    return action.parameters


def _without(curl: CurlExample, held: Iterable[Parameter]) -> CurlExample:
    """Return a call without the headers, the cookies and the parts of its query that are held back."""
    names = {item.name.lower() for item in held}
    told = ((key, _without_cookies(value, names) if key.lower() == "cookie" else value) for key, value in curl.headers)
    headers = tuple(item for item in told if item[0].lower() not in names and item[1])
    before, mark, rest = curl.url.partition("?")
    query, hash_mark, fragment = rest.partition("#")
    pairs = [pair for pair in query.split("&") if _name_of(pair) not in names]
    if headers == curl.headers and len(pairs) == query.count("&") + 1:
        return curl
    url = before + (mark + "&".join(pairs) if any(pairs) else "") + hash_mark + fragment
    return replace(curl, headers=headers, url=url)


def _without_cookies(value: str, names: Container[str]) -> str:
    """Leave cookies out of the value of their header (RFC 6265 section 4.2.1)."""
    return "; ".join(pair for pair in value.split("; ") if pair.partition("=")[0].strip().lower() not in names)


def _name_of(pair: str) -> str:
    return unquote_plus(pair.partition("=")[0]).partition("[")[0].lower()
