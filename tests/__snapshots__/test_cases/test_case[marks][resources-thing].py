# Generated from thing.md. Do not edit.
# pyright: reportDeprecated=false
"""Actions of the Thing resource."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Unpack

from typing_extensions import deprecated as _deprecated

from example_api._runtime.action import Action, StreamAction
from example_api._runtime.async_methods import awaited, iterated, streamed
from example_api._runtime.async_pages import BaseAsyncCollection
from example_api._runtime.deprecation import (
    deprecated_arguments as _deprecated_arguments,
)
from example_api._runtime.options import RequestOptions
from example_api._runtime.pages import PagePosition
from example_api._runtime.sync_pages import BaseCollection
from example_api._runtime.sync_stream import EventStream
from example_api.events.thing import ThingEvent
from example_api.models.thing import Thing
from example_api.models.things import Things

GET: Final[Action[Thing]] = Action(
    name="thing.get",
    method="GET",
    path="/things/{THING_ID}",
    authenticated=False,
    responses={200: Thing},
)

FETCH: Final[Action[Thing]] = Action(
    name="thing.fetch",
    method="POST",
    path="/things/{THING_ID}/fetch",
    authenticated=False,
    responses={200: Thing},
)

LIST: Final[Action[Things]] = Action(
    name="thing.list",
    method="GET",
    path="/things/{THING_ID}/list",
    authenticated=False,
    responses={200: Things},
)

WATCH: Final[StreamAction[ThingEvent]] = StreamAction(
    name="thing.watch",
    method="GET",
    path="/things/{THING_ID}/watch",
    authenticated=False,
    events={"thing": ThingEvent},
)


class ThingResource(BaseCollection):
    """Actions of the Thing resource."""

    @_deprecated_arguments(
        limit="`limit` is deprecated since 1.2.",
        order="`order` is deprecated. Will be removed on 2030-01-31.",
        filter="`filter` is deprecated since 2.0. Use `query` instead.",
    )
    def get(
        self,
        *,
        thing_id: str,
        limit: int | None = None,
        order: str | None = None,
        filter: str | None = None,
        query: str | None = None,
        deep: bool | None = None,
        values: str | None = None,
        **options: Unpack[RequestOptions],
    ) -> Thing:
        """Return a thing.

        Added in 1.4.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            limit: Max parts to return. Deprecated since 1.2. The API's default is
                `10`.
            order: Direction to sort by. Will be removed on 2030-01-31. Deprecated.
                The API's default is `asc`.
            filter: Deprecated since 2.0, use `query` instead.
            query: What to look for. Since 2.0.
            deep: Should parts of parts be returned (beta). The API's default is
                `false`.
            values: Accepted values are: new, old (deprecated).
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: Thing information (200).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            GET,
            path={"THING_ID": thing_id},
            query={
                "limit": limit,
                "order": order,
                "filter": filter,
                "query": query,
                "deep": deep,
                "values": values,
            },
            options=options,
        )

    @_deprecated("`fetch` is deprecated. Sunset: January 31, 2030.")
    def fetch(self, *, thing_id: str, **options: Unpack[RequestOptions]) -> Thing:
        """Return a thing.

        Deprecated:
            Sunset: January 31, 2030.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Thing: Thing information (200).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(FETCH, path={"THING_ID": thing_id}, options=options)

    @_deprecated(
        "`list_` is deprecated since 1.2. Use Get instead. Will be removed in 2.0.",
    )
    def list_(
        self,
        *,
        thing_id: str,
        page: int | None = None,
        per_page: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Things:
        """List things.

        **Beta.** What it answers may change.

        One page; `iter_list` iterates over all items, `iter_list_pages` over pages.

        Deprecated:
            Since 1.2. Use Get instead. Will be removed in 2.0.

        Status:
            Beta: it may change.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            page: Which page of results to return. The API's default is `0`.
            per_page: How many items to return per page. The API's default is `100`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            Things: Things (200).

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.request(
            LIST,
            path={"THING_ID": thing_id},
            query={"page": page, "perPage": per_page},
            options=options,
        )

    @_deprecated(
        (
            "`iter_list` is deprecated since 1.2. Use Get instead. Will be removed in "
            "2.0."
        ),
    )
    def iter_list(
        self,
        *,
        thing_id: str,
        page: int | None = None,
        per_page: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[Thing]:
        """Iterate over the items that `list_` returns, page by page.

        A page is fetched when the items before it are used up.

        Deprecated:
            Since 1.2. Use Get instead. Will be removed in 2.0.

        Status:
            Beta: it may change.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            page: The page to start at, from 0.
            per_page: How many items to fetch at a time. The API's default is `100`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The items, in the order of the API.

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._iterate_items(
            self._silent(self.iter_list_pages)(
                thing_id=thing_id,
                page=page,
                per_page=per_page,
                **options,
            ),
        )

    @_deprecated(
        (
            "`iter_list_pages` is deprecated since 1.2. Use Get instead. Will be "
            "removed in 2.0."
        ),
    )
    def iter_list_pages(
        self,
        *,
        thing_id: str,
        page: int | None = None,
        per_page: int | None = None,
        **options: Unpack[RequestOptions],
    ) -> Iterator[Things]:
        """Iterate over the pages that `list_` returns.

        Each is fetched when it is asked for, with the same arguments but for where it
        starts.

        Deprecated:
            Since 1.2. Use Get instead. Will be removed in 2.0.

        Status:
            Beta: it may change.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            page: The page to start at, from 0.
            per_page: How many items to fetch at a time. The API's default is `100`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            The answers, one a page.

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._iterate_pages(
            lambda page, per_page: self._silent(self.list_)(
                thing_id=thing_id,
                page=page,
                per_page=per_page,
                **options,
            ),
            PagePosition(LIST.name, page or 0, per_page),
        )

    @_deprecated("`watch` is deprecated. Use `get` instead.")
    def watch(
        self, *, thing_id: str, **options: Unpack[RequestOptions]
    ) -> EventStream[ThingEvent]:
        """**Deprecated.** Use `get` instead.

        Deprecated:
            Use `get` instead.

        Args:
            thing_id: ID associated with the thing, for example
                `575ec8687ae143cd83dc4a97`.
            **options: Timeout, retries and more, for this call only.

        Returns:
            SSE stream of things.

        Scopes:
            None: no token is needed, and none is sent.
        """
        return self._client.stream(WATCH, path={"THING_ID": thing_id}, options=options)


class AsyncThingResource(BaseAsyncCollection):
    """Actions of the Thing resource."""

    get = awaited(ThingResource.get)
    fetch = awaited(ThingResource.fetch)
    list_ = awaited(ThingResource.list_)
    iter_list = iterated(ThingResource.iter_list)
    iter_list_pages = iterated(ThingResource.iter_list_pages)
    watch = streamed(ThingResource.watch)
