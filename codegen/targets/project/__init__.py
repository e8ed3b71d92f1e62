"""The files that make a folder of documents a project: its configuration, its Makefile and its workflows of CI."""

from codegen.targets.project.render import GITLAB_CI, VERBS, Chosen, Ci, render_project

__all__ = ["GITLAB_CI", "VERBS", "Chosen", "Ci", "render_project"]
