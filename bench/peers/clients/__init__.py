"""The packages as the rows see them, a module each, imported in the package's own environment only."""
