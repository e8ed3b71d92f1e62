"""`Form`: how documents are written, and what their examples may say."""

from dataclasses import dataclass
from typing import Final

from codegen.dialects.dialect import Dialect
from codegen.example_options import STRICT, ExampleOptions


@dataclass(frozen=True, slots=True)
class Form:
    """The dialect of documents, None for the built-in form, and how their examples are read."""

    dialect: Dialect | None = None
    examples: ExampleOptions = STRICT


BUILT_IN_FORM: Final = Form()


def form_of(dialect: Dialect | None, examples: ExampleOptions) -> Form:
    """Return the form of documents; in a dialect examples say what they can, unless `examples` forbids it."""
    if dialect is None:
        return Form(None, examples)
    return Form(dialect, ExampleOptions(infer=examples.infer is not False, lenient=examples.lenient is not False))
