"""What codegen.yaml says of the project behind the SDK: its licence, its authors, its addresses.

They stand in the SDK's pyproject.toml (PEP 621, PEP 639) and, where OpenAPI means the same, in its document.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final, TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from codegen.diagnostics import Diagnostic, Rule
from codegen.files import File
from codegen.yaml_nodes import is_mapping, is_scalar, is_sequence, node_span

if TYPE_CHECKING:
    from yaml import Node

_ATOM: Final = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_HOST: Final = r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*"
_EMAIL: Final = re.compile(rf"{_ATOM}(\.{_ATOM})*@{_HOST}")
_URL: Final = re.compile(rf"https?://{_HOST}(:[0-9]{{1,5}})?([/?#][A-Za-z0-9._~!$&'()*+,;=:@%/?#-]*)?")

Check: TypeAlias = tuple[Callable[[str], object], str]
"""What is true of a usable value, and words for it."""


class Author(Struct, frozen=True):
    """Who writes the SDK: a person or an organisation."""

    name: str
    email: str | None = None


class Urls(Struct, frozen=True):
    """Where there is more: addresses with the well-known labels of package indexes, in their order there."""

    homepage: str | None = None
    documentation: str | None = None
    repository: str | None = None
    issues: str | None = None
    changelog: str | None = None


NO_URLS: Final = Urls()

_FILES: Final = {"github.com": "blob/HEAD", "gitlab.com": "-/blob/HEAD"}
"""Where hosts of repositories show a file of the main branch."""


def with_changelog(urls: Urls) -> Urls:
    """Say where the changelog is that `codegen release` writes, where a known host has the repository."""
    address = urls.repository or ""
    host = address.partition("://")[2].partition("/")[0].lower().removeprefix("www.")
    if urls.changelog is not None or host not in _FILES or not address.startswith("https://"):
        return urls
    return replace(urls, changelog=f"{address.rstrip('/').removesuffix('.git')}/{_FILES[host]}/CHANGELOG.md")


def is_license(value: str) -> bool:
    """Tell whether a text is an SPDX license expression, spelled as SPDX spells it."""
    # Imported here for start-up time: it brings the list of all licences.
    from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression

    try:
        return canonicalize_license_expression(value) == value
    except InvalidLicenseExpression:
        return False


def _is_name(value: str) -> bool:
    return value.isprintable() and value.strip() == value != "" and not set(value) & set(',<>@"\\')


_AUTHOR: Final[dict[str, Check]] = {
    "name": (_is_name, "a name without commas, quotes and angle brackets, such as `Acme`"),
    "email": (_EMAIL.fullmatch, "an address, such as `sdk@example.com`"),
}
_URLS: Final[dict[str, Check]] = dict.fromkeys(
    Urls.__struct_fields__, (_URL.fullmatch, "a URL, such as `https://example.com/sdk`")
)


def read_authors(file: File, node: "Node", rule: Rule) -> Iterator[Author | Diagnostic]:
    """Yield each author of the list `authors`; whatever is wrong there is yielded as an error of `rule`."""
    if not is_sequence(node) or not node.value:
        yield rule.at(node_span(file, node), "`authors` is not usable", "write a list, such as `[{name: Acme}]`")
        return
    for item in node.value:
        fields, faults = _read_fields(file, item, _AUTHOR, rule)
        yield from faults
        if not faults and "name" in fields:
            yield Author(**fields)
        elif not faults:
            yield rule.at(node_span(file, item), "an author without a `name`", "write `name: Acme`")


def read_urls(file: File, node: "Node", rule: Rule) -> tuple[Urls, tuple[Diagnostic, ...]]:
    """Read the mapping `urls`; whatever is wrong there comes back as errors of `rule`."""
    fields, faults = _read_fields(file, node, _URLS, rule)
    return Urls(**fields), faults


def _read_fields(
    file: File, node: "Node", checks: Mapping[str, Check], rule: Rule
) -> tuple[dict[str, str], tuple[Diagnostic, ...]]:
    """Read a mapping whose values are texts, each of which has its check."""
    fields: dict[str, str] = {}
    return fields, tuple(_fill(file, node, checks, fields, rule))


def _fill(
    file: File, node: "Node", checks: Mapping[str, Check], fields: dict[str, str], rule: Rule
) -> Iterator[Diagnostic]:
    known = ", ".join(f"`{name}`" for name in checks)
    if not is_mapping(node) or not node.value:
        yield rule.at(node_span(file, node), "not a mapping of keys", f"the keys are {known}")
        return
    for key, value in node.value:
        name = key.value if is_scalar(key) else ""
        if name not in checks:
            yield rule.at(node_span(file, key), f"unknown key `{name}`", f"the keys are {known}")
        elif name in fields:
            yield rule.at(node_span(file, key), f"key `{name}` stands twice", "drop one of them")
        elif not is_scalar(value) or not checks[name][0](value.value):
            yield rule.at(node_span(file, value), f"`{name}` is not usable", f"write {checks[name][1]}")
        else:
            fields[name] = value.value
