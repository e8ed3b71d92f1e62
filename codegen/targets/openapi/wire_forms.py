"""Objects in queries -> a sentence that shows how they are sent.

No style of OpenAPI 3.1 defines lists inside of an object (section 4.8.12.2), so clients and sites do not know it of the
document; the words on an operation are what all of them show.
"""

from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import quote

from codegen.model.parameter import Kind, Parameter
from codegen.model.schema import JsonValue
from codegen.targets.openapi.markdown import code

_LONGEST: Final = 1000
"""How many characters an example may have in words."""


def wire_form_paragraphs(query: Iterable[Parameter]) -> Iterator[str]:
    """Yield a sentence of Markdown for each parameter of a query that is an object, by its example if it has one."""
    first: dict[str, Parameter] = {}
    for parameter in query:
        first.setdefault(parameter.name, parameter)
    yield from (_sentence(parameter) for parameter in first.values() if parameter.kind is Kind.OBJECT)


def _sentence(parameter: Parameter) -> str:
    name = parameter.name
    start = f"{code(name)} is sent in brackets, a pair for each value inside of it: "
    shown = "&".join(_pairs(name, parameter.example_value)) if parameter.example_value else ""
    if shown and len(shown) <= _LONGEST:
        return f"{start}{code(shown)}."
    return f"{start}{code(f'{name}[key]=value')}, and {code(f'{name}[0]=value')} in a list."


def _pairs(name: str, value: JsonValue) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _pairs(f"{name}[{key}]", item)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _pairs(f"{name}[{number}]", item)
    elif value is not None:
        text = str(value).lower() if isinstance(value, bool) else str(value)
        yield f"{quote(name, safe='[]')}={quote(text, safe=':,*')}"
