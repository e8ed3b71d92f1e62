# Generated from reference.md. Do not edit.
"""Actions of the Tools resource."""

from __future__ import annotations

from typing import Final, Unpack

from example_api._runtime.action import Action
from example_api._runtime.async_methods import awaited
from example_api._runtime.async_resource import BaseAsyncResource
from example_api._runtime.options import RequestOptions
from example_api._runtime.sync_resource import BaseResource

PUT_A_TOOL_BACK: Final[Action[None]] = Action(
    name="tools.putAToolBack",
    method="DELETE",
    path="/tools/{tool}/loan",
    responses={204: None},
)


class ToolsResource(BaseResource):
    """Actions of the Tools resource."""

    def put_a_tool_back(self, *, tool: str, **options: Unpack[RequestOptions]) -> None:
        """It hangs on its hook again.

        Args:
            tool: The path parameter `tool`, which the documentation does not
                describe.
            **options: Timeout, retries and more, for this call only.

        Returns:
            None: Thank you (204).

        Scopes:
            None: any token will do.
        """
        return self._client.request(
            PUT_A_TOOL_BACK,
            path={"tool": tool},
            options=options,
        )


class AsyncToolsResource(BaseAsyncResource):
    """Actions of the Tools resource."""

    put_a_tool_back = awaited(ToolsResource.put_a_tool_back)
