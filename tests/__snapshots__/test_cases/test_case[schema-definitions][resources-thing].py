# Generated from thing.md. Do not edit.
"""Actions of the Thing resource."""

from __future__ import annotations

from typing import Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource
from example_api.bodies.book import Book as BookBody
from example_api.models.book import Book
from example_api.models.lost import Lost
from example_api.models.mirror import Mirror

PATCH: Final[Action[Book | Lost | Mirror]] = Action(
    name="thing.patch",
    method="PATCH",
    path="/things/{THING_ID}",
    authenticated=False,
    body=BookBody,
    responses={200: Book, 201: Lost, 202: Mirror},
)


class ThingResource(BaseResource):
    """Actions of the Thing resource."""

    def patch(
        self, *, thing_id: str, body: BookBody | Book, **options: Unpack[RequestOptions]
    ) -> Book | Lost | Mirror:
        """Update a book.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            body: A book. What was read as `Book` is taken, too.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Book | Lost | Mirror: The book (200). What is lost (201). A mirror
                (202).

        Scopes:
            None: no token is needed, and none is sent.

        Example:
            client.thing.patch(
                thing_id="575ec8687ae143cd83dc4a97",
                body={"author": {"name": "Ann"}},
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
