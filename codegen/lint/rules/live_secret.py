r"""An example holds what looks like a live token, key or password.

Examples are read by everyone. Revoke what was published, and write words in its place: `YOUR_API_ACCESS_TOKEN`.
`codegen generate` leaves it out of everything that it writes, and says so as a warning, unless a comment allows it:
`<!-- codegen: allow live-secret -->`. In a dialect only what has a form of its own is told, such as a private key:
what is merely called a password is made up in most references.

Bad:

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer q7Xn2Lr9TzV4mWc8KpYd3HsGb6JfQaEu' \
        -X GET \
        https://api.example.com/things/THING_ID
    ```

Good:

    ### Curl Example

    ```bash
    curl -H 'Authorization: Bearer YOUR_API_ACCESS_TOKEN' \
        -X GET \
        https://api.example.com/things/THING_ID
    ```
"""

from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.files import File
from codegen.lint.check import Check, Forms
from codegen.lint.secrets import Secret, find_secrets
from codegen.lint.spec import Spec


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for file in spec.files:
        for secret in spec.kept(RULE.id, file, _secrets_of):
            if spec.api.dialect and secret.is_guessed:
                continue
            yield RULE.at(secret.span, f"this looks like {secret.kind}", "revoke it, and write words in its place")


def _secrets_of(file: File) -> tuple[Secret, ...]:
    return tuple(find_secrets(file))


RULE: Final = Rule("live-secret", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find, Forms.ANY)
