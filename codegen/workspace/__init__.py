"""The only package that touches the disk: reads spec/ and codegen.yaml, writes generated/.

    read.py     spec/ -> Files               config.py     codegen.yaml -> Config
    output.py   generated/ -> Files          overrides_file.py   overrides.yaml -> Overrides
    find.py     which folder is spec/        git.py        revisions and tags -> Files
    write.py    Files -> generated/          create.py     Files -> new files of a project
    fixed.py    Files -> documents           text_file.py  a changelog or a configuration that gets another text
    edits.py    what those four write, all of it or nothing: under lock.py, by way of journal.py
    watching.py a folder -> a moment on each save          cache.py      what a run made -> the next run
    rules.py    what keeps a file from being read as text

What is wrong inside a document comes back as a `Diagnostic`; what is wrong with the disk is raised as
`WorkspaceError`, or as the `OSError` that it is.
"""
