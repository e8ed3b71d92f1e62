"""The SDK's package -> an index, proved before and completed where an upload was interrupted.

run ─┬─ workspace.distribution   folder -> sdist and wheel, built twice, checked, tested
     ├─ workspace.index          address -> what an index answers
     ├─ listing                  an index's page of a project -> the files that it has
     └─ comparison               files built x files listed -> which are missing, which are there, which are foreign

Names are compared as PEP 503 says, versions as PEP 440 says: `Thing.API` is `thing-api`, and `1.0` is `1.0.0`.
"""
