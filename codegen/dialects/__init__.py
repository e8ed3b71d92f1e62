"""Dialects: the forms that references are written in, as values; each is read from a YAML file.

dialect     the frozen values
patterns    patterns of a linear engine
wording     its texts in messages
keys        the keys of such a file
parse       a YAML file -> `Dialect`, or every fault at its line
shipped     the dialects that come with the generator, by name: `fleet`, `hashicorp`, `mastodon`
words       the words of the built-in form, as frozen values; `words_file` reads them from `losant.yaml`
built_in    those words, read once; `later` has tables of them for modules that are imported without
"""
