"""Bodies that are not JSON: forms, and files as they are."""

import json
from collections.abc import Iterator, Mapping, Sequence
from mimetypes import guess_type
from os import PathLike
from pathlib import Path
from secrets import token_hex
from typing import Any, Final, TypeAlias, cast
from urllib.parse import urlencode

from .body import encode_body
from .files import FileLike
from .unset import UNSET
from .uploads import FileUpload, Piece, piece_of
from .values import encode_text

MULTIPART: Final = "multipart/form-data"
FORM: Final = "application/x-www-form-urlencoded"
_BYTES: Final = "application/octet-stream"
_ESCAPES: Final = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})

Encoded: TypeAlias = tuple[bytes | FileUpload | None, str]
"""What is sent, and its content type."""


def encode_as(content_type: str, body: object, extra: Mapping[str, Any]) -> Encoded:
    """Return `body` in a content type other than JSON; None when it is UNSET.

    Of a form, the keys of `extra` are added. Raises TypeError for what has no form,
    ValueError for what cannot be sent, and OSError for files that cannot be read.
    """
    if content_type in {MULTIPART, FORM}:
        fields = _fields(body, extra)
        if fields is None:
            return None, content_type
        if content_type == FORM:
            return _urlencoded(fields), FORM
        return _multipart(fields)
    if extra:
        raise TypeError(f"extra_body needs a JSON object or a form, not {content_type}")
    return _raw(body, content_type)


def _fields(body: object, extra: Mapping[str, Any]) -> Mapping[str, Any] | None:
    if body is UNSET:
        return extra or None
    if not isinstance(body, Mapping):
        raise TypeError(f"a form is a mapping of fields, not a {type(body).__name__}")
    return {**cast("Mapping[str, Any]", body), **extra}


def _raw(body: object, content_type: str) -> Encoded:
    if body is UNSET:
        return None, content_type
    if isinstance(body, str):
        return body.encode(), f"{content_type}; charset=utf-8"
    content = cast("Any", body)
    if "*" in content_type:
        content_type = guess_type(_name_of(content, ""))[0] or _BYTES
    piece = piece_of(content, "the body")
    return piece if isinstance(piece, bytes) else FileUpload([piece]), content_type


def _urlencoded(fields: Mapping[str, Any]) -> bytes:
    pairs = [(name, _text(name, value)) for name, value in _flat(fields)]
    return urlencode(pairs).encode()


def _flat(fields: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield the fields with their values: one of several stands several times."""
    for name, value in fields.items():
        if isinstance(value, Sequence) and not isinstance(value, str | bytes | tuple):
            yield from ((name, item) for item in cast("list[Any]", value))
        elif value is not None:
            yield name, value


def _text(name: str, value: Any) -> str:
    """Return the text of a value that is not a file."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return json.dumps(value, allow_nan=False)
    if isinstance(value, Mapping):
        return (encode_body(cast("object", value), {}) or b"").decode()
    if (text := encode_text(value)) is not None:
        return text
    raise TypeError(f"the field {name} cannot be a {type(value).__name__}")


def _multipart(fields: Mapping[str, Any]) -> Encoded:
    """Write the parts of a form (RFC 7578)."""
    boundary = token_hex(16)
    pieces: list[Piece] = []
    for name, value in _flat(fields):
        head, piece = _file(name, value) if _is_file(value) else _field(name, value)
        pieces += [f"--{boundary}\r\n{head}\r\n\r\n".encode(), piece, b"\r\n"]
    pieces.append(f"--{boundary}--\r\n".encode())
    content_type = f"{MULTIPART}; boundary={boundary}"
    joined = [piece for piece in pieces if isinstance(piece, bytes)]
    if len(joined) == len(pieces):
        return b"".join(joined), content_type
    return FileUpload(pieces), content_type


def _is_file(value: Any) -> bool:
    is_open = callable(getattr(value, "read", None))
    return is_open or isinstance(value, bytes | PathLike | tuple)


def _field(name: str, value: Any) -> tuple[str, bytes]:
    head = _disposition(name)
    if isinstance(value, Mapping):
        head += "\r\nContent-Type: application/json"
    return head, _text(name, value).encode()


def _file(name: str, value: FileLike) -> tuple[str, Piece]:
    kind = ""
    if not isinstance(value, tuple):
        filename, content = _name_of(value, name), value
    elif len(value) == 2:
        filename, content = value
    else:
        filename, content, kind = value
    if not kind.isprintable():
        raise ValueError(f"the content type of the field {name} is not one line")
    kind = kind or guess_type(filename)[0] or _BYTES
    head = f'{_disposition(name)}; filename="{filename.translate(_ESCAPES)}"'
    piece = piece_of(content, f"the field {name}")
    return f"{head}\r\nContent-Type: {kind}", piece


def _disposition(name: str) -> str:
    escaped = name.translate(_ESCAPES)
    return f'Content-Disposition: form-data; name="{escaped}"'


def _name_of(content: Any, otherwise: str) -> str:
    """Return the name of a file without its folders."""
    path: object = content
    if not isinstance(content, PathLike):
        path = getattr(content, "name", None)
    if isinstance(path, str | PathLike):
        return Path(cast("str | PathLike[str]", path)).name or otherwise
    return otherwise
