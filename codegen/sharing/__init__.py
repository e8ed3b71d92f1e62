"""Steps that do not depend on each other, shared with a second process where that is safe; what they give is the same.

steps        what there is to do, by whichever process is free
second       the second process: how it is started, told and heard, and how it ends
room         whether there is one to spare
"""

from codegen.sharing.steps import LARGE_TREE, Begun, sharing, take, take_after

__all__ = ["LARGE_TREE", "Begun", "sharing", "take", "take_after"]
