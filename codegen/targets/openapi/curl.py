"""The documented curl call -> a code sample."""

import shlex
from typing import Final

from codegen.model.exchange import CurlExample
from codegen.targets.openapi import views

_CREDENTIALS: Final = "Bearer YOUR_API_ACCESS_TOKEN"
_CONTINUED: Final = " \\\n  "


def view_curl(curl: CurlExample) -> views.CodeSampleObject:
    """Return the call as a shell takes it, one option a line; whoever's token it shows, it is replaced."""
    parts = [f"curl -X {shlex.quote(curl.method)}", *(_header(name, value) for name, value in curl.headers)]
    if curl.body is not None:
        parts.append(f"{curl.body_option} {shlex.quote(curl.body)}")
    parts += [f"{option} {shlex.quote(text)}" for option, text in curl.form]
    return views.CodeSampleObject(lang="Shell", label="curl", source=_CONTINUED.join([*parts, shlex.quote(curl.url)]))


def _header(name: str, value: str) -> str:
    shown = _CREDENTIALS if name.lower() == "authorization" else value
    return f"-H {shlex.quote(f'{name}: {shown}')}"
