"""Texts that a documented curl sends, as the values that a client is given, and how it spells these."""

from urllib.parse import quote

from codegen.model.parameter import ArrayStyle, Kind, Parameter
from codegen.model.schema import JsonValue
from codegen.reader.parameters.query_strings import parse_brackets
from codegen.reader.parameters.values import typed_value, union_value
from codegen.targets.python.calls.curl_checks import Disagreement


def read_text(parameter: Parameter, pairs: list[tuple[str, str]]) -> JsonValue:
    """Return the value that a client is given so that it sends these pairs."""
    name, text = pairs[0]
    if parameter.kind is Kind.OBJECT:
        joined = "&".join(f"{key}={quote(value)}" for key, value in pairs)
        value: JsonValue = parse_brackets(parameter.name, joined)
    elif _is_spread(parameter, pairs):
        is_other = any(key != parameter.wire_name for key, _ in pairs)
        value = None if is_other else _items(parameter, [item for _, item in pairs])
    elif len(pairs) > 1:
        raise Disagreement(f"the curl example sends the query parameter `{name}` twice")
    else:
        value = argument_value(parameter, text)
    if value is None and not (text == "" and parameter.kind is Kind.OPTIONAL_ID):
        raise Disagreement(
            f"the curl example sends `{name}={text}`, which is not a value of the kind {parameter.kind.value}"
        )
    return value


def argument_value(parameter: Parameter, text: str) -> JsonValue:
    """Return the value that a client is given for one text; None where it is not of the parameter's kind."""
    if parameter.alternatives:
        return _one_of(parameter, text)
    if parameter.kind is not Kind.LIST:
        return sent_value(parameter.kind, text)
    return text if parameter.items is Kind.STRING else _items(parameter, text.split(","))


def _is_spread(parameter: Parameter, pairs: list[tuple[str, str]]) -> bool:
    """Tell whether each item has a pair of its own; a single pair is one value where that is a type, too."""
    if not parameter.takes_list or parameter.style is ArrayStyle.COMMA:
        return False
    return parameter.kind is Kind.LIST or len(pairs) > 1


def _one_of(parameter: Parameter, text: str) -> JsonValue:
    """Return a text in one of several types; as it is where a client would send the value as another text."""
    value = union_value(parameter.alternatives, parameter.name, text)
    is_text = any(item.kind is Kind.STRING for item in parameter.alternatives)
    return value if spell(value) == text else text if is_text else None


def _items(parameter: Parameter, texts: list[str]) -> JsonValue:
    items = next((item.items for item in parameter.alternatives if item.kind is Kind.LIST), parameter.items)
    values = [sent_value(items, text) for text in texts]
    return None if None in values else values


def sent_value(kind: Kind, text: str) -> JsonValue:
    """Return `text` in the type of its kind; None where a client would send the value as another text."""
    if kind is Kind.OPTIONAL_ID:
        return text or None
    value = typed_value(Kind.INTEGER, text) if kind is Kind.NUMBER else None
    value = typed_value(kind, text) if value is None else value
    return value if spell(value) == text else None


def spell(value: JsonValue) -> str:
    """Spell a value as a client sends it."""
    if isinstance(value, list):
        return ",".join(map(spell, value))
    if isinstance(value, bool):
        return str(value).lower()
    return value if isinstance(value, str) else repr(value)
