"""An OpenAPI document, as data -> Api."""

import shlex
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from codegen.model.action import Action, Authentication, Prose, Scope
from codegen.model.api import Api, Resource
from codegen.model.authentication import BASIC, BEARER, Scheme, api_key
from codegen.model.exchange import CurlExample, Event, EventStream, NamedExample, RequestBody, Response
from codegen.model.media import NO_CONTENT, is_form, is_json
from codegen.model.name import Name
from codegen.model.parameter import Location
from codegen.model.url import PathTemplate, Placeholder, Url
from codegen.targets.openapi.marks import told_deprecation
from codegen.targets.openapi.scopes import scopes_paragraph
from codegen.targets.openapi.wire_forms import wire_form_paragraphs
from tests.targets.openapi.builders import SPAN
from tests.targets.openapi.roundtrip.canonical import in_order
from tests.targets.openapi.roundtrip.rows import read_header, read_marks, read_parameter
from tests.targets.openapi.roundtrip.schemas import Linked, read_schemas

Data: TypeAlias = dict[str, Any]


def read_document(document: Data) -> Api:
    """Return the model that the document was written from, in its canonical form."""
    return _Reader(document).api()


class _Reader:
    def __init__(self, document: Data) -> None:
        self._document = document
        self._components: Data = document["components"]
        self._linked = Linked(self._components.get("schemas", {}))
        self._server: str = document["servers"][0]["url"]

    def api(self) -> Api:
        return Api(
            server=self._server,
            resources=tuple(map(self._resource, self._document["tags"])),
            schemas=tuple(read_schemas(self._components.get("schemas", {}))),
            prose=tuple(Prose(text, SPAN) for text in self._components.get("x-prose", [])),
        )

    def _resource(self, tag: Data) -> Resource:
        calls = [
            (path, method, operation)
            for path, item in self._document["paths"].items()
            for method, operation in item.items()
            if operation["tags"] == [tag["name"]]
        ]
        base = tag.get("x-basePath")
        return Resource(
            name=Name.split(tag["name"]),
            file=tag["x-document"],
            title=tag["summary"] if "summary" in tag else tag["x-displayName"],
            description=tag.get("description", ""),
            intro="",
            base_url=None if base is None else self._url(base, {}),
            actions=in_order(self._action(*call) for call in calls),
            span=SPAN,
        )

    def _url(self, path: str, spelled: dict[str, str]) -> Url:
        segments = (
            Placeholder(spelled.get(part[1:-1], Name.split(part[1:-1]).snake.upper())) if part[:1] == "{" else part
            for part in path[1:].split("/")
        )
        return Url(self._server, PathTemplate(tuple(segments)))

    def _follow(self, node: Data) -> Data:
        section, name = node.get("$ref", "/").split("/")[-2:]
        found: Data = self._components[section][name] if name else node
        return found

    def _action(self, path: str, method: str, operation: Data) -> Action:
        parameters = [self._follow(item) for item in operation.get("parameters", [])]
        rows = [read_parameter(item, self._linked) for item in parameters]
        spelled = {item["name"]: row.name for item, row in zip(parameters, rows, strict=True) if item["in"] == "path"}
        headers = (self._components["x-headers"][name] for name in operation.get("x-headers", []))
        by_location = {word: [row for row in rows if row.location == word] for word in map(str, Location)}
        responses = list(self._responses(operation.get("responses", {})))
        name = Name.split(operation["operationId"].partition(".")[2])
        authentication = _authentication(operation["security"], self._components["securitySchemes"])
        marks = read_marks(operation)
        words = told_deprecation(marks.deprecation) if marks.deprecation else ""
        told = [words] if words in operation.get("description", "") else []
        added = (*told, *wire_form_paragraphs(by_location["query"]), scopes_paragraph(authentication))
        return Action(
            name=name,
            title=operation.get("x-title", " ".join(word.capitalize() for word in name.words)),
            description=_without(operation.get("description", ""), added),
            method=method.upper(),
            url=self._url(path, spelled),
            authentication=authentication,
            path_parameters=tuple(by_location["path"]),
            query_parameters=tuple(by_location["query"]),
            header_parameters=(*by_location["header"], *map(read_header, headers)),
            cookie_parameters=tuple(by_location["cookie"]),
            body=self._body(operation.get("requestBody")),
            curl=_curl(operation.get("x-codeSamples", [])),
            responses=tuple(row for row in responses if row.code < 400),
            stream=self._stream(operation.get("responses", {})),
            errors=tuple(row for row in responses if row.code >= 400),
            marks=marks,
            span=SPAN,
            url_span=SPAN,
        )

    def _body(self, body: Data | None) -> RequestBody | None:
        if body is None:
            return None
        (kind, media_type), *more = body["content"].items()
        examples: list[NamedExample | None] = [*_examples(media_type), None]
        first, *others = examples
        link = self._linked.link(media_type["schema"]) if is_json(kind) or is_form(kind) else None
        return RequestBody(
            link,
            body["required"],
            None if first is None else first.value,
            has_example=first is not None,
            span=SPAN,
            media_type=kind,
            other_media_types=tuple(other for other, _ in more),
            examples=tuple(filter(None, others)),
            example_name=first.name if first else "documented",
        )

    def _responses(self, responses: Data) -> Iterator[Response]:
        for code, response in responses.items():
            answer = self._follow(response)
            if "x-undocumented" in answer:
                continue
            if "content" not in answer:
                yield Response(int(code), None, answer["description"], SPAN, media_type=NO_CONTENT)
            for kind, content in answer.get("content", {}).items():
                yield from self._rows(int(code), kind, content, answer["description"])

    def _rows(self, code: int, kind: str, content: Data, description: str) -> Iterator[Response]:
        examples = tuple(_examples(content))
        schema = content.get("schema")
        if kind != "text/event-stream" and not is_json(kind):
            yield Response(code, None, description, SPAN, media_type=kind, examples=examples)
        elif is_json(kind):
            for alternative in schema.get("anyOf", [schema]) if schema is not None else []:
                link = self._linked.link(alternative)
                yield Response(code, link, description, SPAN, media_type=kind, examples=examples)

    def _stream(self, responses: Data) -> EventStream | None:
        for code, response in responses.items():
            media_type = response.get("content", {}).get("text/event-stream")
            if media_type is not None:
                items = media_type.get("itemSchema", media_type.get("schema"))
                events = tuple(map(self._event, items.get("oneOf", [items])))
                return EventStream(response["description"], events, SPAN, int(code))
        return None

    def _event(self, item: Data) -> Event:
        data = item["properties"]["data"]
        link = self._linked.link(data.get("contentSchema", data))
        return Event(item["properties"]["event"]["const"], link, item.get("description", ""), SPAN)


