"""The Python target: Api -> the files of a typed SDK package.

schemas ── models, bodies        what is received and sent, a module per schema
parameters ── methods, actions   what is called, a module per resource (resources)
client, readme                   the package around them

types, layout, imports           type expressions and how they are written
naming, literals, docstrings     the encoders: no other text of a document becomes Python
"""

from codegen.targets.python.package import render_python

__all__ = ["render_python"]
