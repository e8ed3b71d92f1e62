"""View of the credentials that a client is given, for the README."""

from msgspec import Struct

from codegen.config import Identity
from codegen.model.authentication import BASIC, BEARER, Scheme
from codegen.rendering.safe_text import Identifier, Markdown, PyCode
from codegen.targets.python.calls.credentials import ClientCredentials, scheme_words
from codegen.targets.python.text.docstrings import sentence
from codegen.targets.python.text.literals import literal
from codegen.targets.python.text.markdown import markdown_prose


class CredentialView(Struct, frozen=True):
    """One argument of the client, what it is for, and the environment variable in its place."""

    name: Identifier
    text: Markdown
    variable: Identifier


class CredentialsView(Struct, frozen=True):
    """What a client is given in examples; `arguments` are empty where it takes nothing but a token."""

    given: PyCode
    arguments: tuple[CredentialView, ...]
    has_choice: bool
    """Whether some action accepts one of several."""
    has_optional: bool
    """Whether some action is answered without credentials, too."""
    takes_token: bool
    """Whether a token is among them: scopes are spoken of then."""


def credentials_view(identity: Identity, credentials: ClientCredentials) -> CredentialsView:
    """Say what the README prints of them."""
    given = ", ".join(f"{name}={literal(value)}" for name, value in credentials.examples.items())
    arguments = [
        CredentialView(name, _meant(scheme, name), Identifier(f"{identity.prefix}_{name.upper()}"))
        for scheme, names in credentials.arguments.items()
        for name in names
    ]
    is_plain = credentials.is_token_alone
    return CredentialsView(
        PyCode(given),
        () if is_plain else tuple(arguments),
        has_choice=len(credentials.accepted) > 1,
        has_optional=credentials.has_optional,
        takes_token=is_plain or BEARER in credentials.arguments,
    )


def _meant(scheme: Scheme, name: Identifier) -> Markdown:
    if scheme == BASIC:
        return Markdown(f"The {'user name' if name == 'username' else 'password'} of HTTP Basic.")
    return markdown_prose(sentence(scheme_words(scheme)))
