"""One Api that has an example of everything, for snapshots."""

from msgspec.structs import replace

from codegen.model.action import Authentication
from codegen.model.api import Api
from codegen.model.parameter import Alternative, Kind, Location
from codegen.model.schema import REF_PREFIX
from tests.targets.python.building import (
    SERVER,
    action,
    api,
    body,
    curl,
    parameter,
    ref,
    resource,
    response,
    schema,
    stream,
)

THING = schema(
    "Thing",
    {
        "type": "object",
        "properties": {
            "thingId": {"type": "string", "description": "Names the thing"},
            "creationDate": {"type": "string", "format": "date-time"},
            "tags": {"type": "array", "items": {"type": "object", "properties": {"key": {"type": "string"}}}},
            "level": {"type": "number"},
        },
        "required": ["thingId"],
    },
    "Schema for a single Thing",
    example={
        "thingId": "575ec8687ae143cd83dc4a97",
        "creationDate": "2016-06-13T04:00:00.000Z",
        "tags": [{"key": "floor"}, {"key": "a key that is too long to stand on one line with the other one"}],
        "level": 1.5,
    },
)
THINGS = schema(
    "Things",
    {"type": "array", "items": {"$ref": f"{REF_PREFIX}Thing"}},
    "Schema for many Things",
    example=[{"thingId": 1}],
)
QUERY = schema(
    "Thing Query",
    {
        "type": "object",
        "properties": {
            "$and": {"type": "array", "items": {"$ref": f"{REF_PREFIX}ThingQuery"}},
            "level": {"type": "number"},
        },
    },
)
FILTER = schema(
    "Thing Filter", {"type": "array", "items": {"type": "object", "properties": {"key": {"type": "string"}}}}
)


def example() -> Api:
    """Make the Api."""
    id_of_thing = parameter("THING_ID", Location.PATH, example="575ec8687ae143cd83dc4a97")
    url = f"{SERVER}/things"
    thing = resource(
        "thing",
        action(
            "Get",
            "things",
            "THING_ID",
            description="Retrieves a thing",
            path_parameters=(id_of_thing,),
            curl=curl("GET", f"{url}/THING_ID"),
            responses=(response(200, "Thing", "Thing information"),),
            errors=(response(400, "Error", "Error if malformed request"), response(503, "Error", "word " * 30)),
        ),
        action(
            "Command Stream",
            "things",
            "THING_ID",
            "stream",
            path_parameters=(id_of_thing,),
            curl=curl("GET", f"{url}/THING_ID/stream"),
            stream=stream(thing="Thing", things="Things"),
        ),
        action(
            "Patch",
            "things",
            "THING_ID",
            method="PATCH",
            path_parameters=(id_of_thing,),
            body=body("Thing"),
            curl=curl("PATCH", f"{url}/THING_ID", '{"thingId": "a", "tags": null}'),
            responses=(response(200, "Thing"),),
        ),
    )
    several = (Alternative(Kind.INTEGER), Alternative(Kind.LIST, Kind.INTEGER))
    kinds = tuple(
        parameter(f"{kind.value}Value", kind=kind, alternatives=several if kind is Kind.UNION else ())
        for kind in Kind
        if kind is not Kind.OBJECT
    )
    things = resource(
        "things",
        action(
            "Get",
            "things",
            query_parameters=(
                parameter("sortField", accepted_values=("name", "creationDate"), default="name"),
                parameter("page", kind=Kind.INTEGER, required=True),
                parameter("filter", kind=Kind.OBJECT, schema=ref("Thing Filter")),
                *kinds,
            ),
            header_parameters=(
                parameter("Authorization", Location.HEADER, required=True),
                parameter("X-Trace", Location.HEADER),
            ),
            curl=curl("GET", url),
            responses=(response(200, "Things"), response(202, "Thing", "It will work")),
        ),
        action(
            "Import",
            "things",
            "import",
            method="POST",
            authentication=Authentication(required=False),
            body=body("Thing Query", required=False),
            curl=replace(curl("POST", f"{url}/import"), headers=()),
            responses=(response(200, None),),
        ),
    )
    return api([thing, things], [THING, THINGS, QUERY, FILTER])
