"""Two sets of generated files -> changes of what users of the SDK write against: its Python surface.

    package ─┬─ objects ── calls, annotations ── surface
             └─ changed_meanings ── meanings ── type_meanings, accepted_values, fields      what names stand for

`released` reads the same meanings as the names that the next package keeps.

The source is parsed, never imported; so a revision of any Python version can be compared, and nothing is run.
"""
