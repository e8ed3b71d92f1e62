# Generated from thing.md. Do not edit.
"""Actions of the Thing resource."""

from __future__ import annotations

from typing import Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.deprecation import (
    deprecated_arguments as _deprecated_arguments,
)
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api.bodies.account import Account as AccountBody
from example_api.models.account import Account
from example_api.models.old import Old

PATCH: Final[Action[Account | Old]] = Action(
    name="thing.patch",
    method="PATCH",
    path="/things/{THING_ID}",
    authenticated=False,
    body=AccountBody,
    responses={200: Account, 201: Old},
)


class ThingResource(BaseResource):
    """Actions of the Thing resource."""

    @_deprecated_arguments(
        {
            "/nick": "`nick` is deprecated.",
            "/alias": "`alias` is deprecated since 1.2. Use `nick`.",
        },
    )
    def patch(
        self, *, thing_id: str, body: AccountBody, **options: Unpack[RequestOptions]
    ) -> Account | Old:
        """Update a book.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            body: An account.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Account | Old: The book (200). Old (201).

        Scopes:
            None: no token is needed, and none is sent.

        Example:
            client.thing.patch(
                thing_id="575ec8687ae143cd83dc4a97",
                body={
                    "kind": "account",
                    "secret": "s",
                    "tags": ["a"],
                    "born": "2020-02-29",
                    "wakes": "09:30:00Z",
                    "limit": 1,
                },
            )
        """
        return self._client.request(
            PATCH,
            path={"THING_ID": thing_id},
            body=body,
            options=options,
        )


class AsyncThingResource(BaseAsyncResource):
    """Actions of the Thing resource."""

    patch = awaited(ThingResource.patch)
