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
    places = [item.spans["code"] for item in (*action.responses, *action.errors)]
    assert [(11, 13, 3), (21, 13, 3)] == [(span.line, span.column, span.length) for span in places]


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


_BY_HEADING = dialect("headings: {answer: ['(?P<code>[0-9]{3}): .*']}\n")


def test_examples_under_headings_of_their_own() -> None:
    """A heading below that of an answer names an example of it, also with words before the fence, and of its status."""
    text = (
        "### 200: OK\n\nThe book.\n\n#### On the shelf\n\n```json\n[1]\n```\n\n"
        "#### Lent\n\nTo one.\n\n```json\n[2]\n```\n\n"
        "### 404: Not found\n\n#### Burnt\n\n```json\n{}\n```\n"
    )
    result = read(f"{ACTION}{text}", _BY_HEADING)
    action = actions(result)[0]
    assert [(200, "The book.", ["on-the-shelf", "lent"]), (404, "Not Found", ["burnt"])] == [
        (item.code, item.description, [example.name for example in item.examples])
        for item in (*action.responses, *action.errors)
    ]
    assert [] == told(result)


def test_what_is_more_than_an_example() -> None:
    """A heading below an answer that has a table under it, or stands beside the answer, says nothing of examples."""
    table = "| A | B |\n| - | - |\n| 1 | 2 |\n\n"
    for heading, more in (("#### Notes", table), ("### Notes", "")):
        result = read(f"{ACTION}### 200: OK\n\n{heading}\n\n{more}```json\n[1]\n```\n", _BY_HEADING)
        assert [()] == [item.examples for item in actions(result)[0].responses]
        assert ("unread-part", "a fence under `Notes` has no role, kept as prose") in {
            item[2:] for item in told(result)
        }
