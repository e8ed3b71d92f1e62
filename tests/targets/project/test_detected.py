"""What lies around a project says whose it is; what is not certain is not said."""

import pytest

from codegen.targets.project.detected import choose_ci, detect_author, detect_license, repository_url
from codegen.targets.project.render import Ci

BSD = "Redistribution and use in source and binary forms, with or without modification, are permitted"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MIT License\n\nPermission is hereby granted, free of\n charge, to any person obtaining a copy of", "MIT"),
        ("   Apache License\n   Version 2.0, January 2004\n", "Apache-2.0"),
        (f"{BSD}\n3. Neither the name of the copyright holder", "BSD-3-Clause"),
        (BSD, "BSD-2-Clause"),
        ("GNU GENERAL PUBLIC LICENSE\nVersion 3, 29 June 2007", None),
        ("All rights reserved.", None),
        ("", None),
    ],
)
def test_licenses(text: str, expected: str | None) -> None:
    """A licence is known by its text, wherever its lines break; one that leaves a choice is nobody's guess."""
    assert expected == detect_license(text)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Copyright (c) 2026 Acme", "Acme"),
        ("Copyright © 2019-2026 Acme, Inc. All rights reserved.", "Acme Inc."),
        ("   Copyright 2019, 2020 by Ada L. <ada@example.com>", "Ada L."),
        ("(c) 2019\u20132026 Acme & Sons", "Acme & Sons"),
        ("Copyright (c) 2019-present Acme", "Acme"),
        ("Copyright [yyyy] [name of copyright owner]", None),
        ("copyright notice", "notice"),
        ("The above copyright notice", None),
        ("Copyright (c) 2026", None),
        ("Copyright (c) 2026 {name: evil}", None),
    ],
)
def test_authors(line: str, expected: str | None) -> None:
    """The first line that says whose the copyright is, without years; templates that nobody filled in name nobody."""
    assert expected == detect_author(f"A licence\n\n{line}\n")


@pytest.mark.parametrize(
    ("remote", "expected"),
    [
        ("git@github.com:acme/api.git", "https://github.com/acme/api"),
        ("https://me:secret@gitlab.example.com/acme/group/api.git", "https://gitlab.example.com/acme/group/api"),
        ("ssh://git@git.example.com:2222/acme/api", "https://git.example.com/acme/api"),
        ("https://github.com/acme/api/", "https://github.com/acme/api"),
        ("../api.git", None),
        ("/srv/git/api.git", None),
        ("file:///srv/api.git", None),
        ("https://[bad", None),
        ("https://example.com/a b", None),
        ("https://localhost/x", None),
    ],
)
def test_pages(remote: str, expected: str | None) -> None:
    """An address that git fetches from is a page, but for credentials and ports; a folder is none."""
    assert expected == repository_url(remote)


@pytest.mark.parametrize(
    ("url", "has", "expected"),
    [
        ("https://gitlab.com/a/b", (True, False), (Ci.GITLAB, "the repository is at gitlab.com")),
        ("https://github.com/a/b", (False, True), (Ci.GITHUB, "the repository is at github.com")),
        ("https://git.example.com/a/b", (False, True), (Ci.GITLAB, "there is a .gitlab-ci.yml")),
        (None, (True, True), (Ci.GITHUB, "there is a .github")),
        (None, (False, False), (Ci.GITHUB, "no remote says otherwise")),
    ],
)
def test_hosts(url: str | None, has: tuple[bool, bool], expected: tuple[Ci, str]) -> None:
    """The remote says it best, then what is there already."""
    assert expected == choose_ci(url, has_github=has[0], has_gitlab=has[1])
