"""Calls that other targets show: whole programs."""

from codegen.model.action import Authentication, Scope
from codegen.model.parameter import Location
from codegen.targets.python import Sdk
from tests.targets.python.building import IDENTITY, SPAN, action, api, parameter, resource, stream
from tests.targets.python.example import example

ID = parameter("THING_ID", Location.PATH, example="575e")


def test_each_action_has_a_program() -> None:
    """There is one for each action, by its name in the API, and each compiles."""
    source = example()
    samples = Sdk.of(source, IDENTITY).samples()
    names = [f"{item.name.camel}.{call.name.camel}" for item in source.resources for call in item.actions]

    assert ("Python", names) == (samples.lang, list(samples.sources))
    assert all(compile(code, name, "exec") for name, code in samples.sources.items())


def test_a_program_is_the_call_of_the_readme() -> None:
    """It makes a client with a token, and says what comes back."""
    needs_token = Authentication(required=True, scopes=(Scope("thing.get", SPAN),))
    get = action("Get", "things", "THING_ID", path_parameters=(ID,), authentication=needs_token)
    sources = Sdk.of(api([resource("thing", get)]), IDENTITY).samples().sources

    assert (
        f"from {IDENTITY.package} import Client\n\n"
        'client = Client(token="YOUR_API_ACCESS_TOKEN")\n'
        'answer = client.thing.get(thing_id="575e")\n'
        "# `answer` is any JSON value"
    ) == sources["thing.get"]


def test_no_token_is_shown_where_none_is_needed() -> None:
    """A stream is read event by event, and a client whose action needs no token has none."""
    open_one = action("Stream", "things", authentication=Authentication(required=False), stream=stream())
    sources = Sdk.of(api([resource("things", open_one)]), IDENTITY).samples().sources

    assert (
        f"from {IDENTITY.package} import Client\n\n"
        "client = Client()\n"
        "with client.things.stream() as stream:\n"
        "    for event in stream:\n"
        "        print(event.name, event.data)"
    ) == sources["things.stream"]
