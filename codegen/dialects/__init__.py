"""Dialects: the forms that references are written in, as values; each is read from a YAML file.

dialect     the frozen values
patterns    patterns of a linear engine
wording     its texts in messages
keys        the keys of such a file
parse       a YAML file -> `Dialect`, or every fault at its line
shipped     the dialects that come with the generator, by name: `fleet`, `hashicorp`, `mastodon`
"""
