"""The rules of all documents of a folder together."""

from typing import Final

from codegen.diagnostics import Rule, Severity

SECOND_SCHEMAS: Final = Rule(
    "second-schemas",
    Severity.ERROR,
    """A second document holds schemas.

Links name an anchor of `schemas.md`, so there is one such document. It has this name, or the title `Schemas`. Join the
two.

Bad:

    ### Details

    A thing is made of [parts](shared.md#part).

    <!-- shared.md -->

    # Schemas

    ## Part

    Schema for a part

    ### Schema

    ```json
    {"type": "object"}
    ```

Good:

    ### Details

    A thing is made of [parts](schemas.md#part).

    <!-- schemas.md -->

    ## Part

    Schema for a part

    ### Schema

    ```json
    {"type": "object"}
    ```
""",
)

LEFT_ASIDE: Final = Rule(
    "left-aside",
    Severity.INFO,
    """A document describes no actions, so nothing is generated from it.

An action is a `## Title` with a request line below it, or under its `### Method And Url`. A guide or a README may have
any other heading.

Bad:

    <!-- part.md -->

    # Parts

    ## Get

    The request is sent to the things of the part.

Good:

    <!-- part.md -->

    # Part Actions

    ## Get

    Retrieves a part
""",
)

NO_ACTION_DOCUMENTS: Final = Rule(
    "no-action-documents",
    Severity.ERROR,
    """The folder has no action document.

Name the folder that holds the documents, `.md` or `.mdx`, with its subfolders. The message counts them, and the lines
that look like the request line of an action: one stands in a paragraph or a code block below a `## Title`.

Bad:

    $ mkdir ../api
    $ mv thing.md ../api

Good:

    $ mkdir api
    $ mv thing.md api
""",
)

REPEATED_ACTION: Final = Rule(
    "repeated-action",
    Severity.ERROR,
    """Two actions, or two resources, have the same name, or the same method and URL.

The generated code could call only one of them. A resource is named after its file, an action after its title. Names
that differ in spaces or capitals are the same, and so are URLs that differ in what their placeholders are called.

Bad:

    ## Get

    ## Get

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**/parts

Good:

    ## Get

    ## Get Parts

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**/parts
""",
)

SECOND_SERVER: Final = Rule(
    "second-server",
    Severity.ERROR,
    """The URLs of the documents name more than one host.

Credentials are sent to the host, so all actions share one. `server` in codegen.yaml says which one is right; without
it, the first one counts. An entry of overrides.yaml cannot name another host either.

Bad:

    ## Get

    ## Delete

    ### Method And Url

    DELETE https://api.example.org/things/**`THING_ID`**

Good:

    ## Get

    ## Delete

    ### Method And Url

    DELETE https://api.example.com/things/**`THING_ID`**
""",
)

MISSING_SERVER: Final = Rule(
    "missing-server",
    Severity.ERROR,
    """URLs start with their path, and nothing says of which server.

Name it once, under `server` in codegen.yaml. This is reported once, at the first such URL.

Bad:

    <!-- things.md -->

    ### Method And Url

    GET /things

Good:

    <!-- codegen.yaml -->

    server: https://api.example.com

    <!-- things.md -->

    ### Method And Url

    GET /things

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' https://api.example.com/things
    ```
""",
)

TOO_MUCH_TEXT: Final = Rule(
    "too-much-text",
    Severity.ERROR,
    """A document has more lines, table cells or values than anybody would read.

It is not read either: at most 100,000 lines that are neither blank nor code, 100,000 pipes, 100,000 brackets, braces
and commas, and 1,000,000 lines in all. In a dialect a chapter may have 8 paths, or more as long as their number times
the characters of the chapter is at most 1,000,000: what it says is worked off for each path.
Split it into smaller documents.

Bad:

    ### Details

    $ yes '| a | b |' | head -n 40000 >> thing.md

Good:

    ### Details

    A thing has parts.
""",
)

RULES: Final = (
    SECOND_SCHEMAS,
    LEFT_ASIDE,
    NO_ACTION_DOCUMENTS,
    REPEATED_ACTION,
    SECOND_SERVER,
    MISSING_SERVER,
    TOO_MUCH_TEXT,
)
