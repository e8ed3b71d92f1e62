"""Where a project has what when nobody says it; apart, since it is asked for before anything is parsed."""

from typing import Final

CONFIG: Final = "codegen.yaml"
"""The configuration, in the current folder."""
SPEC: Final = "spec"
"""The folder of the documents."""
GENERATED: Final = "generated"
"""The folder of the generated files."""
OVERRIDES: Final = "overrides.yaml"
"""What the documents get wrong, beside the configuration or beside them."""
