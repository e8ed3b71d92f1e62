"""What the documents say of an action that a test can check: requests, answers, errors, paths."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from codegen.model import media
from codegen.model.api import Api
from codegen.model.exchange import Response
from codegen.model.name import Name
from codegen.model.parameter import Location
from codegen.model.schema import Schema, SchemaRef
from codegen.rendering.safe_text import Identifier, PyCode
from codegen.targets.python.calls.errors import error_class
from codegen.targets.python.calls.shown_examples import Shown, example_of, example_of_type
from codegen.targets.python.shipped_tests.conformance import Declarations
from codegen.targets.python.shipped_tests.expected_requests import expected_request
from codegen.targets.python.text import displays
from codegen.targets.python.text.layout import TypeExpression
from codegen.targets.python.text.literals import literal
from codegen.targets.python.text.naming import Namespace, snake
from codegen.targets.python.types.schema_modules import SchemaModules
from codegen.targets.python.views.methods import Signature

_INDENT: Final = 4
_WITHOUT_BODY: Final = frozenset({204, 205})
_REPLAY: Final = "replay: Replay"


class Check(Struct, frozen=True):
    """A test function as its parts; `names` are what it needs besides fixtures and the call's constant."""

    function: Identifier
    about: str
    statement: PyCode
    names: tuple[str, ...]
    parameters: tuple[str, ...] = ()
    decorators: tuple[PyCode, ...] = ()


class DocumentedExamples(Struct, frozen=True):
    """What checks take from elsewhere than the action: examples of schemas, and the types declared for them."""

    schemas: Mapping[Name, Schema]
    declared: Declarations

    @classmethod
    def of(cls, api: Api, models: SchemaModules) -> "DocumentedExamples":
        """Take them from an Api and the models of its answers."""
        return cls({schema.name: schema for schema in api.schemas}, Declarations.of(models))

    def for_another(self) -> "DocumentedExamples":
        """Return the same for the checks of another resource."""
        return DocumentedExamples(self.schemas, self.declared.for_another())

    def example(self, reference: SchemaRef | None) -> Shown | None:
        """Return an example of a type, None where the documents have none."""
        return example_of_type(reference, self.schemas)


def action_checks(signature: Signature, resource: Identifier, documents: DocumentedExamples) -> Iterator[Check]:
    """Yield every check of one action."""
    yield _request_check(signature, resource)
    answers = _event_checks if signature.action.stream else _answer_checks
    yield from answers(signature, resource, documents)
    yield from _error_checks(signature)
    yield from _path_checks(signature)


def _skipped(function: str, about: str, reason: str) -> Check:
    """Make a test that says why it does not take place."""
    statement = displays.call("pytest.skip", [("", reason)], _INDENT)
    return Check(Identifier(function), about, statement, ("pytest",))


def _replayed(verb: str, signature: Signature, arguments: Sequence[displays.Argument]) -> PyCode:
    given: list[displays.Argument] = [("", PyCode(signature.constant)), *arguments]
    return displays.call(f"replay.{verb}", given, _INDENT)


def _request_check(signature: Signature, resource: Identifier) -> Check:
    function, about = f"test_{signature.method}_sends_what_curl_sends", signature.action.description
    call = signature.call
    if call.request is None:
        return _skipped(function, about, f"{resource}.{signature.method}: {call.disagreement}")
    request = displays.call("Request", list(expected_request(signature, call.request)), _INDENT + 4, after=1)
    statement = _replayed("sends", signature, [("", request)])
    parts = ("Part",) if call.request.parts else ()
    return Check(Identifier(function), about, statement, ("Replay", "Request", *parts), (_REPLAY,))


def _answer_checks(signature: Signature, resource: Identifier, documents: DocumentedExamples) -> Iterator[Check]:
    types = dict(signature.outcomes)
    for response in _by_code(signature.action.responses):
        function, about = f"test_{signature.method}_reads_{response.code}", response.description
        if response.media_type == media.NO_CONTENT and 200 <= response.code < 300:
            statement = _replayed("reads_nothing", signature, [("", response.code)])
            yield Check(Identifier(function), about, statement, ("Replay",), (_REPLAY,))
        elif reason := _unreadable(response, documents):
            yield _skipped(function, about, f"{resource}.{signature.method}: {reason}")
        else:
            yield from _reading_checks(signature, response, types[response.code], documents)


