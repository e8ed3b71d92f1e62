"""The interoperability suite: tools that other people wrote, run on the OpenAPI document.

`make interop` renders the document of spec/, and of each tree of ../shared/corpus where that is, fixed by the
overrides.yaml in the folder of its date. Each tool of `__main__.TOOLS` gets each document; the linters get the trees as
they are published, too. What came of it is printed and, when nothing was left out, written to docs/interop.md.
"""
