"""The files that make a folder of documents a project: its configuration, its Makefile and its CI workflow."""

from codegen.targets.project.render import render_project

__all__ = ["render_project"]
