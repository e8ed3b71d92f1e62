"""What stands in sections of several kinds: tables, rows of responses, links to schemas, URLs, shell commands."""
