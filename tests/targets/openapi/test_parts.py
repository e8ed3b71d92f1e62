"""Proving part by part: what was proved is not read again, and nothing else passes than as a whole."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from codegen.files import File
from codegen.memo import Memo
from codegen.model.schema import JsonValue
from codegen.targets.openapi import render_openapi
from codegen.targets.openapi.document import view_document
from codegen.targets.openapi.parts import holds_in_parts
from codegen.targets.openapi.readback import ReadBackError, check_document
from tests.targets.openapi.builders import IDENTITY, action, api, body, resource, schema

API = api(
    resource(
        action(title="Get", description="One.\n\npaths:\n  /b:"),
        action(title="Put", method="PUT", body=body(example={"a": [1, True]}, has_example=True)),
    ),
    schemas=(schema("A", {"type": "string"}), schema("B", {"properties": {"a": {"type": "number"}}})),
)
VIEW = view_document(API, IDENTITY)
TEXT = render_openapi(API, IDENTITY, None)[0].text


def _counting(read: list[str]) -> Callable[[object, str], bool]:
    def holds(view: object, text: str) -> bool:
        read.append(text)
        check_document(view, text, may_add=False)
        return True

    return holds


def test_what_was_proved_is_not_read_again() -> None:
    """The second time nothing is; after a change of one schema that one alone is."""
    memo, read = Memo(), list[str]()

    assert holds_in_parts(VIEW, TEXT, memo, _counting(read))
    assert {"    A:\n", "    B:\n", "  /devices/{deviceId}:\n"} < {part.partition("\n")[0] + "\n" for part in read}
    heads = {"paths:", "components:", "  schemas:", "  parameters:"}
    assert [line for line in TEXT.splitlines() if line not in heads] == "".join(read).splitlines()
    memo.start_round()
    read.clear()
    assert holds_in_parts(VIEW, TEXT, memo, _counting(read))
    assert [] == read
    other = replace(API, schemas=(API.schemas[0], schema("B", {"type": "integer"})))
    memo.start_round()
    file: File = render_openapi(other, IDENTITY, None)[0]
    assert holds_in_parts(view_document(other, IDENTITY), file.text, memo, _counting(read))
    assert [["    B:", "      title: B", "      type: integer"]] == [part.splitlines() for part in read]


def test_an_equal_text_of_another_view_is_read() -> None:
    """`true` and `1` are equal in Python; what was proved of one says nothing of the other."""
    memo = Memo()
    check_document({"a": 1}, "a: 1\n", may_add=False, memo=memo)

    with pytest.raises(ReadBackError, match="#/a is 1 instead of True"):
        check_document({"a": True}, "a: 1\n", may_add=False, memo=memo)


@pytest.mark.parametrize(
    ("view", "text"),
    [
        ({"paths": {"a": 1, "b": 2}}, "paths:\n  a: 1\n  a: 2\n"),
        ({"paths": {"a": 1, "b": 2}}, "paths:\n  b: 2\n  a: 1\n"),
        ({"paths": {"a": 1}, "b": 2}, "paths:\n  a: 1\npaths:\n  b: 2\n"),
        ({"paths": {"a": "x", "b": 2}}, "paths:\n  a: 'x\n  b: 2'\n"),
        ({"paths": {"a": 1}}, "paths: !x\n  a: 1\n"),
        ({"paths": {"a": 1}}, "paths:\n  a: 1\n---\n{}\n"),
        ({"paths": {"a": 1}}, "---\n{}\n---\npaths:\n  a: 1\n"),
        ({"paths": {"a": {"b": 1}}}, "paths:\n  a:\n  b: 1\n"),
        ({"paths": {"a": [1, 2]}}, "paths:\n  a:\n  - 1\n  - 3\n"),
        ({"paths": {}}, "paths:\n"),
        ({}, "{}\n{}\n"),
        ({"a": 1, "b": 2}, "a: 1\n{b: 2}\n"),
        ({"a": 1, "b": 2}, "a: 1\n--- {b: 2}\n"),
        ({"a": 1, "b": 2}, "{a: 1}\n--- {b: 2}\n"),
        ({"a": None, "b": 2}, "a:\n{b: 2}\n"),
        ({"paths": {"/a": 1, "/b": 2}}, "paths:\n  /a: 1\n  {/b: 2}\n"),
        ({"a": 1, "b": 2}, "a: 1\n\ufeffb: 2\n"),
    ],
)
def test_what_is_refused_as_a_whole_is_refused_in_parts(view: JsonValue, text: str) -> None:
    """A key twice, another order, and text that goes on where the next entry seems to begin."""
    for memo in (None, Memo()):
        with pytest.raises(ReadBackError):
            check_document(view, text, may_add=False, memo=memo)


@given(st.data())
def test_one_other_character_makes_no_difference_to_the_verdict(data: st.DataObject) -> None:
    """After the whole was proved, a change anywhere is found just as without it."""
    memo = Memo()
    check_document(VIEW, TEXT, may_add=False, memo=memo)
    place = data.draw(st.integers(0, len(TEXT) - 1))
    text = TEXT[:place] + data.draw(st.sampled_from(" \n'\"#:-{}a1")) + TEXT[place + data.draw(st.integers(0, 1)) :]

    def verdict(memo: Memo | None) -> str:
        try:
            check_document(VIEW, text, may_add=False, memo=memo)
        except ReadBackError as error:
            return str(error)
        return "holds"

    assert verdict(None) == verdict(memo)
