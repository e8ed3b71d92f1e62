"""Views of what a package says about itself: its doors, its tests, its entry in an index."""

import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from codegen.config import Identity
from codegen.metadata import Author, Urls, with_changelog
from codegen.rendering.safe_text import Docstring, Identifier, PyCode, PyLiteral, TomlText
from codegen.targets.python.calls.credentials import ClientCredentials
from codegen.targets.python.text.imports import Import, import_block
from codegen.targets.python.text.literals import literal
from codegen.targets.python.text.toml import toml_string

PYTHONS: Final = ("3.11", "3.12", "3.13", "3.14")
"""The versions of Python that an SDK runs on."""

_ASYNC: Final = "Framework :: AsyncIO"
_CLASSIFIERS: Final = (
    _ASYNC,
    "Framework :: Pydantic :: 2",
    "Intended Audience :: Developers",
    "Operating System :: OS Independent",
    "Programming Language :: Python :: 3",
    "Programming Language :: Python :: 3 :: Only",
    *(f"Programming Language :: Python :: {version}" for version in PYTHONS),
    "Typing :: Typed",
)


_ERRORS: Final = (
    *("ApiConnectionError", "ApiError", "ApiTimeoutError", "AuthenticationError", "BadRequestError", "ConflictError"),
    *("GoneError", "InvalidResponseError", "MissingTokenError", "NotFoundError", "PaginationError"),
    *("PermissionDeniedError", "RateLimitError", "ResponseError", "SchemaMismatchError", "SchemaMismatchWarning"),
    *("ServerError", "StatusError", "UnprocessableEntityError"),
)
_ROOT: Final = {
    **dict.fromkeys(_ERRORS, "_runtime.errors"),
    **dict.fromkeys(("UNSET", "Unset"), "_runtime.unset"),
    **dict.fromkeys(("AsyncClient", "Client"), "client"),
}
"""What the root of every package hands out, by the modules that define it."""


class PackageView(Struct, frozen=True):
    """A package's own module."""

    name: Identifier
    docstring: Docstring
    version: PyLiteral
    imports: PyCode | None = None
    """What the root imports; None for a package within it."""
    names: tuple[PyLiteral, ...] = ()
    """What the root hands out."""


class TestedView(Struct, frozen=True):
    """What the tests have to know of the package."""

    name: Identifier
    literal: PyLiteral
    environment: PyLiteral
    has_async: bool = True
    """Whether there is an asynchronous client."""
    takes_more: bool = False
    """Whether clients take more than a token."""


def root_view(identity: Identity, about: Docstring, credentials: ClientCredentials) -> PackageView:
    """Return the view of the package's root, which hands out clients and errors."""
    package = identity.package
    used = _ROOT if credentials.is_token_alone else _ROOT | {"MissingCredentialError": "_runtime.credentials"}
    used = {name: home for name, home in used.items() if not identity.sync_only or name != "AsyncClient"}
    imports = [Import(Identifier(f"{package}.{module}"), Identifier(name)) for name, module in used.items()]
    names = sorted([*used, "__version__"], key=lambda name: (not name.isupper(), name))
    return PackageView(
        Identifier(package),
        about,
        literal(identity.version),
        import_block(imports, package),
        tuple(map(literal, names)),
    )


class AuthorView(Struct, frozen=True):
    """One author; `email` is None where only the name is known."""

    name: TomlText
    email: TomlText | None


class UrlView(Struct, frozen=True):
    """An address under a well-known label."""

    label: TomlText
    url: TomlText


class ProjectView(Struct, frozen=True):
    """What the package index is told."""

    name: TomlText
    version: TomlText
    description: TomlText
    package: TomlText
    folder: TomlText
    license: TomlText | None
    authors: tuple[AuthorView, ...]
    urls: tuple[UrlView, ...]
    classifiers: tuple[TomlText, ...]


def project_view(identity: Identity) -> ProjectView:
    """Return the view of pyproject.toml, in the terms of the core metadata of Python packages."""
    return ProjectView(
        name=toml_string(identity.distribution),
        version=toml_string(identity.version),
        description=toml_string(f"Python client of the {identity.title}"),
        package=toml_string(identity.package),
        folder=toml_string(f"{identity.package}/"),
        license=toml_string(identity.license) if identity.license else None,
        authors=tuple(_view_author(author) for author in identity.authors),
        urls=tuple(_view_urls(with_changelog(identity.urls))),
        classifiers=tuple(map(toml_string, _classifiers(identity))),
    )


def _view_author(author: Author) -> AuthorView:
    return AuthorView(toml_string(author.name), toml_string(author.email) if author.email else None)


def _view_urls(urls: Urls) -> Iterator[UrlView]:
    for name in urls.__struct_fields__:
        if url := getattr(urls, name):
            yield UrlView(toml_string(name.capitalize()), toml_string(url))


def _classifiers(identity: Identity) -> Iterator[str]:
    """Yield the trove classifiers, in the order of the alphabet."""
    yield f"Development Status :: {_status(identity.version)}"
    yield from (item for item in _CLASSIFIERS if not (identity.sync_only and item == _ASYNC))


def _status(version: str) -> str:
    """Return how far a release is: an alpha, a beta or what comes before 1.0, or stable."""
    if re.search(r"a|dev", version):
        return "3 - Alpha"
    return "4 - Beta" if re.search(r"^0+\b|b|rc", version) else "5 - Production/Stable"
