"""The tests that come with the package: what the documents say of an action that a test can check."""
