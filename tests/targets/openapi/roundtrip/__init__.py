"""The way back: an OpenAPI document -> the model it was written from.

What OpenAPI has no words for stands in extensions (`EXTENSIONS`). What it says in another form is brought into that
form on both sides before they are compared (`canonical`).
"""

from typing import Final

EXTENSIONS: Final = {
    "x-accepted-values": "Parameter.accepted_values, where some are of another type",
    "x-anchor": "Schema.anchor, where its name does not spell it",
    "x-basePath": "Resource.base_url",
    "x-beta": "Marks.is_beta, and `x-beta` in Schema.definition",
    "x-codeSamples": "Action.curl",
    "x-default": "Parameter.default, of another type or not among the accepted values",
    "x-default-text": "Parameter.default, where its value is not spelled so",
    "x-deprecation": "the fields of Marks.deprecation",
    "x-displayName": "Resource.title",
    "x-document": "Resource.file",
    "x-example": "Parameter.example, where its value is not spelled so",
    "x-headers": "Action.header_parameters that OpenAPI says elsewhere",
    "x-id": "`id` in Schema.definition",
    "x-inline": "where a part of Schema.definition stands",
    "x-internal": "Marks.is_internal, and `x-internal` in Schema.definition",
    "x-kind": "Parameter.kind",
    "x-link": "SchemaRef.title and SchemaRef.anchor, of a link that leads nowhere or is worded otherwise",
    "x-placeholder": "Parameter.name in a path, where the OpenAPI name does not spell it",
    "x-prose": "Api.prose",
    "x-ref": "`$ref` in Schema.definition that leads nowhere",
    "x-scopes": "Scope.value of all actions, with what their names say",
    "x-since": "Marks.since, and `x-since` in Schema.definition",
    "x-sunset": "Deprecation.removal, where it is a day, and `x-sunset` in Schema.definition",
    "x-title": "Schema.title, titles in Schema.definition and Action.title, where a name does not spell them",
    "x-undocumented": "nothing: a response that no document mentions",
    "x-wire-form": "Parameter.kind",
}
"""Every extension of a document, and the field of the model that it stands for."""
