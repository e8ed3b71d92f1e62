"""From the documents to calls of the generated client, and to the requests that their curl examples make."""

import inspect
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from codegen.model.action import Action
from codegen.model.api import Api, Resource
from codegen.model.name import Name
from codegen.model.parameter import Parameter
from codegen.model.schema import JsonValue
from codegen.reader.api import read_api
from codegen.targets.python.text.naming import snake
from codegen.workspace.read import read_spec

SPEC = Path(__file__).parent.parent.parent / "spec"


def documented_api() -> Api:
    """Read spec/."""
    files, _ = read_spec(SPEC)
    api = read_api(files).api
    assert api is not None
    return api


@dataclass(frozen=True)
class Case:
    """One action as a call of the client, and what its curl example says."""

    resource: Resource
    action: Action

    def __str__(self) -> str:
        return f"{self.resource.name}.{self.action.name}"

    def method(self, client: Any) -> Any:
        """The client's method for the action."""
        return getattr(getattr(client, snake(self.resource.name)), snake(self.action.name))

    def arguments(self, client: Any) -> dict[str, Any]:
        """The call that the curl example makes: path examples, required parameters, and the body it sends."""
        accepted = inspect.signature(self.method(client)).parameters
        arguments = {_argument(item, accepted): item.example_value for item in self.action.path_parameters}
        for item in self.action.query_parameters:
            if item.required:
                arguments[_argument(item, accepted)] = item.example_value
        assert self.action.curl is not None
        if self.action.curl.body is not None:
            arguments["body"] = json.loads(self.action.curl.body)
        return arguments

    @property
    def curl_path(self) -> str:
        """The path of the curl example with the documented example in place of each placeholder."""
        assert self.action.curl is not None
        path = urlsplit(self.action.curl.url).path
        for item in self.action.path_parameters:
            path = path.replace(item.name, str(item.example))
        return path

    @property
    def curl_query(self) -> list[tuple[str, str]]:
        """The query of the curl example."""
        assert self.action.curl is not None
        return parse_qsl(urlsplit(self.action.curl.url).query, keep_blank_values=True)


def _argument(parameter: Parameter, accepted: Any) -> str:
    name = snake(Name.split(parameter.name))
    return name if name in accepted else f"{name}_"


def cases(api: Api) -> list[Case]:
    """All actions of the documents, in their order."""
    return [Case(resource, action) for resource in api.resources for action in resource.actions]


def documented_answer(api: Api, action: Action) -> JsonValue:
    """The example of the schema that the action's first successful response has."""
    schema = action.responses[0].schema
    assert schema is not None
    assert schema.target is not None
    return api.schema(schema.target).example
