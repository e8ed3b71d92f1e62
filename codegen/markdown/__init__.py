"""Markdown text in, `Document` out: knows Markdown, not REST. The only door to markdown-it."""
