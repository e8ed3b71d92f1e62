"""The rows of the table, a module each, with `TITLE` and `probe(peer, server)`, which yields facts.

`DOCUMENTED_IN` names the document, and a line of it, without which the question cannot be asked.
"""
