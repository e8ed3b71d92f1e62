"""Actions as calls: arguments, pages, the errors that are raised, and the calls that the documents show."""
