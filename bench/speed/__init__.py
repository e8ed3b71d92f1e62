"""How fast: imports, calls and the generator, each beside what it is compared with, in turns."""
