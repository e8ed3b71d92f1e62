"""What the reference says of an action in words of its own."""

from collections.abc import Iterable
from typing import Final

from codegen.model.action import Action
from codegen.renamed import Rename
from codegen.rendering.safe_text import Markdown
from codegen.targets.python.calls.credentials import needed_words
from codegen.targets.python.text.docstrings import sentence, unlinked
from codegen.targets.python.text.markdown import code_span, markdown_prose
from codegen.targets.python.text.marks import deprecation_words
from codegen.targets.python.text.renames import also_called
from codegen.targets.python.views.methods import Signature

_NO_TOKEN: Final = Markdown("none: no token is needed, and none is sent")


def outcome(key: str, description: str) -> Markdown:
    """Say what an answer is for, behind its status or the name of an event."""
    text = markdown_prose(sentence(unlinked(description)))
    return Markdown(f"({key}): {text}" if text else f"({key})")


def deprecated_words(action: Action) -> Markdown | None:
    """Say that an action is deprecated, and what takes its place; None where it is not."""
    found = action.marks.deprecation
    return markdown_prose(deprecation_words(found)) if found else None


def scopes_words(action: Action) -> Markdown:
    """Say which scopes a token may have."""
    if not action.authentication.required:
        return _NO_TOKEN
    spans = ", ".join(code_span(scope.value) for scope in action.authentication.scopes)
    some = "all" if action.authentication.needs_all_scopes else "any"
    return Markdown(f"{some} of {spans}" if spans else "none; any token will do")


def credentials_words(signature: Signature) -> Markdown | None:
    """Say what is needed to call an action; None where that is just a token."""
    words = needed_words(signature.action, is_token_api=signature.is_token_api)
    return markdown_prose(sentence(words).rstrip(".")) if words else None


def also_called_words(names: Iterable[tuple[str, Rename]]) -> Markdown | None:
    """Say what else something is called, in the order of the entries; None where it never had another name."""
    told = " ".join(also_called(path, rename) for path, rename in names)
    return markdown_prose(told) if told else None
