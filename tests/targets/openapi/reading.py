"""The rendered document of an Api, read back."""

from typing import Any

from codegen.config import Identity
from codegen.model.action import Action
from codegen.model.api import Api
from codegen.rendering.samples import Samples
from codegen.targets.openapi import render_openapi
from codegen.targets.openapi.readback import read_yaml
from tests.targets.openapi.builders import IDENTITY, api, resource


def render(source: Api, identity: Identity = IDENTITY, samples: tuple[Samples, ...] = ()) -> str:
    """Return the text of the document."""
    (file,) = render_openapi(source, identity, None, samples)
    return file.text


def load(source: Api, identity: Identity = IDENTITY, samples: tuple[Samples, ...] = ()) -> Any:
    """Return the document as data."""
    return read_yaml(render(source, identity, samples))


def load_operation(source: Action) -> Any:
    """Return the operation of an action that is alone in its document."""
    (operations,) = load(api(resource(source)))["paths"].values()
    (operation,) = operations.values()
    return operation


def load_parameter(source: Action) -> Any:
    """Return the one query parameter of an action that is alone in its document."""
    (parameter,) = [item for item in load_operation(source)["parameters"] if item["in"] == "query"]
    return parameter
