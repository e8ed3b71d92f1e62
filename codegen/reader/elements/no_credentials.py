"""Sentences that nothing is needed, or that what is taken may be left out."""

import re
from typing import Final

from msgspec import Struct

from codegen.reader.elements.credential_schemes import NEEDED
from codegen.reader.elements.later_patterns import LaterPattern

WHAT: Final = (
    r"(?:(?:this|the) (?:endpoint|action|call|request|resource|method|operation|route|api)"
    r"|(?:all|these|the) (?:endpoints|actions|calls|requests|methods|operations|routes))"
)
_TOKEN: Final = r"(?P<token{0}>(?:an? )?(?:valid )?(?:(?:api )?(?:access )?|bearer )tokens?)"
_KEY: Final = r"(?P<key{0}>(?:an? )?(?:api )?keys?)"
_GENERAL: Final = r"(?:authentication|authorization|auth|credentials?|log(?:ging)?[- ]?in)"
_COUNT: Final = iter(range(100))


def _any() -> str:
    """Return the pattern of what may be needed, whose groups have names of their own."""
    number = next(_COUNT)
    return rf"(?:any )?(?:{_GENERAL}|{_TOKEN.format(number)}|{_KEY.format(number)})"


FOR: Final = (
    rf"(?:,? (?:for|to (?:access|call|use|reach)) (?:{WHAT}|this))?"
    r"(?:,? unless (?:it is )?(?:stated|noted|said|told|documented|specified) otherwise)?"
)
_DO_NOT: Final = r"(?:does not|doesn't|do not|don't)"
_EVERYONE: Final = r"(?:anyone|anybody|everyone|everybody)"
_NONE: Final = LaterPattern(
    rf"(?:no {_any()}(?: (?:is|are) {NEEDED}| {NEEDED})?{FOR}"
    rf"|(?:(?:authentication|authorization|auth)(?: {NEEDED})?: )?(?:none|no)(?: (?:is )?{NEEDED})?{FOR}"
    rf"|(?:(?:authentication|authorization|auth): )?not {NEEDED}"
    r"|(?:unauthenticated|anonymous)(?: access)?|n/a"
    rf"|(?:(?:{WHAT}|it) (?:is|are) )?public(?:ly (?:accessible|available))?(?: (?:endpoint|action|call|access))?"
    rf"|(?:(?:{WHAT}|it) (?:is|are) )?(?:open|accessible|available) to (?:all|{_EVERYONE})"
    rf"|(?:for )?{_EVERYONE}(?: (?:can|may) (?:call|use|access) (?:{WHAT}|it|this))?"
    rf"|(?:(?:{WHAT}|it) )?{_DO_NOT} (?:require|need) {_any()}"
    rf"|(?:(?:{WHAT}|it) )?(?:requires?|needs?) no {_any()}"
    rf"|{_any()} (?:is|are) not {NEEDED}{FOR}"
    rf"|(?:(?:{WHAT}|it) )?(?:can|may) be (?:called|accessed|used) without {_any()})",
    re.IGNORECASE,
)
_RESULTS: Final = r"(?:returned|listed|shown|included|visible|available|accessible|found|readable)"
_PART: Final = r"only (?![\w ,'-]*\b(?:errors?|nothing|refus\w+|den\w+|40[13])\b)[\w ,'-]{1,200}"
"""What there is without credentials; where that is an error, they are needed."""
_OPTIONAL: Final = LaterPattern(
    rf"(?:(?:{_any()} (?:is|are) )?optional(?: {_GENERAL})?{FOR}"
    rf"|{_GENERAL}: optional"
    rf"|(?:(?:{WHAT}|it) )?(?:works?|(?:can|may) be (?:called|accessed|used)) (?:both )?with (?:and|or) "
    rf"without {_any()}"
    rf"|(?:(?:{WHAT}|it) )?(?:also )?works without {_any()}(?:,? (?:too|as well))?"
    rf"|without {_any()},? {_PART} (?:is|are) {_RESULTS}"
    rf"|{_PART} (?:is|are) {_RESULTS} without {_any()}"
    rf"|{_any()} (?:is|are) not {NEEDED},? but (?:(?:it|they) )?(?:is|are|can be|may be) "
    r"(?:accepted|supported|allowed|used|sent|optional))",
    re.IGNORECASE,
)


class Negated(Struct, frozen=True):
    """What is said to be needless; of a token or a key alone where `is_token` or `is_key`."""

    is_optional: bool = False
    is_token: bool = False
    is_key: bool = False


def read_negation(text: str) -> Negated | None:
    """Return what a sentence says to be needless, None where it says something else."""
    plain = text.strip("*_`")
    optional = _OPTIONAL.fullmatch(plain)
    match = optional or _NONE.fullmatch(plain)
    if match is None:
        return None
    named = {name.rstrip("0123456789") for name, found in match.groupdict().items() if found}
    return Negated(optional is not None, "token" in named, "key" in named)
