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
PARAMETER_KEYS: Final = (
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
COLUMN_KEYS: Final = ("name", "type", "required", "default", "description", "example", "in", "deprecated", "since")
OTHERWISE: Final = ("method", "query", "body")
ANSWER_KEYS: Final = ("status",)
CREDENTIAL_KEYS: Final = ("default", "words")
