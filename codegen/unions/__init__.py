"""Unions in JSON Schema: what tells their alternatives apart, for names and for readers. Shared by all targets."""
