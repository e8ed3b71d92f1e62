r"""An example holds what looks like a live token or key.

Examples are read by everyone and copied into everything that is generated. Revoke what was published, and write
words in its place: `YOUR_API_ACCESS_TOKEN`.

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

import re
from collections.abc import Iterator
from typing import Final

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.lint.check import Check
from codegen.lint.spec import Spec
from codegen.markdown.document import Source

_KINDS: Final = (
    ("a JSON web token", re.compile(r"(?<![\w-])(?:(?!eyJ)[\w-])*+(eyJ[\w-]{8,}+\.eyJ[\w-]{8,}+\.[\w-]{16,}+)")),
    ("an access key of AWS", re.compile(r"AKIA[A-Z0-9]{16}\b")),
    ("a private key", re.compile(r"-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----(?=(?:\\n|\s)*[A-Za-z0-9+/=]{32})")),
    ("a token of GitHub", re.compile(r"gh[opsu]_[A-Za-z0-9]{36}")),
    ("a token of GitHub", re.compile(r"github_pat_\w{60,}")),
    ("a token of Slack", re.compile(r"xox[abprs]-[\w-]{20,}")),
    ("a live key of Stripe", re.compile(r"[rs]k_live_[A-Za-z0-9]{16,}")),
    ("a key of Google", re.compile(r"AIza[\w-]{35}")),
)
_BEARER: Final = re.compile(r"Bearer ([\w.~+/-]{20,}=*)")
_CHANGE: Final = re.compile(r"[A-Za-z][0-9]|[0-9][A-Za-z]|[a-z][A-Z]")


def _find(spec: Spec) -> Iterator[Diagnostic]:
    for file in spec.files:
        found = {
            match.start(match.lastindex or 0): (match[match.lastindex or 0], kind)
            for kind, pattern in _KINDS
            for match in pattern.finditer(file.text)
        }
        for match in _BEARER.finditer(file.text):
            if _is_random(match[1]):
                found.setdefault(match.start(1), (match[1], "a bearer token"))
        at = Source(file.path, 1, tuple(file.text.split("\n") if found else ())).places()
        for offset, (secret, kind) in found.items():
            yield RULE.at(at(offset, len(secret)), f"this looks like {kind}", "revoke it, and write words in its place")


def _is_random(token: str) -> bool:
    """Tell letters and digits thrown together from words."""
    return len(_CHANGE.findall(token)) >= 4 and "_" not in token.strip("_")


RULE: Final = Rule("live-secret", Severity.ERROR, __doc__)
CHECK: Final = Check(RULE, _find)
