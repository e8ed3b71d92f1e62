"""Views of actions as data: the constants that methods hand to the client."""

from msgspec import Struct

from codegen.model import media
from codegen.model.action import Action
from codegen.model.exchange import Response
from codegen.rendering.safe_text import Identifier, PyCode, PyLiteral
from codegen.targets.python.calls.outcomes import other_media
from codegen.targets.python.text.layout import WIDTH, TypeExpression, generic, mapping, name, typed
from codegen.targets.python.text.literals import literal, wrapped_literal
from codegen.targets.python.views.methods import Signature


class ActionView(Struct, frozen=True):
    """A constant: how its statement starts, and the arguments that stand in it."""

    declaration: PyCode
    name: PyLiteral
    method: PyLiteral
    path: PyLiteral
    is_public: bool
    """Whether no token is needed."""
    needs_all_scopes: bool
    """Whether a token has to have all of its scopes."""
    body: PyCode | None
    content_type: PyLiteral | None
    """What the body is sent as, where that is not JSON."""
    outcomes: PyCode | None
    media: PyCode | None
    errors: PyCode | None


def action_view(signature: Signature, resource: str) -> ActionView:
    """Say everything the constant of one action prints; `resource` is the document's name in camelCase."""
    action, body = signature.action, signature.action.body
    return ActionView(
        declaration=declaration(signature.constant, "StreamAction" if action.stream else "Action", signature.result),
        name=literal(f"{resource}.{action.name.camel}"),
        method=literal(action.method),
        path=literal(str(action.url.path)),
        is_public=not action.authentication.required,
        needs_all_scopes=action.authentication.needs_all_scopes,
        body=PyCode(f"body={signature.body},") if signature.body else None,
        content_type=None if body is None or body.media_type == media.JSON else literal(body.media_type),
        outcomes=_outcomes(signature),
        media=_media(action),
        errors=_errors(_by_code(action.errors)),
    )


def declaration(constant: Identifier, kind: str, result: TypeExpression) -> PyCode:
    """Start the statement; where the type does not fit on its line, it moves to the call."""
    annotated = f"{constant}: Final[{kind}[{result}]] = {kind}("
    inferred = f"{constant}: Final = {kind}[{result}]("
    if len(annotated) > WIDTH >= len(inferred):
        return PyCode(inferred)
    return typed(f"{constant}: ", generic(name("Final"), generic(name(kind), result)), f" = {kind}(", 0)


def _outcomes(signature: Signature) -> PyCode | None:
    outcomes = signature.events if signature.action.stream else signature.outcomes
    entries = [f"{literal(key)}: {expression}" for key, expression in outcomes]
    before = "events=" if signature.action.stream else "responses="
    return mapping(before, entries, 4) if entries else None


def _media(action: Action) -> PyCode | None:
    kinds = {} if action.stream else other_media(action)
    entries = [f"{literal(code)}: {literal(kind)}" for code, kind in kinds.items()]
    return mapping("media=", entries, 4) if entries else None


def _by_code(errors: tuple[Response, ...]) -> list[Response]:
    return list({response.code: response for response in reversed(errors)}.values())[::-1]


def _errors(responses: list[Response]) -> PyCode | None:
    return mapping("errors=", map(_error, responses), 4) if responses else None


def _error(response: Response) -> PyCode:
    before = f"{literal(response.code)}: "
    return PyCode(f"{before}{wrapped_literal(response.description, 8 + len(before), 8)}")
