"""What each package does: one row a question, one small program a cell, all against the same server."""
