"""The five outlets that a field of the model is owed to, and which of them show it.

Nothing is taken from names: a field is changed, and what comes out is compared with what came out before.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from codegen.config import Config, identify
from codegen.diff.compare import compare_apis
from codegen.diff.python.package import compare_packages
from codegen.files import File
from codegen.memo import Memo
from codegen.model.api import Api
from codegen.targets.openapi import render_openapi
from codegen.targets.python import Sdk, render_sdk
from tests.model.rich import overridden, rich_api
from tests.model.walk import changed_fields


class Outlet(StrEnum):
    """Where a field is shown, in the order in which they are told."""

    DIFF = "diff"
    OPENAPI = "openapi"
    SDK = "sdk"
    REFERENCE = "reference"
    OVERRIDES = "overrides"


@dataclass(frozen=True, slots=True)
class _Rendered:
    """What comes out of an Api, outlet by outlet."""

    api: Api
    openapi: tuple[File, ...]
    sdk: tuple[File, ...]
    reference: tuple[File, ...]


def shown(api: Api, changes: Iterable[tuple[str, Api]]) -> Mapping[str, set[Outlet]]:
    """Map the name of each changed field to the outlets where any of its changes shows."""
    memo = Memo()
    before = _render(api, memo)
    found: dict[str, set[Outlet]] = defaultdict(set)
    for name, changed in changes:
        if name in _overridable():
            found[name].add(Outlet.OVERRIDES)
        missing = {*Outlet} - found[name] - {Outlet.OVERRIDES}
        if missing:
            after = _render(changed, memo)
            found[name] |= {outlet for outlet in missing if _differs(outlet, before, after)}
    return found


def _render(api: Api, memo: Memo) -> _Rendered:
    """Render a variation; what does not depend on what varies is taken from the one before."""
    memo.start_round()
    identity = identify(Config(), api.server)
    files = render_sdk(Sdk.of(api, identity, memo=memo))
    inside = f"python/{identity.package}/"
    return _Rendered(
        api,
        openapi=render_openapi(api, identity, None, memo=memo),
        sdk=tuple(file for file in files if file.path.startswith(inside) and "/_runtime/" not in file.path),
        reference=tuple(file for file in files if file.path == "python/reference.md"),
    )


def _differs(outlet: Outlet, before: _Rendered, after: _Rendered) -> bool:
    match outlet:
        case Outlet.DIFF:
            return _is_compared(before, after)
        case Outlet.OPENAPI:
            return before.openapi != after.openapi
        case Outlet.SDK:
            return before.sdk != after.sdk
        case Outlet.REFERENCE:
            return before.reference != after.reference
        case Outlet.OVERRIDES:
            return False


def _is_compared(before: _Rendered, after: _Rendered) -> bool:
    """Tell whether a change names what changed: that the package has other words does not."""
    if compare_apis(before.api, after.api):
        return True
    package = compare_packages(before.sdk, after.sdk) if before.sdk != after.sdk else ()
    return any(change.id != "python-code-changed" for change in package)


@cache
def _overridable() -> frozenset[str]:
    return frozenset(name for api in overridden() for name in changed_fields(rich_api(), api))
