"""Two sets of generated files -> changes of what users of the SDK write against: its Python surface.

    package ── objects ── calls, annotations ── surface

The source is parsed, never imported; so a revision of any Python version can be compared, and nothing is run.
"""
