"""One whole document a module, and what of it is not a section of an action: heads, front matter, comments."""
