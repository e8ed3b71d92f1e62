"""Documents -> the endpoint model, with diagnostics for everything that was not understood.

From the top to the ground, each room importing only those below it (`make contracts` holds it):

    api             all documents of a folder -> Api
    paging          notes about collections that cannot be read page by page
    documents       one whole document: a resource with its actions, or schemas.md
    overriding      what overrides.yaml says, put into what was read
    sections        one documented section of an action a module
    parameters      rows of parameter tables: names, kinds, typed values
    elements        what stands in several sections: tables, links to schemas, URLs, shell commands
    reading         what is gathered while a document is read; `draft` holds one action, `account` counts lines
    schemas         definitions: malformed ones, copies, references and what they lead to, anchors
    json            JSON texts and pointers; `size`, whether a document can be read at all; `marks`, the words that
                    say what is deprecated, new or beta

What a room reports has its rules, each with its manual page, in the room's `rules.py`, or in several `..._rules.py`
where one would be too long. A rule that several rooms report, or that an override takes back, is in the lowest of them.
"""
