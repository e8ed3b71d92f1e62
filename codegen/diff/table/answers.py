"""Rules about what an action answers with: successes, errors, events."""

from typing import Final

from codegen.diff.change_rule import ChangeRule, Impact

RULES: Final = (
    ChangeRule(
        "success-code-removed",
        Impact.BREAKING,
        "A success does not come any more, and with it a type that the method could return.",
        "Drop the code that handles that type, and handle what comes instead.",
    ),
    ChangeRule(
        "success-code-changed",
        Impact.BREAKING,
        "A success comes with another status and another type, so the method returns something else.",
        "Handle the new type; a type checker shows the places.",
    ),
    ChangeRule(
        "response-type-changed",
        Impact.BREAKING,
        "What is received, as a whole or at a place inside, is of another type, so code that reads the former one "
        "fails.",
        "Read the new type; a type checker shows the places.",
    ),
    ChangeRule(
        "return-became-union",
        Impact.BREAKING,
        "A further success of another type may come, so the method returns one of several types.",
        "Tell the types apart before you read what was returned, for instance with `isinstance`.",
    ),
    ChangeRule(
        "stream-added",
        Impact.BREAKING,
        "An action answers with a stream of events instead of one value, so its method returns an iterator of events.",
        "Read the events, in a `with` block, instead of one value.",
    ),
    ChangeRule(
        "stream-removed",
        Impact.BREAKING,
        "An action answers with one value instead of a stream of events, so its method returns that value.",
        "Read the value instead of events.",
    ),
    ChangeRule(
        "event-removed",
        Impact.BREAKING,
        "An event of a stream is not documented any more, so its class is gone, and code that waits for it waits in "
        "vain.",
        "Stop waiting for it; an event that still comes is read as an unknown one.",
    ),
    ChangeRule(
        "event-type-changed",
        Impact.BREAKING,
        "The data of an event is of another type, so code that reads the former one fails.",
        "Read the new type; a type checker shows the places.",
    ),
    ChangeRule(
        "success-code-added",
        Impact.ADDITIVE,
        "A further success of a type that came before may come.",
        "Nothing, unless you look at the status yourself.",
    ),
    ChangeRule(
        "success-code-dropped",
        Impact.ADDITIVE,
        "A success does not come any more, while its type still comes with another status.",
        "Nothing, unless you look at the status yourself.",
    ),
    ChangeRule(
        "success-code-replaced",
        Impact.ADDITIVE,
        "A success of the same type comes with another status.",
        "Nothing, unless you look at the status yourself: 202, for one, says that the work is not done yet.",
    ),
    ChangeRule(
        "event-added",
        Impact.ADDITIVE,
        "A stream has a further event, which an older SDK reads as an unknown one.",
        "Nothing, unless you want to handle it.",
    ),
    ChangeRule(
        "error-code-added",
        Impact.EDITORIAL,
        "A further error is documented; which exception a status raises does not depend on that.",
        "Nothing; you may handle it by itself.",
    ),
    ChangeRule(
        "error-code-removed",
        Impact.EDITORIAL,
        "An error is not documented any more; it would still raise the exception of its status.",
        "Nothing.",
    ),
    ChangeRule(
        "error-type-changed",
        Impact.EDITORIAL,
        "The content of an error is documented as another type; the SDK reads the content of errors as any JSON.",
        "Look at the places where you read the `body` of an error, if you do.",
    ),
)
