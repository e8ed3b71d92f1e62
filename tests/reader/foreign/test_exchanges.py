"""Answers, payloads, calls of curl and credentials of a dialect."""

import pytest

from codegen.example_options import ExampleOptions
from codegen.model.action import Action
from tests.reader.foreign.forms import HEAD, actions, dialect, read, told

FORM = r"""labels: [line]
headings:
  answer: ['response', '(?P<code>[1-5][0-9]{2})(: (?P<description>.*))?']
  body-example: [payload]
  request-example: [call]
  authentication: [needs]
answers:
  status: ['`Status: (?P<code>[0-9]+)']
authentication:
  default: API key in the header `X-Token`.
  words:
    nobody: No authentication is required.
    'scope (?P<scopes>.*)': A token with one of the scopes {scopes} is required.
"""
HERE = HEAD.rpartition("authentication")[0]
TITLE = "# Books\n\n## Do\n\n`POST /books/:id`\n\nSays.\n\n"


def action(text: str, options: ExampleOptions | None = None) -> Action:
    """Return the one action of a text below its title."""
    [found] = actions(read(TITLE + text, dialect(FORM, HERE), options or ExampleOptions(infer=False)))
    return found


def test_an_answer_under_its_code() -> None:
    """The pattern has the code and the phrase; the first words say when it is given."""
    found = action('### 200: OK\n\nThe book is there.\n\n```json\n{"id": 7}\n```\n\n### 404\n\nNot here.\n')
    assert [(200, "The book is there.")] == [(item.code, item.description) for item in found.responses]
    assert [{"id": 7}] == [example.value for example in found.responses[0].examples]
    assert [(404, "Not here.", "")] == [(item.code, item.description, item.media_type) for item in found.errors]


def test_lines_that_name_a_status() -> None:
    """Each is that of the fence behind it, under a heading without a role, too."""
    text = "### Response\n\n`Status: 201`\n\n```json\n[]\n```\n\n### Gone\n\n`Status: 410 Gone`\n\n```json\n{}\n```\n"
    found = action(text)
    assert [(201, [[]])] == [(item.code, [each.value for each in item.examples]) for item in found.responses]
    assert [(410, "Gone")] == [(item.code, item.description) for item in found.errors]


def test_several_examples_have_the_names_above_them() -> None:
    """A line that ends in a colon names the example below it."""
    text = "### 200\n\nOne of these.\n\nA novel:\n\n```json\n1\n```\n\nOf two parts:\n\n```json\n2\n```\n"
    [answer] = action(text).responses
    assert ["a-novel", "of-two-parts"] == [example.name for example in answer.examples]


@pytest.mark.parametrize(
    ("fence", "media_type"),
    [
        ("```text\nabc\n```", "text/plain"),
        ("```xml\n<a/>\n```", "application/xml"),
        ("```\n[1]\n```", "application/json"),
    ],
)
def test_what_an_answer_shows_tells_its_media_type(fence: str, media_type: str) -> None:
    """The language of the fence, or how it starts."""
    assert media_type == action(f"### 200\n\n{fence}\n").responses[0].media_type


def test_without_an_answer_there_is_one_of_any_json() -> None:
    """A reference that shows none does not say that there is none."""
    assert [(200, None, "application/json")] == [
        (item.code, item.schema, item.media_type) for item in action("").responses
    ]


def test_an_answer_to_head_has_no_content() -> None:
    """The other methods of its chapter have the documented one."""
    form = dialect(FORM, HERE.replace("[code]", "[table]"))
    head = "# Books\n\n## Do\n\n| Method | Path |\n| - | - |\n| `HEAD/GET` | `/books` |\n\nSays.\n\n"
    found = {item.method: item.responses[0] for item in actions(read(f"{head}### 200\n\n```json\n1\n```\n", form))}
    assert {"HEAD": "", "GET": "application/json"} == {name: item.media_type for name, item in found.items()}


def test_an_example_that_is_almost_json_is_told() -> None:
    """It is read without what the message names, unless codegen.yaml forbids it."""
    text = TITLE + '### 200\n\n```json\n{"id": 7,}\n```\n'
    result = read(text, dialect(FORM, HERE))
    assert [(12, 9, "inexact-json", "the example is not quite JSON: a comma before `}`")] == told(result)
    assert {"id": 7} == actions(result)[0].responses[0].examples[0].value
    strict = read(text, dialect(FORM, HERE), ExampleOptions(lenient=False))
    assert [(12, 9, "unreadable-json")] == [item[:3] for item in told(strict)]
    assert () == actions(strict)[0].responses[0].examples


def test_examples_show_schemas_unless_forbidden() -> None:
    """In a dialect nothing else may say what an answer is."""
    text = TITLE + '### 200\n\n```json\n{"id": 7}\n```\n'
    assert ["BooksDoResponse"] == [item.name.pascal for item in read(text, dialect(FORM, HERE)).readable.schemas]
    forbidden = read(text, dialect(FORM, HERE), ExampleOptions(infer=False))
    assert () == forbidden.readable.schemas


CALL = """### Payload

```json
{"title": "x"}
```

### Call

```shell-session
$ curl --header "X-Token: ..." \\
    --request POST \\
    --data @payload.json \\
    http://localhost:8200/books/7
$ curl https://api.example.com/shelves
```
"""


def test_a_call_of_curl_sends_the_payload_to_the_server() -> None:
    """A prompt is no part of it, a file is the documented payload, and the first call of the action counts."""
    curl = action(CALL).curl
    assert curl is not None
    assert ("POST", "https://api.example.com/books/7", '{"title": "x"}') == (curl.method, curl.url, curl.body)
    assert (("X-Token", "..."),) == curl.headers
    assert [(20, 12), (21, 5)] == [(curl.spans[name].line, curl.spans[name].column) for name in ("body", "url")]


@pytest.mark.parametrize(
    ("words", "required", "scopes"),
    [
        ("", "X-Token", []),
        ("**Needs:** nobody\n", "", []),
        ("**Needs:** scope `a`, `b`\n", "bearer", ["a", "b"]),
        ("### Needs\n\nA token is required.\n", "bearer", []),
    ],
)
def test_what_an_action_needs(words: str, required: str, scopes: list[str]) -> None:
    """What it says, in the words of the dialect or of the built-in form, else what holds for all."""
    found = action(words).authentication
    schemes = [scheme.name or scheme.kind.value for scheme in found.schemes]
    assert ([required] if required else []) == schemes
    assert scopes == [scope.value for scope in found.scopes]


def test_scopes_stand_where_the_document_has_them() -> None:
    """Not where the sentence has them that the dialect means; one of another line is at the first line."""
    scopes = action("**Needs:** scope `a`, `b`\n").authentication.scopes
    assert [(9, 19, 1), (9, 24, 1)] == [(item.span.line, item.span.column, item.span.length) for item in scopes]
    (first, other) = action("### Needs\n\nscope `a`,\n`b`\n").authentication.scopes
    assert [(11, 8, 1), (11, 1, 10)] == [
        (item.span.line, item.span.column, item.span.length) for item in (first, other)
    ]


def test_what_is_not_understood_of_credentials_is_an_error() -> None:
    """Nobody should guess who may call."""
    result = read(f"{TITLE}**Needs:** a good reason\n", dialect(FORM, HERE))
    message = "`a good reason` is not understood as an authentication"
    assert [(9, 12, "unread-credentials", message)] == told(result)
