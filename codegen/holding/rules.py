"""The rules of what is held back: what cannot be."""

from typing import Final

from codegen.diagnostics import Rule, Severity

NEEDED_INTERNAL: Final = Rule(
    "needed-internal",
    Severity.ERROR,
    """Something public needs what is held back.

A call cannot be made without a required parameter, a parameter in the path or a required property of its body, and a
public answer, body or property whose type is held back would have none. Make what is held back optional, hold back all
that needs it, or let `held_back` in codegen.yaml include it.

Bad:

    ### Request Headers

    | Name | Required | Description | Default | Internal |
    | ---- | -------- | ----------- | ------- | -------- |
    | X-Trace | Y | Which trace to write | | Y |

Good:

    ### Request Headers

    | Name | Required | Description | Default | Internal |
    | ---- | -------- | ----------- | ------- | -------- |
    | X-Trace | N | Which trace to write | | Y |
""",
)

TAKEN_NAMESPACE: Final = Rule(
    "taken-namespace",
    Severity.ERROR,
    """A resource is called as the namespace of what is beta.

`held_back: {beta: namespace}` in codegen.yaml puts actions that are beta under `client.beta`, and what is beta of a
resource `thing` into a resource `beta thing`. Rename the document, or include what is beta.

Bad:

    <!-- codegen.yaml -->

    held_back: {beta: namespace}

    <!-- beta.md -->

    # Beta Actions

    ## Get

    Returns a beta

    > **Beta.**

    ### Method And Url

    GET https://api.example.com/betas/**`BETA_ID`**

Good:

    <!-- codegen.yaml -->

    held_back: {beta: include}
""",
)

NAMES_HELD_BACK: Final = Rule(
    "names-held-back",
    Severity.WARNING,
    """A text that everybody reads names what is held back.

Nothing is taken out of texts, which are the author's own. So the name of an action, its path, its scopes, the name of a
parameter, a property or a schema in backticks, or a link to a schema gets out where a public text has it.

Bad:

    ## Get

    Returns a thing, as `thing.trace` does.

    ## Trace

    Returns a thing with all that is known of it.

    > **Internal.**

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**/trace

Good:

    ## Get

    Returns a thing.

    ## Trace

    Returns a thing with all that is known of it, unlike `thing.get`.

    > **Internal.**

    ### Method And Url

    GET https://api.example.com/things/**`THING_ID`**/trace
""",
)

RULES: Final = (NEEDED_INTERNAL, TAKEN_NAMESPACE, NAMES_HELD_BACK)
