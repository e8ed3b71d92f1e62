"""Definitions of schemas: malformed ones, titled copies, `$ref`s, and the anchors that links use."""
