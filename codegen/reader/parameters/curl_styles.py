"""How lists are sent where the call of curl alone shows it."""

from collections.abc import Iterator
from urllib.parse import parse_qsl

from msgspec.structs import replace

from codegen.model.exchange import CurlExample
from codegen.model.parameter import ArrayStyle, Kind, Parameter
from codegen.reader.parameters.inference import stated_type
from codegen.reader.parameters.values import shown_style


def styled_by_curl(parameters: tuple[Parameter, ...], curl: CurlExample | None) -> Iterator[Parameter]:
    """Yield query parameters, each list whose row leaves open how it is sent in the style of the documented call."""
    keys = [key for key, _ in parse_qsl(curl.url.partition("?")[2], keep_blank_values=True)] if curl else []
    for parameter in parameters:
        style = curl_style(parameter, keys)
        yield parameter if style is None or not _is_open(parameter) else replace(parameter, style=style)


def curl_style(parameter: Parameter, keys: list[str]) -> ArrayStyle | None:
    """Return the style in which the keys of a query send a list; None where they do not tell it."""
    name = parameter.name.removesuffix("[]")
    if parameter.kind is not Kind.LIST:
        return None
    if f"{name}[]" in keys:
        return ArrayStyle.BRACKETS
    return ArrayStyle.REPEATED if keys.count(name) > 1 else None


def _is_open(parameter: Parameter) -> bool:
    stated = stated_type(parameter)
    is_shown = parameter.example is not None and shown_style(parameter.name, parameter.example) is not None
    return (stated is None or stated.style is None) and not is_shown
