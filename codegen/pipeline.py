"""The pure middle that the commands share: documents and configuration in, every generated file out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from codegen.config import Config, Identity, identify
from codegen.diagnostics import Diagnostic, Severity, has_errors, in_order
from codegen.diff.python.released import has_names_of, read_released_names
from codegen.files import File
from codegen.lint.redaction import redact_documents, redact_overrides
from codegen.manifest import render_manifest
from codegen.model.api import Api
from codegen.overrides import Override
from codegen.reader.api import read_api
from codegen.targets.openapi import render_openapi
from codegen.targets.python import Sdk, render_sdk


@dataclass(frozen=True, slots=True)
class Build:
    """What the documents gave: with an error among `diagnostics`, `api` is None and `files` is empty.

    The diagnostics are in the order of file and line; the paths of `files` are relative to generated/.
    """

    api: Api | None
    diagnostics: tuple[Diagnostic, ...]
    files: tuple[File, ...] = ()


def build(
    files: tuple[File, ...],
    config: Config,
    overrides: tuple[Override, ...] = (),
    package: tuple[File, ...] = (),
    *,
    strict: bool = False,
) -> Build:
    """Read the documents, with `overrides`, and render all targets and the manifest.

    The SDK keeps the names that `package` has, the one that was generated before. `strict` makes every warning an
    error.
    """
    documents, secrets = redact_documents(files, config.allow)
    overrides, overridden = redact_overrides(overrides, config.allow)
    result = read_api(documents, config.server, overrides)
    diagnostics = in_order(_weigh((*secrets, *overridden, *result.diagnostics), strict=strict))
    if result.api is None or has_errors(diagnostics):
        return Build(None, diagnostics)
    rendered = _render(result.api, identify(config, result.api.server), config.templates, package)
    return Build(result.api, diagnostics, (*rendered, render_manifest(rendered)))


def _weigh(diagnostics: Iterable[Diagnostic], *, strict: bool) -> Iterator[Diagnostic]:
    for item in diagnostics:
        is_promoted = strict and item.severity is Severity.WARNING
        yield replace(item, severity=Severity.ERROR) if is_promoted else item


def _render(api: Api, identity: Identity, templates: str | None, package: tuple[File, ...]) -> tuple[File, ...]:
    sdk = Sdk.of(api, identity)
    files = render_sdk(sdk, templates)
    # To read names takes as long as to render, and most changes of documents give no name to another thing.
    if not has_names_of(files, package):
        sdk = Sdk.of(api, identity, read_released_names(package))
        files = render_sdk(sdk, templates)
    # Targets do not know each other: the calls that one writes reach the other as a value.
    return (*render_openapi(api, identity, templates, (sdk.samples(),)), *files)
