"""One request and its answer, by awaiting: read within bounds, over at the deadline."""

from contextlib import aclosing

import anyio
import httpx2

from .call import GRACE, LATE, Call
from .incoming import Body, UnreadableError, received, streamed
from .quiet import REDACTOR
from .received import Received


async def exchange(
    http: httpx2.AsyncClient, request: httpx2.Request, call: Call
) -> Received:
    """Send `request` and return the answer, read but for that of a stream.

    Raises what httpx2 raises, and httpx2.ReadTimeout at the call's deadline.
    """
    token = REDACTOR.set(call.redactor)
    try:
        if call.expires is None:
            return await _exchange(http, request, call)
        call.check_time()
        with anyio.move_on_after((call.left() or 0.0) + GRACE):
            return await _exchange(http, request, call)
        raise httpx2.ReadTimeout(LATE)
    finally:
        REDACTOR.reset(token)


async def _exchange(
    http: httpx2.AsyncClient, request: httpx2.Request, call: Call
) -> Received:
    response = await http.send(request, stream=True)
    is_kept = False
    try:
        call.answered(response)
        is_kept = call.is_stream and response.is_success
        if is_kept:
            return streamed(response, call)
        return received(response, call, await _read(response, call))
    except UnreadableError as error:
        return received(response, call, fault=str(error))
    finally:
        if not is_kept:
            await response.aclose()


async def _read(response: httpx2.Response, call: Call) -> bytes:
    body = Body(call)
    if response.is_stream_consumed:
        # Hooks and transports of the caller's own may have read and decompressed it.
        body.add(response.content)
        return response.content
    async with aclosing(response.aiter_raw()) as parts:
        async for part in parts:
            body.add(part)
    return body.content(response.headers)
