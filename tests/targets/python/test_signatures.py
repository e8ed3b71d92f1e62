"""How methods are defined, for whoever shows that beside their documents."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from codegen.config import Config, identify
from codegen.model.api import Api
from codegen.model.name import Name
from codegen.reader.api import read_api
from codegen.targets.python import Signatures, render_python
from codegen.workspace.read import read_spec


@pytest.fixture
def api(repository: Path) -> Api:
    """The repository's own documents."""
    found = read_api(read_spec(repository / "spec")[0]).api
    assert found is not None
    return found


def _all(signatures: Signatures) -> dict[str, str]:
    found = {
        action.name.camel: signatures.of(resource.name, action.name)
        for resource in signatures.api.resources
        for action in resource.actions
    }
    return {name: text or "" for name, text in found.items()}


def test_a_method_is_shown_as_the_sdk_defines_it(api: Api) -> None:
    """Below the way to it, without what only its place in a class asks for."""
    identity = identify(Config(), api.server)
    files = {file.path: file.text for file in render_python(api, identity)}
    source = files["python/losant_api/resources/device.py"]

    shown = _all(Signatures(api, identity))
    assert len(shown) > 3
    for name, text in shown.items():
        head, _, definition = text.partition("\n")
        assert head.startswith("# client.device.")
        assert Name.split(head.rpartition(".")[2]) == Name.split(name)
        assert "".join(definition.split()) in "".join(source.split())


def test_what_is_not_there_has_no_method(api: Api) -> None:
    """Neither an unknown resource nor an unknown action of a known one."""
    signatures = Signatures(api, identify(Config(), api.server))

    assert signatures.of(Name.split("Ghost"), Name.split("Get")) is None
    assert signatures.of(Name.split("Device"), Name.split("Ghost")) is None


def test_an_edited_api_has_its_own_methods(api: Api) -> None:
    """What is only said changes no type; what is sent or answered does. Either way it is as if it were read first."""
    identity = identify(Config(), api.server)
    known = Signatures(api, identity)
    before = _all(known)
    resource = api.resources[0]
    said = replace(resource.actions[0], description="Other words.")
    typed = replace(resource.actions[0], responses=())
    for changed in (said, typed):
        edited = replace(
            api, resources=(replace(resource, actions=(changed, *resource.actions[1:])), *api.resources[1:])
        )

        after = known.after(edited, identity)
        assert _all(Signatures(edited, identity)) == _all(after)
        assert (changed is said) is (before == _all(after))
