"""The files that make a folder of documents a project: its configuration, its Makefile and its CI workflow."""

from codegen.targets.project.render import VERBS, render_project

__all__ = ["VERBS", "render_project"]
