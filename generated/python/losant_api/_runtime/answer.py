"""Answers of the server: a typed value, or the error that says why there is none."""

import json
import warnings
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any, Final, TypeVar, cast

import httpx2

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

T = TypeVar("T")

_REQUEST_IDS: Final = ("x-request-id", "request-id", "x-correlation-id")
_SHORTEST_SECRET: Final = 8
_MISMATCHES_SHOWN: Final = 5


def find_request_id(headers: Mapping[str, str]) -> str | None:
    """Return the id that the server gave the request, or None."""
    for name in _REQUEST_IDS:
        if name in headers:
            return headers[name]
    return None


def read_result(
    action: Action[T], response: httpx2.Response, on_mismatch: OnSchemaMismatch
) -> T:
    """Return the body of a successful response as the action's type.

    Raises InvalidResponseError for an empty body and one that is not JSON, and
    SchemaMismatchError when the caller wants that. An undocumented success is read as
    the first documented one; an empty body is None where any JSON is documented.
    """
    expected = _expected(action, response.status_code)
    content = response.content
    if not content.strip():
        if expected is Any:
            return cast("T", None)
        raise _invalid(action, response, "the body is empty")
    # Imported here, so that a client without a call does not load pydantic.
    from .decode import NotJson, decode

    try:
        value, mismatches = decode(expected, content)
    except NotJson:
        kind = response.headers.get("content-type", "no content type")
        raise _invalid(action, response, f"the body is not JSON ({kind})") from None
    if mismatches and on_mismatch != "ignore":
        answer = read_answer(action, response)
        report_mismatches(action, mismatches, on_mismatch, answer)
    return cast("T", value)


def report_mismatches(
    action: AnyAction,
    mismatches: Sequence[str],
    reaction: OnSchemaMismatch,
    answer: Answer,
) -> None:
    """Say that an answer is not as documented, in the way that `reaction` names.

    `mismatches` tell place and expectation, never a value.
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


def read_answer(action: AnyAction, response: httpx2.Response) -> Answer:
    """Return what errors may know of a response: all of it but the token."""
    headers = {name.lower(): value for name, value in response.headers.items()}
    return Answer(
        status_code=response.status_code,
        headers=headers,
        body=_read_body(response),
        request_id=find_request_id(headers),
        description=action.errors.get(response.status_code, ""),
    )


def _read_body(response: httpx2.Response) -> Any:
    text = response.text
    # Servers do echo what they were sent; what is shorter would be found in any word.
    secret = response.request.headers.get("authorization", "").rpartition(" ")[2]
    if len(secret) >= _SHORTEST_SECRET:
        text = text.replace(secret, "[secret]")
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text or None


def _invalid(
    action: AnyAction, response: httpx2.Response, reason: str
) -> InvalidResponseError:
    return InvalidResponseError(
        f"{action.name}: status {response.status_code}, but {reason}",
        action=action.name,
        answer=read_answer(action, response),
    )


def status_error(action: AnyAction, response: httpx2.Response) -> StatusError:
    """Return the error for a response whose status is no success."""
    answer = read_answer(action, response)
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
            words.append(f": {message}")
    if answer.description:
        words.append(f" ({answer.description})")
    if 300 <= answer.status_code < 400:
        words.append("; redirects are not followed, for they could carry the token off")
    if answer.status_code == 403 and action.required_scopes:
        scopes = ", ".join(action.required_scopes)
        words.append(f"; the token needs one of these scopes: {scopes}")
    if answer.request_id:
        words.append(f" [request {answer.request_id}]")
    return words


def _phrase(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return "unknown status"
