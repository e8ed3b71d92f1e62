"""`python -m codegen`: the same as the command `codegen`."""

import sys

from codegen.cli import main

if __name__ == "__main__":
    sys.exit(main())
