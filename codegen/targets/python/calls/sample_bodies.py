"""Bodies for calls whose documents have no example of one."""

import json
from collections.abc import Iterable, Mapping
from typing import Final

from codegen.model import media
from codegen.model.exchange import RequestBody
from codegen.model.schema import JsonValue
from codegen.reader.json.text import Fault, parse_json
from codegen.rendering.safe_text import PyCode
from codegen.targets.python.text.layout import Atom, Generic, TypeExpression
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


def form_value(fields: Mapping[str, TypeExpression], pairs: Iterable[tuple[str, str]]) -> JsonValue:
    """Return the value that is given so that these fields are sent; raises KeyError for one that is not documented."""
    value: dict[str, JsonValue] = {}
    for name, text in pairs:
        expression = fields[name]
        if isinstance(expression, Generic) and expression.head.text == "list":
            items = value.setdefault(name, [])
            if isinstance(items, list):
                items.append(_typed(expression.arguments[0], text))
        else:
            value[name] = _typed(expression, text)
    return value


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
