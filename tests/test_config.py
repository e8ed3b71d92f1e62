"""codegen.yaml is read whole or refused with a position, and what it leaves out comes from the server."""

import re
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, packages_distributions, requires

import pytest
from msgspec.structs import replace

from codegen.config import Allowance, Config, Identity, identify
from codegen.config_changes import Level
from codegen.config_yaml import parse_config
from codegen.files import File, Span
from codegen.metadata import Author, Urls
from codegen.package_names import DEPENDENCIES


def _parse(text: str) -> tuple[Config, list[str]]:
    config, diagnostics = parse_config(File("codegen.yaml", text))
    return config, [f"{item.span.line}:{item.span.column}: {item.message}" for item in diagnostics]


def test_every_key_is_read() -> None:
    """Each key of the file is a field of the configuration, as it is spelled."""
    text = """\
title: Losant API
package: losant_api
distribution: losant-api
version: 1.10
server: https://api.losant.com
templates: our/templates
openapi: 3.2.0
refusals: usual
license: MIT OR Apache-2.0
authors:
  - name: Acme
    email: sdk+python@acme.example.com
  - name: José O'Neil
urls:
  homepage: https://acme.example.com
  documentation: https://acme.example.com/docs
  repository: https://acme.example.com/sdk.git
  issues: https://acme.example.com:8443/issues?of=sdk#open
  changelog: http://acme.example.com/changes
allow: [undefined-type]
changes:
  path-changed: {impact: breaking, reason: 'called by hand, too', subjects: [thing.get]}
"""
    expected = Config(
        "Losant API", "losant_api", "losant-api", "1.10", "https://api.losant.com", "our/templates", "3.2.0", "usual"
    )
    urls = Urls(
        "https://acme.example.com",
        "https://acme.example.com/docs",
        "https://acme.example.com/sdk.git",
        "https://acme.example.com:8443/issues?of=sdk#open",
        "http://acme.example.com/changes",
    )
    authors = (Author("Acme", "sdk+python@acme.example.com"), Author("José O'Neil"))
    allow = (Allowance("undefined-type", Span("codegen.yaml", 20, 9)),)
    place = Span("codegen.yaml", 22, 3)
    changes = (Level("path-changed", "breaking", "called by hand, too", ("thing.get",), span=place, impact_span=place),)
    ours = replace(expected, license="MIT OR Apache-2.0", authors=authors, urls=urls, allow=allow, changes=changes)
    assert (ours, []) == _parse(text)


def test_allowed_rules_have_places() -> None:
    """Each rule under `allow` is known with its place, so that it can be reported there."""
    config, _ = _parse("allow:\n  - undefined-type\n  - live-secret\n")
    assert [(2, 5, 14), (3, 5, 11)] == [(item.span.line, item.span.column, item.span.length) for item in config.allow]


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n"])
def test_an_empty_file_says_nothing(text: str) -> None:
    """Nothing, a comment or an empty document is a configuration of defaults."""
    assert (Config(), []) == _parse(text)


