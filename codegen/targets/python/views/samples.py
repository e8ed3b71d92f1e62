"""Calls of the package as other targets show them: whole programs, as its README has them."""

from collections.abc import Iterable
from typing import Final

from codegen.config import Identity
from codegen.rendering.safe_text import Identifier
from codegen.rendering.samples import Samples
from codegen.targets.python.views.examples import Example, Examples, usage, usage_import

_LANG: Final = "Python"
_TOKEN: Final = 'token="YOUR_API_ACCESS_TOKEN"'


def python_samples(identity: Identity, resources: Iterable[Examples]) -> Samples:
    """Write a program for each action, with the values of the documents; it has no token where none is needed."""
    package = Identifier(identity.package)
    sources = {item.action: _program(package, item) for _, calls in resources for item in calls}
    return Samples(_LANG, _LANG, sources)


def _program(package: Identifier, example: Example) -> str:
    token = _TOKEN if example.signature.action.authentication.required else ""
    imports = "\n".join(filter(None, [f"from {package} import Client", usage_import(example)]))
    return f"{imports}\n\nclient = Client({token})\n{usage(example.with_body())}"
