"""The rules of pages and of marks: what keeps the SDK from walking through a collection, and what is held back."""

from typing import Final

from codegen.diagnostics import Rule, Severity

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

UNCLEAR_MARK: Final = Rule(
    "unclear-mark",
    Severity.WARNING,
    """A mark that holds something back says neither yes nor no.

What is marked internal stays out of what is generated. A column or a key `internal` whose word is not understood is
taken for yes, so that nothing gets out by mistake; the message says so. `yes`, `true` and `internal` say yes, `no`,
`false`, `public` and an empty cell say no; in a schema it is `"x-internal": true`.

Bad:

    ### Request Query Parameters

    | Name | Required | Description | Internal |
    | ---- | -------- | ----------- | -------- |
    | colour | N | Which colour to return | maybe |

Good:

    ### Request Query Parameters

    | Name | Required | Description | Internal |
    | ---- | -------- | ----------- | -------- |
    | colour | N | Which colour to return | no |
""",
)

RULES: Final = (UNCLEAR_PAGES, UNCLEAR_MARK)
