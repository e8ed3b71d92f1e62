"""What a documented curl asks of the client: the call to make and the request to expect, or why it cannot be."""

import re
from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias
from urllib.parse import SplitResult, parse_qsl, quote, unquote

from msgspec import Struct, field

from codegen.model import media
from codegen.model.action import Action
from codegen.model.exchange import CurlExample, RequestBody
from codegen.model.parameter import Kind, Location, Parameter
from codegen.model.schema import JsonValue
from codegen.model.url import Placeholder
from codegen.reader.json.text import Fault, parse_json
from codegen.rendering.safe_text import PyCode
from codegen.targets.python.calls.curl_checks import Disagreement, check_method, check_standard_headers, split_url
from codegen.targets.python.calls.curl_cookies import COOKIE, cookie_header, sent_cookies, taken_cookies
from codegen.targets.python.calls.curl_forms import CONTENT, FormPart, read_pairs, read_parts
from codegen.targets.python.calls.curl_values import argument_value, read_text, sent_value, spell
from codegen.targets.python.calls.made_up import made_up
from codegen.targets.python.text.literals import bytes_literal

Values: TypeAlias = dict[tuple[Location | None, str], JsonValue]
"""Values by where they travel and their name on the wire; the body is at None without a name."""

_STANDARD: Final = frozenset({"accept", "authorization", "content-type"})


class CurlRequest(Struct):
    """A curl as a request: what a client has to be given to send it, and what arrives where it is sent."""

    path: str
    query: list[tuple[str, str]]
    headers: dict[str, str]
    values: Values = field(default_factory=dict)
    form: list[tuple[str, str]] = field(default_factory=list)
    """The fields of the body where that is an urlencoded form."""
    parts: list[FormPart] = field(default_factory=list)
    """The parts of the body where that is a multipart form."""
    content: str | None = None
    """The body where that is neither JSON nor a form; what stands for it where it is a file."""


def read_curl(action: Action) -> CurlRequest:
    """Read the curl of an action, as far as that agrees with its tables; raises Disagreement."""
    curl = action.curl
    if curl is None:
        raise Disagreement("the documentation has no curl example")
    values: Values = {}
    check_method(curl, action)
    check_standard_headers(curl, action)
    url, sends = split_url(curl), action.authentication.sends
    query = parse_qsl(url.query, keep_blank_values=True)
    request = CurlRequest(
        path=_read_path(url, curl, action, values),
        query=[pair for pair in query if not sends(Location.QUERY, pair[0])],
        headers={
            name: value
            for name, value in curl.headers
            if name.lower() not in _not_read(action) and not sends(Location.HEADER, name)
        },
        values=values,
    )
    _read_query(request.query, action, values)
    _read_headers(request.headers, action, values)
    _read_cookies(curl, action, request)
    _read_body(curl, action, request)
    return request


def path_value(parameter: Parameter | None, placeholder: str) -> str:
    """Return the documented example of a path parameter, or the placeholder itself where that cannot be sent."""
    example = parameter.example if parameter and parameter.example else ""
    decoded = unquote(unquote(example))
    is_usable = decoded.isprintable() and not {"", ".", ".."} & set(re.split(r"[/\\]", decoded))
    return example if is_usable else placeholder


def path_argument(parameter: Parameter | None, placeholder: str) -> JsonValue:
    """Return the same in the type of the argument; a value made up where the example is not of that type."""
    text = path_value(parameter, placeholder)
    if parameter is None or (parameter.kind is Kind.STRING and not parameter.accepted_values):
        return text
    is_accepted = not parameter.accepted_values or text in parameter.accepted_values
    value = argument_value(parameter, text) if is_accepted else None
    return made_up(parameter) if value is None else value


def _read_path(url: SplitResult, curl: CurlExample, action: Action, values: Values) -> str:
    described = {parameter.name: parameter for parameter in action.path_parameters}
    base, expected = f"{action.url.server}/", action.url.path.segments
    whole = f"{url.scheme}://{url.netloc}{url.path}"
    sent = whole.removeprefix(base).split("/")
    if not whole.startswith(base) or len(sent) != len(expected):
        raise Disagreement(f"the curl example calls {curl.url}")
    for given, segment in zip(sent, expected, strict=True):
        if isinstance(segment, Placeholder):
            is_other = not segment.takes(given)
            values[Location.PATH, segment.name] = _read_placeholder(described.get(segment.name), segment, given)
        else:
            is_other = given != segment
        if is_other:
            raise Disagreement(f"the curl example calls {curl.url}")
    return action.url.path.format(lambda name: quote(spell(values[Location.PATH, name]), safe=""))


