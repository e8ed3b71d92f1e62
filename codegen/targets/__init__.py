"""Api in, Files out: one package per target. Targets do not know each other; what they share is `codegen.rendering`."""
