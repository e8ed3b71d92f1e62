"""Markdown action documents in, typed SDK and OpenAPI out, through pure steps between two touches of the disk.

    spec/ --workspace.read--> Files --markdown--> Documents --reader--> Api --targets--> Files --workspace.write--> ...
                                                                                           '--drift--> Drifts

Every arrow points right. Nothing below `verbs` prints, exits or reads a clock; only `workspace` touches the disk.
`pipeline` is the pure middle that the commands share: documents and configuration in, generated files out.

From the top of the house to its ground, each layer importing only those below it:

    cli, commands       argv -> one verb: its options and its help
    verbs               what each command does; imported when it is called, and not for its help
    publishing          the package of the SDK, built and proved, x what an index has of it
    server              the language server: documents as an editor has them -> what it shows and changes
    console             what the verbs share: options, output, how a revision is loaded
    manual              the rules of all layers, each with its page
    workspace           the only package that reads spec/, writes generated/ (staged, journalled), runs git, asks an
                        index
    pipeline            Files -> Api -> Files
    rendered            Api -> Files: all targets, each with what it takes from the others
    report              Diagnostics, Drifts, Changes -> lines
    release             Changes -> version, changelog, what has to be approved
    holding             Api -> Api: what is internal or beta is left out of what is generated, or stands apart
    dating              Api x since.yaml -> Api: since which release things are there; two releases -> since.yaml
    lint                Api, Files -> Diagnostics; opinions, one rule a file
    diff                two revisions -> Changes, on the wire and on the Python surface
    drift, manifest     expected files x found files; the list of what was written
    targets             Api -> Files; templates print views of typed text and nothing else
    remembered          what a run said and gave, as the cache keeps it
    unions              what tells the alternatives of a union apart: tags, labels
    rendering           the one Jinja environment, the types of safe text, YAML
    reader              Documents -> Api + Diagnostics; the table SECTIONS says which heading is read by whom
    markdown            text -> Document: a flat list of sections (levels say nothing in this format) of blocks; a
                        Syntax says which forms of Markdown there are beyond those of this format
    overrides           what the documents get wrong, as overrides.yaml says it
    renaming            names of before, as codegen.yaml says them x Api -> aliases that the SDK keeps
    paging              an action -> how its collection is read page by page, or what is unclear about it
    model               frozen structs of what the documents say
    config, released_names, type_positions     what the project says of itself; what its SDK calls things already
    example_options, held_back      what the examples of documents may say; what becomes of what is internal or beta
    config_checks, config_changes   what the keys of codegen.yaml may say; which kinds of change weigh otherwise
    since                           in which release things came, as the releases keep it in since.yaml
    metadata, renamed               whose the project is, under which licence, where to find it; what was renamed
    package_names                   what an SDK must not be called
    diagnostics, files              values that everything above speaks in
    equality                        what of a value says nothing about what it is, as its place in a document
    limits, places                  the bounds of what is read, each with its reason; where a project has what
    counting, memo                  how far long work is, for whoever shows it; what steps gave, kept for the next time
    shelf                           what steps gave in a run before, kept as bytes
    sharing                         steps that do not depend on each other, in two processes
    entries                         what the cache keeps <-> bytes, bound to the key of what it was made from

Before any of it is imported, `console.recalled` looks whether all that a run depends on (`console.ground`) is what it
was in a run before, whose result the cache of the user still has. `console.comparison` and `console.reviewed` do so for
both sides of a comparison (`console.sides`). Where something has changed, `console.shelved` has what the documents gave
that did not.

What is reported is a `Diagnostic` of a `Rule`, which says its severity and has its manual page beside the code that
reports it; `manual` has them all.

Every line of a document is read into the model, kept as prose, or reported: the readers say which blocks they read,
and `reader.reading` keeps and reports the rest.
"""

__version__ = "0.1.0"
