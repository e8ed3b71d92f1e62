"""The only package that touches the disk: reads spec/ and codegen.yaml, writes generated/.

    read.py     spec/ -> Files               config.py   codegen.yaml -> Config
    output.py   generated/ -> Files          write.py    Files -> generated/, through journal.py under lock.py
    find.py     which folder is spec/        create.py   Files -> new files of a project
    overrides_file.py   overrides.yaml -> Overrides
    rules.py    what keeps a file from being read as text

What is wrong inside a document comes back as a `Diagnostic`; what is wrong with the disk is raised as
`WorkspaceError`, or as the `OSError` that it is.
"""
