"""Words that mark something internal or beta, and words that only look so."""

import pytest

from codegen.model.marks import NO_MARKS, Marks
from codegen.reader.marks import find_doubtful, is_clear, read_column, read_marks, read_state, split_held, split_marks

INTERNAL = Marks(is_internal=True)
BETA = Marks(is_beta=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Internal.", INTERNAL),
        ("**Internal.** Only operators need it", INTERNAL),
        ("**Internal** Only operators need it", INTERNAL),
        ("> **Internal only:** for operators", INTERNAL),
        ("Max parts (internal)", INTERNAL),
        ("(internal) Max parts", INTERNAL),
        ("For internal use only.", INTERNAL),
        ("This call is for internal use only.", INTERNAL),
        ("All actions of this resource are internal.", INTERNAL),
        ("Internal - do not use", INTERNAL),
        ("This resource is in beta.", BETA),
        ("These actions are beta.", BETA),
        ("**Beta.** **Internal.** It may change", Marks(is_beta=True, is_internal=True)),
    ],
)
def test_forms_that_mark(text: str, expected: Marks) -> None:
    """Each whole form at the start of a sentence is read."""
    assert expected == read_marks(text)


@pytest.mark.parametrize(
    "text",
    [
        *("Internal id of the device", "Whether internal devices are shown", "An internal server error", "Internally"),
        *("Accepted values are: public, internal (internal)", "Not internal.", "It is internal to the device"),
    ],
)
def test_the_mere_word_marks_nothing(text: str) -> None:
    """A text about something that is called internal is not a mark."""
    assert NO_MARKS == read_marks(text)


@pytest.mark.parametrize(
    ("title", "expected", "held"),
    [
        ("Export (internal)", ("Export", INTERNAL), ("Export", INTERNAL)),
        ("Export *(beta)*", ("Export", BETA), ("Export", BETA)),
        ("Export (since 1.2)", ("Export", Marks(since="1.2")), ("Export (since 1.2)", NO_MARKS)),
        ("Export (all)", ("Export (all)", NO_MARKS), ("Export (all)", NO_MARKS)),
    ],
)
def test_titles_lose_their_marks(title: str, expected: tuple[str, Marks], held: tuple[str, Marks]) -> None:
    """What is in parentheses at the end of a title is not part of it; documents are only held back by theirs."""
    assert (expected, held) == (split_marks(title), split_held(title))


@pytest.mark.parametrize(
    ("column", "cell", "expected", "clear"),
    [
        ("internal", "Y", INTERNAL, True),
        ("internal", "`true`", INTERNAL, True),
        ("internal", "internal only", INTERNAL, True),
        ("internal", "", NO_MARKS, True),
        ("internal", "public", NO_MARKS, True),
        ("internal", "no", NO_MARKS, True),
        ("internal", "maybe", INTERNAL, False),
        ("beta", "in beta", BETA, True),
        ("beta", "stable", NO_MARKS, True),
        ("beta", "soon", BETA, False),
        ("since", "soon", Marks(since="soon"), True),
    ],
)
def test_cells(column: str, cell: str, expected: Marks, *, clear: bool) -> None:
    """What is not clear is marked all the same, so that nothing gets out by mistake."""
    assert (expected, clear) == (read_column(column, cell), is_clear(column, cell))


@pytest.mark.parametrize(
    ("value", "expected"),
    [("internal", INTERNAL), ("Beta", BETA), ("public", NO_MARKS), ("GA", NO_MARKS), ("draft", None)],
)
def test_states(value: str, expected: Marks | None) -> None:
    """A state that is not known says nothing, and is told apart from one that is public."""
    assert expected == read_state(value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Returns a thing. It is for internal use and may go.", "for internal use"),
        ("Traces the call, INTERNAL ONLY", "INTERNAL ONLY"),
        ("For internal use only.", ""),
        ("Returns a thing.", ""),
    ],
)
def test_words_that_may_mean_it(text: str, expected: str) -> None:
    """They are found where no form marks."""
    assert expected == find_doubtful(text)
