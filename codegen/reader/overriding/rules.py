"""The rules of overrides.yaml that depend on the documents, and those that an override takes back."""

from typing import Final

from codegen.diagnostics import Rule, Severity

UNKNOWN_PLACE: Final = Rule(
    "unknown-place",
    Severity.ERROR,
    """An entry of overrides.yaml is about something that the documents do not have.

Fix the entry. Drop it if its place has gone.

Bad:

    ## Get

    Retrieves the things

    <!-- overrides.yaml -->

    - where: {document: thing.md, action: Gte, field: description}
      was: Retrieves the things
      now: Retrieves a thing
      because: There is one thing of each id.

Good:

    ## Get

    Retrieves the things

    <!-- overrides.yaml -->

    - where: {document: thing.md, action: Get, field: description}
      was: Retrieves the things
      now: Retrieves a thing
      because: There is one thing of each id.
""",
)

STALE_OVERRIDE: Final = Rule(
    "stale-override",
    Severity.ERROR,
    """An entry of overrides.yaml does not fit the documents any more.

They were fixed, or changed. Drop the entry, or say under `was` what the document has now.

Bad:

    ## Get

    Retrieves a thing

    <!-- overrides.yaml -->

    - where: {document: thing.md, action: Get, field: description}
      was: Retrieves the things
      now: Retrieves a thing
      because: There is one thing of each id.

Good:

    ## Get

    Retrieves the things

    <!-- overrides.yaml -->

    - where: {document: thing.md, action: Get, field: description}
      was: Retrieves the things
      now: Retrieves a thing
      because: There is one thing of each id.
""",
)

REPEATED_OVERRIDE: Final = Rule(
    "repeated-override",
    Severity.ERROR,
    """Two entries of overrides.yaml are about one place, or one lies inside of the place of the other.

Make one entry of both.

Bad:

    ## Get

    Retrieves the things

    <!-- overrides.yaml -->

    - where: {document: thing.md, action: Get, field: description}
      was: Retrieves the things
      now: Retrieves a thing
      because: There is one thing of each id.
    - where: {document: thing.md, action: Get, field: description}
      was: Retrieves the things
      now: Retrieves one thing
      because: There are no two of one id.

Good:

    ## Get

    Retrieves the things

    <!-- overrides.yaml -->

    - where: {document: thing.md, action: Get, field: description}
      was: Retrieves the things
      now: Retrieves a thing
      because: There is one thing of each id.
""",
)

MISSING_AUTHENTICATION: Final = Rule(
    "missing-authentication",
    Severity.WARNING,
    """An action does not say whether a token is needed.

It is read as if one was needed. Add a section `Authentication`, there or above the actions for all of them, or the key
`authentication` to codegen.yaml.

Bad:

    ## Get

    Retrieves a thing

    <!-- without Authentication -->

Good:

    ## Get

    Retrieves a thing

    ### Authentication

    A valid api access token is required to access this endpoint. The token must
    include at least one of the following scopes:
    all.User, all.User.read, thing.*, or thing.get.
""",
)

MISSING_DESCRIPTION: Final = Rule(
    "missing-description",
    Severity.WARNING,
    """An action or a schema has no description.

Add one line under its heading.

Bad:

    ## Get

    <!-- without description -->

Good:

    ## Get

    Retrieves a thing
""",
)

MISSING_SCHEMA: Final = Rule(
    "missing-schema",
    Severity.WARNING,
    """An entry of schemas.md has no schema.

It is read as any JSON. Add a section `Schema` with a `json` block.

Bad:

    ### Details

    A thing is made of [parts](schemas.md#part).

    <!-- schemas.md -->

    ## Part

    Schema for a part

Good:

    ### Details

    A thing is made of [parts](schemas.md#part).

    <!-- schemas.md -->

    ## Part

    Schema for a part

    ### Schema

    ```json
    {"type": "object", "properties": {"name": {"type": "string"}}}
    ```
""",
)

RULES: Final = (
    UNKNOWN_PLACE,
    STALE_OVERRIDE,
    REPEATED_OVERRIDE,
    MISSING_AUTHENTICATION,
    MISSING_DESCRIPTION,
    MISSING_SCHEMA,
)
