"""The bounds of what is read, each with its reason: whatever lies within them is worked off in linear time.

A document comes from whoever opens a pull request. Where the cost of a construct grows faster than its text, or a
library's does, it is bounded here and reported where it stands; everything else has to be linear.
"""

from typing import Final

FILE_BYTES: Final = 8 * 1024 * 1024
"""A document. The largest real one has a twentieth of it; what is made of it fits into memory many times over."""

YAML_CHARACTERS: Final = 1024 * 1024
"""codegen.yaml and overrides.yaml: the parser of YAML takes seconds for a megabyte."""

JSON_DEPTH: Final = 64
"""Nested arrays and objects: walks over values call themselves, and pointers grow with each level."""

JSON_POINTER: Final = 2000
"""Characters of a JSON pointer: it is written anew for each value, so long keys would cost their length each time."""

JSON_DIGITS: Final = 300
"""Digits of a number: reading and writing one takes the square of them, and no float holds more before its point."""

URL_CHARACTERS: Final = 1000
"""The URL of an action: its path is a key of the OpenAPI document, and YAML has none of more than 1024 characters."""

TITLE_CHARACTERS: Final = 200
"""A title of an action or a schema, a name of a parameter: names of all kinds are made of it, keys of YAML as well."""

TYPE_CHARACTERS: Final = 2000
"""A cell that states a type: several patterns are tried on it. An enumeration of a hundred values has a half of it."""

AUTHENTICATION_CHARACTERS: Final = 10_000
"""What an action says of its authentication in words of its own: each character is held with its place."""

CALLED_CHARACTERS: Final = 1_000_000
"""Paths of a chapter, one number times the characters of its text, all of which is worked off for each path."""

CALLS: Final = 8
"""Paths that a chapter may have however long it is."""

NESTED_FIELDS: Final = 10
"""Fields of fields that a heading may name, `### a.b.c`: walks over them call themselves."""

PATTERNS: Final = 500
"""Patterns of a dialect: many of them are tried on each text. The largest that comes with codegen has fifty."""

PATTERN_CHARACTERS: Final = 1_000
"""A pattern of a dialect: it is compiled before anything else is known of it."""

PATTERN_STEPS: Final = 1_000
"""Steps of a compiled pattern, each of which may be taken for each character: `(a{9}){9}` is short, and has many.

The largest one that comes with codegen has 142.
"""

DROPPED_CHARACTERS: Final = 1_000_000
"""Characters of a text, one number times the marks that are dropped from it: to find one may take the whole text."""

DIALECT_FAULTS: Final = 100
"""Faults of the file of a dialect that are told: aliases of YAML multiply them."""

LINES: Final = 1_000_000
"""Lines of a document, code and blank ones too: each is a text of its own, and has its place in several lists."""

PROSE_LINES: Final = 100_000
"""Lines of a document that are neither blank nor code: the parser of Markdown makes up to five tokens of each."""

PIPES: Final = 100_000
"""Pipes of a document: each may be the border of a cell, which is three tokens."""

MARKS: Final = 100_000
"""Brackets, braces and commas of a document: each may begin a value of JSON, of which types are made."""

OVERRIDES: Final = 1000
"""Entries of overrides.yaml: each one without a place is held against all places, to name the nearest."""

COMPARED_WORDS: Final = 1000
"""Words among which the one is looked for that is most like another."""

COMPARED_LETTERS: Final = 40
"""Letters of each of those words: to compare two takes the square of them."""

VALIDATION_STEPS: Final = 1_000_000
"""Pairs of a schema and a value that the validation of an example looks at: references multiply them."""

DIFFERENCE: Final = 1_000_000
"""Lines of two versions of a file, one number times the other, that are paired one by one to show what differs."""

FOLLOWED: Final = 10_000
"""References that a comparison of two revisions follows: schemas that refer to each other twice multiply the ways.

Nine months of real documents take eight of them.
"""

FOLLOWED_AGAIN: Final = 1_000
"""How many of those may have been followed before, at another place; there the same changes would be told again."""

SEARCHED_FOLDERS: Final = 2000
"""Folders that `codegen init` looks into for documents: a repository may hold anything beside them."""

SEARCHED_LEVELS: Final = 6
"""Folders inside of each other that it looks into."""

SEARCHED_DOCUMENTS: Final = 2000
"""Documents that it reads to see whether they have actions: each is parsed."""

ALIASES: Final = 250
"""Aliases that stand for parts of one type of the package, which multiply in the same way."""

CONFORMANCE_STEPS: Final = 200_000
"""Classes, aliases and literals that the examples of one resource are held against, for the tests that are shipped."""

DEEPEST: Final = 50
"""References that lead to each other one after the other: walks over what they lead to call themselves."""

NESTED_BLOCKS: Final = 10
"""Lists, definitions and components within each other: what each of them holds is parsed anew."""

INFERRED_PLACES: Final = 10_000
"""Places of the examples of one schema that are looked at: of each is made a field of a class, or the class itself."""

LENIENCIES: Final = 100
"""Places of one text that is almost JSON which are told of one by one; the last of them stands for those behind it."""

COMPARED_CALLS: Final = 200
"""How many request lines of one action, and how many calls of its examples, checks hold against each other."""
