"""Bodies for calls whose documents have no example of one."""

from typing import Final

from codegen.model import media
from codegen.model.exchange import RequestBody
from codegen.model.schema import JsonValue
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


def _sample(expression: TypeExpression) -> JsonValue:
    match expression:
        case Generic(head, (first, *_)) if head.text == "Literal":
            return PyCode(str(first))
        case Generic(head, _) if head.text == "list":
            return []
        case Atom(text):
            return _SAMPLES.get(text, {})
    return {}
