"""Two revisions of an API -> Changes: what a difference in the documents does to those who use the API.

    compare ─┬─ resources ── actions ─┬─ parameters, bodies, responses, scopes     the wire
             ├─ schemas ── alternatives, forms, objects, constraints               by direction
             └─ python ── surface, annotations                                     the package
    causes ── changes with one place and their consequences for the package

Every comparer is a generator of changes; `rules.RULES` has all of their ids, each with its one impact.
"""
