"""Where a status is told, and what is an answer of it."""

from tests.reader.foreign.forms import HEAD, actions, dialect, read, told

FORM = dialect(
    "labels: [bold]\nheadings: {answer: ['success response', 'error response', 'content example']}\n"
    "answers: {status: ['\\*\\*Code\\*\\* : `(?P<code>[0-9]{3})']}\n"
)
ACTION = "# Books\n\n## Get book\n\n`GET /books/:id`\n\nOne.\n\n"


def test_the_next_part_shows_what_one_tells() -> None:
    """A label of its own for the example belongs to the status above it."""
    text = "".join(
        f'**{word} Response**\n\n**Code** : `{code}`\n\n**Content example**\n\n```json\n{{"code": {code}}}\n```\n\n'
        for word, code in (("Success", 201), ("Error", 404))
    )
    result = read(f"{ACTION}{text}", FORM)
    action = actions(result)[0]
    assert [(201, [{"code": 201}]), (404, [{"code": 404}])] == [
        (item.code, [example.value for example in item.examples]) for item in (*action.responses, *action.errors)
    ]
    assert [] == told(result)


def test_an_example_without_a_status_is_of_success() -> None:
    """Also behind an answer that has its example already."""
    text = "**Error Response**\n\n**Code** : `404`\n\n```json\n{}\n```\n\n**Content example**\n\n```json\n[1]\n```\n"
    action = actions(read(f"{ACTION}{text}", FORM))[0]
    assert [(200, [[1]]), (404, [{}])] == [
        (item.code, [example.value for example in item.examples]) for item in (*action.responses, *action.errors)
    ]


def test_a_request_line_in_code_by_indenting() -> None:
    """As in a fence."""
    form = dialect("", HEAD.replace("[code]", "[fence]"))
    result = read("# Books\n\n## Get books\n\n    GET /books\n\nAll.\n", form)
    assert (["GET /books"], []) == ([f"{item.method} {item.url.path}" for item in actions(result)], told(result))
