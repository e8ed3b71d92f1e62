"""What a documented curl asks of the client: the call to make and the request to expect, or why it cannot be."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from codegen.model import media
from codegen.model.action import Action
from codegen.model.exchange import CurlExample
from codegen.model.parameter import Kind, Location, Parameter
from codegen.model.schema import JsonValue
from codegen.model.url import Placeholder
from codegen.reader.json.text import Fault, parse_json
from codegen.reader.parameters.kinds import typed_value
from codegen.reader.parameters.query_strings import parse_brackets
from codegen.targets.python.calls.outcomes import accepted, other_media

Values: TypeAlias = dict[tuple[Location | None, str], JsonValue]
"""Values by where they travel and their name on the wire; the body is at None without a name."""

_JSON: Final = "application/json"
_STANDARD: Final = frozenset({"accept", "authorization", "content-type"})
_PLACEHOLDER: Final = re.compile(r"[A-Z][A-Z0-9]*(_[A-Z0-9]+)*", re.ASCII)
_TYPED: Final = frozenset(Kind) - {Kind.STRING, Kind.LIST, Kind.OBJECT, Kind.OPTIONAL_ID}


class Disagreement(Exception):
    """A documented curl is not what the rest of its action's document says; the message says how."""


@dataclass(slots=True)
class CurlRequest:
    """A curl as a request: what a client has to be given to send it, and what arrives where it is sent."""

    path: str
    query: list[tuple[str, str]]
    headers: dict[str, str]
    values: Values = field(default_factory=dict)
    form: list[tuple[str, str]] = field(default_factory=list)
    """The fields of the body where that is a form."""


def read_curl(action: Action) -> CurlRequest:
    """Read the curl of an action, as far as that agrees with its tables; raises Disagreement."""
    curl = action.curl
    if curl is None:
        raise Disagreement("the documentation has no curl example")
    values: Values = {}
    _check_method(curl, action)
    _check_standard_headers(curl, action)
    request = CurlRequest(
        path=_read_path(curl, action, values),
        query=parse_qsl(urlsplit(curl.url).query, keep_blank_values=True),
        headers={name: value for name, value in curl.headers if name.lower() not in _STANDARD},
        values=values,
    )
    _read_query(request.query, action, values)
    _read_headers(request.headers, action, values)
    request.form = _read_form(curl, action)
    if not request.form:
        _read_body(curl, action, values)
    return request


def path_value(parameter: Parameter | None, placeholder: str) -> str:
    """Return the documented example of a path parameter, or the placeholder itself where that cannot be sent."""
    example = parameter.example if parameter and parameter.example else ""
    decoded = unquote(unquote(example))
    is_usable = decoded.isprintable() and not {"", ".", ".."} & set(re.split(r"[/\\]", decoded))
    return example if is_usable else placeholder


def _check_method(curl: CurlExample, action: Action) -> None:
    if curl.method != action.method:
        raise Disagreement(f"the curl example sends {curl.method}, not {action.method}")


def _check_standard_headers(curl: CurlExample, action: Action) -> None:
    sent = {name.lower(): value for name, value in curl.headers}
    known = {_JSON, accepted(action), *other_media(action).values()} | (
        {"text/event-stream"} if action.stream else set()
    )
    if sent.get("accept", _JSON) not in known:
        raise Disagreement(f"the curl example accepts {sent['accept']}")
    kind = action.body.media_type if action.body else _JSON
    if curl.body is not None and sent.get("content-type", kind) != kind:
        raise Disagreement(f"the curl example sends {sent['content-type']}")
    if "authorization" in sent and not action.authentication.required:
        raise Disagreement("the curl example sends a token, but the action does not need one")
    if "authorization" not in sent and action.authentication.required:
        raise Disagreement("the curl example sends no token, but the action needs one")


def _read_path(curl: CurlExample, action: Action, values: Values) -> str:
    described = {parameter.name: parameter for parameter in action.path_parameters}
    url = urlsplit(curl.url)
    sent, expected = url.path.split("/")[1:], action.url.path.segments
    if f"{url.scheme}://{url.netloc}" != action.url.server or len(sent) != len(expected):
        raise Disagreement(f"the curl example calls {curl.url}")
    for given, segment in zip(sent, expected, strict=True):
        if isinstance(segment, Placeholder):
            is_other = given != segment.name and _PLACEHOLDER.fullmatch(given) is not None
            example = path_value(described.get(segment.name), segment.name)
            values[Location.PATH, segment.name] = example if given == segment.name else unquote(given)
        else:
            is_other = given != segment
        if is_other:
            raise Disagreement(f"the curl example calls {curl.url}")
    return action.url.path.format(lambda name: quote(str(values[Location.PATH, name]), safe=""))


