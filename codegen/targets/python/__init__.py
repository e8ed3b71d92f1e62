"""The Python target: Api -> the files of a typed SDK package.

schemas ── models, bodies        what is received and sent, a module per schema
parameters ── methods, actions   what is called, a module per resource (resources)
pagination ── iterators          what is called page by page, in the same modules
client, scopes                   the package around them
replays ── calls, examples       what the documented curls ask of the client, as calls with the documents' values
readme, reference                the documentation that comes with the package
conformance ── checks            what its tests hold the client against (shipped_tests)

definitions ── places, types     JSON Schema as type expressions, and names for its classes
layout, imports, displays        how type expressions, imports and values are written
naming, literals, docstrings     the encoders: no other text of a document becomes Python,
markdown, toml                   nor Markdown, nor TOML
"""

from codegen.targets.python.package import render_python

__all__ = ["render_python"]
