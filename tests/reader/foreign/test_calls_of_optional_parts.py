"""A path with optional parts is several actions, each with its own call."""

from codegen.dialects.form import form_of
from codegen.dialects.shipped import shipped
from codegen.example_options import STRICT
from codegen.files import File
from codegen.reader.api import read_api

TEXT = """\
# Tools

## Get bytes

| Method | Path |
| --- | --- |
| `GET` | `/random(/:bytes)` |

### Sample request

```
$ curl http://127.0.0.1:8200/v1/random/64
```
"""


def test_a_call_is_that_of_the_path_that_it_fits() -> None:
    """The longer path has the call; the shorter one has none, rather than one of another path."""
    result = read_api((File("tools.md", TEXT),), form=form_of(shipped("hashicorp"), STRICT))
    assert () == result.diagnostics
    [resource] = result.readable.resources
    assert [("/random", None), ("/random/{bytes}", "http://127.0.0.1:8200/v1/random/64")] == [
        (str(action.url.path), action.curl and action.curl.url) for action in resource.actions
    ]
    assert [[], ["/v1/random/64"]] == [[call.path for call in action.documented.calls] for action in resource.actions]
