# Generated from loans.md. Do not edit.
"""Actions of the Loans resource."""

from __future__ import annotations

from typing import Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api.bodies.loans_take_a_book_body import LoansTakeABookBody
from example_api.models.loans_see_a_loan_response import LoansSeeALoanResponse
from example_api.models.loans_take_a_book_response import LoansTakeABookResponse

TAKE_A_BOOK: Final[Action[LoansTakeABookResponse]] = Action(
    name="loans.takeABook",
    method="POST",
    path="/api/v1/loans",
    content_type="application/x-www-form-urlencoded",
    responses={200: LoansTakeABookResponse},
    errors={401: "Invalid or missing Authorization header."},
)

SEE_A_LOAN: Final[Action[LoansSeeALoanResponse]] = Action(
    name="loans.seeALoan",
    method="GET",
    path="/api/v1/loans/{id}",
    authenticated=False,
    responses={200: LoansSeeALoanResponse},
)


class LoansResource(BaseResource):
    """Actions of the Loans resource."""

    def take_a_book(
        self,
        *,
        body: LoansTakeABookBody,
        idempotency_key: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> LoansTakeABookResponse:
        """Borrow a book that is not lent.

        Args:
            body: The form, sent as `application/x-www-form-urlencoded`.
            idempotency_key: Any text that is the same when the call is repeated.
            **options: Timeout, retries and more, for this call only.

        Returns:
            LoansTakeABookResponse: The book is yours (200).

        Raises:
            AuthenticationError: Invalid or missing Authorization header (401).

        Scopes:
            Any of `write:loans`.
        """
        return self._client.request(
            TAKE_A_BOOK,
            headers={"Idempotency-Key": idempotency_key},
            body=body,
            options=options,
        )

    def see_a_loan(
        self, *, id: str, **options: Unpack[RequestOptions]
    ) -> LoansSeeALoanResponse:
        """Send `GET /api/v1/loans/{id}`.

        Args:
            id: The loan.
            **options: Timeout, retries and more, for this call only.

        Returns:
            LoansSeeALoanResponse: OK (200).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(SEE_A_LOAN, path={"id": id}, options=options)


class AsyncLoansResource(BaseAsyncResource):
    """Actions of the Loans resource."""

    take_a_book = awaited(LoansResource.take_a_book)
    see_a_loan = awaited(LoansResource.see_a_loan)
