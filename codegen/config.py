"""codegen.yaml as a frozen `Config`, and the `Identity` that fills every key it leaves out from the documents."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from codegen.diagnostics import Diagnostic, Rule, Severity
from codegen.files import File, Span
from codegen.metadata import NO_URLS, Author, Check, Urls, is_license, read_authors, read_urls
from codegen.package_names import clash_of_distribution, clash_of_package
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

_OPENAPI: Final = "3.1.1"

_SERVER: Final = re.compile(
    r"(?:https://[a-z0-9-]+(?:\.[a-z0-9-]+)*|http://(?:localhost|127\.0\.0\.1))(?::([1-9][0-9]{0,4}))?", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Allowance:
    """A rule whose diagnostics are allowed in all documents, and where the configuration says so."""

    rule: str
    span: Span = field(compare=False, repr=False)


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
    """A folder of the project's own templates, which win over the built-in ones of the same path."""
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
    """Rules that `codegen lint` passes over."""


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
        package=package if _is_package(package) and not clash_of_package(package) else f"api_{package}",
        distribution=distribution,
        version=config.version or "0.1.0",
        server=config.server or server,
        openapi=config.openapi or _OPENAPI,
        has_refusals=config.refusals == "usual",
        license=config.license,
        authors=config.authors,
        urls=config.urls,
    )


def _is_package(value: str) -> bool:
    return re.fullmatch(r"[a-z][a-z0-9_]*", value, re.ASCII) is not None


def is_server(value: str) -> bool:
    """Tell whether credentials may go to a server: https and a plain host, or http to this machine."""
    match = _SERVER.fullmatch(value)
    return match is not None and int(match[1] or 0) < 65536


def _is_folder(value: str) -> bool:
    is_plain = value.isprintable() and value.strip() != "" and "\\" not in value and ":" not in value
    return is_plain and not value.startswith("/") and ".." not in value.split("/")


_CHECKS: Final[dict[str, Check]] = {
    "title": (lambda value: value.isprintable() and value.strip(), "one line of text"),
    "package": (_is_package, "a Python identifier in lower case, such as `losant_api`"),
    "distribution": (
        lambda value: re.fullmatch(r"[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?", value, re.ASCII),
        "a distribution name, such as `losant-api`",
    ),
    "version": (
        lambda value: re.fullmatch(r"[0-9]+(\.[0-9]+)*((a|b|rc)[0-9]+)?(\.(post|dev)[0-9]+)*", value, re.ASCII),
        "a version in quotes, such as `'1.2.0'`",
    ),
    "server": (is_server, "`https://` with a host and no path, such as `https://api.losant.com`"),
    "templates": (_is_folder, "a folder below the one of this file, such as `templates`"),
    "openapi": ({"3.1.1", "3.2.0"}.__contains__, "`3.1.1` or `3.2.0`"),
    "refusals": ({"documented", "usual"}.__contains__, "`documented` or `usual`"),
    "license": (is_license, "an SPDX license expression as SPDX spells it, such as `MIT` or `MIT OR Apache-2.0`"),
}


_CLASHES: Final[dict[str, tuple[Callable[[str], str], str]]] = {
    "package": (clash_of_package, "_api"),
    "distribution": (clash_of_distribution, "-api"),
}
"""What a name may be that is not free, and what makes it another one."""


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
    return Config(**values), diagnostics


def _read_keys(file: File, root: "MappingNode", values: dict[str, Any]) -> Iterator[Diagnostic]:
    known = ", ".join(f"`{item.name}`" for item in fields(Config))
    for key, value in root.value:
        name = key.value if is_scalar(key) else ""
        if name not in {*_CHECKS, *_NESTED}:
            yield INVALID_CONFIG.at(node_span(file, key), f"unknown key `{name}`", f"the keys are {known}")
        elif name in values:
            yield INVALID_CONFIG.at(node_span(file, key), f"key `{name}` stands twice", "drop one of them")
        elif name in _NESTED:
            values[name], diagnostics = _NESTED[name](file, value)
            yield from diagnostics
        elif not is_scalar(value) or not _CHECKS[name][0](value.value):
            yield INVALID_CONFIG.at(node_span(file, value), f"`{name}` is not usable", f"write {_CHECKS[name][1]}")
        elif clash := tuple(_read_clash(name, value.value, node_span(file, value))):
            yield from clash
        else:
            values[name] = value.value


def _read_clash(name: str, value: str, span: Span) -> Iterator[Diagnostic]:
    """Yield an error where a name is somebody else's, or means something to Python."""
    find, ending = _CLASHES.get(name, (None, ""))
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


_NESTED: Final[dict[str, Callable[[File, "Node"], tuple[object, tuple[Diagnostic, ...]]]]] = {
    "allow": _read_allow,
    "authors": _read_authors,
    "urls": lambda file, node: read_urls(file, node, INVALID_CONFIG),
}
"""The keys whose values are more than one text, and how each is read."""
