"""Documented examples, for the module `testing`."""
