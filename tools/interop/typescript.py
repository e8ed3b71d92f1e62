"""Clients in TypeScript: what they send is compared with what is documented, over loopback.

Each operation is called with the documented examples, by hey-api's generated client and by openapi-fetch, which has the
paths in its types alone. Operations with objects in their query are called once more with a serializer that writes them
in brackets, as users of these clients have to: without it they throw, which is a warning here.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, urlsplit

from codegen.model.action import Action
from codegen.model.name import Name
from codegen.model.parameter import ArrayStyle, Kind
from codegen.targets.openapi.parameters import path_key, view_parameters
from templates.python.runtime.query import encode_query, encode_scalar
from templates.python.runtime.values import Repeated
from tools.interop.outcome import Diagnostic, Document, Outcome
from tools.interop.processes import INSTALLED, REPOSITORY, ProgramFailure, node, run

_SCRIPT = REPOSITORY / "tools" / "interop" / "node" / "call.cjs"
_COMPILER = (
    *("--strict", "--target", "es2022", "--lib", "es2022,dom,dom.iterable"),
    *("--module", "commonjs", "--moduleResolution", "node10"),
)


@dataclass(frozen=True)
class Call:
    """One action with the values of its examples; `in_brackets` with the serializer that writes objects so."""

    operation: str
    action: Action
    in_brackets: bool = False

    @property
    def has_objects(self) -> bool:
        """Whether there is an object in its query."""
        return any(parameter.kind is Kind.OBJECT for parameter in self.action.query_parameters)

    def data(self) -> dict[str, Any]:
        """Return the call as `call.cjs` takes it."""
        body = self.action.body
        return {
            "function": Name.split(self.operation).camel,
            "method": self.action.method.lower(),
            "template": path_key(self.action.url.path),
            "path": self._values("path"),
            "query": self._values("query"),
            **({"body": body.example} if body is not None and body.has_example else {}),
            "inBrackets": self.in_brackets,
        }

    def target(self) -> tuple[str, list[tuple[str, str]]]:
        """Return the path and the pairs of the query that are to be sent."""
        path, query = path_key(self.action.url.path), self._values("query")
        for name, value in self._values("path").items():
            path = path.replace(f"{{{name}}}", quote(str(value), safe=""))
        lists = {item.wire_name: item.style for item in self.action.query_parameters if item.kind is Kind.LIST}
        query = {name: _styled(value, lists.get(name)) for name, value in query.items()}
        return path, [(name, str(value)) for name, value in encode_query(query)]

    def _values(self, location: str) -> dict[str, Any]:
        found = (item for item in view_parameters(self.action) if item.in_ == location)
        return {item.name: item.example for item in found if item.example is not None}


def _styled(value: Any, style: ArrayStyle | None) -> Any:
    """Return a value so that `encode_query` writes it as the document says; `style` is that of a list."""
    if style is None:
        return value
    return (
        ",".join(map(str, value))
        if style is ArrayStyle.COMMA
        else Repeated(encode_scalar("item", item) for item in value)
    )


def call_with_hey_api(document: Document) -> Outcome:
    """Generate a client with hey-api, compile it strictly, and call each operation."""
    source, compiled = document.folder / "hey-api", document.folder / "hey-api-js"
    run(node("@hey-api/openapi-ts/bin/run.js", "-i", document.openapi, "-o", source), folder=document.folder)
    arguments = (*_COMPILER, "--outDir", compiled, source / "index.ts")
    try:
        run(node("typescript/bin/tsc", *arguments), folder=document.folder)
    except ProgramFailure as failure:
        return Outcome(0, (Diagnostic("types", str(failure)),))
    return _call_all(document, "hey-api", compiled)


def call_with_openapi_fetch(document: Document) -> Outcome:
    """Call each operation with openapi-fetch."""
    return _call_all(document, "openapi-fetch", INSTALLED / "node_modules" / "openapi-fetch")


def _call_all(document: Document, client: str, module: Path) -> Outcome:
    calls = list(_calls(document))
    place = document.folder / f"{client}-calls.json"
    place.write_text(json.dumps([call.data() for call in calls]), encoding="utf-8")
    answers = json.loads(run(node(_SCRIPT, client, module, place), folder=document.folder))
    return judge_answers(calls, answers)


def judge_answers(calls: list[Call], answers: list[dict[str, str]]) -> Outcome:
    """Return what came of the calls; objects in a query that go wrong without a serializer are warnings."""
    errors: list[Diagnostic] = []
    warnings: list[Diagnostic] = []
    for call, answer in zip(calls, answers, strict=True):
        difference = _difference(call, answer)
        if difference:
            is_expected = call.has_objects and not call.in_brackets
            (warnings if is_expected else errors).append(Diagnostic("request", difference, call.operation))
    wrong = {error.place for error in errors}
    return Outcome(len({call.operation for call in calls} - wrong), tuple(errors), tuple(warnings))


def _difference(call: Call, answer: dict[str, str]) -> str:
    """Say what was sent otherwise than documented; an empty text where nothing was."""
    if "error" in answer:
        return answer["error"]
    sent = urlsplit(answer["target"])
    expected, actual = call.target(), (sent.path, parse_qsl(sent.query, keep_blank_values=True))
    return "" if expected == actual else f"sent {actual} instead of {expected}"


def _calls(document: Document) -> Iterator[Call]:
    for resource in document.api.resources:
        for action in resource.actions:
            call = Call(f"{resource.name.camel}.{action.name.camel}", action)
            yield call
            if call.has_objects:
                yield Call(call.operation, action, in_brackets=True)
