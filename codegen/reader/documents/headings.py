"""The headings of the sections of an action: which ones there are, what else they are called, what each expects."""

import difflib
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from codegen.reader.documents.titles import plain_title

_EVENTS: Final = "sse stream for a successful response"

HEADINGS: Final[dict[str, str]] = {
    **dict.fromkeys(("method", "request", "request line", "endpoint", "route", "url"), "method and url"),
    **dict.fromkeys(("method & url", "method url", "http method", "http request"), "method and url"),
    **dict.fromkeys(("auth", "security", "credentials", "access"), "authentication"),
    **dict.fromkeys(("authentication and authorization", "authentication & authorization"), "authentication"),
    **dict.fromkeys(("authorization", "scope", "scopes", "required scope", "oauth scopes"), "required scopes"),
    **dict.fromkeys(("permission", "permissions", "required permission", "required permissions"), "required scopes"),
    **dict.fromkeys(("role", "roles", "required role", "required roles"), "required scopes"),
    **dict.fromkeys(("path parameters", "path params", "path components"), "request path components"),
    **dict.fromkeys(("path variables", "url parameters", "request path parameters"), "request path components"),
    **dict.fromkeys(("query parameters", "query params", "query"), "request query parameters"),
    **dict.fromkeys(("query string", "query string parameters"), "request query parameters"),
    **dict.fromkeys(("parameters", "params", "request parameters", "arguments"), "parameters"),
    **dict.fromkeys(("headers", "header parameters", "request header"), "request headers"),
    **dict.fromkeys(("body", "payload", "request payload"), "request body"),
    **dict.fromkeys(("example", "curl", "example request", "request example", "example call"), "curl example"),
    **dict.fromkeys(("code sample", "code samples", "code example", "code examples", "examples"), "curl example"),
    **dict.fromkeys(("sample request", "request sample", "request samples", "sample call"), "curl example"),
    **dict.fromkeys(("curl request", "curl command", "example (curl)", "usage"), "curl example"),
    **dict.fromkeys(("success responses", "success response", "successful response"), "successful responses"),
    **dict.fromkeys(("responses", "response", "response codes", "status codes"), "responses"),
    **dict.fromkeys(("events", "event stream", "stream", "sse stream", "sse events"), _EVENTS),
    **dict.fromkeys(("stream events", "server-sent events", "streamed events"), _EVENTS),
    **dict.fromkeys(("errors", "error response", "error codes", "possible errors"), "error responses"),
}
"""Other heading (in lower case) -> the heading of the section that it means."""

FORMS: Final[dict[str, str]] = {
    "method and url": "`GET https://host/path/{placeholder}`",
    "authentication": "`No authentication is required.`, `A token with one of the scopes a, b is required.`, "
    "``API key in the header `NAME`.`` or `Basic authentication.`",
    "required scopes": "``One of the scopes `a`, `b` is required.`` or ``All of the scopes `a`, `b` are required.``",
    "request path components": "a table `| Path Component | Type | Description | Example |`, "
    "or a list `- name (type): text`",
    "request query parameters": "a table `| Name | Type | Required | Description | Default | Example |`, "
    "or a list `- name (type, required): text`",
    "parameters": "a table `| Name | In | Type | Required | Description | Default | Example |`, "
    "or a list `- name (type, required): text`",
    "request headers": "a table `| Name | Type | Required | Description | Default |`, "
    "or a list `- name (type, required): text`",
    "request body": "a sentence that links a schema, `[Title](schemas.md#its-title)`, or a table "
    "`| Name | Type | Required | Description |`, and an example",
    "curl example": "a `bash` block with one call `curl ...`",
    "successful responses": "a table `| Code | Type | Description |`, and examples",
    "responses": "a table `| Code | Type | Description |`, and examples",
    "sse stream for a successful response": "a line of text and a table `| SSE Event Name | Type | Description |`",
    "error responses": "a table `| Code | Type | Description |`, and examples",
}
"""What stands in each section, as a message shows it."""

ANSWER_HEADERS: Final = frozenset(
    {"response headers", "response header", "headers of the response", "returned headers", "answer headers"}
)
"""Headings of sections about what no document of the format says."""

BUILT_IN_HEADINGS: Final = frozenset({"method and url", "request path components", "successful responses"})
"""Headings, in lower case, that no other form of references has."""

USUAL: Final = frozenset({"authentication", "required scopes", "curl example"})
"""Headings of sections that other documents have as well."""

TELLING: Final = frozenset(FORMS) - USUAL - {"parameters", "responses"}
"""Headings that hardly stand in any document but one of actions."""

COMMON: Final = frozenset({"error responses", "responses", "request headers"})
"""Headings of sections that stand once for all actions in documents of other hands."""

CREDENTIALS: Final = frozenset({"authentication", "required scopes"})
"""Headings of sections that say who may call."""

ASIDE: Final = frozenset(
    {
        *("overview", "introduction", "intro", "contents", "table of contents", "toc", "conventions", "terminology"),
        *("rate limits", "rate limiting", "rate limit", "pagination", "versioning", "error handling", "base url"),
        *("changelog", "change log", "release notes", "version history", "faq", "notes", "see also", "glossary"),
        *("further reading", "appendix", "getting started", "best practices"),
    }
)
"""Titles of what is no action, in lower case."""


@lru_cache(maxsize=4096)
def section_of(title: str) -> str | None:
    """Return the heading, in lower case, of the section that a title means; None for a title of something else.

    A number, a link and the signs around its words do not count.
    """
    words = _without_signs(" ".join(plain_title(title).lower().split()))
    return HEADINGS.get(words, words if words in FORMS else None)


def _without_signs(words: str) -> str:
    """Take off what is neither letter nor digit around some words, but for a parenthesis that closes one of theirs."""
    places = [index for index, char in enumerate(words) if char.isalnum()]
    if not places:
        return words
    return words[places[0] : places[-1] + 1] + (")" if words[places[-1] + 1 :].startswith(")") else "")


def meant_by(title: str) -> str:
    """Return the heading that a title is a slip of the pen for, empty when there is none."""
    words = " ".join(title.lower().split())
    return next(iter(difflib.get_close_matches(words, [*FORMS, *HEADINGS], n=1, cutoff=0.8)), "")


@dataclass(slots=True)
class Headings:
    """The sections of an action so far, by their headings: those that were read, and those that a slip means."""

    read: set[str] = field(default_factory=set)
    meant: set[str] = field(default_factory=set)

    def is_told(self, headings: frozenset[str], *, has_errors: bool) -> bool:
        """Tell whether what some sections lack follows from what was reported: a slip, or an error in what was read."""
        return not headings.isdisjoint(self.meant) or (has_errors and not headings.isdisjoint(self.read))

    def has(self, headings: frozenset[str]) -> bool:
        """Tell whether any of some sections is there, or was to be."""
        return not headings.isdisjoint(self.read | self.meant)
