# Generated from loans.md. Do not edit.
"""What is sent as Loans Take A Book Body."""

from __future__ import annotations

from typing import Required

from typing_extensions import TypedDict

LoansTakeABookBody = TypedDict(
    "LoansTakeABookBody",
    {
        "book_id": "Required[str]",
        "weeks": "int",
        "notify[]": "list[str]",
        "card": "str",
    },
    total=False,
)
"""The fields of what `loans.takeABook` sends."""
