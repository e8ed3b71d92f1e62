"""A recorded release: what was released, as one JSON file, for a project that has no tags of git at hand.

{"version": "1.2.0", "config": "...", "documents": {"device.md": "..."}, "package": {"python/...": "..."},
 "overrides": {"overrides.yaml": "..."}, "dialect": {"dialect.yaml": "..."}, "since": {"since.yaml": "..."}}
"""

import json
from collections.abc import Iterable
from typing import Any

from msgspec import Struct

from codegen.files import File
from codegen.release.version import Version, parse_version


class Baseline(Struct, frozen=True):
    """The files of a release: `config` is the text of codegen.yaml, `documents` are those of the spec folder.

    `overrides` is the file that corrected them, if one did, `dialect` that of the project's own dialect, and
    `since` says in which release things came.
    """

    version: Version
    config: str
    documents: tuple[File, ...]
    package: tuple[File, ...]
    overrides: File | None = None
    dialect: File | None = None
    since: File | None = None


def render_baseline(baseline: Baseline) -> str:
    """Write a release down; the same release gives the same text."""
    value = {
        "version": str(baseline.version),
        "config": baseline.config,
        "documents": _texts(baseline.documents),
        "package": _texts(baseline.package),
        **({"overrides": _texts([baseline.overrides])} if baseline.overrides else {}),
        **({"dialect": _texts([baseline.dialect])} if baseline.dialect else {}),
        **({"since": _texts([baseline.since])} if baseline.since else {}),
    }
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"


def parse_baseline(text: str) -> Baseline | None:
    """Read a release that was written down; None when the text is not such a release."""
    try:
        value = json.loads(text)
        version = parse_version(value["version"])
        files = _files(value["documents"]), _files(value["package"])
        others = (next(iter(_files(value.get(key, {}))), None) for key in ("overrides", "dialect", "since"))
        return Baseline(version, str(value["config"]), *files, *others) if version else None
    except (ValueError, KeyError, TypeError, AttributeError):
        return None


def _texts(files: Iterable[File]) -> dict[str, str]:
    return {file.path: file.text for file in sorted(files, key=lambda file: file.path)}


def _files(texts: dict[str, Any]) -> tuple[File, ...]:
    return tuple(File(path, str(text)) for path, text in texts.items())
