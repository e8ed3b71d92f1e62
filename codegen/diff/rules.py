"""Every rule of the comparison: the id of a change, its impact on those who use the API and the SDK, and what it means.

A rule has one impact; where the impact depends on the direction in which a value travels, there are two rules. What
is sent may be asked less of and told more about; what is received may be promised more of. What only examples show is
no promise: it changes as they do, and that is editorial.
"""

from collections.abc import Mapping
from typing import Final

from codegen.diff.change_rule import ChangeRule, Impact
from codegen.diff.table import actions, answers, bodies, credentials, parameters, python, received, requests, words

__all__ = ["GROUPS", "RULES", "ChangeRule", "Impact"]

GROUPS: Final[Mapping[str, tuple[ChangeRule, ...]]] = {
    "Resources and actions": actions.RULES,
    "Parameters": parameters.RULES,
    "Bodies": bodies.RULES,
    "Answers": answers.RULES,
    "Credentials": credentials.RULES,
    "Schemas of what is sent": requests.RULES,
    "Schemas of what is received": received.RULES,
    "Words": words.RULES,
    "The Python package": python.RULES,
}
"""The rules by what they are about."""

RULES: Final[Mapping[str, ChangeRule]] = {rule.id: rule for rules in GROUPS.values() for rule in rules}
"""All rules by their ids."""
