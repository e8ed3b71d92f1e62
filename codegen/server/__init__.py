"""The language server: documents as an editor holds them, saved or not -> what the editor shows and changes.

From the top to the ground, each module importing only those below it (`make contracts` holds it):

    edge            the streams; it and `protocol`, which says what pygls does otherwise, are the only modules that
                    import pygls
    turns           when what was edited is read: at once, and in a pause
    answers         each request and what answers it
    wire            the answers as the protocol has them; imports its types, as the two above
    desk            a session with the addresses that the editor knows documents by
    session         the documents that are open, what was read of them last, and what is said of them
    actions, completion, definitions, hover, outline, renaming, tokens
                    one kind of answer each: pure functions of a `State` and a place
    dialect_completion
                    what `completion` offers in documents of a dialect: what is `used` in them, and texts `fitting` the
                    patterns that nobody uses; `offers` are what both of them give
    occurrences     where schemas, placeholders and scopes are named
    state, stale    the documents and the Api that was read from them; what is still said of an edited document
    lines           texts, places in them as the protocol counts, and changes of them

Places are `Span`s everywhere but in `wire`: lines and columns from 1, in characters. The protocol counts from 0, in
units of UTF-16.
"""
