"""An action takes a page of a list, and its response does not say which page it is.

With `page` and `perPage`, or `limit` and `offset`, in the query, a collection's schema has the same properties; whoever
walks the pages needs them, as the server may give less than asked for.

Bad:

    ## Get Parts

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**/parts

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | page | N | Which page of results to return | 0 | 0 |
    | perPage | N | How many items to return per page | 1000 | 10 |
    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Parts](schemas.md#parts) | Collection of things |

    <!-- schemas.md -->

    ## Parts

    Schema for a collection of parts

    ### Schema

    ```json
    {"type": "object", "properties": {"items": {"type": "array", "items": {"type": "string"}}}}
    ```

    ### Example

    ```json
    {"items": ["wheel"]}
    ```

Good:

    ## Get Parts

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**/parts

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | page | N | Which page of results to return | 0 | 0 |
    | perPage | N | How many items to return per page | 1000 | 10 |
    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Parts](schemas.md#parts) | Collection of things |

    <!-- schemas.md -->

    ## Parts

    Schema for a collection of parts

    ### Schema

    ```json
    {
      "type": "object",
      "properties": {
        "items": {"type": "array", "items": {"type": "string"}},
        "page": {"type": "integer"},
        "perPage": {"type": "integer"}
      }
    }
    ```

    ### Example

    ```json
    {"items": ["wheel"], "page": 0, "perPage": 10}
    ```
"""

from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check, Forms
from codegen.lint.spec import Spec

_PAIRS: Final = (("page", "perPage"), ("limit", "offset"))


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for call in spec.calls:
        names = {parameter.name for parameter in call.action.query_parameters}
        pair = next((pair for pair in _PAIRS if names.issuperset(pair)), None)
        if pair is None:
            continue
        for response in call.action.responses:
            schema = spec.schema(response.schema)
            properties = schema.definition.get("properties") if schema and isinstance(schema.definition, dict) else None
            if schema is None or not isinstance(properties, dict) or "items" not in properties:
                continue
            if missing := [f"`{name}`" for name in pair if name not in properties]:
                message = f"the query has {' and '.join(f'`{name}`' for name in pair)}, `{schema.title}` lacks them"
                help_text = f"add {' and '.join(missing)} to the schema"
                yield RULE.at(response.spans.get("type", response.span), message, help_text)


RULE: Final = Rule("unpaged-response", Severity.WARNING, __doc__)
CHECK: Final = Check(RULE, _find, Forms.BUILT_IN)
