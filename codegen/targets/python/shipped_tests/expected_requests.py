"""What a documented curl sends, as the arguments of the `Request` that a test expects."""

from collections.abc import Iterator, Sequence

from codegen.model.authentication import BEARER
from codegen.model.schema import JsonValue
from codegen.rendering.safe_text import PyCode
from codegen.targets.python.calls.curl_forms import FormPart
from codegen.targets.python.calls.outcomes import accepted, other_media
from codegen.targets.python.calls.replays import CurlRequest
from codegen.targets.python.text import displays
from codegen.targets.python.text.literals import bytes_literal, literal
from codegen.targets.python.views.methods import Signature


def expected_request(signature: Signature, request: CurlRequest) -> Iterator[displays.Argument]:
    """Yield the arguments of a `Request`, but for those that are as `Request` has them."""
    yield "method", signature.action.method
    yield "path", request.path
    if request.query:
        yield "query", _by_name(request.query)
    if request.headers:
        yield "headers", dict[str, JsonValue](request.headers)
    yield from _sent_body(signature, request)
    if signature.action.stream:
        yield "accept", "text/event-stream"
    elif other_media(signature.action):
        yield "accept", accepted(signature.action)
    authentication = signature.action.authentication
    if not authentication.required or BEARER not in authentication.accepted[0]:
        yield "authorized", False


def _sent_body(signature: Signature, request: CurlRequest) -> Iterator[displays.Argument]:
    if request.form:
        yield "form", [[name, text] for name, text in request.form]
    elif request.parts:
        yield "parts", [_part(part) for part in request.parts]
    elif request.content is not None and signature.action.body is not None:
        yield "content", PyCode(bytes_literal(request.content))
        yield "content_type", signature.action.body.media_type
    elif (None, "") in request.values:
        yield "body", request.values[None, ""]


def _part(part: FormPart) -> PyCode:
    """Write a part of a form: its name, its content, the name of a file, and the content type where that is told."""
    content = bytes_literal(part.text) if part.filename else literal(part.text)
    named = f", {literal(part.filename)}" if part.filename else ""
    kind = f", kind={literal(part.kind)}" if part.kind else ""
    return PyCode(f"Part({literal(part.name)}, {content}{named}{kind})")


def _by_name(query: Sequence[tuple[str, str]]) -> JsonValue:
    """Return the values of a query by name, those of a name that stands several times as a list."""
    found: dict[str, list[JsonValue]] = {}
    for name, text in query:
        found.setdefault(name, []).append(text)
    return {name: texts if len(texts) > 1 else texts[0] for name, texts in found.items()}