@pytest.mark.parametrize(
    ("text", "diagnostic"),
    [
        ("title: [a\n", "1:10: not YAML: expected ',' or ']', but got '<stream end>'"),
        ("title: a\n\tb: c\n", "2:1: not YAML: found character '\\t' that cannot start any token"),
        ("title: a\nversion: \x01\n", "2:1: not YAML: special characters are not allowed"),
        ("allow: undefined-type\n", "1:8: `allow` is not usable"),
        ("allow: []\n", "1:8: `allow` is not usable"),
        ("allow: [[a]]\n", "1:8: `allow` is not usable"),
        ("allow: [a]\nallow: [b]\n", "2:1: key `allow` stands twice"),
        ("- title\n", "1:1: not a mapping of keys"),
        ("{" * 5000, "1:1: nested too deeply"),
        ("title: a\ncolour: red\n", "2:1: unknown key `colour`"),
        ("? [a]\n: b\n", "1:3: unknown key ``"),
        ("title: a\ntitle: b\n", "2:1: key `title` stands twice"),
        ("title:\n", "1:7: `title` is not usable"),
        ("title: [a]\n", "1:8: `title` is not usable"),
        ('title: "a\\nb"\n', "1:8: `title` is not usable"),
        ("a: &x [*x]\n", "1:1: unknown key `a`"),
        ("title: !!python/object:os.system {}\n", "1:8: `title` is not usable"),
        ("license: MIT\nlicense: MIT\n", "2:1: key `license` stands twice"),
        ("authors: Acme\n", "1:10: `authors` is not usable"),
        ("authors: []\n", "1:10: `authors` is not usable"),
        ("authors: [Acme]\n", "1:11: not a mapping of keys"),
        ("authors: [{}]\n", "1:11: not a mapping of keys"),
        ("authors:\n  - email: sdk@acme.io\n", "2:5: an author without a `name`"),
        ("authors:\n  - name: Acme\n    name: B\n", "3:5: key `name` stands twice"),
        ("authors:\n  - name: Acme\n    phone: '1'\n", "3:5: unknown key `phone`"),
        ("authors:\n  - name: Acme, Inc.\n", "2:11: `name` is not usable"),
        ("authors:\n  - name: A <a@b.io>\n", "2:11: `name` is not usable"),
        ('authors:\n  - name: "a\\nb"\n', "2:11: `name` is not usable"),
        ("authors:\n  - name: ' '\n", "2:11: `name` is not usable"),
        ("authors:\n  - name: [Acme]\n", "2:11: `name` is not usable"),
        ("authors: [{name: A, email: at acme}]\n", "1:28: `email` is not usable"),
        ("authors: [{name: A, email: 'a@b.io, c@d.io'}]\n", "1:28: `email` is not usable"),
        ("authors: [{name: A, email: a..b@c.io}]\n", "1:28: `email` is not usable"),
        ("changes: [path-changed]\n", "1:10: `changes` is not usable"),
        ("changes: {}\n", "1:10: `changes` is not usable"),
        ("changes:\n  path-changed: breaking\n", "2:17: not a mapping of keys"),
        ("changes:\n  path-changed: {impact: breaking}\n", "2:3: `path-changed` has no `reason`"),
        ("changes:\n  path-changed: {reason: ours}\n", "2:3: `path-changed` has no `impact`"),
        ("changes:\n  path-changed: {impact: major, reason: a}\n", "2:26: `impact` is not usable"),
        ("changes:\n  path-changed: {impact: breaking, reason: ''}\n", "2:44: `reason` is not usable"),
        ('changes:\n  path-changed: {impact: breaking, reason: "a\\nb"}\n', "2:44: `reason` is not usable"),
        ("changes:\n  path-changed: {impact: breaking, why: a}\n", "2:36: unknown key `why`"),
        ("changes:\n  path-changed: {impact: breaking, impact: a}\n", "2:36: key `impact` stands twice"),
        ("changes:\n  a-b: {impact: breaking, reason: a, subjects: thing}\n", "2:48: `subjects` is not usable"),
        ("changes:\n  a-b: {impact: breaking, reason: a, subjects: [[]]}\n", "2:48: `subjects` is not usable"),
        (
            "changes:\n  a-b: {impact: breaking, reason: a}\n  a-b: {impact: additive, reason: a}\n",
            "3:3: key `a-b` stands twice",
        ),
        ("urls: https://acme.io\n", "1:7: not a mapping of keys"),
        ("urls:\n", "1:6: not a mapping of keys"),
        ("urls: {home: https://acme.io}\n", "1:8: unknown key `home`"),
        ("urls: {issues: https://a.io, issues: https://b.io}\n", "1:30: key `issues` stands twice"),
        ("urls: {issues: acme.io/issues}\n", "1:16: `issues` is not usable"),
        ("urls: {issues: 'https://user:pw@acme.io'}\n", "1:16: `issues` is not usable"),
        ("urls: {issues: 'javascript:alert(1)'}\n", "1:16: `issues` is not usable"),
        ('urls: {issues: "https://acme.io/a b"}\n', "1:16: `issues` is not usable"),
        ("urls: {issues: 'https://acme.io/\"x'}\n", "1:16: `issues` is not usable"),
        ("urls: {issues: [https://acme.io]}\n", "1:16: `issues` is not usable"),
    ],
)
def test_what_is_wrong_has_a_position(text: str, diagnostic: str) -> None:
    """Whatever is not a configuration is told with line and column, and never raised."""
    assert [diagnostic] == _parse(text)[1]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("package", "Losant"),
        ("package", "losant-api"),
        ("package", "os; import os"),
        ("distribution", "-losant"),
        ("distribution", "losant api"),
        ("version", "one"),
        ("version", "1.0; x"),
        ("server", "http://api.losant.com"),
        ("server", "https://user:pw@api.losant.com"),
        ("server", "https://api.losant.com/"),
        ("server", "https://losant.com/api//v1"),
        ("server", "https://losant.com/../v1"),
        ("server", "https://api.losant.com?x"),
        ("server", "https://api.losant.com:99999"),
        ("server", "https://api.losant.com:0"),
        ("templates", "../templates"),
        ("templates", "a/../../b"),
        ("templates", "/etc"),
        ("templates", "'C:/templates'"),
        ("templates", "'..\\templates'"),
        ("templates", "' '"),
        ("openapi", "3.0.3"),
        ("refusals", "all"),
        ("license", "Apache"),
        ("license", "mit"),
        ("license", "MIT or Apache-2.0"),
        ("license", "MIT AND"),
        ("license", "'MIT '"),
        ("license", "''"),
        ("license", "[MIT]"),
    ],
)
def test_unusable_values_are_refused(key: str, value: str) -> None:
    """A value that could not stand in the generated files, or leads out of the folder, is refused where it stands."""
    config, diagnostics = _parse(f"{key}: {value}\n")
    assert (Config(), [f"1:{len(key) + 3}: `{key}` is not usable"]) == (config, diagnostics)


