"""Entries of overrides.yaml, put into what was read where they are due, reported where they are not."""
