"""Opinions on documents that were understood: Api and the files it was read from in, Diagnostics out.

    rules/<rule>.py     one rule a file: its docstring is the manual page, `RULE` its id, severity and check
    registry.py         all rules, and the pages of what the reader and this package report themselves
    run.py              runs the rules and takes out what the documents or codegen.yaml allow

The reader reports what it could not understand; a rule reports what was understood and is found wanting. Rules see a
`Spec`, yield diagnostics and do not know each other.
"""
