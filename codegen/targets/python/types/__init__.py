"""JSON Schema as Python types: expressions, the classes and aliases they need, and the modules those stand in."""
