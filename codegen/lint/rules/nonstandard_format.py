"""A schema names a format that JSON Schema does not know.

Validators pass over an unknown format in silence: nothing is checked.

Bad:

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Part](schemas.md#part) | Part information |

    <!-- schemas.md -->

    ## Part

    Schema for a part

    ### Schema

    ```json
    {"type": "string", "format": "url"}
    ```

    ### Example

    ```json
    "https://example.com"
    ```

Good:

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Part](schemas.md#part) | Part information |

    <!-- schemas.md -->

    ## Part

    Schema for a part

    ### Schema

    ```json
    {"type": "string", "format": "uri"}
    ```

    ### Example

    ```json
    "https://example.com"
    ```
"""

import re
from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.lint.subschemas import walk, written
from codegen.model.schema import Schema
from codegen.reader.schemas.report import pointer_span

_FORMATS: Final = frozenset(
    [
        "date-time",
        "date",
        "time",
        "duration",
        "email",
        "idn-email",
        "hostname",
        "idn-hostname",
        "ipv4",
        "ipv6",
        "uri",
        "uri-reference",
        "iri",
        "iri-reference",
        "uri-template",
        "json-pointer",
        "relative-json-pointer",
        "regex",
        "uuid",
        "int32",
        "int64",
        "float",
        "double",
        "byte",
        "binary",
        "password",
    ]
)
_FORMAT: Final = re.compile(r'"format"\s*:\s*"([^"]*)"')
_MEANT: Final = {"url": "uri", "datetime": "date-time", "guid": "uuid", "ip": "ipv4", "mail": "email"}


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for schema in spec.own_schemas:
        yield from spec.told_of(RULE, schema, _find_in)


def _find_in(schema: Schema) -> Iterator[Diagnostic]:
    if _FORMATS.issuperset(_FORMAT.findall(schema.definition_text)):
        return
    for pointer, node in walk(written(schema)):
        word = node.get("format")
        if isinstance(word, str) and word not in _FORMATS:
            meant = _MEANT.get(word.lower())
            help_text = f"write `{meant}`" if meant else "use a format of JSON Schema, or drop it"
            place = pointer_span(schema, f"{pointer}/format")
            yield RULE.at(place, f"`{word}` is not a format of JSON Schema", help_text)


RULE: Final = Rule("nonstandard-format", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
