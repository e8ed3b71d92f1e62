"""What the templates print: the objects of the OpenAPI specification, each with its fields in the order written.

A field is the camelCase of its name (`in_` is `in`) and is left out of the document where it is None. Values of type
`JsonValue` are written as they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from codegen.model.schema import JsonValue


@dataclass(frozen=True, slots=True)
class Info:
    """What the API is called, and the version of its description."""

    title: str
    version: str


@dataclass(frozen=True, slots=True)
class Server:
    """Where the API is: a URL that the paths are added to."""

    url: str


@dataclass(frozen=True, slots=True)
class Tag:
    """One resource: `name` groups its operations, `x_display_name` is for readers."""

    name: str
    x_display_name: str
    description: str | None


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of an operation; `style` and `explode` are None where OpenAPI's own defaults hold."""

    name: str
    in_: str
    description: str | None
    required: bool
    style: str | None
    explode: bool | None
    schema: JsonValue
    example: JsonValue


@dataclass(frozen=True, slots=True)
class MediaType:
    """What a body looks like: its schema, and examples by name."""

    schema: JsonValue
    examples: JsonValue


@dataclass(frozen=True, slots=True)
class RequestBody:
    """What an operation is sent, by media type."""

    required: bool
    content: Mapping[str, MediaType]


@dataclass(frozen=True, slots=True)
class Response:
    """What an operation answers with one status code, by media type."""

    description: str
    content: Mapping[str, MediaType]


@dataclass(frozen=True, slots=True)
class Operation:
    """One action: what is sent, what comes back, and what a token needs (a list of alternatives)."""

    operation_id: str
    tags: tuple[str, ...]
    summary: str
    description: str | None
    parameters: tuple[Parameter, ...] | None
    request_body: RequestBody | None
    responses: Mapping[str, Response] | None
    security: JsonValue


@dataclass(frozen=True, slots=True)
class Components:
    """What operations refer to."""

    schemas: Mapping[str, JsonValue] | None
    security_schemes: Mapping[str, JsonValue]


@dataclass(frozen=True, slots=True)
class OpenApi:
    """The whole document; `paths` holds operations by path and by method in lower case."""

    openapi: str
    info: Info
    servers: tuple[Server, ...]
    tags: tuple[Tag, ...]
    paths: Mapping[str, Mapping[str, Operation]]
    components: Components
