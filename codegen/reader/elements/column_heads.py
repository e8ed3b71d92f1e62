"""What the columns of tables are called: each usual head, and the columns that it may stand for."""

from collections.abc import Collection
from typing import Final

from codegen.markdown.emphasis import strip_emphasis

_NAMES: Final = ("name", "path component", "sse event name")

HEADS: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(("name", "parameter", "parameter name", "param", "field", "field name", "key", "property"), _NAMES),
    **dict.fromkeys(("argument", "variable", "placeholder", "path parameter", "url parameter"), _NAMES),
    **dict.fromkeys(("attribute", "attribute name", "member"), _NAMES),
    **dict.fromkeys(("query parameter", "header", "header name", "event", "event name"), _NAMES),
    **dict.fromkeys(
        ("status", "status code", "http status", "http code", "response code", "http status code"), ("code",)
    ),
    **dict.fromkeys(("schema", "response type", "data type"), ("type",)),
    **dict.fromkeys(("meaning", "details", "explanation", "desc", "text", "notes"), ("description", "more")),
    **dict.fromkeys(("remarks", "comments", "comment", "note", "remark"), ("description", "more")),
    **dict.fromkeys(("mandatory", "required", "is required", "presence", "optional/required"), ("required",)),
    **dict.fromkeys(("req", "req.", "reqd", "necessity", "required/optional", "m/o"), ("required",)),
    **dict.fromkeys(("default value", "defaults", "defaults to"), ("default",)),
    **dict.fromkeys(("example value", "examples", "sample", "sample value", "e.g."), ("example",)),
    **dict.fromkeys(("minimum", "min value", "minimum value", "min.", "lower bound"), ("min",)),
    **dict.fromkeys(("maximum", "max value", "maximum value", "max.", "upper bound"), ("max",)),
    **dict.fromkeys(("minimum length", "minlength", "min. length"), ("min length",)),
    **dict.fromkeys(("maximum length", "maxlength", "max. length"), ("max length",)),
    **dict.fromkeys(("minitems", "minimum items"), ("min items",)),
    **dict.fromkeys(("maxitems", "maximum items"), ("max items",)),
    **dict.fromkeys(("regex", "regexp"), ("pattern",)),
    **dict.fromkeys(("allowed values", "accepted values", "possible values", "valid values", "enumeration"), ("enum",)),
    **dict.fromkeys(("values", "allowed", "options"), ("enum",)),
    **dict.fromkeys(("constraint", "restrictions", "validation", "limits", "range", "bounds"), ("constraints",)),
    **dict.fromkeys(("location", "where", "sent in"), ("in",)),
}
"""Head (in lower case) -> the columns that it may stand for; which of them it is, the section's own columns say.

A column's own word stands for itself first. Section readers know the columns by their own words only.
"""

_TEXT: Final = frozenset({"description"})


def columns_of(heads: list[str], known: Collection[str]) -> list[str]:
    """Return the column of each head, of those that a section knows; a head that is none of them stays as it is.

    A head stands for another column only where that has none of its own: of `Name` and `Parameter`, the first counts.
    """
    words = [" ".join(strip_emphasis(head)[0].lower().rstrip("?:").split()) for head in heads]
    taken = {word for word in words if word in known}
    columns: list[str] = []
    for word in words:
        meant = next((column for column in HEADS.get(word, ()) if column in known and column not in taken), word)
        columns.append(word if word in known else meant)
        taken.add(columns[-1])
    return columns


def holds_text(column: str) -> bool:
    """Tell whether the cells of a column are text, in which emphasis and backticks are of the author's own."""
    return column in _TEXT
