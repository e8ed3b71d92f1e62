"""Documents and overrides without their secrets, for everything that is generated from them."""

import json
from collections.abc import Iterable
from typing import Final

from msgspec.structs import replace

from codegen.config import Allowance
from codegen.diagnostics import Diagnostic, Severity
from codegen.files import File
from codegen.lint.rules.live_secret import RULE
from codegen.lint.secrets import Secret, find_secrets, redact
from codegen.lint.suppressions import suppress
from codegen.memo import Memo, give
from codegen.model.schema import JsonValue
from codegen.overrides import NOTHING, Override, Value

_HELP: Final = "revoke it, and write words in its place; `<!-- codegen: allow live-secret -->` keeps it"
_OVERRIDE_HELP: Final = "revoke it, and write words in its place; `allow: [live-secret]` in codegen.yaml keeps it"


def redact_documents(
    files: tuple[File, ...], allowed: Iterable[Allowance] = (), memo: Memo | None = None
) -> tuple[tuple[File, ...], tuple[Diagnostic, ...]]:
    """Return the files with words in place of what looks like a live secret, and a warning for each.

    What a comment in the document or an entry of `allowed` allows stays. Lines keep their lengths, so that places in
    the files stay true. With a `memo`, files that are as they were in the round before are not looked at again.
    """
    found = {file.path: secrets for file in files if (secrets := _secrets_in(file, memo))}
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


def _secrets_in(file: File, memo: Memo | None) -> tuple[Secret, ...]:
    return give(memo, lambda: ("secrets", file), lambda: tuple(find_secrets(file)))


def redact_overrides(
    overrides: tuple[Override, ...], allowed: Iterable[Allowance] = ()
) -> tuple[tuple[Override, ...], tuple[Diagnostic, ...]]:
    """Return the overrides with words in place of what looks like a live secret, and a warning for each new value.

    What they say of a document is redacted alike, since the document they are held against is. An entry of `allowed`
    keeps everything.
    """
    if any(item.rule == RULE.id for item in allowed):
        return overrides, ()
    told: list[Diagnostic] = []
    redacted = tuple(_redact_override(item, told) for item in overrides)
    return redacted, tuple(told)


def _redact_override(override: Override, told: list[Diagnostic]) -> Override:
    was, now = _without_secrets(override, "was"), _without_secrets(override, "now")
    for kind in now[1]:
        message = f"this looks like {kind}, and is left out of what is generated"
        told.append(replace(RULE.at(override.at("now"), message, _OVERRIDE_HELP), severity=Severity.WARNING))
    return replace(override, was=was[0], now=now[0]) if was[1] or now[1] else override


def _without_secrets(override: Override, key: str) -> tuple[Value, list[str]]:
    """Return `was` or `now` of an override without secrets, and what these look like."""
    value = override.was if key == "was" else override.now
    if value is NOTHING:
        return value, []
    if isinstance(value, str) and override.is_text:
        file = File("", value)
        secrets = tuple(find_secrets(file))
        return redact(file, secrets).text, [item.kind for item in secrets]
    # The key tells a password from any other word, so the value is looked at as its member.
    file = File("", json.dumps({override.key: value}, ensure_ascii=False))
    secrets = tuple(find_secrets(file))
    members: dict[str, JsonValue] = json.loads(redact(file, secrets).text)
    return members[override.key], [item.kind for item in secrets]