def _read_placeholder(parameter: Parameter | None, placeholder: Placeholder, given: str) -> JsonValue:
    if given == placeholder.name or placeholder.is_named(given):
        return path_argument(parameter, placeholder.name)
    if parameter is None or parameter.kind is Kind.INTEGER:
        # Any text may stand for a number there.
        value = None if parameter is None else sent_value(Kind.INTEGER, unquote(given))
        return unquote(given) if value is None else value
    return read_text(parameter, [(placeholder.name, unquote(given))])


def _read_query(pairs: list[tuple[str, str]], action: Action, values: Values) -> None:
    described = {parameter.wire_name.removesuffix("[]"): parameter for parameter in action.query_parameters}
    for name, group in _grouped(pairs).items():
        if name not in described:
            raise Disagreement(f"the curl example sends the query parameter `{name}`, which is not documented")
        values[Location.QUERY, described[name].wire_name] = read_text(described[name], group)
    others = (item for item in action.query_parameters if not action.authentication.sends(item.location, item.name))
    _check_complete(others, values, "query parameter")


def _grouped(pairs: list[tuple[str, str]]) -> dict[str, list[tuple[str, str]]]:
    groups: dict[str, list[tuple[str, str]]] = {}
    for name, text in pairs:
        groups.setdefault(name.partition("[")[0], []).append((name, text))
    return groups


def _read_headers(sent: Mapping[str, str], action: Action, values: Values) -> None:
    described = {parameter.name.lower(): parameter for parameter in action.header_parameters}
    for name, text in sent.items():
        if name.lower() not in described:
            raise Disagreement(f"the curl example sends the header {name}, which is not documented")
        parameter = described[name.lower()]
        values[Location.HEADER, parameter.name] = read_text(parameter, [(name, text)])
    others = (
        parameter
        for parameter in action.header_parameters
        if parameter.name.lower() not in _STANDARD
        and not action.authentication.sends(parameter.location, parameter.name)
    )
    _check_complete(others, values, "header")


def _not_read(action: Action) -> frozenset[str]:
    """Return the headers, in lower case, that a client sends by itself, or makes of cookies."""
    return _STANDARD | {COOKIE.lower()} if action.cookie_parameters else _STANDARD


def _read_cookies(curl: CurlExample, action: Action, request: CurlRequest) -> None:
    if not action.cookie_parameters:
        return
    taken, sent = taken_cookies(action), sent_cookies(curl, action)
    for name, text in sent.items():
        request.values[Location.COOKIE, name] = read_text(taken[name], [(name, text)])
    _check_complete(iter(taken.values()), request.values, "cookie")
    if sent:
        request.headers[COOKIE] = cookie_header(sent, action)


def _check_complete(parameters: Iterator[Parameter], values: Values, what: str) -> None:
    for parameter in parameters:
        if parameter.required and (parameter.location, parameter.wire_name) not in values:
            raise Disagreement(f"the curl example lacks the required {what} `{parameter.name}`")


def _read_body(curl: CurlExample, action: Action, request: CurlRequest) -> None:
    if curl.body is None and not curl.form:
        if action.body is not None and action.body.required:
            raise Disagreement("the curl example does not send the body, which is required")
        return
    if action.body is None:
        raise Disagreement("the curl example sends a body, which is not documented")
    if action.body.media_type == media.FORM:
        request.form = read_pairs(curl)
    elif action.body.media_type == media.MULTIPART:
        request.parts = read_parts(curl)
    elif curl.body is None:
        raise Disagreement(f"the curl example sends the fields of a form, the SDK `{action.body.media_type}`")
    elif media.is_json(action.body.media_type):
        request.values[None, ""] = _read_json(curl.body, action.body)
    else:
        _read_content(curl.body, action.body, request)


def _read_json(text: str, body: RequestBody) -> JsonValue:
    if text.startswith("@") and body.has_example:
        return body.example
    found = parse_json(text)
    if isinstance(found, Fault):
        raise Disagreement(f"the body of the curl example is not JSON: {found.message}")
    return found


def _read_content(text: str, body: RequestBody, request: CurlRequest) -> None:
    """Read what is sent as it is, whose content is made up where it is a file."""
    if "*" in body.media_type:
        raise Disagreement(f"the curl example sends one of `{body.media_type}`, and does not say which")
    is_file = text.startswith("@")
    request.content = CONTENT if is_file else text
    is_text = media.is_text(body.media_type) and not is_file
    request.values[None, ""] = request.content if is_text else PyCode(bytes_literal(request.content))
