"""The rules of request lines and URLs, and of links to schemas."""

from typing import Final

from codegen.diagnostics import Rule, Severity

UNKNOWN_SCHEMA: Final = Rule(
    "unknown-schema",
    Severity.WARNING,
    """A link leads to a schema that schemas.md does not have.

It is read as any JSON. Add the schema, or fix the link. Each anchor is reported once per document.

Bad:

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Thing](schemas.md#thign) | Thing information |

Good:

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Thing](schemas.md#thing) | Thing information |
""",
)

FOREIGN_LINK: Final = Rule(
    "foreign-link",
    Severity.WARNING,
    """The type of a response is a link that is not to an anchor of schemas.md.

It is read as any JSON. Link the schema as `schemas.md#its-title`.

Bad:

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Thing](https://example.com/schemas#thing) | Thing information |

Good:

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Thing](schemas.md#thing) | Thing information |
""",
)

UNDEFINED_TYPE: Final = Rule(
    "undefined-type",
    Severity.WARNING,
    """The type of a response is the word `undefined`.

It is read as any JSON. Link the schema.

Bad:

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | undefined | Thing information |

Good:

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Thing](schemas.md#thing) | Thing information |
""",
)

UNLINKED_TYPE: Final = Rule(
    "unlinked-type",
    Severity.WARNING,
    """The type of a body, of a field or of a response is neither a link to a schema nor in words that are known.

It is read as any JSON. Link the schema, alone or in `array of [Thing](schemas.md#thing)`, or name it by its title.
Types without a schema are written `string`, `integer`, `boolean`, `array of strings` and alike, a file as `file` or by
its media type, and an answer without content as an empty cell.

Bad:

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | Information | Thing information |

Good:

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Thing](schemas.md#thing) | Thing information |
""",
)

UNREADABLE_URL: Final = Rule(
    "unreadable-url",
    Severity.ERROR,
    """A URL is not `https://` with a plain host and plain segments.

Credentials are sent there, so nothing else is read, but for `http://localhost` and `http://127.0.0.1`. Where
codegen.yaml has a `server`, a URL may start with its path. A segment is plain text, or a placeholder: bold and in code,
`{thingId}`, `:thingId` or `<thingId>`. A query has its parameters in their own section. All in all there are at most
1000 characters.

Bad:

    ### Method And Url

    GET http://api.example.com/things/**`THING_ID`**

Good:

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**
""",
)

UNMARKED_PLACEHOLDER: Final = Rule(
    "unmarked-placeholder",
    Severity.WARNING,
    """A segment of a URL looks like a placeholder, and nothing marks it as one.

It is sent as it stands there. A placeholder is `{thingId}`, `:thingId`, `<thingId>`, or bold or in code.

Bad:

    ### Method And Url

    GET https://api.example.com/things/THING_ID/parts

    ### Request Path Components

    None.

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' https://api.example.com/things/THING_ID/parts
    ```

Good:

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**/parts
""",
)

UNKNOWN_METHOD: Final = Rule(
    "unknown-method",
    Severity.ERROR,
    """The method of an action is not a method of HTTP.

The methods are GET, POST, PUT, PATCH, DELETE, HEAD and OPTIONS, in capitals or not.

Bad:

    ### Method And Url

    FETCH https://api.example.com/things/**`THING_ID`**

Good:

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**
""",
)

RULES: Final = (
    UNKNOWN_SCHEMA,
    FOREIGN_LINK,
    UNDEFINED_TYPE,
    UNLINKED_TYPE,
    UNREADABLE_URL,
    UNMARKED_PLACEHOLDER,
    UNKNOWN_METHOD,
)
