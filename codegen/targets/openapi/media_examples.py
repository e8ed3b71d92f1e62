"""Examples of what actions answer with -> components, which the media types refer to."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain, count

from codegen.model.api import Api
from codegen.model.exchange import NamedExample
from codegen.model.schema import JsonValue, SchemaRef

_SECTION = "#/components/examples/"


def view_examples(api: Api) -> Mapping[str, JsonValue]:
    """Return the documented examples of the schemas that successful responses have, by the schemas' names."""
    actions = [action for resource in api.resources for action in resource.actions]
    links = [row.schema for action in actions for row in action.responses if not row.examples]
    answered = {link.linked for link in links if link is not None}
    return {
        schema.name.pascal: {"value": schema.example}
        for schema in api.schemas
        if schema.has_example and schema.name in answered
    }


def own_examples(examples: Iterable[NamedExample]) -> JsonValue:
    """Return the examples of a media type that stand where it is documented; None where there are none."""
    shown: dict[str, JsonValue] = {}
    counts: dict[str, Iterator[int]] = {}
    for example in examples:
        numbers = counts.setdefault(example.name, count(2))
        names = chain([example.name], (f"{example.name}-{number}" for number in numbers))
        shown[next(name for name in names if name not in shown)] = {"value": example.value}
    return shown or None


def refer_to_examples(links: Iterable[SchemaRef | None], exemplified: Collection[str]) -> JsonValue:
    """Return the examples of a media type whose value is of any of these types; None where none has one."""
    names = [link.linked.pascal for link in links if link is not None and link.linked is not None]
    known = [name for name in dict.fromkeys(names) if name in exemplified]
    if len(known) == 1:
        return {"documented": {"$ref": _SECTION + known[0]}}
    return {name: {"$ref": _SECTION + name} for name in known} or None
