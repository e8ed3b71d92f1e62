"""The manual: the rules of every layer, each with its page."""

from functools import cache
from typing import Final

from codegen.config import INVALID_CONFIG
from codegen.diagnostics import Rule
from codegen.dialects.rules import INVALID_DIALECT
from codegen.holding import rules as holding_rules
from codegen.lint import suppression_rules
from codegen.lint.check import Forms
from codegen.lint.incomplete import PARTLY_CHECKED
from codegen.lint.registry import CHECKS
from codegen.overrides import INVALID_OVERRIDE
from codegen.reader import block_rules, page_rules, tree_rules
from codegen.reader.documents import action_rules, document_rules, schemas_rules
from codegen.reader.elements import answer_rules, body_rules, link_rules, table_rules
from codegen.reader.foreign import call_rules, dialect_rules, part_rules
from codegen.reader.json import rules as json_rules
from codegen.reader.overriding import rules as overriding_rules
from codegen.reader.parameters import row_rules, type_rules
from codegen.reader.parameters import rules as parameter_rules
from codegen.reader.schemas import rules as definition_rules
from codegen.reader.sections import rules as section_rules
from codegen.renaming import rules as renaming_rules
from codegen.report.page import Page, parse_page
from codegen.workspace import rules as workspace_rules

RULES: Final[tuple[Rule, ...]] = (
    INVALID_CONFIG,
    INVALID_DIALECT,
    INVALID_OVERRIDE,
    *renaming_rules.RULES,
    *workspace_rules.RULES,
    *holding_rules.RULES,
    *tree_rules.RULES,
    *page_rules.RULES,
    *document_rules.RULES,
    *action_rules.RULES,
    *schemas_rules.RULES,
    *block_rules.RULES,
    *section_rules.RULES,
    *body_rules.RULES,
    *parameter_rules.RULES,
    *row_rules.RULES,
    *type_rules.RULES,
    *table_rules.RULES,
    *answer_rules.RULES,
    *link_rules.RULES,
    *definition_rules.RULES,
    *dialect_rules.RULES,
    *call_rules.RULES,
    *part_rules.RULES,
    *json_rules.RULES,
    *overriding_rules.RULES,
    *suppression_rules.RULES,
    PARTLY_CHECKED,
    *(check.rule for check in CHECKS),
)
IDS: Final = frozenset(rule.id for rule in RULES)
"""The ids of all rules."""

IN_DIALECTS: Final = frozenset(
    rule.id
    for rule in (
        INVALID_CONFIG,
        INVALID_DIALECT,
        INVALID_OVERRIDE,
        *renaming_rules.RULES,
        *workspace_rules.RULES,
        *tree_rules.RULES,
        *page_rules.RULES,
        action_rules.UNDOCUMENTED_PATH_PARAMETER,
        action_rules.UNDECLARED_PATH_PARAMETER,
        *parameter_rules.RULES,
        *type_rules.RULES,
        *call_rules.RULES,
        *part_rules.RULES,
        *json_rules.RULES,
        *overriding_rules.RULES,
        *suppression_rules.RULES,
        PARTLY_CHECKED,
        *(check.rule for check in CHECKS if check.forms is not Forms.BUILT_IN),
    )
)
"""The ids of those that documents in a dialect can break; the others are about the sections of the built-in form."""


@cache
def pages() -> dict[str, Page]:
    """Return the pages of all rules by their ids, in the order of the alphabet."""
    return {rule.id: parse_page(rule) for rule in sorted(RULES, key=lambda rule: rule.id)}
