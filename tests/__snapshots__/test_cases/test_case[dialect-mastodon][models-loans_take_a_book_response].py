# Generated from loans.md. Do not edit.
"""What is received as Loans Take A Book Response."""

from __future__ import annotations

from example_api._runtime.models import Model


class LoansTakeABookResponse(Model):
    """What `loans.takeABook` answers.

    Inferred from examples.
    """

    id: str | None = None
    due: str | None = None
