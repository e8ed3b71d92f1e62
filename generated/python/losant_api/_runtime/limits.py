"""Checks of options, so that a slip is told where it is made and never waited for.

Each raises ValueError that names the option.
"""

from typing import Final, cast

import httpx2

MAX_SECONDS: Final = 1e9
"""The longest time that an option may name; clocks and sockets take no more."""


def check_seconds(name: str, value: object) -> None:
    """Raise ValueError unless `value` is None or a number of seconds above 0."""
    is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
    # Nothing compares with NaN.
    if value is None or (is_number and 0 < cast("float", value) <= MAX_SECONDS):
        return
    raise ValueError(
        f"{name} must be a number of seconds, more than 0 and at most "
        f"{MAX_SECONDS:.0f}, or None for no limit, and is {value!r}"
    )


def check_timeout(value: object) -> None:
    """Raise ValueError unless `value` is a timeout, or each part of it is one."""
    if isinstance(value, httpx2.Timeout):
        for part, seconds in value.as_dict().items():
            check_seconds(f"timeout ({part})", seconds)
    else:
        check_seconds("timeout", value)


def check_count(name: str, value: object, least: int) -> None:
    """Raise ValueError unless `value` is a whole number, `least` or more."""
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    if not is_whole or cast("int", value) < least:
        raise ValueError(
            f"{name} must be a whole number, {least} or more, and is {value!r}"
        )


def check_kind(name: str, value: object, kind: type) -> None:
    """Raise ValueError unless `value` is an instance of `kind`."""
    fits = isinstance(value, kind)
    if not fits:
        # Without the value: headers hold secrets.
        given = type(value).__name__
        raise ValueError(f"{name} must be a {kind.__name__}, not {given}")
