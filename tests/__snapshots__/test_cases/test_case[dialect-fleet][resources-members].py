# Generated from reference.md. Do not edit.
"""Actions of the Members resource."""

from __future__ import annotations

from typing import Any, Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api._runtime.unset import UNSET, Unset
from example_api.bodies.members_lend_a_book_body import MembersLendABookBody

LEND_A_BOOK: Final[Action[Any]] = Action(
    name="members.lendABook",
    method="PUT",
    path="/v1/members/{member_id}/books/{id}",
    body=MembersLendABookBody,
    responses={200: Any},
)


class MembersResource(BaseResource):
    """Actions of the Members resource."""

    def lend_a_book(
        self,
        *,
        member_id: int | str,
        id: int | str,
        body: MembersLendABookBody | Unset = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Any:
        """Send `PUT /v1/members/{member_id}/books/{id}`.

        Args:
            member_id: Who takes it.
            id: What is taken.
            body: The fields of what `members.lendABook` sends. Nothing is sent when
                it is left out.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Any: OK (200).

        Scopes:
            None: any token will do.
        """
        return self._client.request(
            LEND_A_BOOK,
            path={"member_id": member_id, "id": id},
            body=body,
            options=options,
        )


class AsyncMembersResource(BaseAsyncResource):
    """Actions of the Members resource."""

    lend_a_book = awaited(MembersResource.lend_a_book)
