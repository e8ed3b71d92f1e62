"""One whole document a module, and the parts of it that are not a section of an action: heads, front matter, comments."""
