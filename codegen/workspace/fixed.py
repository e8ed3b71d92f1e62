"""Files -> documents that are there already, with the line ends and the byte order mark that they have."""

import codecs
from collections.abc import Iterable
from pathlib import Path
from tempfile import NamedTemporaryFile

from codegen.files import File


def write_fixed(folder: Path, files: Iterable[File]) -> None:
    """Replace documents below `folder`, each at once: an interruption leaves the old text or the new one."""
    for file in files:
        place = (folder / file.path).resolve()
        _replace(place, _encode(file.text, place.read_bytes()))


def _encode(text: str, old: bytes) -> bytes:
    mark = codecs.BOM_UTF8 if old.startswith(codecs.BOM_UTF8) else b""
    end = "\r\n" if b"\r\n" in old else "\n"
    return mark + text.replace("\n", end).encode("utf-8")


def _replace(place: Path, content: bytes) -> None:
    with NamedTemporaryFile(dir=place.parent, prefix=f".{place.name}.", delete=False) as stream:
        stream.write(content)
    temporary = Path(stream.name)
    try:
        temporary.chmod(place.stat().st_mode)
        temporary.replace(place)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
