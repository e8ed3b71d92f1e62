"""The pure middle that the commands share: documents and configuration in, every generated file out."""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from codegen.config import Config
from codegen.dating.apply import date_api
from codegen.diagnostics import Diagnostic, Severity, has_errors, in_order
from codegen.files import File
from codegen.holding.hold import hold_back
from codegen.lint.redaction import redact_documents, redact_overrides
from codegen.lint.suppressions import without_suppressed
from codegen.memo import Memo
from codegen.model.api import Api
from codegen.overrides import Override
from codegen.reader.api import Reader
from codegen.renaming.aliases import NO_ALIASES, Aliases
from codegen.renaming.resolve import resolve_aliases


class Build(Struct, frozen=True):
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


class Builder(Struct, frozen=True):
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
        # Imported here for start-up time: documents with errors come to no targets.
        from codegen.rendered import render_targets

        rendered = render_targets(api, config, (package, aliases), self.memo)
        if rendered.faults:
            return Build(None, diagnostics, unsettled=rendered.faults, keeps_names=rendered.keeps_names)
        return Build(api, diagnostics, rendered.files, aliases, keeps_names=rendered.keeps_names)


def _weigh(diagnostics: Iterable[Diagnostic], *, strict: bool) -> Iterator[Diagnostic]:
    for item in diagnostics:
        is_promoted = strict and item.severity is Severity.WARNING
        yield replace(item, severity=Severity.ERROR) if is_promoted else item
