"""The rules of the comparison, a module for each thing they are about; `codegen.diff.rules` has them all."""
