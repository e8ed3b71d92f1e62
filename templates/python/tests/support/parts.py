"""Parts of multipart forms: what the documentation's curl sends, and what arrived."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from email.parser import BytesParser
from email.policy import HTTP

from .loopback import Received


@dataclass(frozen=True)
class Part:
    """A part of a multipart form: a text, or the content of a file with its name.

    `kind` is its content type, None where the documentation does not tell it.
    """

    name: str
    content: str | bytes
    filename: str | None = None
    kind: str | None = None


def check_parts(received: Received, documented: Sequence[Part]) -> None:
    """Assert that the parts that arrived are the documented ones.

    Those of one name are compared in their order. The content type of a file is compared
    where the documentation tells it; JSON is compared as values.
    """
    sent = _parts_of(received)
    assert sorted(_names(sent)) == sorted(_names(documented))
    for name in dict.fromkeys(_names(documented)):
        own = [part for part in sent if part.name == name]
        told = [part for part in documented if part.name == name]
        for part, expected in zip(own, told, strict=True):
            assert part.filename == expected.filename
            if expected.kind is not None or expected.filename is None:
                assert part.kind == expected.kind
            assert _value(part) == _value(expected)


def _parts_of(received: Received) -> list[Part]:
    """Read the parts of a form (RFC 7578) as the server got them."""
    head = f"Content-Type: {received.headers['content-type']}\r\n\r\n"
    message = BytesParser(policy=HTTP).parsebytes(head.encode() + received.body)
    parts: list[Part] = []
    for part in message.iter_parts():
        told = part["content-disposition"].params
        content = part.get_payload(decode=True)
        kind = None if part["content-type"] is None else str(part["content-type"])
        assert isinstance(content, bytes)
        parts.append(Part(told["name"], content, told.get("filename"), kind))
    return parts


def _names(parts: Sequence[Part]) -> list[str]:
    return [part.name for part in parts]


def _value(part: Part) -> object:
    content = part.content.encode() if isinstance(part.content, str) else part.content
    return json.loads(content) if part.kind == "application/json" else content
