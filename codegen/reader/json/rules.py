"""The rules of JSON texts."""

from typing import Final

from codegen.diagnostics import Rule, Severity

UNREADABLE_JSON: Final = Rule(
    "unreadable-json",
    Severity.WARNING,
    """A code block that should hold JSON does not.

It is left out. JSON has no comments, no trailing commas and no `NaN`; with `examples: {lenient: true}` in
`codegen.yaml`, examples may have them. What is read has at most 64 levels of nesting,
numbers of at most 300 digits, and keys inside of each other of at most 2000 characters together.

Bad:

    ## Patch

    ### Request Body

    The body of the request should be serialized JSON that validates against
    the [Thing Patch](schemas.md#thing-patch) schema. For example, the following would be a
    valid body for this request:

    ```json
    {"name": "My Thing",}
    ```

Good:

    ## Patch

    ### Request Body

    The body of the request should be serialized JSON that validates against
    the [Thing Patch](schemas.md#thing-patch) schema. For example, the following would be a
    valid body for this request:

    ```json
    {"name": "My Thing"}
    ```
""",
)

DUPLICATE_JSON_KEY: Final = Rule(
    "duplicate-json-key",
    Severity.ERROR,
    """A key stands twice in one JSON object.

Readers of JSON disagree about which of the two counts (RFC 8259, section 4). Drop one of them. In the example of a
request's body this is a warning: the example is left out, and nothing else follows from it.

Bad:

    ### Details

    A thing is made of [parts](schemas.md#part).

    <!-- schemas.md -->

    ## Part

    Schema for a part

    ### Schema

    ```json
    {"type": "object", "properties": {"name": {"type": "string"}, "name": {"type": "number"}}}
    ```

Good:

    ### Details

    A thing is made of [parts](schemas.md#part).

    <!-- schemas.md -->

    ## Part

    Schema for a part

    ### Schema

    ```json
    {"type": "object", "properties": {"name": {"type": "string"}, "number": {"type": "number"}}}
    ```
""",
)

INEXACT_JSON: Final = Rule(
    "inexact-json",
    Severity.WARNING,
    """An example is almost JSON, and is read as what it means.

In a dialect a comment or `...`, which shortens an example on purpose, is an info, once for each example.

That is done where `codegen.yaml` says `examples: {lenient: true}`. The message says what is not JSON at its place: a
comma too many or too few, a comment, `...` for what is left out, a text without quotes or in other ones, a bracket that
is not closed. Of several JSON texts in one block the first is the example. Of more than 100 such places in one example,
the last message stands for the rest.

Bad:

    ## Patch

    ### Request Body

    The body of the request should be serialized JSON that validates against
    the [Thing Patch](schemas.md#thing-patch) schema. For example, the following would be a
    valid body for this request:

    ```json
    {"name": "My Thing",}
    ```

    <!-- codegen.yaml -->

    examples: {lenient: true}

Good:

    ## Patch

    ### Request Body

    The body of the request should be serialized JSON that validates against
    the [Thing Patch](schemas.md#thing-patch) schema. For example, the following would be a
    valid body for this request:

    ```json
    {"name": "My Thing"}
    ```

    <!-- codegen.yaml -->

    examples: {lenient: true}
""",
)

RULES: Final = (UNREADABLE_JSON, DUPLICATE_JSON_KEY, INEXACT_JSON)
