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

    ### Request Query Parameters

    | Name | Required | Description | Internal |
    | ---- | -------- | ----------- | -------- |
    | trace | Y | Which trace to write | Y |

Good:

    ### Request Query Parameters

    | Name | Required | Description | Internal |
    | ---- | -------- | ----------- | -------- |
    | trace | N | Which trace to write | Y |
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

    ## Get (beta)

    Returns a beta

    ### Method And Url

    GET https://api.example.com/betas/**`BETA_ID`**

Good:

    <!-- codegen.yaml -->

    held_back: {beta: include}
""",
)

RULES: Final = (NEEDED_INTERNAL, TAKEN_NAMESPACE)
