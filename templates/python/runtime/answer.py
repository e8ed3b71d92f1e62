"""Answers of the server: a typed value, or the error that says why there is none."""

import time
import warnings
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any, Final, TypeVar, cast

from .action import Action, AnyAction
from .errors import (
    Answer,
    InvalidResponseError,
    SchemaMismatchError,
    SchemaMismatchWarning,
    StatusError,
    status_error_class,
)
from .options import OnSchemaMismatch
from .received import Received
from .redact import printable
from .retry import parse_retry_after

T = TypeVar("T")

_REQUEST_IDS: Final = ("x-request-id", "request-id", "x-correlation-id")
_MISMATCHES_SHOWN: Final = 5

EMPTY: Final = "$: the body is empty"
"""The mismatch of an answer without a body, where a value is documented."""


def find_request_id(headers: Mapping[str, str]) -> str | None:
    """Return the id that the server gave the request, or None."""
    for name in _REQUEST_IDS:
        if name in headers:
            return headers[name]
    return None


def check_status(action: AnyAction, received: Received) -> Received:
    """Return `received`; raises StatusError when its status is not a success."""
    if received.is_success:
        return received
    raise _status_error(action, received)


def check_readable(action: AnyAction, received: Received) -> None:
    """Raise InvalidResponseError when the body of a success could not be read."""
    if received.fault:
        raise invalid_response(action, received, received.fault)


def read_result(
    action: Action[T], received: Received, on_mismatch: OnSchemaMismatch
) -> T:
    """Return the body of a successful response as the action's type.

    Raises InvalidResponseError for a body that is not JSON, and SchemaMismatchError
    when the caller wants that. An undocumented success is read as the first documented
    one. An empty body is None, which is as documented where any JSON is, or nothing.
    What is documented as bytes or text is returned as it is.
    """
    check_readable(action, received)
    if media_type(action, received.status_code):
        return cast("T", _read_content(action, received))
    expected = _expected(action, received.status_code)
    content = received.content
    value: Any = None
    mismatches: list[str] = []
    if content.strip():
        # Imported here, so that a client without a call does not load pydantic.
        from .decode import NotJson, decode

        reason = ""
        try:
            value, mismatches = decode(expected, content)
        except NotJson:
            kind = received.headers.get("content-type", "no content type")
            reason = f"the body is not JSON ({kind})"
        except RecursionError:
            reason = "the body is nested too deeply to be read from here"
        # Not raised above, where the content would come along as the context.
        if reason:
            raise invalid_response(action, received, reason)
    elif expected is not Any and expected is not None:
        mismatches = [EMPTY]
    if mismatches and on_mismatch != "ignore":
        mismatches = [received.redactor.show(mismatch) for mismatch in mismatches]
        answer = read_answer(action, received)
        report_mismatches(action, mismatches, on_mismatch, answer)
    return cast("T", value)


def report_mismatches(
    action: AnyAction,
    mismatches: Sequence[str],
    reaction: OnSchemaMismatch,
    answer: Answer,
) -> None:
    """Say that an answer is not as documented, in the way that `reaction` names.

    `mismatches` tell where and what is expected, never a value.
    """
    shown = "; ".join(mismatches[:_MISMATCHES_SHOWN])
    if (more := len(mismatches) - _MISMATCHES_SHOWN) > 0:
        shown += f"; and {more} more"
    message = f"{action.name}: the answer is not as documented: {shown}"
    if reaction == "raise":
        error = SchemaMismatchError(message, action=action.name, answer=answer)
        error.mismatches = tuple(mismatches)
        raise error
    if reaction == "warn":
        # From here over the decoder, the client and its method to the caller.
        warnings.warn(message, SchemaMismatchWarning, stacklevel=5)


def _expected(action: Action[Any], status: int) -> Any:
    if status in action.responses:
        return action.responses[status]
    return next(iter(action.responses.values()), Any)


def media_type(action: Action[Any], status: int) -> str:
    """Return the content type of an answer that is not JSON; empty for one that is."""
    if status not in action.responses:
        status = next(iter(action.responses), status)
    kind = action.media.get(status, "")
    return "" if kind.endswith("json") else kind


def _read_content(action: Action[Any], received: Received) -> bytes | str:
    is_text = _expected(action, received.status_code) is str
    return received.text if is_text else received.content


def read_answer(action: AnyAction, received: Received) -> Answer:
    """Return what errors may know of a response: all of it but the token."""
    hide = received.redactor.hide
    headers = {name.lower(): hide(value) for name, value in received.headers.items()}
    request_id = find_request_id(headers)
    return Answer(
        status_code=received.status_code,
        headers=headers,
        body=_read_body(received),
        request_id=None if request_id is None else printable(request_id),
        description=action.errors.get(received.status_code, ""),
        retry_after=parse_retry_after(headers.get("retry-after"), time.time()),
    )


def _read_body(received: Received) -> Any:
    if not received.content:
        return None
    from .decode import NotJson, parse

    text = received.text
    try:
        return received.redactor.hide_in(parse(text.encode()))
    except (NotJson, RecursionError):
        return received.redactor.hide(text)


def invalid_response(
    action: AnyAction, received: Received, reason: str
) -> InvalidResponseError:
    """Return the error for a success whose body cannot be read, and why."""
    shown = received.redactor.show(reason)
    return InvalidResponseError(
        f"{action.name}: status {received.status_code}, but {shown}",
        action=action.name,
        answer=read_answer(action, received),
    )


def _status_error(action: AnyAction, received: Received) -> StatusError:
    answer = read_answer(action, received)
    error = status_error_class(answer.status_code)(
        "".join(_describe(action, answer)), action=action.name, answer=answer
    )
    error.required_scopes = action.required_scopes
    return error


def _describe(action: AnyAction, answer: Answer) -> list[str]:
    words = [f"{action.name}: {answer.status_code} {_phrase(answer.status_code)}"]
    body: object = answer.body
    if isinstance(body, dict):
        message = cast("dict[str, object]", body).get("message")
        if isinstance(message, str) and message:
            words.append(f": {printable(message)}")
    if answer.description:
        words.append(f" ({answer.description})")
    if 300 <= answer.status_code < 400:
        words.append("; redirects are not followed, for they could carry the token off")
    if answer.status_code == 403 and action.required_scopes:
        scopes = ", ".join(action.required_scopes)
        some = "all" if action.needs_all_scopes else "one"
        words.append(f"; the token needs {some} of these scopes: {scopes}")
    if answer.retry_after is not None:
        words.append(f"; the server asks to wait {answer.retry_after:.0f} s")
    if answer.request_id:
        words.append(f" [request {printable(answer.request_id)}]")
    return words


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "unknown status"
