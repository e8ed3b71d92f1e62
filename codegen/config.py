"""codegen.yaml as a frozen `Config`, and the `Identity` that fills every key it leaves out from the documents."""

import re
from typing import Final
from urllib.parse import urlsplit

from msgspec import Struct

from codegen.config_changes import Level
from codegen.config_checks import is_package
from codegen.diagnostics import Rule, Severity
from codegen.dialects.dialect import Dialect
from codegen.dialects.form import Form, UsualAuthentication, form_of
from codegen.equality import equal_without
from codegen.example_options import STRICT, ExampleOptions
from codegen.files import File, Span
from codegen.held_back import USUAL, HeldBack
from codegen.metadata import NO_URLS, Author, Urls
from codegen.package_names import clash_of_package
from codegen.places import CONFIG, GENERATED, SPEC
from codegen.renamed import Rename
from codegen.since import Since

FILE_NAME: Final = CONFIG

INVALID_CONFIG: Final = Rule(
    "invalid-config",
    Severity.ERROR,
    """codegen.yaml, since.yaml or approved-breaks.md has something that is not understood.

The message says what is expected there.

Bad:

    <!-- codegen.yaml -->

    title: Thing API
    openapi: '3.0'

    <!-- approved-breaks.md -->

    - `3f2a9c1b7d0e`

Good:

    <!-- codegen.yaml -->

    title: Thing API
    openapi: '3.1.1'

    <!-- approved-breaks.md -->

    - `3f2a9c1b7d0e`: things have never had a colour
""",
)

TARGETS: Final = ("openapi", "python")
"""What can be generated, by the folder of generated/ that it goes to."""

DEFAULT_SPEC: Final = SPEC
"""The folder of the documents where nobody says it."""
DEFAULT_GENERATED: Final = GENERATED
"""The folder of the generated files where nobody says it."""

_OPENAPI: Final = "3.1.1"


@equal_without("span")
class Allowance(Struct, frozen=True):
    """A rule whose diagnostics are allowed in all documents, and where the configuration says so."""

    rule: str
    span: Span


class PythonOptions(Struct, frozen=True):
    """How the Python SDK is generated."""

    sync_only: bool = False
    """Whether it has no asynchronous client."""


class Config(Struct, frozen=True):
    """What a project says about itself in codegen.yaml; None where it says nothing."""

    title: str | None = None
    """Title of the API: `Losant API`."""
    package: str | None = None
    """Import package of the SDK: `losant_api`."""
    distribution: str | None = None
    """Distribution of the SDK on a package index: `losant-api`."""
    version: str | None = None
    """Version of the SDK and of the OpenAPI document."""
    server: str | None = None
    """The server that credentials go to; documents with another are refused."""
    templates: str | None = None
    """A folder of the project's own templates, which win over the built-in ones of the same path.

    As `spec`, `generated` and `overrides` it is a path below the folder of codegen.yaml.
    """
    openapi: str | None = None
    """Version of the OpenAPI specification that the document keeps to: `3.1.1` or `3.2.0`."""
    refusals: str | None = None
    """Which refusals of a token the OpenAPI document has: those `documented`, or the `usual` 401, 403 and 429 too."""
    license: str | None = None
    """The licence of what is generated, as an SPDX license expression: `MIT`."""
    authors: tuple[Author, ...] = ()
    """Who writes the SDK; the first is whom the OpenAPI document names as contact."""
    urls: Urls = NO_URLS
    """Where there is more about the SDK and the API."""
    allow: tuple[Allowance, ...] = ()
    """Rules that no diagnostic is shown of, and that `--strict` does not count."""
    changes: tuple[Level, ...] = ()
    """Kinds of change that weigh more or less for the users of this SDK than they do by themselves."""
    spec: str | None = None
    """The folder of the documents."""
    generated: str | None = None
    """The folder of the generated files."""
    overrides: str | None = None
    """The file that says what the documents get wrong."""
    targets: tuple[str, ...] = TARGETS
    """What is generated: `openapi`, `python` or both."""
    python: PythonOptions = PythonOptions()
    """Options of the Python SDK."""
    renamed: tuple[Rename, ...] = ()
    """Names that have changed, and that the SDK keeps as deprecated aliases."""
    examples: ExampleOptions = STRICT
    """How the examples of the documents are read."""
    held_back: HeldBack = USUAL
    """What becomes of what the documents mark as internal or beta."""
    dialect: str | None = None
    """How the documents are written, where it is not the built-in form: a dialect's name, or the file of an own one."""
    loaded_dialect: Dialect | None = None
    """The dialect that `dialect` names, once its file is read."""
    dialect_file: File | None = None
    """That file, where the dialect is the project's own."""
    since: tuple[Since, ...] = ()
    """In which release things came, as the file of that name beside the configuration says it."""

    @property
    def form(self) -> Form:
        """How the documents are written and read."""
        return form_of(self.loaded_dialect, self.examples, self.authentication)

    @property
    def is_unread(self) -> bool:
        """Whether a dialect is named that could not be read, so that nothing is known of the documents' form."""
        return self.dialect is not None and self.loaded_dialect is None

    authentication: UsualAuthentication | None = None
    """What actions need that say nothing of it, as a sentence of a document: `A token is required.`"""


class Identity(Struct, frozen=True):
    """How the generated files name the API: each field from `Config`, or from the documents' server."""

    title: str
    package: str
    distribution: str
    version: str
    server: str
    openapi: str = _OPENAPI
    has_refusals: bool = False
    """Whether operations have the usual refusals of a token that no document mentions."""
    license: str | None = None
    authors: tuple[Author, ...] = ()
    urls: Urls = NO_URLS
    sync_only: bool = False
    """Whether the SDK has no asynchronous client."""

    @property
    def prefix(self) -> str:
        """How the SDK's environment variables start: `LOSANT_API`."""
        return self.package.upper()


def identify(config: Config, server: str) -> Identity:
    """Fill what `config` leaves out: `https://api.losant.com` gives `Losant API`, `losant_api`, `losant-api`."""
    labels = (urlsplit(config.server or server).hostname or "").split(".")
    named = [label for label in labels if label not in {"api", "rest", "www", ""} and not label.isdigit()] or ["rest"]
    words = [word for word in named[0].split("-") if word]
    title = config.title or " ".join([*(word.capitalize() for word in words), "API"])
    distribution = config.distribution or (config.package or "_".join([*words, "api"])).replace("_", "-").strip("-")
    package = config.package or re.sub(r"[^a-z0-9]+", "_", distribution.lower()).strip("_")
    return Identity(
        title=title,
        package=package if is_package(package) and not clash_of_package(package) else f"api_{package}",
        distribution=distribution,
        version=config.version or "0.1.0",
        server=config.server or server,
        openapi=config.openapi or _OPENAPI,
        has_refusals=config.refusals == "usual",
        license=config.license,
        authors=config.authors,
        urls=config.urls,
        sync_only=config.python.sync_only,
    )