def _read_query(pairs: list[tuple[str, str]], action: Action, values: Values) -> None:
    described = {parameter.name: parameter for parameter in action.query_parameters}
    for name, text in _grouped(pairs).items():
        if name not in described:
            raise Disagreement(f"the curl example sends the query parameter `{name}`, which is not documented")
        values[Location.QUERY, name] = _read_text(described[name], text)
    _check_complete(action.query_parameters, values, "query parameter")


def _grouped(pairs: list[tuple[str, str]]) -> dict[str, list[tuple[str, str]]]:
    groups: dict[str, list[tuple[str, str]]] = {}
    for name, text in pairs:
        groups.setdefault(name.partition("[")[0], []).append((name, text))
    return groups


def _read_text(parameter: Parameter, pairs: list[tuple[str, str]]) -> JsonValue:
    """Return the value that a client is given so that it sends these pairs."""
    name, text = pairs[0]
    if parameter.kind is Kind.OBJECT:
        joined = "&".join(f"{key}={quote(value)}" for key, value in pairs)
        value: JsonValue = parse_brackets(parameter.name, joined)
    elif len(pairs) > 1:
        raise Disagreement(f"the curl example sends the query parameter `{name}` twice")
    else:
        value = _typed(parameter.kind, text)
    if value is None and not (text == "" and parameter.kind is Kind.OPTIONAL_ID):
        raise Disagreement(
            f"the curl example sends `{name}={text}`, which is not a value of the kind {parameter.kind.value}"
        )
    return value


def _typed(kind: Kind, text: str) -> JsonValue:
    """Return `text` in the type of its kind; None where a client would send the value as another text."""
    if kind is Kind.OPTIONAL_ID:
        return text or None
    if kind not in _TYPED:
        return text
    value = typed_value(Kind.INTEGER if kind is Kind.NUMBER else kind, text)
    value = typed_value(kind, text) if isinstance(value, str) else value
    spelled = str(value).lower() if isinstance(value, bool) else repr(value)
    return value if spelled == text else None


def _read_headers(sent: Mapping[str, str], action: Action, values: Values) -> None:
    described = {parameter.name.lower(): parameter for parameter in action.header_parameters}
    for name, text in sent.items():
        if name.lower() not in described:
            raise Disagreement(f"the curl example sends the header {name}, which is not documented")
        values[Location.HEADER, described[name.lower()].name] = text
    others = (parameter for parameter in action.header_parameters if parameter.name.lower() not in _STANDARD)
    _check_complete(others, values, "header")


def _check_complete(parameters: Iterator[Parameter] | tuple[Parameter, ...], values: Values, what: str) -> None:
    for parameter in parameters:
        if parameter.required and (parameter.location, parameter.name) not in values:
            raise Disagreement(f"the curl example lacks the required {what} `{parameter.name}`")


def _read_form(curl: CurlExample, action: Action) -> list[tuple[str, str]]:
    """Return the fields of an urlencoded form; none where the body is none."""
    if action.body is None or action.body.media_type != media.FORM or any(option == "-F" for option, _ in curl.form):
        return []
    given = parse_qsl(curl.body or "", keep_blank_values=True)
    encoded = (text.partition("=") for _, text in curl.form)
    return [*given, *((name, value) for name, _, value in encoded)]


def _read_body(curl: CurlExample, action: Action, values: Values) -> None:
    if curl.body is None and not curl.form:
        if action.body is not None and action.body.required:
            raise Disagreement("the curl example does not send the body, which is required")
        return
    if action.body is None:
        raise Disagreement("the curl example sends a body, which is not documented")
    if curl.body is None or not media.is_json(action.body.media_type):
        raise Disagreement(f"the curl example sends `{action.body.media_type}`, which is not replayed")
    body = parse_json(curl.body)
    if isinstance(body, Fault):
        raise Disagreement(f"the body of the curl example is not JSON: {body.message}")
    values[None, ""] = body
