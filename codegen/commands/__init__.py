"""The verbs of the command line, one a file and independent of each other.

    check.py | coverage.py | explain.py | generate.py | init.py | lint.py  >  _build.py  >  _arguments.py | _console.py

The modules with an underscore are what the verbs share.
"""
