"""Documents in another dialect than the built-in one -> resources, by what a `Dialect` says.

    proposal        documents in a form that nobody has described -> the dialect that reads them
    recognition     which of the dialects that come with codegen fits documents
    resources       one document -> its resources
    actions         one chapter -> an action for each of its request lines
    answers, bodies, credentials, parameters        the parts of a chapter, one kind of them a module
    fields          tables, lists and definitions -> rows, whatever they are of
    fences          code blocks that are never closed
    outline         a document -> chapters: a title, its request lines, and what its headings and labels name
    request_lines   a method and a path, where a dialect has them; `paths`, what stands behind the method
    call_rules, part_rules      what is reported

The blocks of a document are read where they stand, so that every line keeps its place. Paragraphs without a role are
prose, in silence; what else has no role is reported.
"""
