"""Text -> a file, at once: an interruption leaves what was there, or the new text."""

from pathlib import Path
from tempfile import NamedTemporaryFile


def replace_file(place: Path, text: str) -> None:
    """Write a file, or replace the one that is there; folders on the way to it are made."""
    place = place.resolve()
    place.parent.mkdir(parents=True, exist_ok=True)
    mode = place.stat().st_mode if place.exists() else 0o644
    with NamedTemporaryFile(dir=place.parent, prefix=f".{place.name}.", delete=False) as stream:
        stream.write(text.encode("utf-8"))
    temporary = Path(stream.name)
    try:
        temporary.chmod(mode)
        temporary.replace(place)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
