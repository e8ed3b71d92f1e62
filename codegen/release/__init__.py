"""Changes -> a release: its version, its entry in the changelog, what has to be approved before.

plan ─┬─ version           impact of the changes -> next version
      ├─ approvals         breaks that somebody has approved, each with a reason
      ├─ early             removals that come before the version or the day that was announced for them
      ├─ outputs           what has the version of a release, and an entry for its users
      │   └─ changelog     entries in the form of Keep a Changelog, with the calls before and after
      └─ baseline          what was released, as one file, where there is no tag of git
"""
