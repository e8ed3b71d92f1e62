"""Rows of parameter tables -> Parameters: names, kinds, defaults and examples in their types."""
