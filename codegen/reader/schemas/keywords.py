"""The keywords of JSON Schema from draft-04 to 2020-12, and what stands under them: schemas, names of schemas, data."""

from typing import Final

SCHEMA_MAPS: Final = frozenset({"properties", "patternProperties", "definitions", "$defs", "dependentSchemas"})
"""Keywords of schemas by name; `dependencies` has lists of names among them."""
DEFINITIONS: Final = frozenset({"definitions", "$defs"})
"""Keywords of schemas that bind to nothing until something refers to them."""
SCHEMA_LISTS: Final = frozenset({"oneOf", "anyOf", "allOf", "prefixItems"})
SCHEMAS: Final = frozenset(
    {
        *("items", "additionalProperties", "not", "additionalItems", "contains", "propertyNames", "contentSchema"),
        *("unevaluatedItems", "unevaluatedProperties", "if", "then", "else"),
    }
)
"""Keywords of one schema; `items` may have a list of them."""
DATA: Final = frozenset({"enum", "const", "default", "examples", "example"})
"""Keywords of values, in which nothing is a keyword."""
ANNOTATIONS: Final = frozenset(
    {"title", "description", "default", "deprecated", "readOnly", "writeOnly", "examples", "$comment"}
)
"""Keywords that say something of a value and bind it to nothing."""
LIMITS: Final = frozenset(
    {
        *(
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "pattern",
        ),
        *("minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "format"),
    }
)
"""Keywords that leave fewer values of a type, and do not change what type it is."""
REFERENCES: Final = ("$ref", "$recursiveRef", "$dynamicRef")
"""Keywords that lead to a schema: within one document the last two lead where `$ref` would."""
ANCHORS: Final = ("$anchor", "$dynamicAnchor")
IDS: Final = ("$id", "id")

PLAIN: Final = frozenset(
    {
        *("id", "title", "description", "format", "type", "enum", "required", "pattern", "minLength", "maxLength"),
        *("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
        *("minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties", "minContains", "maxContains"),
        *("nullable", "readOnly", "writeOnly", "deprecated", "contentEncoding", "contentMediaType"),
    }
)
"""Keywords whose value is not an object: what has one is a property of that name."""

KEYWORDS: Final = (
    SCHEMA_MAPS
    | SCHEMA_LISTS
    | SCHEMAS
    | (DATA - {"example"})
    | ANNOTATIONS
    | PLAIN
    | {*REFERENCES, *ANCHORS, *IDS}
    | {"$schema", "$vocabulary", "$recursiveAnchor", "dependencies", "dependentRequired"}
)
"""All of them, and `nullable` of OpenAPI 3.0."""
