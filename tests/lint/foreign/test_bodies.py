"""Commands of curl in a dialect that send a body, or do not."""

import pytest

from codegen.dialects.form import form_of
from codegen.dialects.shipped import shipped
from codegen.example_options import ExampleOptions
from codegen.files import File
from codegen.reader.api import read_api
from tests.lint.foreign.linting import told

HEAD = """\
# Things

## Put thing

| Method | Path |
| --- | --- |
| `POST` | `/things` |

### Parameters

- `name` `(string: <required>)` - Its name.

"""
CALL = "### Sample request\n\n```\n$ curl --request POST {}http://127.0.0.1:8200/v1/things\n```\n"
EXACT = '### Sample payload\n\n```json\n{"name": "a"}\n```\n\n'
INEXACT = EXACT.replace('"a"}', '"a",}')


@pytest.mark.parametrize(
    ("payload", "options", "expected"),
    [
        (EXACT, "", [(22, 23, "missing-curl-body")]),
        (EXACT, "--data @payload.json ", []),
        (INEXACT, "--data @payload.json ", [(16, 13, "inexact-json")]),
        ("", "--data @payload.json ", []),
        ("", '--data \'{"name": "a"}\' ', []),
        ("", "--data '{\"size\": 3}' ", [(16, 30, "unknown-call-parameter"), (16, 44, "missing-call-parameter")]),
        ("", "--data size=3 ", [(16, 30, "unknown-call-parameter"), (16, 37, "missing-call-parameter")]),
    ],
)
def test_what_a_command_sends(payload: str, options: str, expected: list[tuple[int, int, str]]) -> None:
    """A file is the documented payload, or one that is shown nowhere; one in the command has its rows."""
    assert expected == [item[:3] for item in told(HEAD + payload + CALL.format(options), "hashicorp")]


@pytest.mark.parametrize("payload", [EXACT, INEXACT])
def test_a_file_that_is_almost_json(payload: str) -> None:
    """The command shows what it means, so that nothing is said to be missing in it."""
    files = (File("things.md", HEAD + payload + CALL.format("--data @payload.json ")),)
    [resource] = read_api(files, form=form_of(shipped("hashicorp"), ExampleOptions())).readable.resources
    curl = resource.actions[0].curl
    assert curl is not None
    assert '{"name": "a"}' == curl.body
