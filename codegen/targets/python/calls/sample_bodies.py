"""Bodies for calls whose documents have no example of one."""

import json
from collections.abc import Iterable, Mapping
from typing import Final

from codegen.model import media
from codegen.model.exchange import RequestBody
from codegen.model.schema import JsonValue
from codegen.reader.json.text import Fault, parse_json
from codegen.rendering.safe_text import PyCode
from codegen.targets.python.calls.curl_checks import Disagreement
from codegen.targets.python.calls.curl_forms import FormPart
from codegen.targets.python.text.layout import Atom, Generic, TypeExpression
from codegen.targets.python.text.literals import bytes_literal, literal
from codegen.targets.python.types.schema_modules import SchemaModules

_FILE: Final = PyCode('b"..."')
_SAMPLES: Final[dict[str, JsonValue]] = {
    "str": "text",
    "int": 1,
    "float": 1.5,
    "bool": True,
    "FileLike": _FILE,
    "datetime": "2016-06-13T04:00:00Z",
}


def sample_body(body: RequestBody | None, sent: TypeExpression, bodies: SchemaModules) -> JsonValue:
    """Return what stands for a body: of a form the required fields, of JSON an empty object."""
    if body is None or media.is_json(body.media_type):
        return {}
    if not media.is_form(body.media_type):
        return "text" if media.is_text(body.media_type) else _FILE
    declared = bodies.class_of(sent) if isinstance(sent, Atom) else None
    return {item.key: _sample(item.type) for item in declared.properties if item.required} if declared else {}


def form_fields(body: RequestBody | None, sent: TypeExpression, bodies: SchemaModules) -> Mapping[str, TypeExpression]:
    """Return the types of the fields of a form by their names; none for any other body."""
    if body is None or not media.is_form(body.media_type) or not isinstance(sent, Atom):
        return {}
    return bodies.fields_of(sent) or {}


def form_value(fields: Mapping[str, TypeExpression], parts: Iterable[FormPart]) -> JsonValue:
    """Return the value that is given so that these fields are sent.

    Raises KeyError for a field that is not documented, and Disagreement for one that is sent as no client does.
    """
    value: dict[str, JsonValue] = {}
    for part in parts:
        expression = fields[part.name]
        if isinstance(expression, Generic) and expression.head.text == "list":
            items = value.setdefault(part.name, [])
            if isinstance(items, list):
                items.append(_given(expression.arguments[0], part))
        else:
            value[part.name] = _given(expression, part)
    return value


def _given(expression: TypeExpression, part: FormPart) -> JsonValue:
    """Return what is given for a part: a file with its name, an object for JSON, or a text in the type of its field."""
    is_file = isinstance(expression, Atom) and expression.text == "FileLike"
    if is_file != bool(part.filename):
        sent, documented = ("a file", "no file") if part.filename else ("a text", "a file")
        raise Disagreement(f"the curl example sends {sent} as the field `{part.name}`, which is {documented}")
    if is_file:
        kind = f", {literal(part.kind)}" if part.is_stated else ""
        return PyCode(f"({literal(part.filename)}, {bytes_literal(part.text)}{kind})")
    if not part.kind:
        return _typed(expression, part.text)
    found = parse_json(part.text) if media.is_json(part.kind) else None
    if not isinstance(found, dict):
        raise Disagreement(f"the curl example sends the field `{part.name}` as `{part.kind}`, which the SDK does not")
    return found


def _typed(expression: TypeExpression, text: str) -> JsonValue:
    """Return a text in the type of its field, where it is spelled as that is sent."""
    kind = expression.text if isinstance(expression, Atom) else ""
    value = parse_json(text) if kind in {"int", "float", "bool"} else text
    return text if isinstance(value, Fault) or json.dumps(value) != text else value


def _sample(expression: TypeExpression) -> JsonValue:
    match expression:
        case Generic(head, (first, *_)) if head.text == "Literal":
            return PyCode(str(first))
        case Generic(head, _) if head.text == "list":
            return []
        case Atom(text):
            return _SAMPLES.get(text, {})
    return {}
