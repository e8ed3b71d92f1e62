"""The fields of a form that a documented curl sends: those of `-d` and `--data-urlencode`, and the parts of `-F`.

A file that a curl names is nowhere to be found: its content is made up, its name is kept.
"""

import re
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import parse_qsl

from msgspec import Struct

from codegen.model import media
from codegen.model.exchange import CurlExample
from codegen.targets.python.calls.curl_checks import Disagreement

CONTENT: Final = "..."
"""What stands for the content of a file."""
_OPTION: Final = re.compile(r";\s*(type|filename)=(\"[^\"]*\"|[^;]*)")
_KINDS: Final = {
    **{f".{kind}": f"image/{kind}" for kind in ("gif", "png")},
    **dict.fromkeys((".jpg", ".jpeg"), "image/jpeg"),
    **dict.fromkeys((".htm", ".html"), "text/html"),
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".pdf": "application/pdf",
}
"""Content types that curl and the SDK tell from the name of a file alike."""


class FormPart(Struct, frozen=True):
    """One part of a form (RFC 7578): a text, or a file that has a name; `kind` is its content type, empty if untold.

    `is_stated` tells whether the curl says the content type.
    """

    name: str
    text: str
    filename: str = ""
    kind: str = ""
    is_stated: bool = False


def read_pairs(curl: CurlExample) -> list[tuple[str, str]]:
    """Return the fields of an urlencoded form; raises Disagreement for a call that sends parts."""
    if any(option == "-F" for option, _ in curl.form):
        raise Disagreement("the curl example sends parts with -F, but the body is not `multipart/form-data`")
    return [*parse_qsl(curl.body or "", keep_blank_values=True), *(_pair(text) for _, text in curl.form)]


def _pair(text: str) -> tuple[str, str]:
    """Read a value of `--data-urlencode`: `name=text`, or `name@file`."""
    name, equals, value = text.partition("=")
    name, at, _ = (name, "", "") if equals else text.partition("@")
    return (name, value) if not at else (name, CONTENT)


def read_parts(curl: CurlExample) -> list[FormPart]:
    """Return the parts of a multipart form; raises Disagreement for fields that are sent in no parts."""
    if curl.body is not None or any(option != "-F" for option, _ in curl.form):
        raise Disagreement(f"the curl example does not send `{media.MULTIPART}`, which -F does")
    return [_part(text) for _, text in curl.form]


def _part(text: str) -> FormPart:
    """Read a value of `-F`: `name=text`, `name=@file` or `name=<file`, and what stands behind a `;`."""
    name, _, value = text.partition("=")
    told = {match[1]: match[2].strip('"') for match in _OPTION.finditer(value)}
    first = _OPTION.search(value)
    plain = value[: first.start()] if first else value
    if plain[:1] == plain[-1:] == '"' and len(plain) > 1:
        plain = plain[1:-1]
    kind = told.get("type", "").strip()
    if not plain.startswith("@"):
        return FormPart(name, CONTENT if plain.startswith("<") else plain, kind=kind, is_stated=bool(kind))
    file = told.get("filename") or PurePosixPath(plain[1:].strip('"').replace("\\", "/")).name or name
    guessed = _KINDS.get(PurePosixPath(file).suffix.lower(), "")
    return FormPart(name, CONTENT, file, kind or guessed, is_stated=bool(kind))
