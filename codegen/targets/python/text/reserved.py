"""What the classes mean by their attributes that stand around generated names; `python -m tools.reserved` writes it."""

from typing import Final

MODEL: Final = frozenset({
    "construct",
    "copy",
    "dict",
    "from_orm",
    "json",
    "mro",
    "parse_file",
    "parse_obj",
    "parse_raw",
    "register",
    "schema",
    "schema_json",
    "to_dict",
    "update_forward_refs",
    "validate",
})  # fmt: skip
"""Attributes of models, their base classes and the classes of these."""

CLIENT: Final = frozenset({
    "aclose",
    "base_url",
    "call",
    "close",
    "mro",
    "raw_response",
    "raw_stream",
    "request",
    "stream",
    "with_options",
})  # fmt: skip
"""Attributes of both clients."""

OPTIONS: Final = frozenset({
    "deadline",
    "extra_body",
    "extra_headers",
    "extra_query",
    "max_reconnects",
    "max_response_bytes",
    "max_retries",
    "retry_writes",
    "timeout",
})  # fmt: skip
"""The options of a call."""
