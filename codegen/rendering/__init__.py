"""How text gets into generated files: the one Jinja environment, the types of safe text, YAML."""
