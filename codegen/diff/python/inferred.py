"""Changes of the types of schemas that only examples show -> one editorial change for each of their modules."""

from collections.abc import Iterable, Iterator

from codegen.diff.change import Change, Subject
from codegen.diff.python.meaning import Meaning
from codegen.diff.python.type_meanings import SCHEMA_FOLDERS
from codegen.released_names import schema_modules_of


def modules_of(schemas: frozenset[str], meanings: Iterable[Meaning]) -> frozenset[str]:
    """Return the modules of schemas, which are given by their names, as the meanings of a package tell them."""
    scopes = {schema_modules_of(folder) for folder in SCHEMA_FOLDERS}
    return frozenset(item.subject for item in meanings if item.scope in scopes and item.key in schemas)


def fold_inferred(changes: Iterable[Change], modules: frozenset[str]) -> Iterator[Change]:
    """Yield the changes, those inside of each of `modules` as one, at the place of the first of them."""
    told: set[str] = set()
    for change in changes:
        module = ".".join(change.subject.split(".")[:2])
        if module not in modules or module == change.subject:
            yield change
        elif module not in told:
            told.add(module)
            subject = Subject(module, f"module `{module}`", change.old_span, change.new_span)
            yield subject.tell("python-inferred-changed", "has other types by the examples of the documents")
