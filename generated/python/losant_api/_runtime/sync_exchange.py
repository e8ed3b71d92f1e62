"""One request and its answer, by blocking: read within bounds, over at the deadline."""

import httpx2

from .call import Call
from .incoming import Body, UnreadableError, received, streamed
from .quiet import REDACTOR
from .received import Received
from .sync_deadline import finish_in_time, watch_connection


def exchange(http: httpx2.Client, request: httpx2.Request, call: Call) -> Received:
    """Send `request` and return the answer, read but for that of a stream.

    Raises what httpx2 raises, and httpx2.ReadTimeout at the call's deadline.
    """
    token = REDACTOR.set(call.redactor)
    try:
        if call.expires is None:
            return _exchange(http, request, call)
        call.check_time()
        return finish_in_time(call, request, lambda: _exchange(http, request, call))
    finally:
        REDACTOR.reset(token)


def _exchange(http: httpx2.Client, request: httpx2.Request, call: Call) -> Received:
    response = http.send(request, stream=True)
    is_kept = False
    try:
        watch_connection(response)
        call.answered(response)
        is_kept = call.is_stream and response.is_success
        if is_kept:
            return streamed(response, call)
        return received(response, call, _read(response, call))
    except UnreadableError as error:
        return received(response, call, fault=str(error))
    finally:
        if not is_kept:
            response.close()


def _read(response: httpx2.Response, call: Call) -> bytes:
    body = Body(call)
    if response.is_stream_consumed:
        # Hooks and transports of the caller's own may have read and decompressed it.
        body.add(response.content)
        return response.content
    for part in response.iter_raw():
        body.add(part)
    return body.content(response.headers)
