"""One whole document a module, and the parts of it that are no section of an action: heads, front matter, comments."""
