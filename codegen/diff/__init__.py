"""Two revisions of an API -> Changes: what a difference in the documents does to those who use the API.

    compare ─┬─ resources ── actions ─┬─ calls, parameters, bodies, responses, scopes   the wire
             ├─ schemas ── alternatives, forms, objects, constraints                     by direction
             └─ python ── surface, annotations                                           the package
    causes ── changes with one place and their consequences for the package

Every comparer is a generator of changes; `rules.RULES` has a rule for each id: its one impact, what it means, what
users do about it. `levels` puts what codegen.yaml says in the place of the impact, once all is compared;
`level_subjects` finds what that names in vain.
`history` follows what there is over many revisions.
"""
