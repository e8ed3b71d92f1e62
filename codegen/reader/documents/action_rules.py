"""The rules of one action."""

from typing import Final

from codegen.diagnostics import Rule, Severity

MISSING_URL: Final = Rule(
    "missing-url",
    Severity.ERROR,
    """An action has no method and URL.

Without them there is no action. Add a section `Method And Url`.

Bad:

    ## Get

    Retrieves a thing

    <!-- without Method And Url -->

Good:

    ## Get

    Retrieves a thing

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**
""",
)

MISSING_RESPONSES: Final = Rule(
    "missing-responses",
    Severity.WARNING,
    """An action documents no successful response.

It is read as answering with any JSON. Add a section `Successful Responses`.

Bad:

    ## Get

    Retrieves a thing

    <!-- without Successful Responses -->

Good:

    ## Get

    Retrieves a thing

    ### Successful Responses

    | Code | Type | Description |
    | ---- | ---- | ----------- |
    | 200 | [Thing](schemas.md#thing) | Thing information |
""",
)

UNDOCUMENTED_PATH_PARAMETER: Final = Rule(
    "undocumented-path-parameter",
    Severity.WARNING,
    """The URL has a placeholder that the table of path components has no row for.

Add the row. In a dialect that is told of actions that tell of parameters at all, and where the row of the placeholder
says that it travels elsewhere.

Bad:

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**/parts/**`PART_ID`**

    ### Request Path Components

    | Path Component | Description | Example |
    | -------------- | ----------- | ------- |
    | THING_ID | ID associated with the thing | 575ec8687ae143cd83dc4a97 |

Good:

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**/parts/**`PART_ID`**

    ### Request Path Components

    | Path Component | Description | Example |
    | -------------- | ----------- | ------- |
    | THING_ID | ID associated with the thing | 575ec8687ae143cd83dc4a97 |
    | PART_ID | ID associated with the part | 575ec76c7ae143cd83dc4a96 |
""",
)

UNDECLARED_PATH_PARAMETER: Final = Rule(
    "undeclared-path-parameter",
    Severity.WARNING,
    """The table of path components has a row that the URL has no placeholder for.

The row is kept as prose. Drop it, or fix the name. In a dialect any row that says that it is in the path is told.

Bad:

    ### Request Path Components

    | Path Component | Description | Example |
    | -------------- | ----------- | ------- |
    | THING_ID | ID associated with the thing | 575ec8687ae143cd83dc4a97 |
    | OWNER_ID | ID associated with the owner | 575ec76c7ae143cd83dc4a96 |

Good:

    ### Request Path Components

    | Path Component | Description | Example |
    | -------------- | ----------- | ------- |
    | THING_ID | ID associated with the thing | 575ec8687ae143cd83dc4a97 |
""",
)

UNSTATED_PLACE: Final = Rule(
    "unstated-place",
    Severity.ERROR,
    """Nothing says whether the parameters of an action that writes are sent in the query or in the body.

Other references mean either. A column `In` says it, or the heading of the section.

Bad:

    ## Post

    ### Parameters

    | Name | Type | Required | Description |
    | ---- | ---- | -------- | ----------- |
    | name | string | Y | Name of the thing |

    <!-- without Request Body -->

    <!-- without Curl Example -->

Good:

    ## Post

    ### Parameters

    | Name | In | Type | Required | Description |
    | ---- | -- | ---- | -------- | ----------- |
    | lang | query | string | N | Language of the answer |
""",
)

REPEATED_SECTION: Final = Rule(
    "repeated-section",
    Severity.WARNING,
    """A section stands twice in one action.

The second one is kept as prose. Join the two.

Bad:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | limit | N | How many parts to return | 100 | 10 |

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | offset | N | How many parts to skip | 0 | 10 |

Good:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | limit | N | How many parts to return | 100 | 10 |
    | offset | N | How many parts to skip | 0 | 10 |
""",
)

UNKNOWN_SECTION: Final = Rule(
    "unknown-section",
    Severity.WARNING,
    """An action has a section that is not read.

It is kept as prose. Fix the title of a known section; prose of your own stands after the error responses.

Bad:

    ### Request Query Parameter

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | limit | N | How many parts to return | 100 | 10 |

Good:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | limit | N | How many parts to return | 100 | 10 |
""",
)

RULES: Final = (
    MISSING_URL,
    MISSING_RESPONSES,
    UNDOCUMENTED_PATH_PARAMETER,
    UNDECLARED_PATH_PARAMETER,
    UNSTATED_PLACE,
    REPEATED_SECTION,
    UNKNOWN_SECTION,
)
