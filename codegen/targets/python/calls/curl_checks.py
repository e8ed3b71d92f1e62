"""What of a documented curl is not what the rest of its action says."""

from typing import Final
from urllib.parse import SplitResult, urlsplit

from codegen.model import media
from codegen.model.action import Action
from codegen.model.exchange import CurlExample, RequestBody
from codegen.model.parameter import Location
from codegen.targets.python.calls.outcomes import accepted, other_media

_JSON: Final = "application/json"


_AUTHORIZATION: Final = "authorization"


class Disagreement(Exception):
    """A documented curl is not what the rest of its action's document says; the message says how."""


def check_method(curl: CurlExample, action: Action) -> None:
    """Raise Disagreement where a curl sends another method."""
    if curl.method != action.method:
        raise Disagreement(f"the curl example sends {curl.method}, not {action.method}")


def check_standard_headers(curl: CurlExample, action: Action) -> None:
    """Raise Disagreement where a curl accepts, sends or authenticates as its action does not."""
    sent = {name.lower(): value for name, value in curl.headers}
    known = {_JSON, accepted(action), *other_media(action).values()} | (
        {"text/event-stream"} if action.stream else set()
    )
    if sent.get("accept", _JSON) not in known:
        raise Disagreement(f"the curl example accepts {sent['accept']}")
    if action.body is not None and (curl.body is not None or curl.form):
        _check_content_type(sent.get("content-type", ""), curl, action.body)
    _check_credentials(curl, action)


def _check_content_type(stated: str, curl: CurlExample, body: RequestBody) -> None:
    """Raise Disagreement where a curl sends another content type than the SDK; without a header, -F says it."""
    formed = media.MULTIPART if any(option == "-F" for option, _ in curl.form) else ""
    kind = stated.partition(";")[0].strip().lower() or formed
    if kind and kind != body.media_type:
        other = f", the SDK `{body.media_type}`" if kind in body.other_media_types else ""
        raise Disagreement(f"the curl example sends {f'`{kind}`' if other else stated or f'`{kind}`'}{other}")


def _check_credentials(curl: CurlExample, action: Action) -> None:
    authentication = action.authentication
    sent = curl.places
    needs_header = authentication.sends(Location.HEADER, _AUTHORIZATION)
    if (Location.HEADER, _AUTHORIZATION) in sent and not needs_header:
        raise Disagreement("the curl example sends a token, but the action does not need one")
    if authentication.takes_only_token and (Location.HEADER, _AUTHORIZATION) not in sent:
        raise Disagreement("the curl example sends no token, but the action needs one")
    alternatives = authentication.alternatives if authentication.required else ((),)
    if not any({scheme.place for scheme in schemes} <= sent for schemes in alternatives):
        raise Disagreement("the curl example does not send the credentials that the action needs")
    known = {scheme.name for scheme in authentication.schemes if scheme.location is Location.COOKIE}
    known |= {row.name for row in action.cookie_parameters}
    if known and (other := next((name for name in curl.cookies if name not in known), "")):
        raise Disagreement(f"the curl example sends the cookie {other}, which is not documented")


def split_url(curl: CurlExample) -> SplitResult:
    """Split the URL of a curl; raises Disagreement for one that cannot be."""
    try:
        return urlsplit(curl.url)
    except ValueError:
        raise Disagreement(f"the curl example calls {curl.url}") from None
