"""How Python, Markdown and TOML are written: encoders of documents' texts, names, literals, imports, layout."""
