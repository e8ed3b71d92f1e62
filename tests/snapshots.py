"""Snapshots as text files with the suffix of what they hold, so that editors and reviews show them as such."""

from functools import cache

from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode


class TextFile(SingleFileSnapshotExtension):
    """One snapshot a file, in UTF-8 and with the line ends of the text."""

    _write_mode = WriteMode.TEXT


@cache
def text_extension(suffix: str) -> type[TextFile]:
    """Return the extension that writes files with `suffix` (without a dot)."""
    return type(f"TextFile_{suffix}", (TextFile,), {"file_extension": suffix})
