"""Baits in the forms of a document: lists instead of tables, marks around values, request lines, titles."""

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from codegen.files import File
from tools.completion import complete

_HOST: Final = "https://api.example.com"


def _thing(piece: str) -> tuple[File, ...]:
    return (File("schemas.md", complete("schemas.md", "")), File("thing.md", complete("thing.md", piece)))


def _items(items: Iterable[str]) -> tuple[File, ...]:
    return _thing("### Request Query Parameters\n\n" + "".join(f"{item}\n" for item in items))


def _cell(text: str) -> tuple[File, ...]:
    table = "| Name | Required | Description | Default |\n| - | - | - | - |\n"
    return _thing(f"### Request Query Parameters\n\n{table}| name | N | It | {text} |\n")


def _described(unit: str) -> Callable[[int], tuple[File, ...]]:
    return lambda size: _thing(f"## Get\n\nReturns a thing\n\n{unit * size}\n")


FORM_BAITS: Final[Mapping[str, Callable[[int], tuple[File, ...]]]] = {
    "parameters in a list": lambda size: _items(f"- name{n} (integer, default: {n}): It" for n in range(size)),
    "items that say nothing": lambda size: _items(["- name: It", *["- a b"] * size]),
    "lines of an item": lambda size: _items(["- name: It", *["  and more"] * size]),
    "nested items of a list": lambda size: _items(["- name: It", *["  - a: b"] * size]),
    "words in parentheses": lambda size: _items([f"- name ({'a, ' * size}b): It"]),
    "parentheses of an item": lambda size: _items([f"- name {'(' * size}: It"]),
    "colons of an item": lambda size: _items([f"- name{':' * size} It"]),
    "stars around a cell": lambda size: _cell("*" * size + "a" + "*" * size),
    "backticks around a cell": lambda size: _cell("`" * size + "a" + "`" * size),
    "phrases of values": lambda size: _items([f"- name: {'One of: ' * size}"]),
    "values in backticks": lambda size: _items([f"- name: One of {'`a`, ' * size}`b`"]),
    "request lines": lambda size: _described(f"### Method And Url\n\nGET {_HOST}/things\n" * size)(1),
    "request lines described": _described(f"GET {_HOST}/things\n"),
    "request lines in code": _described(f"```\nGET {_HOST}/things\n```\n\n"),
    "paths": lambda size: _thing("\n".join(f"## Get Part {n}\n\nGets it\n\nGET /things/{n}\n" for n in range(size))),
    "misplaced titles": lambda size: _thing("".join(f"### Get {n}\n\nGET {_HOST}/things/{n}\n\n" for n in range(size))),
    "unknown headings": lambda size: _thing("".join(f"### Part {n}\n\n#### Responses\n\n" for n in range(size))),
    "parts of a description": _described("A part\n\n- a\n\n> b\n\n---\n\n"),
    "placeholders in braces": lambda size: _thing(f"### Method And Url\n\nGET {_HOST}/{'{' * size}a{'}' * size}\n"),
    "rows without outer pipes": lambda size: _thing(
        "### Request Query Parameters\n\nName | Required | Description\n--- | --- | ---\n"
        + "".join(f"name{n} | N | It\n" for n in range(size))
    ),
    "answers in one table": lambda size: _thing(
        "### Responses\n\n| Status | Schema | Description |\n| - | - | - |\n"
        + "".join(f"| {100 + n % 500} | [Error](schemas.md#error) | It |\n" for n in range(size))
    ),
    "heads of columns": lambda size: _thing(
        f"### Parameters\n\n{'| parameter ' * size}|\n{'| - ' * size}|\n{'| a ' * size}|\n"
    ),
}
