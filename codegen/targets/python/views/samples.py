"""Calls of the package as other targets show them: whole programs, as its README has them."""

from collections.abc import Iterable
from typing import Final

from codegen.config import Identity
from codegen.memo import Memo, Same, give
from codegen.rendering.safe_text import Identifier
from codegen.rendering.samples import Samples
from codegen.targets.python.calls.credentials import ClientCredentials
from codegen.targets.python.text import displays
from codegen.targets.python.views.examples import Example, Examples, usage, usage_import

_LANG: Final = "Python"


def python_samples(
    identity: Identity, resources: Iterable[Examples], credentials: ClientCredentials, memo: Memo | None = None
) -> Samples:
    """Write a program for each action, with the values of the documents, and credentials where some are needed."""
    package = Identifier(identity.package)

    def programs(calls: Examples) -> dict[str, str]:
        return give(
            memo,
            lambda: ("samples", package, Same(calls), repr(credentials)),
            lambda: {item.action: _program(package, item, credentials) for item in calls[1]},
        )

    return Samples(_LANG, _LANG, {name: code for calls in resources for name, code in programs(calls).items()})


def _program(package: Identifier, example: Example, credentials: ClientCredentials) -> str:
    given = credentials.examples_for(example.signature.action)
    made = displays.call("Client", list(given.items()), 0, len("client = "))
    imports = "\n".join(filter(None, [f"from {package} import Client", usage_import(example)]))
    return f"{imports}\n\nclient = {made}\n{usage(example.with_body())}"
