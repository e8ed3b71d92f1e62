"""The one call of curl in a code block, however it is written in a shell."""

import pytest

from codegen.reader.elements.curl_command import read_command


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("curl -s /a", ["-s", "/a"]),
        ("$ curl /a", ["/a"]),
        ("> curl /a \\\n>   -s", ["/a", "-s"]),
        ('$ curl /a\n{"id": 42}', ["/a"]),
        ("$ curl \\\n  /a", ["/a"]),
        ("curl\n  -s\n  /a", ["-s", "/a"]),
        ("# log in first\ncurl /a", ["/a"]),
        ("TOKEN=abc\nexport X=1\ncurl /a", ["/a"]),
        ("curl /a | jq .", ["/a"]),
        ("curl /a > a.json", ["/a"]),
        ("curl '/a|b' -d 'a > b'", ["/a|b", "-d", "a > b"]),
        ("curl -XPOST -H'A: b' -d'{}' /a", ["-X", "POST", "-H", "A: b", "-d", "{}", "/a"]),
        ("curl --request=PUT --url=/a", ["--request", "PUT", "--url", "/a"]),
        ("curl -d -Xa /a", ["-d", "-Xa", "/a"]),
        ("curl -d $'a' /a", ["-d", "a", "/a"]),
        ("curl.exe /a", ["/a"]),
        ("wget /a", None),
        ("", None),
    ],
)
def test_the_words_of_a_call(text: str, expected: list[str] | None) -> None:
    """Prompts, comments, variables, output and what an answer goes to are no words of it; joined options are parted."""
    command = read_command(text)
    assert expected == (None if command is None else [word.text for word in command.words])


@pytest.mark.parametrize(
    ("text", "expected"),
    [("curl /a\ncurl /b", "curl"), ("curl -d @- /a <<END\nx\nEND", "<<END"), ("curl /a | jq .", None)],
)
def test_what_is_not_read_behind_a_call(text: str, expected: str | None) -> None:
    """Another call, and what is fed to this one, are named."""
    command = read_command(text)
    assert command is not None
    assert expected == (command.rest.text if command.rest else None)


def test_the_lines_of_a_call() -> None:
    """They are counted from 0, without comments above and the answer below."""
    command = read_command('# first\n\n$ X=1\n$ curl \\\n  /a\n{"id": 42}\n')
    assert command is not None
    assert range(3, 5) == command.lines


@pytest.mark.parametrize("text", ["$ curl -XPOST -H'A: b' --url=/a", 'curl -X POST -H "A: b"'])
def test_each_word_knows_its_place(text: str) -> None:
    """The text at the place of a word is the word with its quotes, or the option for one that is joined to it."""
    command = read_command(text)
    assert command is not None
    for word in command.words:
        assert word.text.strip("'\"") in text[word.offset : word.offset + word.length]
