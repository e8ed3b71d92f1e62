# Generated from loans.md. Do not edit.
"""What is received as Loans See A Loan Response."""

from __future__ import annotations

from typing import Any

from example_api._runtime.models import Model


class LoansSeeALoanResponse(Model):
    """What `loans.seeALoan` answers.

    Inferred from examples.
    """

    id: str | None = None
    due: Any = None
