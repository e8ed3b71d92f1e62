"""Names that have changed: what codegen.yaml says under `renamed`, settled against the documents.

resolve ── settle ── names, aliases        entries and an Api -> `Aliases`, or what is wrong with the entries
fields                                     where the fields of schemas stand, and definitions with other names of them
applied                                    an Api as if it had the new names already, to compare it with one that has
rules                                      what can be wrong with an entry that is well-formed
"""
