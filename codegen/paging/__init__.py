"""Action -> how its collection is read page by page, or what the documents leave open about it.

    read        one action -> `Paging`, `Unclear` or None
    answers     where in an answer the items, the total and the way to the next page are
    first       which number the first page has
    parameters  which query parameters say where a page starts, and how large it is
    schema_fields           the fields of an answer, as its JSON Schema documents them

The reader says what is unclear, targets render what is clear: both ask here, so that they never disagree.
"""

from codegen.paging.read import Pagings
from codegen.paging.schema_fields import SchemaFields
from codegen.paging.values import AnswerFields, Paging, Style, Unclear

__all__ = ["AnswerFields", "Paging", "Pagings", "SchemaFields", "Style", "Unclear"]
