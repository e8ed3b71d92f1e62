"""The warnings that are accepted, each with its reason; any other one fails the suite, as every error does."""

import re
from dataclasses import dataclass

from tools.interop.outcome import Diagnostic


@dataclass(frozen=True)
class Acceptance:
    """Warnings of a tool's rule whose message has a match of `pattern`, and why they may stay."""

    tool: str
    rule: str
    reason: str
    pattern: str = ""

    def covers(self, tool: str, diagnostic: Diagnostic) -> bool:
        """Tell whether a diagnostic of a tool is accepted by this."""
        return (tool, diagnostic.rule) == (self.tool, self.rule) and re.search(
            self.pattern, diagnostic.message
        ) is not None


ACCEPTED = (
    Acceptance("Redocly CLI", "info-license", "The documents name no licence, and none is made up."),
    Acceptance(
        "Redocly CLI",
        "no-invalid-schema-examples",
        "Redocly takes every schema for closed; the documents close only some, and an example may show more than they "
        "describe.",
        "NOT have unevaluated properties",
    ),
    Acceptance(
        "Redocly CLI",
        "no-invalid-media-type-examples",
        "The same examples, as answers of actions.",
        "NOT have unevaluated properties",
    ),
    Acceptance("Redocly CLI", "no-unused-components", "The documents describe types that no action names."),
    Acceptance(
        "Redocly CLI",
        "no-illogical-composition-keywords",
        "A documented choice has alternatives that some values fit both of; only the API's owner can part them.",
        "mutually exclusive",
    ),
    Acceptance(
        "Spectral",
        "oas3-operation-security-defined",
        "Since OpenAPI 3.1 a requirement may list roles for a scheme of any type; the rule looks for them among the "
        "scopes of OAuth flows alone.",
        "must be listed among scopes",
    ),
    Acceptance(
        "openapi-fetch",
        "request",
        "It has no way to write lists or objects inside of an object: it sends nothing and names its option "
        "`querySerializer`, with which the request is the documented one.",
        "Provide your own `querySerializer",
    ),
    Acceptance(
        "hey-api",
        "request",
        "The same: its client has the serializer of openapi-fetch.",
        "Provide your own `querySerializer",
    ),
    Acceptance(
        "Prism", "call", "It takes the request, and writes no answer of a media type such as `image/png`.", "serializer"
    ),
    Acceptance("Spectral", "info-contact", "The documents name no contact, and none is made up."),
    Acceptance("Spectral", "info-description", "The documents have no words about the API as a whole."),
    Acceptance("Spectral", "oas3-unused-component", "The documents describe types that no action names."),
)


PUBLISHED = (
    Acceptance("Spectral", "oas3-valid-media-example", "An example is not a value of its own type."),
    Acceptance("Spectral", "invalid-ref", "An example has a reference in it, which no reader of JSON follows."),
)
"""The errors that published trees have as long as nothing corrects them: each is a contradiction in the documents."""


def accepting(tool: str, diagnostic: Diagnostic, acceptances: tuple[Acceptance, ...] = ACCEPTED) -> Acceptance | None:
    """Return what accepts a diagnostic of a tool, if anything does."""
    return next((item for item in acceptances if item.covers(tool, diagnostic)), None)
