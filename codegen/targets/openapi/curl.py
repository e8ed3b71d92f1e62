"""The documented curl call -> a code sample."""

import shlex
from typing import Final
from urllib.parse import unquote_plus

from codegen.model.authentication import Authentication
from codegen.model.exchange import CurlExample
from codegen.model.parameter import Location
from codegen.targets.openapi import views

_CREDENTIALS: Final = "Bearer YOUR_API_ACCESS_TOKEN"
_BASIC: Final = "Basic YOUR_CREDENTIALS"
_KEY: Final = "YOUR_API_KEY"
_HEADER: Final = Location.HEADER
_CONTINUED: Final = " \\\n  "


def view_curl(curl: CurlExample, authentication: Authentication) -> views.CodeSampleObject:
    """Return the call as a shell takes it, one option a line; whoever's credentials it shows, they are replaced."""
    headers = (_header(name, value, authentication) for name, value in curl.headers)
    parts = [f"curl -X {shlex.quote(curl.method)}", *headers]
    if curl.body is not None:
        parts.append(f"{curl.body_option} {shlex.quote(curl.body)}")
    parts += [f"{option} {shlex.quote(text)}" for option, text in curl.form]
    url = shlex.quote(_without_keys(curl.url, authentication))
    return views.CodeSampleObject(lang="Shell", label="curl", source=_CONTINUED.join([*parts, url]))


def _header(name: str, value: str, authentication: Authentication) -> str:
    shown = value
    own = next((scheme.prefix for scheme in authentication.schemes if scheme.prefix and scheme.is_http), "")
    if name.lower() == "authorization":
        shown = _BASIC if value.lower().startswith("basic ") else _CREDENTIALS
        shown = f"{own} YOUR_API_ACCESS_TOKEN" if own and value.lower().startswith(f"{own.lower()} ") else shown
    elif name.lower() == "cookie":
        shown = _cookies(value, authentication)
    elif authentication.sends(Location.HEADER, name):
        prefix = next((item.prefix for item in authentication.schemes if item.place == (_HEADER, name.lower())), "")
        shown = f"{prefix} {_KEY}".lstrip()
    return f"-H {shlex.quote(f'{name}: {shown}')}"


def _cookies(value: str, authentication: Authentication) -> str:
    pairs = [pair.strip().partition("=") for pair in value.split(";")]
    return "; ".join(
        f"{name}={_KEY}" if authentication.sends(Location.COOKIE, name) else f"{name}{equals}{text}"
        for name, equals, text in pairs
    )


def _without_keys(url: str, authentication: Authentication) -> str:
    path, mark, query = url.partition("?")
    pairs = [pair.partition("=") for pair in query.split("&")]
    shown = [
        f"{name}={_KEY}" if authentication.sends(Location.QUERY, unquote_plus(name)) else f"{name}{equals}{value}"
        for name, equals, value in pairs
    ]
    return f"{path}{mark}{'&'.join(shown)}"
