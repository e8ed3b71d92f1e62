"""Names that the SDK must not have, since importing or installing it would take the place of something else."""

import keyword
import re
import sys
from typing import Final

DEPENDENCIES: Final = frozenset({
    "annotated_types", "anyio", "certifi", "h11", "httpcore2", "httpx2", "idna", "pydantic", "pydantic_core", "sniffio",
    "truststore", "typing_extensions", "typing_inspection",
})  # fmt: skip
"""Top-level modules of what the SDK depends on, and of what that depends on."""

_TESTING: Final = frozenset({"conftest", "pytest", "support", "test", "tests"})
"""Modules beside the package while its own tests run."""

_REMOVED: Final = frozenset({
    "aifc", "asynchat", "asyncore", "audioop", "cgi", "cgitb", "chunk", "crypt", "distutils", "imghdr", "imp",
    "lib2to3", "mailcap", "msilib", "nis", "nntplib", "ossaudiodev", "pipes", "smtpd", "sndhdr", "spwd", "sunau",
    "telnetlib", "uu", "xdrlib",
})  # fmt: skip
"""Modules of Python 3.11 that later versions do not have."""

_ADDED: Final = frozenset({"annotationlib", "compression"})
"""Modules of later versions that Python 3.11 does not have."""


DEVICES: Final = frozenset(
    {"aux", "con", "nul", "prn", *(f"{name}{digit}" for name in ("com", "lpt") for digit in range(1, 10))}
)
"""Names that Windows keeps for devices, with any suffix."""


def clash_of_package(name: str) -> str:
    """Say what is in the way of an import package of that name; empty when nothing is."""
    if keyword.iskeyword(name):
        return "a keyword of Python"
    if name in sys.stdlib_module_names | _REMOVED | _ADDED:
        return "a module of Python itself"
    if name.lower() in DEVICES:
        return "a device on Windows"
    if name in DEPENDENCIES:
        return "a package that the SDK depends on"
    return "a module of the SDK's tests" if name in _TESTING else ""


def clash_of_distribution(name: str) -> str:
    """Say what is in the way of a distribution of that name (alike as PEP 503 has it); empty when nothing is."""
    module = re.sub(r"[-_.]+", "_", name).lower()
    return "a package that the SDK depends on" if module in {*DEPENDENCIES, "pytest"} else ""