def _reading_checks(
    signature: Signature, response: Response, expression: TypeExpression, documents: DocumentedExamples
) -> Iterator[Check]:
    """Yield a check of each example of an answer."""
    shown = example_of(response, documents.schemas)
    others = [Shown(example.value) for example in response.examples[1:]]
    names = Namespace()
    for place, each in enumerate([shown, *others]):
        named = f"_{snake(Name.split(response.examples[place].name))}" if others else ""
        function = names.take(f"test_{signature.method}_reads_{response.code}{named}")
        told: list[displays.Argument] = (
            [] if media.is_json(response.media_type) else [("media_type", response.media_type)]
        )
        value = _decoded(each, expression, documents)
        statement = _replayed("reads", signature, [("", response.code), *value, *told])
        yield Check(Identifier(function), response.description, statement, ("Replay",), (_REPLAY,))


def _unreadable(response: Response, documents: DocumentedExamples) -> str:
    if not 200 <= response.code < 300 or response.code in _WITHOUT_BODY:
        return f"an answer with the status {response.code} has no body to read"
    if example_of(response, documents.schemas) is not None:
        return ""
    if not media.is_json(response.media_type):
        return f"the documentation has no example of `{response.media_type}`"
    return _without_example(response.schema, documents)


def _without_example(reference: SchemaRef | None, documents: DocumentedExamples) -> str:
    if documents.example(reference) is not None:
        return ""
    what = reference.title if reference else "the answer, whose type is not documented"
    return f"the documentation has no example of {what}"


def _decoded(
    shown: Shown | None, expression: TypeExpression, documents: DocumentedExamples
) -> Iterator[displays.Argument]:
    """Yield a documented example and, if it is not of its own type, the first place where it is not."""
    value = shown.value if shown else None
    yield "", value
    if place := documents.declared.misfit(expression, value):
        yield "mismatch", place


def _event_checks(signature: Signature, resource: Identifier, documents: DocumentedExamples) -> Iterator[Check]:
    types, names = dict(signature.outcomes), Namespace()
    for event in signature.action.stream.events if signature.action.stream else ():
        function = f"test_{signature.method}_receives_{names.take(snake(Name.split(event.name)))}"
        about = event.description or event.name
        if reason := _without_example(event.schema, documents):
            yield _skipped(function, about, f"{resource}.{signature.method}: {reason}")
        else:
            value = _decoded(documents.example(event.schema), types[event.name], documents)
            statement = _replayed("receives", signature, [("", event.name), *value])
            yield Check(Identifier(function), about, statement, ("Replay",), (_REPLAY,))


def _error_checks(signature: Signature) -> Iterator[Check]:
    failures = [(error_class(error.code), error) for error in _by_code(signature.action.errors) if error.code >= 300]
    if not failures:
        return
    rows = [
        displays.call("Failure", [("", error.code), ("", PyCode(name)), ("", error.description)], _INDENT + 4, after=1)
        for name, error in failures
    ]
    lines = "".join(f"\n        {row}," for row in rows)
    yield Check(
        function=Identifier(f"test_{signature.method}_raises_documented_errors"),
        about="Each documented error is raised as its class.",
        statement=_replayed("raises", signature, [("", PyCode("failure"))]),
        names=("pytest", "Failure", "Replay", *(name for name, _ in failures)),
        parameters=(_REPLAY, "failure: Failure"),
        decorators=(PyCode(f'@pytest.mark.parametrize(\n    "failure",\n    [{lines}\n    ],\n)'),),
    )


def _path_checks(signature: Signature) -> Iterator[Check]:
    passed = {item.wire: item for item in signature.arguments if item.location is Location.PATH}
    named = {wire: item.name for wire, item in passed.items()}
    texts = {wire: item.name for wire, item in passed.items() if item.takes_any_text}
    if not texts:
        return
    path = signature.action.url.path.format(lambda placeholder: f"{{{named[literal(placeholder)]}}}")
    arguments: list[displays.Argument] = [
        ("", path),
        ("", PyCode("parameter")),
        ("", PyCode("placeholder")),
        ("", PyCode("path_value")),
    ]
    pairs = ([("", str(name)), ("", PyCode(wire))] for wire, name in texts.items())
    rows = "".join(f"\n        {displays.call('', pair, 8, after=1)}," for pair in pairs)
    yield Check(
        function=Identifier(f"test_{signature.method}_keeps_its_path"),
        about="No value of a path parameter makes the path another one.",
        statement=_replayed("keeps_path", signature, arguments),
        names=("pytest", "Replay"),
        parameters=(_REPLAY, "parameter: str", "placeholder: str", "path_value: str"),
        decorators=(PyCode(f'@pytest.mark.parametrize(\n    ("parameter", "placeholder"),\n    [{rows}\n    ],\n)'),),
    )


def _by_code(responses: tuple[Response, ...]) -> list[Response]:
    return list({response.code: response for response in reversed(responses)}.values())[::-1]
