"""One documented section a module: its shape in the docstring, its reader beside it; they do not know each other."""
