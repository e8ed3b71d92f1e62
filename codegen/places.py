"""Where a project has what when nobody says it; apart, since it is asked for before anything is parsed."""

from pathlib import Path
from typing import Final

CONFIG: Final = "codegen.yaml"
"""The configuration, in the current folder."""
SPEC: Final = "spec"
"""The folder of the documents."""
GENERATED: Final = "generated"
"""The folder of the generated files."""
OVERRIDES: Final = "overrides.yaml"
"""What the documents get wrong, beside the configuration or beside them."""
SINCE: Final = "since.yaml"
"""In which release each thing came, beside the configuration."""
STAGING: Final = ".codegen-staging"
"""Where an interrupted run left what it had decided, in the folder that it wrote to."""


def since_place(config: Path) -> Path:
    """Return where the file is that belongs to a configuration: `since.yaml`, and `a.since.yaml` beside `a.yaml`."""
    return config.with_name(SINCE if config.name == CONFIG else f"{config.stem}.{SINCE}")
