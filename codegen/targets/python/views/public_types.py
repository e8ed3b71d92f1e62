"""View of the module `types`: what signatures and values name and no other public module has."""

from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

from codegen.rendering.safe_text import Docstring, Identifier, PyCode, PyLiteral
from codegen.targets.python.text.docstrings import docstring
from codegen.targets.python.text.imports import Import, import_block
from codegen.targets.python.text.literals import literal
from codegen.targets.python.views.doors import ExportView

_DOCSTRING: Final = (
    "What signatures and values of this package are made of: options, answers, streams.",
    "",
    "Models, bodies, events and errors have modules of their own; what those share is here.",
    "Each name is imported when it is first asked for.",
)
_NAMES: Final[Mapping[str, tuple[str, ...]]] = {
    "action": ("Action", "AnyAction", "StreamAction"),
    "async_client": ("AsyncToken",),
    "async_raw_stream": ("AsyncRawStream",),
    "async_stream": ("AsyncEventStream",),
    "body": ("DateObject", "TimestampLike"),
    "errors": ("Answer",),
    "event": ("StreamEvent", "UnknownEvent"),
    "files": ("FileContent", "FileLike"),
    "models": ("Model", "Timestamp"),
    "options": ("CallOptions", "ClientOptions", "OnSchemaMismatch", "RequestOptions", "Timeout"),
    "raw": ("RawResponse",),
    "sync_client": ("Token",),
    "sync_raw_stream": ("RawStream",),
    "sync_stream": ("EventStream",),
}
"""The names that the module hands out, by the module of the runtime that defines them."""


class PublicTypesView(Struct, frozen=True):
    """The module `types`, which imports what it hands out when it is first asked for."""

    docstring: Docstring
    typing_imports: PyCode
    all: tuple[PyLiteral, ...]
    exports: tuple[ExportView, ...]


def public_types_view(package: str, *, has_async: bool = True) -> PublicTypesView:
    """Say everything the module prints, for a package of that name, with or without an asynchronous client."""
    homes = sorted(_homes(package, has_async=has_async), key=lambda home: home.name)
    return PublicTypesView(
        docstring=docstring(_DOCSTRING, 0),
        typing_imports=import_block(homes, package, indent=4),
        all=tuple(literal(home.name) for home in homes),
        exports=tuple(ExportView(home.name, literal(home.name), literal(home.module)) for home in homes),
    )


def _homes(package: str, *, has_async: bool) -> Iterator[Import]:
    for module, names in _NAMES.items():
        if module.startswith("async_") and not has_async:
            continue
        yield from (Import(Identifier(f"{package}._runtime.{module}"), Identifier(name)) for name in names)
