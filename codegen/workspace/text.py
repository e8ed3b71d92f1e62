"""Bytes of a file -> its text, or the place of what is not text."""

import codecs

from codegen.diagnostics import Diagnostic
from codegen.files import File, Span
from codegen.workspace.rules import NOT_UTF_8, NUL_CHARACTER, UNPRINTABLE_FILE_NAME


def unprintable_name(path: str) -> Diagnostic:
    """Refuse a file by its name, which no report could show."""
    message = "the file's name holds characters that cannot be printed"
    return UNPRINTABLE_FILE_NAME.at(Span(path, 1), message, "rename the file")


def decode(path: str, data: bytes) -> File | Diagnostic:
    """Decode UTF-8; a byte order mark is dropped, and every CRLF and CR becomes a line feed."""
    content = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        span = _end(path, _unify(content[: error.start].decode("utf-8")))
        message = f"byte `0x{content[error.start]:02x}` is not UTF-8"
        return NOT_UTF_8.at(span, message, "save the file as UTF-8")
    text = _unify(text)
    before, found, _ = text.partition("\0")
    if found:
        span = _end(path, before)
        return NUL_CHARACTER.at(span, "a NUL character stands in the text", "remove it")
    return File(path, text)


def _unify(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _end(path: str, text: str) -> Span:
    return Span(path, text.count("\n") + 1, len(text) - (text.rfind("\n") + 1) + 1)
