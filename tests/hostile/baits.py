"""The baits by name: each a document of a size, valid enough to come as far as it can."""

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from codegen.files import File
from tests.hostile.dialect_baits import DIALECT_BAITS
from tests.hostile.form_baits import FORM_BAITS
from tests.hostile.held_baits import HELD_BAITS
from tests.hostile.json_baits import JSON_BAITS
from tests.hostile.row_baits import ROW_BAITS
from tests.hostile.text_baits import TEXT_BAITS

Bait: TypeAlias = Callable[[int], tuple[File, ...]]
"""From a size to the documents of a folder; twice the size is twice as much to read."""

BAITS: Final[Mapping[str, Bait]] = {
    **TEXT_BAITS,
    **ROW_BAITS,
    **FORM_BAITS,
    **JSON_BAITS,
    **HELD_BAITS,
    **DIALECT_BAITS,
}
