"""What pure steps gave is kept as long as somebody asks for it."""

from collections.abc import Callable
from functools import partial
from operator import eq

from codegen.memo import Memo, Same, give, intern


def _count(made: list[str], word: str) -> Callable[[], str]:
    """Return a step that says in `made` that it was taken."""

    def step() -> str:
        made.append(word)
        return word.upper()

    return step


def test_a_step_is_taken_once_for_equal_inputs() -> None:
    """The second question with an equal key is answered without taking the step."""
    memo, made = Memo(), list[str]()

    answers = [memo.give(("step", key), _count(made, key)) for key in ("a", "b", "a")]

    assert ["A", "B", "A"] == answers
    assert ["a", "b"] == made


def test_what_one_round_did_not_ask_for_is_forgotten() -> None:
    """An answer outlives the round after it was asked for, and no other one."""
    memo, made = Memo(), list[str]()
    for word in ("a", "b", "a", "b"):
        memo.give(word, _count(made, word))
        memo.start_round()

    assert ["a", "b", "a", "b"] == made
    memo.give("b", _count(made, "b"))
    assert ["a", "b", "a", "b"] == made


def test_steps_within_a_step_are_kept_with_it() -> None:
    """What an outer step asked for is there when that changes, however many rounds asked for the outer one alone."""
    memo, made = Memo(), list[str]()

    def outer(word: str) -> str:
        return memo.give(word, lambda: memo.give("inner", _count(made, "inner")) + word)

    for word in ("a", "a", "a", "b"):
        memo.start_round()
        assert f"INNER{word}" == outer(word)

    assert ["inner"] == made


def test_the_same_value_is_a_key_and_an_equal_one_is_not() -> None:
    """`Same` tells two lists apart that are equal."""
    first, second = ["x"], ["x"]

    assert Same(first) == Same(first)
    assert Same(first) != Same(second)


def test_equal_members_give_the_very_same_tuple() -> None:
    """A tuple of the same members is the one that was made first; without a memo each stays itself."""
    memo = Memo()
    member = ["x"]
    first, second = (member,), (member, *())

    assert intern(memo, first) is first
    assert intern(memo, second) is first
    assert intern(None, second) is second


def test_without_a_memo_every_step_is_taken() -> None:
    """`give` makes its value each time."""
    made: list[str] = []

    assert ["A", "A"] == [give(None, lambda: "key", _count(made, "a")) for _ in range(2)]
    assert ["a", "a"] == made


def test_what_does_not_hold_any_more_is_made_anew() -> None:
    """A step may only know at its end what it looked at: what is kept tells whether that is as it was."""
    memo, made = Memo(), list[str]()
    for wanted in ("A", "A", "B"):
        memo.start_round()
        assert wanted == memo.give_if("key", partial(eq, wanted), _count(made, wanted.lower()))

    assert ["a", "b"] == made