@pytest.mark.parametrize(
    ("key", "value", "clash", "remedy"),
    [
        ("package", "class", "a keyword of Python", "class_api"),
        ("package", "json", "a module of Python itself", "json_api"),
        ("package", "distutils", "a module of Python itself", "distutils_api"),
        ("package", "annotationlib", "a module of Python itself", "annotationlib_api"),
        ("package", "pydantic", "a package that the SDK depends on", "pydantic_api"),
        ("package", "com1", "a device on Windows", "com1_api"),
        ("package", "httpx2", "a package that the SDK depends on", "httpx2_api"),
        ("package", "tests", "a module of the SDK's tests", "tests_api"),
        ("package", "pytest", "a module of the SDK's tests", "pytest_api"),
        ("distribution", "Typing.Extensions", "a package that the SDK depends on", "Typing.Extensions-api"),
    ],
)
def test_names_of_others_are_refused(key: str, value: str, clash: str, remedy: str) -> None:
    """A name that would take the place of something else is refused where it stands, with one that is free."""
    config, (diagnostic,) = parse_config(File("codegen.yaml", f"title: A\n{key}: {value}\n"))

    assert Config(title="A") == config
    assert Span("codegen.yaml", 2, len(key) + 3, len(value)) == diagnostic.span
    assert f"`{key}` is `{value}`, which is {clash}" == diagnostic.message
    assert f"write a name of its own, such as `{remedy}`" == diagnostic.help
    assert [] == _parse(f"{key}: {remedy}\n")[1]


def test_dependencies_are_known() -> None:
    """Every module that comes with what the SDK depends on is among those whose names are not free."""
    closure, waiting = set[str](), ["anyio", "httpx2", "pydantic"]
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if name not in closure:
            closure.add(name)
            with suppress(PackageNotFoundError):
                waiting += [re.split(r"[^\w.-]", item)[0] for item in requires(name) or () if "extra ==" not in item]
    owners = packages_distributions().items()
    modules = {module for module, names in owners if closure & {name.lower().replace("_", "-") for name in names}}

    assert {"httpx2", "pydantic_core", "typing_extensions"} <= modules
    assert set() == modules - DEPENDENCIES


@pytest.mark.parametrize("server", ["https://api.losant.com:8443", "https://localhost"])
def test_servers_with_a_port_are_usable(server: str) -> None:
    """A server may have a port."""
    assert (Config(server=server), []) == _parse(f"server: {server}\n")


def test_identity_comes_from_the_server() -> None:
    """Without configuration every name derives from the host."""
    expected = Identity("Losant API", "losant_api", "losant-api", "0.1.0", "https://api.losant.com")
    assert expected == identify(Config(), "https://api.losant.com")
    assert expected.prefix == "LOSANT_API"


@pytest.mark.parametrize(
    ("config", "server", "names"),
    [
        (Config(), "https://api.acme-tools.io", ("Acme Tools API", "acme_tools_api", "acme-tools-api")),
        (Config(), "https://1password.com", ("1password API", "api_1password_api", "1password-api")),
        (Config(), "https://api", ("Rest API", "rest_api", "rest-api")),
        (Config(package="acme"), "https://x.com", ("X API", "acme", "acme")),
        (Config(package="acme_"), "https://x.com", ("X API", "acme_", "acme")),
        (Config(distribution="Acme.SDK"), "https://x.com", ("X API", "acme_sdk", "Acme.SDK")),
        (Config(distribution="json"), "https://x.com", ("X API", "api_json", "json")),
        (Config(distribution="import"), "https://x.com", ("X API", "api_import", "import")),
        (Config(title="Acme"), "https://x.com", ("Acme", "x_api", "x-api")),
        (Config(server="https://y.com"), "https://x.com", ("Y API", "y_api", "y-api")),
    ],
)
def test_what_the_configuration_says_wins(config: Config, server: str, names: tuple[str, str, str]) -> None:
    """Title, package and distribution come from the configuration first, then from each other, then from the host."""
    identity = identify(config, server)
    assert names == (identity.title, identity.package, identity.distribution)
