"""Headings of examples: what stands under them belongs to the section above."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from codegen.markdown.document import CodeBlock, Paragraph, Section
from codegen.reader.documents.headings import section_of
from codegen.reader.elements.curl_command import OTHER_LANGUAGES, read_command

_EXAMPLE: Final = re.compile(
    r"(?:(?:successful |success |error )?(?:response|answer|body|request body|result) )?examples?\b.*", re.IGNORECASE
)
_EXEMPLIFIED: Final = frozenset({"request body", "successful responses", "error responses", "responses"})
_PROGRAMS: Final = OTHER_LANGUAGES - {"http"}


def join_examples(sections: Iterable[Section]) -> list[Section]:
    """Return the sections, each with those right below it that are headed `Example` and are examples of it.

    The heading stands among the blocks as a paragraph, so that it is the label of what follows.
    """
    joined: list[Section] = []
    for section in sections:
        above = joined[-1] if joined else None
        if above is not None and _is_example(section, above):
            blocks = (*above.blocks, Paragraph(section.heading), *section.blocks)
            joined[-1] = replace(above, blocks=blocks)
        else:
            joined.append(section)
    return joined


def _is_example(section: Section, above: Section) -> bool:
    """Tell an example of what is sent or answered from a call of curl, whose heading may be `Example`, too."""
    is_headed = section_of(above.title) in _EXEMPLIFIED and _EXAMPLE.fullmatch(section.title) is not None
    codes = [block for block in section.blocks if isinstance(block, CodeBlock)]
    return is_headed and not any(code.language.lower() in _PROGRAMS or read_command(code.text) for code in codes)
