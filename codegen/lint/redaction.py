"""Documents without their secrets, for everything that is generated from them."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from codegen.config import Allowance
from codegen.diagnostics import Diagnostic, Severity
from codegen.files import File
from codegen.lint.rules.live_secret import RULE
from codegen.lint.secrets import find_secrets, redact
from codegen.lint.suppressions import suppress

_HELP: Final = "revoke it, and write words in its place; `<!-- codegen: allow live-secret -->` keeps it"


def redact_documents(
    files: tuple[File, ...], allowed: Iterable[Allowance] = ()
) -> tuple[tuple[File, ...], tuple[Diagnostic, ...]]:
    """Return the files with words in place of what looks like a live secret, and a warning for each.

    What a comment in the document or an entry of `allowed` allows stays. Lines keep their lengths, so that places in
    the files stay true.
    """
    found = {file.path: secrets for file in files if (secrets := tuple(find_secrets(file)))}
    if not found:
        return files, ()
    told = [
        RULE.at(item.span, f"this looks like {item.kind}, and is left out of what is generated", _HELP)
        for secrets in found.values()
        for item in secrets
    ]
    with_secrets = [file for file in files if file.path in found]
    left = {item for item in suppress(told, with_secrets, allowed, frozenset(), complete=False) if item.rule == RULE.id}
    places = {item.span for item in left}
    redacted = tuple(redact(file, [item for item in found.get(file.path, ()) if item.span in places]) for file in files)
    # What is generated is safe now, so that it need not be an error as in the linter.
    return redacted, tuple(replace(item, severity=Severity.WARNING) for item in told if item in left)
