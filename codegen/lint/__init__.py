"""Opinions on documents that were understood: Api and the files it was read from in, Diagnostics out.

    rules/<rule>.py     one rule a file: its docstring is the manual page, `CHECK` the rule and what finds it
    registry.py         all checks in a table
    suppressions.py     what comments allow; what is wrong with them has its rules in suppression_rules.py
    run.py              runs the checks and takes out what the documents or codegen.yaml allow

The reader reports what it could not understand; a rule reports what was understood and is found wanting. Rules see a
`Spec`, yield diagnostics and do not know each other.
"""
