"""What the templates print: the objects of the OpenAPI specification, each with its fields in the order written.

A field is the camelCase of its name (`in_` is `in`, `x_display_name` is `x-displayName`) and is left out of the
document where it is None. Values of type `JsonValue` are written as they are.
"""

from collections.abc import Mapping

from msgspec import Struct

from codegen.model.schema import JsonValue


class ContactObject(Struct, frozen=True):
    """Whom to ask."""

    name: str
    email: str | None


class LicenseObject(Struct, frozen=True):
    """A licence; `identifier` is an SPDX license expression, and `name` what readers see."""

    name: str
    identifier: str


class InfoObject(Struct, frozen=True):
    """What the API is called, the version of its description, and whose it is where the project says so."""

    title: str
    version: str
    contact: ContactObject | None
    license: LicenseObject | None


class ServerObject(Struct, frozen=True):
    """Where the API is: a URL that the paths are added to."""

    url: str


class ExternalDocsObject(Struct, frozen=True):
    """A page that says more, and what the link to it says."""

    description: str
    url: str


class TagObject(Struct, frozen=True):
    """One resource: `name` groups its operations.

    Its title for readers is the `summary` of OpenAPI 3.2, and `x_display_name`, as most readers of 3.1 know it.
    `x_document` is the file it was read from, `x_base_path` the path under its heading.
    """

    name: str
    summary: str | None
    x_display_name: str | None
    description: str | None
    external_docs: ExternalDocsObject | None
    x_document: str
    x_base_path: str | None


class ParameterObject(Struct, frozen=True):
    """One parameter of an operation; `style` and `explode` are None where OpenAPI's own defaults hold.

    `x_placeholder` is how the documents spell it where that cannot be told from its name. `x_deprecation` tells since
    when it is deprecated and what replaces it, `x_sunset` on which day it is to be removed, `x_since` since when it is
    there, `x_beta` that it may change, `x_internal` that it is not for the public.
    """

    name: str
    in_: str
    description: str | None
    required: bool
    deprecated: bool | None
    style: str | None
    explode: bool | None
    schema: JsonValue
    example: JsonValue
    x_placeholder: str | None
    x_deprecation: JsonValue = None
    x_sunset: str | None = None
    x_since: str | None = None
    x_beta: bool | None = None
    x_internal: bool | None = None


class HeaderObject(Struct, frozen=True):
    """A request header that OpenAPI has no parameters for, since security and media types say it."""

    name: str
    required: bool
    description: str | None
    default: str | None
    example: str | None


class MediaTypeObject(Struct, frozen=True):
    """What a body looks like: its schema, or since OpenAPI 3.2 that of each item of a stream; examples by name."""

    schema: JsonValue
    item_schema: JsonValue
    examples: JsonValue


class RequestBodyObject(Struct, frozen=True):
    """What an operation is sent, by media type."""

    required: bool
    content: Mapping[str, MediaTypeObject]


class ResponseObject(Struct, frozen=True):
    """What an operation answers with one status code, by media type; `x_undocumented` that no document says so."""

    description: str
    content: Mapping[str, MediaTypeObject] | None
    headers: JsonValue = None
    x_undocumented: bool | None = None


class CodeSampleObject(Struct, frozen=True):
    """A call as people type it, the way reference sites show it."""

    lang: str
    label: str
    source: str


class OperationObject(Struct, frozen=True):
    """One action: what is sent, what comes back, and what a token needs (a list of alternatives).

    Parameters and responses are `Parameter` and `Response` as data, or references to components. `x_headers` names
    those of `Components.x_headers` that are sent. `x_title` is the action's title where the id does not spell it. The
    marks are as in `Parameter`.
    """

    operation_id: str
    tags: tuple[str, ...]
    summary: str
    description: str | None
    external_docs: ExternalDocsObject | None
    x_title: str | None
    deprecated: bool | None
    x_deprecation: JsonValue
    x_sunset: str | None
    x_since: str | None
    x_beta: bool | None
    x_internal: bool | None
    parameters: list[JsonValue] | None
    request_body: RequestBodyObject | None
    responses: Mapping[str, JsonValue] | None
    security: JsonValue
    x_headers: list[JsonValue] | None
    x_code_samples: tuple[CodeSampleObject, ...] | None


class ComponentsObject(Struct, frozen=True):
    """What operations refer to; `x_prose` is what the documents say about schemas outside of them."""

    schemas: Mapping[str, JsonValue] | None
    responses: Mapping[str, JsonValue] | None
    parameters: Mapping[str, JsonValue] | None
    examples: Mapping[str, JsonValue] | None
    security_schemes: Mapping[str, JsonValue]
    x_headers: Mapping[str, JsonValue] | None
    x_prose: tuple[str, ...] | None


class PathItemObject(Struct, frozen=True):
    """The operations of a path: by method in lower case, and those of methods that a path has no key for by its name.

    The latter are `additionalOperations` in OpenAPI 3.2 (Path Item Object), which 3.1 has no place for.
    """

    operations: Mapping[str, OperationObject]
    additional_operations: Mapping[str, JsonValue] | None = None
    x_additional_operations: Mapping[str, JsonValue] | None = None


class OpenApiObject(Struct, frozen=True):
    """The whole document."""

    openapi: str
    info: InfoObject
    servers: tuple[ServerObject, ...]
    tags: tuple[TagObject, ...]
    paths: Mapping[str, PathItemObject]
    components: ComponentsObject
    external_docs: ExternalDocsObject | None
