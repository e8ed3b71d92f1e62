"""What lies around a new project -> its licence, its author, its address, and who runs its workflows."""

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from codegen.targets.project.render import Ci

_LICENSES: Final = (
    ("MIT", ("permission is hereby granted, free of charge, to any person obtaining a copy",)),
    ("Apache-2.0", ("apache license", "version 2.0, january 2004")),
    ("BSD-3-Clause", ("redistribution and use in source and binary forms", "neither the name")),
    ("BSD-2-Clause", ("redistribution and use in source and binary forms",)),
    ("ISC", ("permission to use, copy, modify, and/or distribute this software for any purpose",)),
    ("MPL-2.0", ("mozilla public license version 2.0",)),
    ("Unlicense", ("this is free and unencumbered software released into the public domain",)),
    ("CC0-1.0", ("cc0 1.0 universal",)),
    ("CC-BY-4.0", ("creative commons attribution 4.0 international",)),
)
"""Licences by what their texts say; the first that has it all is meant. GNU's leave open which versions count."""
_LONGEST: Final = 200_000
"""Characters of a licence that are looked at: the longest in use have a fifth of it."""
_BEFORE: Final = frozenset({"copyright", "(c)", "©", "by"})
_YEARS: Final = re.compile("[0-9]{4}(?:[-\u2013,][0-9]{4})*[-\u2013,]?(?:present)?|[-\u2013]|present")
_NAME: Final = re.compile(r"[^\W_][\w .&'+-]{0,99}")
_SCP: Final = re.compile(r"(?:[\w.-]+@)?(?P<host>[\w-]+(?:\.[\w-]+)+):(?!/)(?P<path>[\w./~-]+)", re.ASCII)
_HOST: Final = re.compile(r"[\w-]+(?:\.[\w-]+)+", re.ASCII)
_PATH: Final = re.compile(r"[\w./~-]+", re.ASCII)


def detect_license(text: str) -> str | None:
    """Return the SPDX identifier of a licence by its text; None for one that is not known, or asks for a choice."""
    words = " ".join(text[:_LONGEST].lower().split())
    return next((name for name, parts in _LICENSES if all(part in words for part in parts)), None)


def detect_author(text: str) -> str | None:
    """Return whom the first line `Copyright (c) 2026 Acme` of a licence names, as the authors of an SDK are named."""
    return next(_holders(text[:_LONGEST]), None)


def _holders(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        words = line.split()
        if not words or words[0].lower() not in _BEFORE:
            continue
        while words and (words[0].lower() in _BEFORE or _YEARS.fullmatch(words[0].lower().rstrip(","))):
            words.pop(0)
        name = usable_name(" ".join(words).partition("<")[0])
        if name is not None:
            yield name


def usable_name(name: str) -> str | None:
    """Return a name as an index of packages takes it, without commas; None for one that it does not take."""
    name = " ".join(name.replace(",", " ").split())
    lower = name.lower()
    for end in ("all rights reserved.", "all rights reserved"):
        name = name[: -len(end)].strip() if lower.endswith(end) else name
        lower = name.lower()
    return name if _NAME.fullmatch(name) else None


def repository_url(remote: str) -> str | None:
    """Return the page of a repository by the address that it is fetched from, without whoever fetches it.

    None for an address that is no page, such as a folder.
    """
    short = _SCP.fullmatch(remote)
    if short is not None:
        host, path = short["host"], short["path"]
    else:
        try:
            parts = urlsplit(remote)
        except ValueError:
            return None
        host, path = parts.hostname or "", parts.path.lstrip("/")
        if parts.scheme not in {"https", "http", "ssh", "git"}:
            return None
    path = path.rstrip("/").removesuffix(".git")
    return f"https://{host}/{path}" if _HOST.fullmatch(host) and _PATH.fullmatch(path) else None


def choose_ci(url: str | None, *, has_github: bool, has_gitlab: bool) -> tuple[Ci, str]:
    """Choose who runs the workflows, and say why: by the page of the repository, else by what is there already."""
    host = urlsplit(url).hostname or "" if url else ""
    if "gitlab" in host or "github" in host:
        return Ci.GITLAB if "gitlab" in host else Ci.GITHUB, f"the repository is at {host}"
    if has_gitlab and not has_github:
        return Ci.GITLAB, "there is a .gitlab-ci.yml"
    if has_github:
        return Ci.GITHUB, "there is a .github"
    return Ci.GITHUB, "no remote says otherwise"
