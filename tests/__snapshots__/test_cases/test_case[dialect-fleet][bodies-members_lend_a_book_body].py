# Generated from reference.md. Do not edit.
"""What is sent as Members Lend A Book Body."""

from __future__ import annotations

from typing_extensions import TypedDict

from example_api._runtime.dates import IsoDate


class MembersLendABookBody(TypedDict, total=False):
    """The fields of what `members.lendABook` sends."""

    until: IsoDate | str
    """When it is due."""
