"""The verbs of the command line, one a file and independent of each other; what they share is `codegen.console`."""
