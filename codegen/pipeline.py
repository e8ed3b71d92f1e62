"""The pure middle that the commands share: documents and configuration in, every generated file out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from codegen.config import Config, identify
from codegen.dating.apply import date_api
from codegen.diagnostics import Diagnostic, Severity, has_errors, in_order
from codegen.diff.python.released import has_names_of, read_released_names
from codegen.files import File
from codegen.holding.hold import hold_back
from codegen.lint.redaction import redact_documents, redact_overrides
from codegen.lint.suppressions import without_suppressed
from codegen.manifest import render_manifest
from codegen.memo import Memo
from codegen.model.api import Api
from codegen.overrides import Override
from codegen.reader.api import Reader
from codegen.renaming.aliases import NO_ALIASES, Aliases
from codegen.renaming.released import with_new_owners
from codegen.renaming.resolve import resolve_aliases
from codegen.sharing import take
from codegen.targets.openapi import render_openapi
from codegen.targets.python import Sdk, sdk_steps


@dataclass(frozen=True, slots=True)
class Build:
    """What the documents gave: with an error among `diagnostics`, `api` is None and `files` is empty.

    Nothing that is held back is in `api` and `files`.

    The diagnostics are in the order of file and line; the paths of `files` are relative to generated/. `unsettled` are
    errors of codegen.yaml that show against the documents: their files are not named from the folder of those.
    """

    api: Api | None
    diagnostics: tuple[Diagnostic, ...]
    files: tuple[File, ...] = ()
    aliases: Aliases = NO_ALIASES
    """The old names that the SDK keeps."""
    unsettled: tuple[Diagnostic, ...] = ()
    keeps_names: bool = False
    """Whether `files` depend on the package before; if not, any all of whose names are in them gives the same ones."""


def build(
    files: tuple[File, ...],
    config: Config,
    overrides: tuple[Override, ...] = (),
    package: tuple[File, ...] = (),
    *,
    strict: bool = False,
) -> Build:
    """Build once, as `Builder.build` does."""
    return Builder(config, strict).build(files, overrides, package)


@dataclass(frozen=True, slots=True)
class Builder:
    """Builds documents by a configuration.

    `strict` makes every warning that is left an error. With a `memo`, documents that are as they were in the build
    before are not read again.
    """

    config: Config
    strict: bool = False
    memo: Memo | None = None

    def build(
        self, files: tuple[File, ...], overrides: tuple[Override, ...] = (), package: tuple[File, ...] = ()
    ) -> Build:
        """Read the documents, with `overrides`, and render the targets that the configuration names, and the manifest.

        The SDK keeps the names that `package` has, the one that was generated before. What a comment in the documents
        or `allow` takes out is missing, as in the linter.
        """
        config = self.config
        if config.is_unread:
            return Build(None, ())
        documents, secrets = redact_documents(files, config.allow, self.memo)
        overrides, overridden = redact_overrides(overrides, config.allow)
        result = Reader(config.server, overrides, form=config.form, memo=self.memo).read(documents)
        held = hold_back(result.api, config.held_back, documents, self.memo) if result.api else None
        told = (*secrets, *overridden, *result.diagnostics, *(held.diagnostics if held else ()))
        left = without_suppressed(told, files, config.allow)
        diagnostics = in_order(_weigh(left, strict=self.strict))
        if held is None or has_errors(diagnostics):
            return Build(None, diagnostics)
        aliases, unsettled = resolve_aliases(held.api, config.renamed, config.version)
        if unsettled:
            return Build(None, diagnostics, unsettled=unsettled)
        api = date_api(held.api, config.since, aliases)
        rendered = _render(api, config, (package, aliases), self.memo)
        if rendered.faults:
            return Build(None, diagnostics, unsettled=rendered.faults, keeps_names=rendered.keeps_names)
        files = (*rendered.files, render_manifest(rendered.files))
        return Build(api, diagnostics, files, aliases, keeps_names=rendered.keeps_names)


@dataclass(frozen=True, slots=True)
class _Rendered:
    """Files, or why the SDK has no place for an old name; whether names of the package before had to be looked up."""

    files: tuple[File, ...]
    faults: tuple[Diagnostic, ...] = ()
    keeps_names: bool = False


def _weigh(diagnostics: Iterable[Diagnostic], *, strict: bool) -> Iterator[Diagnostic]:
    for item in diagnostics:
        is_promoted = strict and item.severity is Severity.WARNING
        yield replace(item, severity=Severity.ERROR) if is_promoted else item


def _render(api: Api, config: Config, kept: tuple[tuple[File, ...], Aliases], memo: Memo | None) -> _Rendered:
    """Render the targets; the OpenAPI document has the calls of the SDK only where that is generated, too.

    The package before and old names say which names are `kept`. No file comes back where the SDK has no place for an
    old name, which is an error.
    """
    identity, (package, aliases) = identify(config, api.server), kept
    if "python" not in config.targets:
        return _Rendered(render_openapi(api, identity, config.templates, (), memo))
    sdk = Sdk.of(api, identity, aliases=aliases, memo=memo)
    files = () if sdk.faults else _render_with(sdk, config)
    # To read names takes as long as to render, and most changes of documents give no name to another thing.
    if has_names_of(files, package):
        return _Rendered(files, sdk.faults)
    sdk = Sdk.of(api, identity, with_new_owners(read_released_names(package), aliases), aliases, memo)
    return _Rendered(() if sdk.faults else _render_with(sdk, config), sdk.faults, keeps_names=True)


def _render_with(sdk: Sdk, config: Config) -> tuple[File, ...]:
    """Render an SDK, and the targets that show its calls."""
    steps = list(sdk_steps(sdk, config.templates))
    if "openapi" in config.targets:
        # Targets do not know each other: the calls that one writes reach the other as a value.
        samples = (sdk.samples(),)
        steps.insert(0, lambda: render_openapi(sdk.api, sdk.identity, config.templates, samples, sdk.memo))
    return tuple(file for files in take(steps) for file in files)
