"""`Form`: how documents are written, and what their examples may say."""

from typing import Final

from msgspec import Struct

from codegen.dialects.dialect import Dialect
from codegen.equality import equal_without
from codegen.example_options import STRICT, ExampleOptions
from codegen.files import Span


@equal_without("span")
class UsualAuthentication(Struct, frozen=True):
    """What is said of the authentication of all actions, in a sentence, and where the configuration says so."""

    text: str
    span: Span


class Form(Struct, frozen=True):
    """The dialect of documents, None for the built-in form, how their examples are read, and what all actions need."""

    dialect: Dialect | None = None
    examples: ExampleOptions = STRICT
    authentication: UsualAuthentication | None = None


BUILT_IN_FORM: Final = Form()


def form_of(dialect: Dialect | None, examples: ExampleOptions, usual: UsualAuthentication | None = None) -> Form:
    """Return the form of documents; in a dialect examples say what they can, unless `examples` forbids it."""
    if dialect is None:
        return Form(None, examples, usual)
    options = ExampleOptions(infer=examples.infer is not False, lenient=examples.lenient is not False)
    return Form(dialect, options, usual)
