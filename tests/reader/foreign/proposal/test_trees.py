"""References of other teams, as they are published: what is proposed reads nearly what the shipped dialects do."""

from pathlib import Path

import pytest

from codegen.dialects.dialect import Dialect
from codegen.dialects.form import form_of
from codegen.dialects.parse import parse_dialect
from codegen.dialects.shipped import shipped
from codegen.example_options import ExampleOptions
from codegen.files import File
from codegen.reader.api import read_api
from codegen.reader.foreign.proposal.survey import survey_documents
from codegen.reader.foreign.proposal.write import propose
from codegen.reader.foreign.recognition import fitting_of, measure
from codegen.workspace.read import read_spec
from tools.dialects_page import describe

pytestmark = pytest.mark.corpus


def _lines(files: tuple[File, ...], dialect: Dialect) -> set[str]:
    """Return what is read: calls, parameters and statuses, without the server and the words of answers."""
    result = read_api(files, form=form_of(dialect, ExampleOptions(infer=False, lenient=True)))
    said: set[str] = set()
    call = ""
    for line in describe(result.readable):
        head, _, text = line.partition(": ")
        if not line.startswith(" "):
            call = f"{text.split(' ')[0]} {text.split('/', 3)[-1]}"
        said.add(f"{call}{head if line.startswith('  answer') else line if line.startswith(' ') else ''}")
    return said


@pytest.mark.parametrize(("name", "tree", "share"), [("fleet", "fleet", 0.95), ("hashicorp", "openbao", 0.95)])
def test_a_proposal_reads_what_a_shipped_dialect_reads(name: str, tree: str, share: float, shared: Path) -> None:
    """And the shipped one is known to fit; Mastodon's documents have no URL that would say its server."""
    files, _ = read_spec(shared / "dialects" / tree)
    found = survey_documents(files)
    proposal, told = parse_dialect(File("dialect.yaml", propose(found)))
    fitting = fitting_of(measure(files), len(found.calls))
    assert (name, ()) == (fitting.name if fitting else "", told)
    assert proposal is not None
    expected, actual = _lines(files, shipped(name)), _lines(files, proposal)
    assert len(expected & actual) >= share * len(expected)
