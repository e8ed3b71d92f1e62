"""The keys of a dialect's file, and the words that some of them take."""

from typing import Final

KEYS: Final = (
    "name",
    "documents",
    "server",
    "request",
    "levels",
    "resource",
    "labels",
    "headings",
    "dropped",
    "parameters",
    "answers",
    "authentication",
)
PARAMETERS: Final = (
    "columns",
    "items",
    "texts",
    "required",
    "optional",
    "default",
    "deprecated",
    "types",
    "otherwise",
)
COLUMNS: Final = ("name", "type", "required", "default", "description", "example", "in", "deprecated", "since")
OTHERWISE: Final = ("method", "query", "body")
