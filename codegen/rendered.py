"""Api -> every generated file: the targets that a configuration names, each with what it takes from the others.

`pipeline` imports it when documents are read: until then it may not be needed, and takes long.
"""

from msgspec import Struct
from msgspec.structs import replace

from codegen.config import Config, identify
from codegen.diagnostics import Diagnostic
from codegen.diff.python.released import has_names_of, read_released_names
from codegen.files import File
from codegen.manifest import render_manifest
from codegen.memo import Memo
from codegen.model.api import Api
from codegen.renaming.aliases import Aliases
from codegen.renaming.released import with_new_owners
from codegen.sharing import take
from codegen.targets.openapi import render_openapi
from codegen.targets.python import Sdk, sdk_steps


class Rendered(Struct, frozen=True):
    """Files, or why the SDK has no place for an old name; whether names of the package before had to be looked up."""

    files: tuple[File, ...]
    faults: tuple[Diagnostic, ...] = ()
    keeps_names: bool = False


def render_targets(api: Api, config: Config, kept: tuple[tuple[File, ...], Aliases], memo: Memo | None) -> Rendered:
    """Render the targets, and the manifest of their files.

    The OpenAPI document has the calls of the SDK only where that is generated, too. The package before and old names
    say which names are `kept`. No file comes back where the SDK has no place for an old name, which is an error.
    """
    identity, (package, aliases) = identify(config, api.server), kept
    if "python" not in config.targets:
        return _with_manifest(render_openapi(api, identity, config.templates, (), memo))
    sdk = Sdk.of(api, identity, aliases=aliases, memo=memo)
    files = () if sdk.faults else _render_with(sdk, config)
    # To read names takes as long as to render, and most changes of documents give no name to another thing.
    if has_names_of(files, package, memo):
        return Rendered((), sdk.faults) if sdk.faults else _with_manifest(files)
    sdk = Sdk.of(api, identity, with_new_owners(read_released_names(package), aliases), aliases, memo)
    if sdk.faults:
        return Rendered((), sdk.faults, keeps_names=True)
    return replace(_with_manifest(_render_with(sdk, config)), keeps_names=True)


def _with_manifest(files: tuple[File, ...]) -> Rendered:
    return Rendered((*files, render_manifest(files)))


def _render_with(sdk: Sdk, config: Config) -> tuple[File, ...]:
    """Render an SDK, and the targets that show its calls."""
    steps = list(sdk_steps(sdk, config.templates))
    if "openapi" in config.targets:
        # Targets do not know each other: the calls that one writes reach the other as a value.
        steps.insert(0, lambda: render_openapi(sdk.api, sdk.identity, config.templates, (sdk.samples(),), sdk.memo))
    return tuple(file for files in take(steps) for file in files)
