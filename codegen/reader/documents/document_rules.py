"""The rules of whole documents of actions."""

from typing import Final

from codegen.diagnostics import Rule, Severity

MISSING_TITLE: Final = Rule(
    "missing-title",
    Severity.WARNING,
    """A document has no title.

Start it with `# Title`.

Bad:

    <!-- without title -->

Good:

    # Thing Actions

    https://api.example.com/things
""",
)

MISPLACED_TITLE: Final = Rule(
    "misplaced-title",
    Severity.ERROR,
    """An action has a title of the wrong level.

An action starts with `## Title`. A heading of another level that has a request line of its own, or the sections of an
action below it, would be lost, or be taken for a part of another action.

Bad:

    ## Get

    ### Delete

    DELETE https://api.example.com/things/**`THING_ID`**

Good:

    ## Get

    ## Delete
""",
)

FORMAT_OF_2016: Final = Rule(
    "format-of-2016",
    Severity.ERROR,
    """The document is in the format of 2016, whose titles are methods.

It is not read. Give each action a title, and method and URL a section `Method And Url`.

Bad:

    ## GET - /things/:thingId

    Retrieves a thing

Good:

    ## Get

    Retrieves a thing

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**
""",
)

UNKNOWN_FRONT_MATTER: Final = Rule(
    "unknown-front-matter",
    Severity.WARNING,
    """The front matter has a key that is not read.

Those that are read are `description`, `authentication`, and what holds all actions back: `internal`, `beta`,
`visibility` and its like.

Bad:

    ---
    description: Everything about things.
    author: Jo
    ---

Good:

    ---
    description: Everything about things.
    ---
""",
)

HIDDEN_TEXT: Final = Rule(
    "hidden-text",
    Severity.WARNING,
    """A comment of several lines hides what stands in it.

Readers do not see it, and neither does the generator. Drop the lines, or show them.

Bad:

    ### Details

    A thing can be taken apart.

    <!--
    Its parts cannot.
    -->

Good:

    ### Details

    A thing can be taken apart. Its parts cannot.
""",
)

UNREAD_CALLS: Final = Rule(
    "unread-calls",
    Severity.WARNING,
    """A document that is left aside has request lines below its headings.

They may be actions that are missing then. An action has the heading `##`, and sections such as `### Responses`. In a
guide, where they are examples, allow this with a comment.

Bad:

    <!-- part.md -->

    # Parts

    ### Get

    ```
    GET https://api.example.com/parts
    ```

Good:

    <!-- part.md -->

    # Part Actions

    ## Get

    Retrieves a part
""",
)

RULES: Final = (
    UNREAD_CALLS,
    MISSING_TITLE,
    MISPLACED_TITLE,
    FORMAT_OF_2016,
    UNKNOWN_FRONT_MATTER,
    HIDDEN_TEXT,
)
