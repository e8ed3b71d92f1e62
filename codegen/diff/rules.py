"""Every rule of the comparison: the id of a change, and its impact on those who use the API and the SDK.

A rule has one impact; where the impact depends on the direction in which a value travels, there are two rules. What
is sent may be asked less of and told more about; what is received may be promised more of. What only examples show is
no promise: it changes as they do, and that is editorial.
"""

from enum import StrEnum
from typing import Final


class Impact(StrEnum):
    """What a change means for what is written against the old revision; the first of them weighs most."""

    BREAKING = "breaking"
    """It may fail, or fail its type checker."""
    ADDITIVE = "additive"
    """It goes on as before, and there is something new."""
    EDITORIAL = "editorial"
    """Nothing but words changed, or what is said about failures and tokens."""


_BREAKING: Final = """
resource-removed action-removed action-renamed alias-removed server-changed
path-parameter-added path-parameter-removed path-parameter-renamed
parameter-removed required-parameter-added parameter-became-required
parameter-type-changed parameter-type-narrowed parameter-value-removed
body-removed required-body-added body-became-required body-type-changed body-content-type-removed
success-code-removed success-code-changed response-type-changed return-became-union
stream-added stream-removed event-removed event-type-changed
scope-removed scope-restriction-added authentication-added credentials-refused
request-property-removed request-required-property-added request-property-became-required
request-type-changed request-type-narrowed request-value-removed request-constraint-tightened
response-property-removed response-property-became-optional response-type-widened
python-package-renamed python-object-removed python-kind-changed python-base-removed python-meaning-changed
python-parameter-removed python-required-parameter-added python-parameter-became-required
python-parameter-moved python-parameter-kind-changed python-default-changed
python-input-changed python-input-narrowed python-key-became-required
python-output-changed python-output-widened
"""

_ADDITIVE: Final = """
resource-added action-added renamed-with-alias alias-added method-changed path-changed
optional-parameter-added parameter-became-optional parameter-type-widened parameter-value-added
parameter-default-added parameter-default-changed parameter-default-removed parameter-format-changed
optional-body-added body-became-optional body-content-type-added body-sent-otherwise
success-code-added success-code-dropped success-code-replaced event-added
authentication-removed scope-restriction-removed credentials-accepted
request-optional-property-added request-property-became-optional request-type-widened request-value-added
request-constraint-loosened request-default-changed
action-deprecated parameter-deprecated property-deprecated
response-property-added response-property-became-required response-type-narrowed
response-value-added response-value-removed response-constraint-changed
python-object-added python-parameter-added python-parameter-became-optional python-base-added
python-input-widened python-key-became-optional python-output-narrowed python-version-dropped
"""

_EDITORIAL: Final = """
deprecation-changed deprecation-removed since-changed beta-changed
path-case-changed scope-added error-code-added error-code-removed
title-changed description-changed example-changed prose-changed schema-link-changed python-code-changed
inferred-type-changed python-inferred-changed
"""

RULES: Final[dict[str, Impact]] = {
    **dict.fromkeys(_BREAKING.split(), Impact.BREAKING),
    **dict.fromkeys(_ADDITIVE.split(), Impact.ADDITIVE),
    **dict.fromkeys(_EDITORIAL.split(), Impact.EDITORIAL),
}
