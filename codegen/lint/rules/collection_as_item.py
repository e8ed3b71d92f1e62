"""A response that is described as a collection has the type of a single item.

Bad:

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Thing](schemas.md#thing) | Collection of things |

Good:

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Things](schemas.md#things) | Collection of things |
"""

import re
from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec
from codegen.model.schema import JsonValue

_COLLECTION: Final = re.compile(r"(an? |the )?(collection|list) of ", re.IGNORECASE)


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for call in spec.calls:
        for response in call.action.responses:
            schema = spec.schema(response.schema)
            if schema is not None and _COLLECTION.match(response.description) and _is_item(schema.definition):
                message = f"this is a collection, and `{schema.title}` is a single item"
                yield RULE.at(response.spans.get("type", response.span), message, "link the schema of the collection")


def _is_item(definition: JsonValue) -> bool:
    """Tell whether an object has properties, of which none is an array of items."""
    properties = definition.get("properties") if isinstance(definition, dict) else None
    if not isinstance(definition, dict) or not isinstance(properties, dict) or not properties:
        return False
    arrays = [item for item in properties.values() if isinstance(item, dict) and item.get("type") == "array"]
    return definition.get("type", "object") == "object" and "items" not in properties and len(arrays) != len(properties)


RULE: Final = Rule("collection-as-item", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
