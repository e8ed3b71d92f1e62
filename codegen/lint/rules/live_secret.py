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
from codegen.markdown.moved import moved


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for file in spec.files:
        for secret in _secrets_of(spec, file):
            if spec.api.dialect and secret.is_guessed:
                continue
            yield RULE.at(secret.span, f"this looks like {secret.kind}", "revoke it, and write words in its place")


def _secrets_of(spec: Spec, file: File) -> Iterator[Secret]:
    """Yield the secrets of a file, each part of which is looked through once: none has a heading in it."""
    if spec.memo is None:
        yield from find_secrets(file)
        return
    line = 0
    for part in _parts(file.text):
        yield from moved(spec.kept(RULE.id, File(file.path, part), _found_in), line)
        line += part.count("\n")


def _parts(text: str) -> Iterator[str]:
    """Yield the parts of a text, each from one heading to the next."""
    start = 0
    while (end := text.find("\n## ", start)) >= 0:
        yield text[start : end + 1]
        start = end + 1
    yield text[start:]


def _found_in(file: File) -> tuple[Secret, ...]:
    return tuple(find_secrets(file))


RULE: Final = Rule("live-secret", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find, Forms.ANY)
