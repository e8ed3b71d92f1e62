"""Which forms of Markdown a document is read for, beyond CommonMark with tables."""

from typing import Final

from msgspec import Struct


class Syntax(Struct, frozen=True, kw_only=True):
    """What is syntax in the documents of one kind; each of them is text, or an `Other`, where it is off."""

    lists: bool = False
    """Items of lists, nested ones too (CommonMark 5.2 and 5.3), as `ListBlock`; else `Other` of the kind `list`."""

    setext_headings: bool = False
    """All lines underlined with `=` or `-` (CommonMark 4.3); else those that `underlines` takes for a heading."""

    definition_lists: bool = False
    """A term, and below it `: text` (PHP Markdown Extra), as `Definitions`."""

    heading_attributes: bool = False
    """`{#id .class}` at the end of a heading (PHP Markdown Extra): the id is the anchor of the section."""

    toml_front_matter: bool = False
    """`key = value` between lines of `+++`, beside YAML's between lines of `---`."""

    directives: bool = False
    """Lines of `:::`, `{{< … >}}`, `{{% … %}}` and `{% … %}`, as `Other` of the kind `directive`."""

    html: bool = False
    """HTML blocks, which end with their end tag, a blank line or a heading, as `Other` of the kind `html`."""

    mdx: bool = False
    """Elements on lines of their own as `Component`, `import` and `export`, `{…}` (MDX 3); no code by indenting."""


BUILT_IN: Final = Syntax()
"""The format of action documents."""

EVERY_FORM: Final = Syntax(
    lists=True,
    setext_headings=True,
    definition_lists=True,
    heading_attributes=True,
    toml_front_matter=True,
    directives=True,
    html=True,
)
"""All that stands in Markdown of other origins; for MDX `replace(EVERY_FORM, mdx=True)`."""
