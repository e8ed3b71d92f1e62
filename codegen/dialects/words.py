"""`BuiltIn`: the words of the built-in form, as `losant.yaml` has them."""

import re
from collections.abc import Mapping
from typing import TypeAlias

from msgspec import Struct

Names: TypeAlias = tuple[tuple[str, ...], ...]
"""Names of parameters and fields, each as its words."""


class Documents(Struct, frozen=True):
    """What tells resources, guides and chapters by their titles and the names of their files."""

    resource_ends: str
    titles_of_2016: re.Pattern[str]
    guides: tuple[str, ...]
    asides: tuple[str, ...]
    asides_naming_calls: tuple[str, ...]
    indexes: tuple[str, ...]
    base_urls: tuple[str, ...]


class SectionWords(Struct, frozen=True):
    """A section of an action: its heading as it is titled, what else that is called, and what stands below it."""

    heading: str
    also: tuple[str, ...]
    holds: str
    column: str = ""
    """The column that names what a row is about, where it is not `Name`."""

    @property
    def key(self) -> str:
        """The heading in lower case, by which sections are known."""
        return self.heading.lower()


class KindsOfSections(Struct, frozen=True):
    """Which sections tell what; all but `answer_headers`, which are headings, are keys of `BuiltIn.sections`."""

    only_here: tuple[str, ...]
    elsewhere_too: tuple[str, ...]
    telling: tuple[str, ...]
    once_for_all: tuple[str, ...]
    credentials: tuple[str, ...]
    answer_headers: tuple[str, ...]


class Sentences(Struct, frozen=True):
    """Sentences of sections, with `{scopes}` and `{link}` where something else stands."""

    scopes: str
    body: str
    body_example: str
    request_labels: tuple[str, ...]
    """Labels before a request line."""


class SchemasWords(Struct, frozen=True):
    """The document of schemas: its title, its file without ending, and the headings below the title of a schema."""

    title: str
    file: str
    schema: tuple[str, ...]
    example: tuple[str, ...]
    fields: tuple[str, ...]
    either: tuple[str, ...]
    labels: tuple[str, ...]


class Cells(Struct, frozen=True):
    """Cells that say nothing, or that say yes or no of a note or a mark, each for its own place."""

    no_value: tuple[str, ...]
    no_rows: tuple[str, ...]
    no_answer: tuple[str, ...]
    no_body: tuple[str, ...]
    no_note: tuple[str, ...]
    noted: tuple[str, ...]
    not_noted: tuple[str, ...]
    marked: tuple[str, ...]
    not_marked: tuple[str, ...]


class MarkWords(Struct, frozen=True):
    """Words that hold something back, keys of front matter whose values they are, and words that only may mean it."""

    internal: tuple[str, ...]
    beta: tuple[str, ...]
    states: tuple[str, ...]
    open: tuple[str, ...]
    doubtful: tuple[str, ...]


class Notes(Struct, frozen=True):
    """Words beside a type that say something of its values."""

    required: tuple[str, ...]
    optional: tuple[str, ...]
    nullable: tuple[str, ...]
    unique: tuple[str, ...]
    positive: tuple[str, ...]
    not_negative: tuple[str, ...]


class RequiredWords(Struct, frozen=True):
    """Cells of the column `Required`, and words elsewhere that say the same."""

    yes: tuple[str, ...]
    no: tuple[str, ...]
    cross: str
    letters: tuple[str, ...]
    words: tuple[str, ...]
    words_against: tuple[str, ...]
    conditions: tuple[str, ...]
    subjects: tuple[str, ...]


class PhraseWords(Struct, frozen=True):
    """Words of a description, the kind that they tell, and a sentence that has them."""

    kind: str
    words: re.Pattern[str]
    seen: str
    behind: re.Pattern[str] | None = None
    """What stands before them in the same parentheses."""


class Hints(Struct, frozen=True):
    """Names and words of points in time, and patterns of texts that are written in digits."""

    time_names: tuple[str, ...]
    time_ends: tuple[str, ...]
    time_words: tuple[str, ...]
    texts_of_digits: tuple[str, ...]


class PageNames(Struct, frozen=True):
    """Names of query parameters that say where a page starts, and how large it is."""

    pages: Names
    offsets: Names
    sizes: Names
    cursors: Names
    last_keys: Names
    ambiguous: Names
    from_nothing: Names
    limits: Names
    counted_pages: Names
    counted: Names


class AnswerNames(Struct, frozen=True):
    """Names of the fields of an answer that is a page."""

    lists: Names
    no_lists: Names
    totals: Names
    more: Names
    page_counts: Names
    last_pages: Names
    tokens: Names
    links: Names
    next: Names
    numbers: Names
    targets: Names
    link_owners: Names
    inside: Names


class BuiltIn(Struct, frozen=True):
    """The words of the built-in form; `losant.yaml` says what each of them is for."""

    name: str
    documents: Documents
    sections: Mapping[str, SectionWords]
    kinds_of_sections: KindsOfSections
    sentences: Sentences
    schemas: SchemasWords
    columns: Mapping[str, tuple[str, ...]]
    """Columns with commas between them, and the heads that may stand for them."""
    body_columns: Mapping[str, tuple[str, ...]]
    cells: Cells
    marks: MarkWords
    places: Mapping[str, tuple[str, ...]]
    required: RequiredWords
    types: Mapping[str, tuple[str, ...]]
    lists: tuple[str, ...]
    list_styles: Mapping[str, tuple[str, ...]]
    notes: Notes
    json_types: Mapping[str, tuple[str, ...]]
    contents: Mapping[str, tuple[str, ...]]
    """Media types, and what they are called."""
    phrases: tuple[PhraseWords, ...]
    hints: Hints
    pages: PageNames
    answers: AnswerNames
