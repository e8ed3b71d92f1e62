"""`Api` -> the `Api` of what is generated: what is internal or beta is left out of it, or stands apart.

It is one pass between the reader and the targets, which need not know of it. `nodes` says what is held back of a
definition, `definitions` takes it out, `values` takes it out of examples, `actions` out of actions, `reach` says which
schemas are left, and `hold` puts all of it together. `leaks` tells which texts name what is held back.
"""
