"""The rules of files: what keeps one from being read as text."""

from typing import Final

from codegen.diagnostics import Rule, Severity

NOT_UTF_8: Final = Rule(
    "not-utf-8",
    Severity.ERROR,
    r"""A file is not UTF-8.

Save it as UTF-8. The message names the first byte that is not.

Bad:

    ### Details

    $ printf 'Things of the caf\351.\n' >> thing.md

Good:

    ### Details

    $ printf 'Things of the caf\303\251.\n' >> thing.md
""",
)

NUL_CHARACTER: Final = Rule(
    "nul-character",
    Severity.ERROR,
    r"""A NUL character stands in a document.

It is not text, and many tools stop reading there. Remove it.

Bad:

    ### Details

    $ printf 'Things\000and parts.\n' >> thing.md

Good:

    ### Details

    $ printf 'Things and parts.\n' >> thing.md
""",
)

FILE_TOO_LARGE: Final = Rule(
    "file-too-large",
    Severity.ERROR,
    """A file is larger than 8 MiB.

Split it into smaller documents.

Bad:

    ### Details

    $ yes 'There is more to it.' | head -n 400000 >> thing.md

Good:

    ### Details

    $ yes 'There is more to it.' | head -n 40 >> thing.md
""",
)

LINK_LEAVES_FOLDER: Final = Rule(
    "link-leaves-folder",
    Severity.ERROR,
    """A symbolic link leads out of the folder of the documents.

Documents mean the same wherever their folder is. Put a copy there.

Bad:

    $ mv thing.md ..
    $ ln -s ../thing.md .

Good:

    $ mv thing.md ..
    $ cp ../thing.md .
""",
)

UNPRINTABLE_FILE_NAME: Final = Rule(
    "unprintable-file-name",
    Severity.ERROR,
    r"""The name of a file holds characters that cannot be printed.

A message could not name such a file. Rename it.

Bad:

    $ mv thing.md "$(printf 'thi\033ng.md')"

Good:

    $ mv thing.md "$(printf 'thi\033ng.md')"
    $ mv thi*ng.md thing.md
""",
)

UNREADABLE_FILE: Final = Rule(
    "unreadable-file",
    Severity.ERROR,
    """A file cannot be read.

Make it readable, or remove it. The message says why: no permission, a link that leads nowhere, not a regular file.

Bad:

    $ ln -s moved.md part.md

Good:

    <!-- part.md -->

    ## Get
""",
)

UNUSED_TEMPLATE: Final = Rule(
    "unused-template",
    Severity.ERROR,
    """A file among a project's own templates has no effect.

A template takes the place of the built-in one of the same path, or is included by one that does. `codegen templates`
lists the built-in ones, and copies one into the folder.

Bad:

    <!-- codegen.yaml -->

    templates: own

    $ mkdir -p ../own/python
    $ echo 'See the reference.' > ../own/python/REDME.md.jinja

Good:

    <!-- codegen.yaml -->

    templates: own

    $ mkdir -p ../own/python
    $ echo 'See the reference.' > ../own/python/README.md.jinja
""",
)

RULES: Final = (
    NOT_UTF_8,
    NUL_CHARACTER,
    FILE_TOO_LARGE,
    LINK_LEAVES_FOLDER,
    UNPRINTABLE_FILE_NAME,
    UNREADABLE_FILE,
    UNUSED_TEMPLATE,
)
