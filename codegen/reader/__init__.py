"""Documents in, `Api` and diagnostics out: the section readers know the format, the rest only their results."""
