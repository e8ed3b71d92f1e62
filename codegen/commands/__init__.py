"""The verbs of the command line, one a file and independent of each other.

    check.py | coverage.py | diff.py | explain.py | generate.py | init.py | lint.py | release.py
        >  _released.py  >  _revisions.py  >  _build.py  >  _arguments.py | _console.py

The modules with an underscore are what the verbs share.
"""
