"""The options and the places that codegen.yaml names -> where a project has what; options win."""

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from codegen.console.options import Arguments
from codegen.places import CONFIG, GENERATED, SPEC


class Settled(Struct, frozen=True):
    """Where a project has what, from the current folder.

    `overrides` is the file that an option or the configuration names; None where it is to be looked for.
    """

    config: Path
    spec: Path
    generated: Path
    overrides: Path | None


def settle(arguments: Arguments, named: Mapping[str, str]) -> Settled:
    """Settle where a project has what; `named` are places that codegen.yaml names, from the current folder."""
    config = arguments.config or Path(CONFIG)
    return Settled(
        config,
        spec=arguments.spec or Path(named.get("spec", config.parent / SPEC)),
        generated=arguments.generated or Path(named.get("generated", config.parent / GENERATED)),
        overrides=arguments.overrides or (Path(named["overrides"]) if "overrides" in named else None),
    )
