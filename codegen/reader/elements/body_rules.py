"""The rules of what is concluded about a body from other sections."""

from typing import Final

from codegen.diagnostics import Rule, Severity

ASSUMED_OPTIONAL_BODY: Final = Rule(
    "assumed-optional-body",
    Severity.WARNING,
    r"""The section of a body does not say whether it is needed, and the curl example sends none.

The body is read as optional then, since the documented call does without it. Say in the section which it is.

Bad:

    ## Patch

    ### Request Body

    The body of the request should be serialized JSON that validates against
    the [Thing Patch](schemas.md#thing-patch) schema.

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        -X PATCH \
        https://api.example.com/things/THING_ID
    ```

Good:

    ## Patch

    ### Request Body

    The body of the request should be serialized JSON that validates against
    the [Thing Patch](schemas.md#thing-patch) schema. The body is optional.

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        -X PATCH \
        https://api.example.com/things/THING_ID
    ```
""",
)

SEVERAL_MEDIA_TYPES: Final = Rule(
    "several-media-types",
    Severity.ERROR,
    """The body of a request has several tables of fields, and no field that the second one is about.

Several content types are alternatives for the same fields: OpenAPI lists them all, and the SDK sends JSON, or else the
first one, and a form where there are files. Where each has fields of its own, each is a call of its own. The fields of
an object that is a field stand below a line that names it, as ``The object `author`:``.

Bad:

    ### Request Body

    Content type: `application/json`

    | Name | Type | Required | Description |
    | ---- | ---- | -------- | ----------- |
    | name | string | yes | Name of the thing |

    Content type: `application/x-www-form-urlencoded`

    | Name | Type | Required | Description |
    | ---- | ---- | -------- | ----------- |
    | title | string | yes | Title of the thing |

Good:

    ### Request Body

    Content type: `application/json` or `application/x-www-form-urlencoded`

    | Name | Type | Required | Description |
    | ---- | ---- | -------- | ----------- |
    | name | string | yes | Name of the thing |
""",
)

UNSENDABLE_BODY: Final = Rule(
    "unsendable-body",
    Severity.ERROR,
    """A form has no fields, or a body that is not a form has a field that is a file.

Files travel in forms of `multipart/form-data`, and a form consists of the fields of its table or its schema.

Bad:

    ### Request Body

    Content type: `application/json`

    | Name | Type | Required | Description |
    | ---- | ---- | -------- | ----------- |
    | image | file | yes | Picture of the thing |

Good:

    ### Request Body

    Content type: `multipart/form-data`

    | Name | Type | Required | Description |
    | ---- | ---- | -------- | ----------- |
    | image | file | yes | Picture of the thing |
""",
)

RULES: Final = (ASSUMED_OPTIONAL_BODY, SEVERAL_MEDIA_TYPES, UNSENDABLE_BODY)
