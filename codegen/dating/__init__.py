"""In which release things came: what the releases tell of it -> entries of since.yaml -> marks of an Api."""
