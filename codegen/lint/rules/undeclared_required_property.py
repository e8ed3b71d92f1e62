"""A schema requires a property that it does not declare.

Either the property is missing, or its name is misspelled in one of the two places.

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
    {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["nam"]}
    ```

    ### Example

    ```json
    {"name": "wheel", "nam": "wheel"}
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
    {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]}
    ```

    ### Example

    ```json
    {"name": "wheel"}
    ```
"""

from collections.abc import Iterator
from typing import Final, TypeAlias

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check
from codegen.lint.spec import Spec
from codegen.lint.subschemas import subschemas
from codegen.model.schema import JsonValue
from codegen.reader.schemas.report import pointer_span

_Node: TypeAlias = dict[str, JsonValue]


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for schema in spec.api.schemas:
        if '"required"' in schema.definition_text:
            for pointer, name in _undeclared(schema.definition, "", ()):
                message = f"`{name}` is required, but not among the properties"
                yield RULE.at(pointer_span(schema, pointer), message, "declare it, or fix the name")


def _undeclared(value: JsonValue, pointer: str, outer: tuple[_Node, ...]) -> Iterator[tuple[str, str]]:
    """Yield pointer and name of what is required and undeclared; an alternative may require what `outer` declares."""
    if not isinstance(value, dict):
        return
    properties = value.get("properties")
    # Not one set: each of many alternatives would make a copy of it.
    declared = (*outer, properties) if isinstance(properties, dict) else outer
    required = value.get("required")
    if any(declared) and isinstance(required, list) and "patternProperties" not in value:
        for index, name in enumerate(required):
            if isinstance(name, str) and not any(name in known for known in declared):
                yield f"{pointer}/required/{index}", name
    for child in subschemas(value, pointer):
        yield from _undeclared(child.value, child.pointer, declared if child.same_value else ())


RULE: Final = Rule("undeclared-required-property", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find)
