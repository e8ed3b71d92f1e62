"""Baits in sections: rows, cells, scopes, calls of curl, and actions and documents without number."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from codegen.files import File
from tools.completion import complete

_QUERY: Final = "| Name | Required | Description | Default | Example |\n| - | - | - | - | - |\n"
_ANSWERS: Final = "| Code | Type | Description |\n| - | - | - |\n"
_HOST: Final = "https://api.example.com"


def _thing(piece: str) -> tuple[File, ...]:
    return (File("schemas.md", complete("schemas.md", "")), File("thing.md", complete("thing.md", piece)))


def _query(rows: Iterable[str]) -> tuple[File, ...]:
    return _thing(f"### Request Query Parameters\n\n{_QUERY}" + "".join(f"{row}\n" for row in rows))


def _cell(unit: str, *, column: int = 2, start: str = "", end: str = "") -> Callable[[int], tuple[File, ...]]:
    """A parameter with a repeated text in one of its cells."""

    def bait(size: int) -> tuple[File, ...]:
        cells = ["name", "N", "It", "", ""]
        cells[column] = f"{start}{unit * size}{end}"
        return _query([f"| {' | '.join(cells)} |"])

    return bait


def _type(unit: str, *, start: str = "") -> Callable[[int], tuple[File, ...]]:
    """A parameter with a repeated text as its type."""
    head = _QUERY.replace("| Name |", "| Name | Type |").replace("| - |", "| - | - |", 1)
    return lambda size: _thing(
        f"### Request Query Parameters\n\n{head}| name | {start}{unit * size} | N | It |  |  |\n"
    )


def _curl(text: str) -> tuple[File, ...]:
    return _thing(f"### Curl Example\n\n```bash\n{text}\n```\n")


def _actions(size: int) -> tuple[File, ...]:
    return _thing("\n".join(f"## Get Part {n}\n\n### Method And Url\n\nGET {_HOST}/things/{n}\n" for n in range(size)))


def _same_path(size: int) -> tuple[File, ...]:
    call = f"GET {_HOST}/things/**`THING_ID`**"
    return _thing("\n".join(f"## Get Part {n}\n\n### Method And Url\n\n{call}\n" for n in range(size)))


def _resources(size: int) -> tuple[File, ...]:
    names = [f"thing-{n}" for n in range(size)]
    pieces = {name: f"### Method And Url\n\nGET {_HOST}/{name}\n" for name in names}
    documents = (File(f"{name}.md", complete(f"{name}.md", piece)) for name, piece in pieces.items())
    return (File("schemas.md", complete("schemas.md", "")), *documents)


def _with_files(size: int) -> tuple[File, ...]:
    lists = "".join(f"- [A](a{n}.md)\n" for n in range(size))
    return (*_thing(""), File("README.md", f"# Read me\n\n{lists}"), *(File(f"a{n}.md", "# A\n") for n in range(size)))


ROW_BAITS: Final[Mapping[str, Callable[[int], tuple[File, ...]]]] = {
    "escaped pipes in a cell": _cell("a\\|"),
    "commas of a type": _type("a, ", start="enum: "),
    "parentheses of a type": _type("array of a ("),
    "bars of a type": _type("a \\| "),
    "types that are not one": lambda size: _thing(
        "### Request Query Parameters\n\n| Name | Type | Required | Description |\n| - | - | - | - |\n"
        + "".join(f"| a{number} | intger{number} | N | It |\n" for number in range(size))
    ),
    "cells of a row": lambda size: _query(["| a " * size + "|"]),
    "columns": lambda size: _thing(
        f"### Request Query Parameters\n\n{'| name ' * size}|\n{'| - ' * size}|\n{'| a ' * size}|\n"
    ),
    "backslashes in a cell": _cell("\\"),
    "times in a cell": _cell("(ms since epoch "),
    "accepted values in a cell": _cell("Accepted values are: "),
    "a list of accepted values": _cell("a, ", start="Accepted values are: ", end="z"),
    "other lists of values in a cell": _cell("one of a or "),
    "values joined by or": _cell("a or ", start="one of ", end="!"),
    "spaces behind a list": _cell("one of a or b  ", end="!"),
    "anchors in a cell": _cell('<a name="'),
    "links in a cell": _cell("[a](schemas.md#b) "),
    "dots of an address": _cell(".", column=4, start="a@", end="@"),
    "addresses as an example": _cell("a@", column=4),
    "brackets as an example": _cell("[a]", column=4, start="name", end="=b"),
    "pairs as an example": _cell("name[0][a]=b&", column=4, end="name[1]=c"),
    "digits as a default": _cell("1", column=3),
    "parameters": lambda size: _query(f"| name{n} | N | It | 1 | {n} |" for n in range(size)),
    "equal parameters": lambda size: _query("| name | N | It | 1 | 2 |" for _ in range(size)),
    "short rows": lambda size: _query("| name | N |" for _ in range(size)),
    "answers": lambda size: _thing(
        f"### Error Responses\n\n{_ANSWERS}" + "| 404 | [Error](schemas.md#error) | Not found |\n" * size
    ),
    "missing schemas": lambda size: _thing(
        f"### Request Query Parameters\n\n{_QUERY}"
        + "".join(f"| n{n} | N | See [A](schemas.md#a{n}) | | |\n" for n in range(size))
    ),
    "sentences of an authentication": lambda size: _thing(f"### Authentication\n\n{'A token is required. ' * size}\n"),
    "alternatives of an authentication": lambda size: _thing(
        f"### Authentication\n\nA token{', or a token with the scope `a`' * size}\n"
    ),
    "scopes in a list": lambda size: _thing(
        "### Authentication\n\nA token is required. The token must have one of the scopes:\n\n" + "- `a:b`\n" * size
    ),
    "scopes": lambda size: _thing(
        "### Authentication\n\nA valid api access token is required to access this endpoint. The token must\n"
        "include at least one of the following scopes:\n"
        + "".join(f"thing.a{n}, " for n in range(size))
        + "or thing.get.\n"
    ),
    "one long scope": lambda size: _thing(
        "### Authentication\n\nA valid api access token is required to access this endpoint. The token must\n"
        f"include at least one of the following scopes:\nthing.{'a' * size}, or thing.{'b' * size}!\n"
    ),
    "options of curl": lambda size: _curl("curl " + "-z " * size),
    "lines of curl": lambda size: _curl("curl \\\n" + "    -z \\\n" * size),
    "headers of curl": lambda size: _curl("curl " + "-H 'a: b' " * size),
    "words of curl without end": lambda size: _curl("curl " + "' " * (size | 1)),
    "escapes of curl": lambda size: _curl('curl "' + '\\"' * size),
    "quotes of curl": lambda size: _curl("curl " + '"\\' * size),
    "queries of curl": lambda size: _curl(f"curl {_HOST}/things/THING_ID?" + "&".join(f"a{n}=b" for n in range(size))),
    "segments": lambda size: _thing(f"### Method And Url\n\nGET {_HOST}{'/a' * size}\n"),
    "dots of a host": lambda size: _thing(f"### Method And Url\n\nGET https://a{'.a' * size}!\n"),
    "placeholders": lambda size: _thing(
        f"### Method And Url\n\nGET {_HOST}" + "".join(f"/**`A{n}`**" for n in range(min(size, 90))) + "\n"
    ),
    "events": lambda size: _thing(
        "### SSE Stream for a Successful Response\n\nEvents\n\n| SSE Event Name | Type | Description |\n| - | - | - |\n"
        + "".join(f"| event{n} | [Thing](schemas.md#thing) | An event |\n" for n in range(size))
    ),
    "actions": _actions,
    "actions on one path": _same_path,
    "actions of one name": lambda size: _thing("## Get\n\nReturns a thing\n\n" * size),
    "documents": _resources,
    "documents aside": _with_files,
}
