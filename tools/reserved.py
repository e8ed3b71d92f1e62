"""Write down what generated names have to keep clear of: `python -m tools.reserved`, from the root of the repository.

The generator has no pydantic, so the attributes of the SDK's base classes are data to it: what the installed version
of each package says is added to what earlier ones said, since users have any version that the SDK allows.
"""

import importlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from codegen.targets.python.text import reserved

PLACE: Final = Path(reserved.__file__)

_RUNTIME: Final = "templates.python.runtime"
_HEAD: Final = '''\
"""What the classes mean by their attributes that stand around generated names; `python -m tools.reserved` writes it."""

from typing import Final
'''


def reserved_names() -> dict[str, set[str]]:
    """Return what the installed packages reserve, by the constant it belongs to."""
    models, options, sync_client, async_client = (
        importlib.import_module(f"{_RUNTIME}.{name}") for name in ("models", "options", "sync_client", "async_client")
    )
    return {
        "MODEL": set(_attributes(models.Model)),
        "CLIENT": {*_attributes(sync_client.BaseClient), *_attributes(async_client.BaseAsyncClient)},
        "OPTIONS": set(options.RequestOptions.__annotations__),
    }


def render() -> str:
    """Return the module with what the installed packages say added."""
    texts = {"MODEL": "Attributes of models, their base classes and the classes of these.",
             "CLIENT": "Attributes of both clients.",
             "OPTIONS": "The options of a call."}  # fmt: skip
    found = reserved_names()
    parts = [_constant(name, {*found[name], *vars(reserved).get(name, ())}, text) for name, text in texts.items()]
    return "\n".join([_HEAD, *parts])


def _attributes(owner: type) -> Iterator[str]:
    """Yield the attributes of a class and of its class, without those that no generated name is spelled like."""
    names = {*dir(owner), *dir(type(owner))}
    yield from (name for name in names if not name.startswith(("_", "model_")) and name == name.lower())


def _constant(name: str, values: Iterable[str], text: str) -> str:
    lines = "".join(f'    "{value}",\n' for value in sorted(values))
    return f'{name}: Final = frozenset({{\n{lines}}})  # fmt: skip\n"""{text}"""\n'


if __name__ == "__main__":
    PLACE.write_text(render(), encoding="utf-8")
