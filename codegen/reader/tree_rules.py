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

An action document is titled `# ... Actions`, or has a section that only actions have.

Bad:

    <!-- part.md -->

    # Requests For Parts

    https://api.example.com/parts

Good:

    <!-- part.md -->

    # Part Actions

    https://api.example.com/parts

    ## Get
""",
)

NO_ACTION_DOCUMENTS: Final = Rule(
    "no-action-documents",
    Severity.ERROR,
    """The folder has no action document.

Name the folder that holds the documents, with its subfolders. An action document is titled `# ... Actions`.

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

TOO_MUCH_TEXT: Final = Rule(
    "too-much-text",
    Severity.ERROR,
    """A document has more lines or table cells than anybody would read.

It is not read either: at most 100,000 lines that are neither blank nor code, 100,000 pipes, and 1,000,000 lines in all.
Split it into smaller documents.

Bad:

    ### Details

    $ yes '| a | b |' | head -n 40000 >> thing.md

Good:

    ### Details

    A thing has parts.
""",
)

UNCLEAR_PAGES: Final = Rule(
    "unclear-pages",
    Severity.INFO,
    """An action takes a page of a collection, and something is not said that a walk through all pages needs.

So the SDK has no iterator over the collection, rather than one that loses items. What it needs is the number of the
first page, 0 or 1; a parameter for the size of a page; one list of items in the answer; and, with a cursor, the field
that has the next one. The first page is the default of `page`, or its description says `starting at 1`.

Bad:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | page | N | Which page of results to return | | 2 |
    | perPage | N | How many items to return per page | 1000 | 10 |

Good:

    ### Request Query Parameters

    | Name | Required | Description | Default | Example |
    | ---- | -------- | ----------- | ------- | ------- |
    | page | N | Which page of results to return, starting at 1 | | 2 |
    | perPage | N | How many items to return per page | 1000 | 10 |
""",
)

RULES: Final = (
    SECOND_SCHEMAS,
    LEFT_ASIDE,
    NO_ACTION_DOCUMENTS,
    REPEATED_ACTION,
    SECOND_SERVER,
    TOO_MUCH_TEXT,
    UNCLEAR_PAGES,
)
