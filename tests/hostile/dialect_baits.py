"""Baits for the reader of dialects: what stands many times in a document, in a chapter, in a part, on a line."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Final, TypeAlias

from codegen.files import File
from tests.hostile.dialect_styles import STYLES, Row, Style, fence

_Make: TypeAlias = Callable[[Style, int], tuple[File, ...]]


def _row(number: int, text: str = "It") -> Row:
    return f"name{number}", "string", text


def _chapters(style: Style, *rest: str) -> Callable[[int], tuple[File, ...]]:
    return lambda size: style.document(*(style.chapter(number, *rest) for number in range(size)))


def _one(style: Style, *rest: str) -> tuple[File, ...]:
    return style.document(style.chapter(0, *rest))


def _calls(style: Style, paths: Iterable[str], *rest: str) -> tuple[File, ...]:
    calls = style.calls(("POST", path) for path in paths)
    return style.document("\n\n".join([style.title("Change thing"), calls, "Changes it", *rest]))


def _field(style: Style, name: str, kind: str = "string", text: str = "It") -> tuple[File, ...]:
    return _one(style, style.fields("Parameters", [_row(0), (name, kind, text)]))


def _nested(style: Style, size: int) -> tuple[File, ...]:
    items = "\n".join(f'{"  " * min(number, 9)}- `n{number}` `(map: "")` - It' for number in range(size))
    return _one(style, f"{style.parts['parameters']}\n\n{items}")


def _heads(style: Style, size: int) -> tuple[File, ...]:
    """Headings of the fields of a field, of a few levels, and tables below them."""
    table = style.fields("Parameters", [("a", "object", "It")])
    rows = style.fields("X", [_row(1)]).partition("\n")[2]
    return _one(style, table, *(f"#### a.b{number}.c\n{rows}" for number in range(size)))


def _alike(number: int) -> str:
    """Return a path of its own whose words are those of all others."""
    return "/api/things/a" + f"{number:b}".translate({48: "-", 49: "_"})


def _object(size: int) -> str:
    return "{" + ", ".join(f'"name{number}": 1' for number in range(size)) + "}"


_MAKES: Final[Mapping[str, _Make]] = {
    "chapters": lambda style, size: _chapters(style)(size),
    "chapters with fields": lambda style, size: _chapters(style, style.fields("Parameters", [_row(0)]))(size),
    "chapters with inferred schemas": lambda style, size: _chapters(
        style, style.example('{"a": {"b": 1}}'), style.answer('{"a": {"b": 1}}')
    )(size),
    "chapters of one title": lambda style, size: style.document(
        *(style.chapter(0, style.answer('{"a": 1}'), path=f"/api/things/{number}") for number in range(size))
    ),
    "chapters of one call": lambda style, size: style.document(*(style.chapter(0) for _ in range(size))),
    "chapters of one name": lambda style, size: style.document(
        *(style.chapter(0, style.answer('{"a": 1}'), path=_alike(number)) for number in range(size))
    ),
    "documents": lambda style, size: tuple(
        File(
            f"things{number}.md",
            f"# A\n\n## Things {number}\n\n{style.chapter(number, style.answer('{}'))}\n",
        )
        for number in range(size)
    ),
    "documents without actions": lambda style, size: (
        *style.document(style.chapter(0)),
        *(File(f"guide{number}.md", f"# Guide {number}\n\nWords\n") for number in range(size)),
    ),
    "request lines": lambda style, size: _calls(style, (f"/api/{number}" for number in range(size))),
    "request lines with fields": lambda style, size: _calls(
        style, (f"/api/{number}/:id" for number in range(size)), style.fields("Parameters", [_row(0)])
    ),
    "equal request lines": lambda style, size: _calls(style, ["/api/a"] * size),
    "request lines with optional parts": lambda style, size: _calls(
        style, (f"/api/{number}(/:a)(/:b)(/:c)" for number in range(size))
    ),
    "optional parts": lambda style, size: _calls(style, ["/api" + "(/:a)" * size]),
    "optional parts in between": lambda style, size: _calls(style, ["/api" + "(/:a)/b" * size]),
    "choices": lambda style, size: _calls(style, ["/api" + "/(a|b)" * min(size, 60)]),
    "words of a choice": lambda style, size: _calls(style, [f"/api/({'|'.join(f'a{n}' for n in range(size))})"]),
    "open parentheses of a path": lambda style, size: _calls(style, ["/api" + "(/a" * size]),
    "segments of a path": lambda style, size: _calls(style, ["/api" + "/a" * min(size, 400)]),
    "placeholders of a path": lambda style, size: _calls(
        style,
        ["/api" + "".join(f"/:a{n}" for n in range(min(size, 150)))],
        style.fields("Parameters", map(_row, range(size))),
    ),
    "fields": lambda style, size: _one(style, style.fields("Parameters", map(_row, range(size)))),
    "fields of one name": lambda style, size: _one(style, style.fields("Parameters", [_row(0)] * size)),
    "fields and their payload": lambda style, size: _one(
        style, style.fields("Parameters", map(_row, range(size))), style.example(_object(size))
    ),
    "parts with fields": lambda style, size: _one(
        style, *(style.fields("Parameters", [_row(number)]) for number in range(size))
    ),
    "parts without a role": lambda style, size: _one(style, *(f"#### Part {number}\n\nText" for number in range(size))),
    "parts of nested fields": _heads,
    "parts named as each field": lambda style, size: _one(
        style,
        style.fields("Parameters", map(_row, range(size))),
        *(f"#### name{number}\n{style.fields('X', [_row(0)]).partition(chr(10))[2]}" for number in range(size)),
    ),
    "parts named as one field": lambda style, size: _one(
        style,
        style.fields("Parameters", [("a", "object", "It")]),
        *(f"#### a\n{style.fields('X', [_row(number)]).partition(chr(10))[2]}" for number in range(size)),
    ),
    "dots of a heading": lambda style, size: _one(
        style, style.fields("Parameters", [("a", "object", "It")]), f"#### {'a.' * size}a\n\nText"
    ),
    "labels": lambda style, size: _one(style, *[style.labels["parameters"]] * size),
    "labels of one paragraph": lambda style, size: _one(style, "\n".join([style.labels["answer"]] * size)),
    "bold paragraphs": lambda style, size: _one(style, *["**Word of mine**"] * size),
    "deep headings": lambda style, size: _one(style, *[f"{style.parts['group']}\n\n###### Deep"] * size),
    "paragraphs": lambda style, size: _one(style, *["A word"] * size),
    "paragraphs of an answer": lambda style, size: _one(style, style.parts["answer"], *["A word:"] * size),
    "lines of an answer": lambda style, size: _one(style, style.parts["answer"], "`Status: 200`\n" * size),
    "answers": lambda style, size: _one(style, *[style.answer('{"a": 1}')] * size),
    "examples of an answer": lambda style, size: _one(
        style,
        style.answer('{"a": 0}'),
        *(f"Word {n}:\n\n{fence(f'{{{chr(34)}a{n}{chr(34)}: 1}}')}" for n in range(size)),
    ),
    "examples of one label": lambda style, size: _one(style, style.answer("{}"), *[f"Word:\n\n{fence('[1]')}"] * size),
    "values of a fence": lambda style, size: _one(style, style.answer('{"a": 1}\n' * size)),
    "almost JSON": lambda style, size: _one(style, style.answer("{\n" + '"a": 1, // b\n' * size + "}")),
    "payloads": lambda style, size: _one(style, *[style.example('{"a": 1}')] * size),
    "curls": lambda style, size: _one(style, style.curl("$ curl -X POST http://127.0.0.1:8200/v1/a\n" * size)),
    "curls of fences": lambda style, size: _one(style, *[style.curl("$ curl http://127.0.0.1:8200/v1/a")] * size),
    "options of a curl": lambda style, size: _one(style, style.curl("curl http://127.0.0.1/a" + " -H 'A: b'" * size)),
    "quotes of a curl": lambda style, size: _one(style, style.curl("curl " + "'\"" * size)),
    "prompts": lambda style, size: _one(style, style.curl("$ " * size + "\n" + "$ \n" * size)),
    "curls with payload files": lambda style, size: _one(
        style, style.example('{"a": 1}'), style.curl("curl -d @a.json http://127.0.0.1/a\n" * size)
    ),
    "nested items": _nested,
    "shortcodes": lambda style, size: _field(style, "name", text="{{< required >}} " * size + "String. It"),
    "shortcodes without end": lambda style, size: _field(style, "name", text="{{< " * size),
    "shortcodes of a title": lambda style, size: style.document(style.chapter(0) + "\n\n#### " + "{{< a >}}" * size),
    "lines with shortcodes": lambda style, size: _one(style, "{{< a >}}\n" * size),
    "attributes of a title": lambda style, size: _one(style, f"#### Word {'{#a}' * size}"),
    "a long name": lambda style, size: _field(style, "a" * size),
    "a long type": lambda style, size: _field(style, "name", kind="string or " * size),
    "a type of brackets": lambda style, size: _field(style, "name", kind="[](" * size),
    "a long description": lambda style, size: _field(style, "name", text="Required. Defaults to `a`, b | " * size),
    "defaults": lambda style, size: _field(style, "name", text="Defaults to `" * size),
    "links of a description": lambda style, size: _field(style, "name", text='[a](b "c") ' * size),
    "open links of a description": lambda style, size: _field(style, "name", text="[a](" * size),
    "stars of a description": lambda style, size: _field(style, "name", text="**Required" * size),
    "parentheses of a description": lambda style, size: _field(style, "name", text="(" * size + ")" * size),
    "pipes": lambda style, size: _one(style, "| Name | Type |\n| - | - |\n" + "|" * size),
    "cells of a head": lambda style, size: _one(style, "| Name " * size + "|\n" + "| - " * size + "|\n| a | b |"),
    "a table of other columns": lambda style, size: _one(
        style, "| Name | Type | Spam |\n| - | - | - |\n" + "| a | string | egg |\n" * size
    ),
    "rows of words": lambda style, size: _one(style, "| Spam |\n| - |\n" + "| egg |\n" * size),
    "groups": lambda style, size: style.document(
        *(f"## Group {number}\n\n{style.chapter(number)}" for number in range(size))
    ),
    "groups without a top": lambda style, size: (
        File("things.md", "\n\n".join(f"## Group {number}\n\n{style.chapter(number)}" for number in range(size))),
    ),
    "almost JSON of many answers": lambda style, size: _chapters(style, style.answer('{"a": {"b": 1},}'))(size),
    "top headings": lambda style, size: style.document(*[f"# Part\n\n{style.chapter(0)}"] * size),
    "sentences of credentials": lambda style, size: _one(style, "**OAuth:** " + "User token + `a` or " * size),
    "lines of credentials": lambda style, size: _one(style, "\\\n".join(["**OAuth:** spam"] * size)),
    "request lines that cannot be said": lambda style, size: _calls(style, ["/api/a b;c"] * size),
    "fields in no place": lambda style, size: _one(
        style, "| Name | Type | In |\n| - | - | - |\n" + "\n".join(f"| a{n} | string | spam |" for n in range(size))
    ),
    "components": lambda style, size: _one(style, "<A>\n" * size, "</A>\n" * size),
}


def _own(text: str) -> tuple[File, ...]:
    return (File("things.md", f"# Things\n\n## GET /all\n\n{text}\n"),)


_OWN: Final[Mapping[str, Callable[[int], tuple[File, ...]]]] = {
    "headings": lambda size: _own("".join(f"## GET /a/{number}\n\n" for number in range(size))),
    "words of a heading": lambda size: _own(f"## {'GET ' * size} /a\n\n### {'a' * size}"),
    "methods of a heading": lambda size: _own(f"## {'GET/' * size}GET /a"),
    "items that are calls": lambda size: _own("## Calls\n\n" + "".join(f"- GET /a/{n}\n" for n in range(size))),
    "components": lambda size: _own(
        "".join(f'## Call {n}\n\n<A method="GET" path="/a/{n}" />\n\n' for n in range(size))
    ),
    "attributes": lambda size: _own(f'## Call\n\n<A method="GET" path="/a" {"b=1 " * size}/>'),
    "curls": lambda size: _own(
        "".join(f"## Call {n}\n\n```\ncurl https://api.example.com/a/{n}\n```\n\n" for n in range(size))
    ),
    "words of a curl": lambda size: _own(f"## Call\n\n```\ncurl {'-d a ' * size}https://api.example.com/a\n```"),
    "labels": lambda size: _own("Parameters:\n\n- a: It\n\n" * size),
    "colons": lambda size: _own(":\n\n" * size + ":" * size),
    "labels of lines": lambda size: _own("**Needs:** `a`\n" * size),
    "stars of lines": lambda size: _own("**a" * size + "\n" + "**" * size + ":"),
    "scopes": lambda size: _own(f"**Needs:** {'`a`, ' * size}`b`"),
    "marks to drop": lambda size: _own(f"### {'~~a~~' * size}\n\n### {'x' * size}"),
    "starts of marks to drop": lambda size: _own(f"### {'~~' * size}\n\n### {'x' * size}y"),
    "items": lambda size: _own("Parameters:\n\n" + "".join(f"- a{n}, b: must be\n" for n in range(size))),
    "commas of an item": lambda size: _own(f"Parameters:\n\n- a{', b' * size}: It\n- a{', b' * size}"),
    "words of an item": lambda size: _own(f"Parameters:\n\n- a: {'must be is to ' * size}z\n"),
    "answers": lambda size: _own("".join(f"### {100 + n % 500}: {'a' * n}\n\nIt\n\n" for n in range(min(size, 64)))),
}


DIALECT_BAITS: Final[Mapping[str, Callable[[int], tuple[File, ...]]]] = {
    **{f"own: {what}": make for what, make in _OWN.items()},
    **{f"{name}: {what}": partial(make, style) for name, style in STYLES.items() for what, make in _MAKES.items()},
}
"""`dialect: what stands there` -> from a size to documents; twice the size is twice as much to read."""