def _authentication(security: list[dict[str, list[str]]], schemes: Data) -> Authentication:
    if not security:
        return Authentication(required=False)
    scopes = dict.fromkeys(scope for requirement in security for values in requirement.values() for scope in values)
    alternatives = dict.fromkeys(tuple(_scheme(schemes[name]) for name in requirement) for requirement in security)
    return Authentication(
        required=True,
        scopes=tuple(Scope(scope, SPAN) for scope in scopes),
        # The requirement that asks for nothing is the last alternative.
        alternatives=tuple(sorted(alternatives, key=lambda schemes: not schemes)),
        needs_all_scopes=any(len(values) > 1 for requirement in security for values in requirement.values()),
    )


def _scheme(component: Data) -> Scheme:
    if component["type"] == "apiKey":
        return api_key(Location(component["in"]), component["name"], component.get("x-prefix", ""))
    known = {"basic": BASIC, "bearer": BEARER}
    return known.get(component["scheme"]) or api_key(Location.HEADER, "Authorization", component["scheme"])


def _examples(content: Data) -> Iterator[NamedExample]:
    """Yield the examples that stand in their place; the others are those of schemas."""
    for name, example in content.get("examples", {}).items():
        if "value" in example:
            yield NamedExample(name, example["value"])


def _without(description: str, paragraphs: Iterable[str]) -> str:
    """Take the last paragraphs off, which say what the operation says in its other fields and nothing else."""
    added = "\n\n".join(filter(None, paragraphs))
    assert description.endswith(added)
    return description.removesuffix(added).removesuffix("\n\n") if added else description


def _curl(samples: list[Data]) -> CurlExample | None:
    shown = [sample["source"] for sample in samples if sample["lang"] == "Shell"]
    if not shown:
        return None
    words = [word for word in shlex.split(shown[0]) if word != "\n"]
    headers: list[tuple[str, str]] = []
    form: list[tuple[str, str]] = []
    body, body_option = None, "-d"
    for option, value in zip(words[1:-1:2], words[2:-1:2], strict=True):
        if option == "-H":
            name, _, text = value.partition(": ")
            headers.append((name, text))
        if option in {"-d", "--data-binary"}:
            body, body_option = value, option
        elif option in {"-F", "--data-urlencode"}:
            form.append((option, value))
    return CurlExample(words[2], words[-1], tuple(headers), body, SPAN, form=tuple(form), body_option=body_option)
