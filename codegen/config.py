"""codegen.yaml as a frozen `Config`, and the `Identity` that fills every key it leaves out from the documents."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from codegen.config_checks import CHECKS, CLASHES, is_below, is_package, read_switches, read_words
from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.dialects.dialect import Dialect
from codegen.dialects.form import Form, UsualAuthentication, form_of
from codegen.dialects.shipped import NAMES, is_own_dialect, shipped
from codegen.example_options import STRICT, ExampleOptions, read_example_options
from codegen.files import File, Span
from codegen.metadata import NO_URLS, Author, Urls, read_authors, read_urls
from codegen.package_names import clash_of_package
from codegen.yaml_nodes import compose, is_mapping, is_scalar, is_sequence, node_span

if TYPE_CHECKING:
    from yaml import MappingNode, Node

FILE_NAME: Final = "codegen.yaml"

INVALID_CONFIG: Final = Rule(
    "invalid-config",
    Severity.ERROR,
    """codegen.yaml or approved-breaks.md has something that is not understood.

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

DEFAULT_SPEC: Final = "spec"
"""The folder of the documents where nobody says it."""
DEFAULT_GENERATED: Final = "generated"
"""The folder of the generated files where nobody says it."""

_OPENAPI: Final = "3.1.1"


@dataclass(frozen=True, slots=True)
class Allowance:
    """A rule whose diagnostics are allowed in all documents, and where the configuration says so."""

    rule: str
    span: Span = field(compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class PythonOptions:
    """How the Python SDK is generated."""

    sync_only: bool = False
    """Whether it has no asynchronous client."""


@dataclass(frozen=True, slots=True)
class Config:
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
    examples: ExampleOptions = STRICT
    """How the examples of the documents are read."""
    dialect: str | None = None
    """How the documents are written, where it is not the built-in form: a dialect's name, or the file of an own one."""
    loaded_dialect: Dialect | None = None
    """The dialect that `dialect` names, once its file is read."""

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


@dataclass(frozen=True, slots=True)
class Identity:
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


def parse_config(file: File) -> tuple[Config, tuple[Diagnostic, ...]]:
    """Read codegen.yaml (YAML 1.2 core: every value is a string); whatever is wrong comes back as diagnostics."""
    root = compose(file, INVALID_CONFIG)
    if root is None:
        return Config(), ()
    if isinstance(root, Diagnostic):
        return Config(), (root,)
    if not is_mapping(root):
        return Config(), (
            INVALID_CONFIG.at(node_span(file, root), "not a mapping of keys", "write lines of `key: value`"),
        )
    values: dict[str, Any] = {}
    diagnostics = tuple(_read_keys(file, root, values))
    dialect = values.get("dialect")
    return Config(**values, loaded_dialect=shipped(dialect) if dialect in NAMES else None), diagnostics


def _read_keys(file: File, root: "MappingNode", values: dict[str, Any]) -> Iterator[Diagnostic]:
    known = ", ".join(f"`{item.name}`" for item in fields(Config) if item.name != "loaded_dialect")
    for key, value in root.value:
        name = key.value if is_scalar(key) else ""
        if name not in {*CHECKS, *_NESTED}:
            yield INVALID_CONFIG.at(node_span(file, key), f"unknown key `{name}`", f"the keys are {known}")
        elif name in values:
            yield INVALID_CONFIG.at(node_span(file, key), f"key `{name}` stands twice", "drop one of them")
        elif name in _NESTED:
            values[name], diagnostics = _NESTED[name](file, value)
            yield from diagnostics
        elif not is_scalar(value) or not CHECKS[name][0](value.value):
            yield INVALID_CONFIG.at(node_span(file, value), f"`{name}` is not usable", f"write {CHECKS[name][1]}")
        elif clash := tuple(_read_clash(name, value.value, node_span(file, value))):
            yield from clash
        else:
            values[name] = value.value


def _read_clash(name: str, value: str, span: Span) -> Iterator[Diagnostic]:
    """Yield an error where a name is somebody else's, or means something to Python."""
    find, ending = CLASHES.get(name, (None, ""))
    if find is not None and (clash := find(value)):
        help_text = f"write a name of its own, such as `{value}{ending}`"
        yield INVALID_CONFIG.at(span, f"`{name}` is `{value}`, which is {clash}", help_text)


def _read_allow(file: File, node: "Node") -> tuple[tuple[Allowance, ...], tuple[Diagnostic, ...]]:
    if is_sequence(node) and node.value and all(is_scalar(item) and item.value for item in node.value):
        return tuple(Allowance(item.value, node_span(file, item)) for item in node.value), ()
    help_text = "write a list of rules, such as `[rule]`"
    return (), (INVALID_CONFIG.at(node_span(file, node), "`allow` is not usable", help_text),)


def _read_authors(file: File, node: "Node") -> tuple[tuple[Author, ...], tuple[Diagnostic, ...]]:
    read = tuple(read_authors(file, node, INVALID_CONFIG))
    authors = tuple(item for item in read if isinstance(item, Author))
    return authors, tuple(item for item in read if isinstance(item, Diagnostic))


def _read_targets(file: File, node: "Node") -> tuple[tuple[str, ...], tuple[Diagnostic, ...]]:
    read = read_words(file, node, "targets", TARGETS, INVALID_CONFIG)
    return (TARGETS, (read,)) if isinstance(read, Diagnostic) else (read, ())


def _read_python(file: File, node: "Node") -> tuple[PythonOptions, tuple[Diagnostic, ...]]:
    names = tuple(item.name for item in fields(PythonOptions))
    return read_switches(file, node, PythonOptions, names, INVALID_CONFIG)


def _read_dialect(file: File, node: "Node") -> tuple[str, tuple[Diagnostic, ...]]:
    name = node.value if is_scalar(node) else ""
    if name in NAMES or (is_own_dialect(name) and is_below(name)):
        return name, ()
    known = ", ".join(f"`{item}`" for item in NAMES)
    help_text = f"write {known}, or the file of your own below the folder of this one, such as `dialect.yaml`"
    return name, (INVALID_CONFIG.at(node_span(file, node), f"there is no dialect `{ascii(name)[1:-1]}`", help_text),)


def _read_authentication(file: File, node: "Node") -> tuple[UsualAuthentication | None, tuple[Diagnostic, ...]]:
    if is_scalar(node) and node.value:
        return UsualAuthentication(node.value, node_span(file, node)), ()
    help_text = "write a sentence, such as `A token is required.`"
    return None, (INVALID_CONFIG.at(node_span(file, node), "`authentication` is not usable", help_text),)


_NESTED: Final[dict[str, Callable[[File, "Node"], tuple[object, tuple[Diagnostic, ...]]]]] = {
    "allow": _read_allow,
    "authentication": _read_authentication,
    "authors": _read_authors,
    "urls": lambda file, node: read_urls(file, node, INVALID_CONFIG),
    "targets": _read_targets,
    "python": _read_python,
    "dialect": _read_dialect,
    "examples": lambda file, node: read_example_options(file, node, INVALID_CONFIG),
}
"""The keys whose values are more than one text, or judged later at their place, and how each is read."""
