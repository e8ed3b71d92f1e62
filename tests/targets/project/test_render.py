"""A project's codegen.yaml, Makefile and workflow say what the documents give, whatever the folder is called."""

from collections.abc import Callable

import pytest
import yaml
from msgspec.structs import replace
from syrupy.assertion import SnapshotAssertion

from codegen.config import TARGETS, Config, Identity, PythonOptions, identify
from codegen.config_yaml import parse_config
from codegen.example_options import ExampleOptions
from codegen.files import File
from codegen.metadata import Author, Urls
from codegen.targets.project import VERBS, Chosen, Ci, render_project
from codegen.targets.project.render import Recipe
from codegen.targets.python.views.project import PYTHONS

ACME = identify(Config(), "https://api.acme-labs.io")


def _render(
    identity: Identity = ACME, options: str = "", spec: str | None = None, ci: Ci = Ci.GITHUB
) -> dict[str, str]:
    files = render_project(Chosen(identity, spec, ci=ci), {verb: f"codegen {verb}{options}" for verb in VERBS})
    return {file.path: file.text for file in files}


def test_files(snapshot_file: Callable[[str], SnapshotAssertion]) -> None:
    """Four files make a project; for GitLab, three."""
    configuration, makefile, workflow, review = _render(spec="docs").values()
    assert snapshot_file("codegen.yaml") == configuration
    assert snapshot_file("Makefile.txt") == makefile
    assert snapshot_file("workflow.yml") == workflow
    assert snapshot_file("review.yml") == review
    *same, gitlab = _render(spec="docs", ci=Ci.GITLAB).values()
    assert snapshot_file("gitlab-ci.yml") == gitlab
    assert [configuration, makefile] == same


_READ = {"loaded_dialect", "dialect_file", "since"}
"""What `dialect` names, once it is read."""


@pytest.mark.parametrize(
    "identity",
    [
        ACME,
        identify(Config(), "https://yes.api.io"),
        Identity("No: #1 'API'", "no_1", "no-1", "1.10", "https://x.io:8443"),
    ],
)
def test_configuration_shows_the_defaults(identity: Identity) -> None:
    """As written it only asks for the usual refusals; with the marks removed each key says what was the default."""
    text = _render(identity)["codegen.yaml"]
    keys = tuple(f"{name}: " for name in Config.__struct_fields__ if name not in _READ)
    lines = (line.removeprefix("# ") for line in text.splitlines())
    shown = "".join(f"{line}\n" for line in lines if line.startswith(keys))
    config, diagnostics = parse_config(File("codegen.yaml", shown))
    expected = replace(identity, has_refusals=True)
    assert (Config(refusals="usual"), ()) == parse_config(File("codegen.yaml", text))
    assert ((), len(keys)) == (diagnostics, shown.count("\n"))
    shown_identity = identify(config, "https://other.io")
    assert ("codegen-templates", "MIT", "spec", "generated") == (
        config.templates,
        config.license,
        config.spec,
        config.generated,
    )
    examples = ExampleOptions(infer=False, lenient=False)
    assert (TARGETS, PythonOptions(), examples) == (config.targets, config.python, config.examples)
    assert expected == replace(shown_identity, license=None, authors=(), urls=Urls())


def test_workflow_may_only_read() -> None:
    """The workflow has no rights but to read, leaves no credentials behind, and ends with the check."""
    workflow = yaml.safe_load(_render()[".github/workflows/codegen.yml"])
    steps = workflow["jobs"]["drift"]["steps"]
    assert {"contents": "read"} == workflow["permissions"]
    assert {"persist-credentials": False} == steps[0]["with"]
    assert {"CODEGEN": "${{ vars.CODEGEN }}"} == steps[2]["env"]
    assert "codegen check --no-templates" == steps[3]["run"]


def test_workflow_tries_the_sdk_at_its_ends() -> None:
    """The tests of the SDK run on the lowest and the highest Python that it names, without codegen."""
    job = yaml.safe_load(_render()[".github/workflows/codegen.yml"])["jobs"]["sdk"]
    *_, install, test = job["steps"]
    assert {"python": [PYTHONS[0], PYTHONS[-1]], "dependencies": ["lowest-direct", "highest"]} == job["strategy"][
        "matrix"
    ]
    assert ["generated/python"] * 2 == [install["working-directory"], test["working-directory"]]
    assert "--requirement pyproject.toml --group test\n" in install["run"]


def test_review_may_comment() -> None:
    """The review may write its comment and its alerts; no text of a pull request reaches a shell but in variables."""
    workflow = yaml.safe_load(_render()[".github/workflows/codegen-review.yml"])
    job = workflow["jobs"]["review"]
    assert ({}, {"contents": "read", "pull-requests": "write", "security-events": "write"}) == (
        workflow["permissions"],
        job["permissions"],
    )
    # YAML 1.1 takes the key `on` for a truth value.
    assert {"pull_request": None} == workflow[True]
    assert {"fetch-depth": 0, "persist-credentials": False} == job["steps"][0]["with"]
    assert [] == [step["run"] for step in job["steps"] if "${{" in step.get("run", "")]


@pytest.mark.parametrize("options", [" --spec 'a b'", " --spec 'a: #b'", " --spec 'a$b'", " --spec 'it'\"'\"'s'"])
def test_command_lines_that_need_care(options: str) -> None:
    """The shell gets the command line as it is, through YAML and through make, where `$` is written twice."""
    files = _render(options=options)
    workflow = yaml.safe_load(files[".github/workflows/codegen.yml"])
    review = yaml.safe_load(files[".github/workflows/codegen-review.yml"])["jobs"]["review"]["steps"][3]["run"]
    gitlab = yaml.safe_load(_render(options=options, ci=Ci.GITLAB)[".gitlab-ci.yml"])
    assert review.startswith(f'codegen review{options} "$BASE" --no-templates --output "$RUNNER_TEMP/review.md" ')
    assert gitlab["review"]["script"][1].startswith(f'codegen review{options} "$BASE" --no-templates --output ')
    assert [f"codegen check{options} --no-templates"] == gitlab["drift"]["script"]
    recipe = f"\t@$(CODEGEN) check{options}".replace("a$b", "a$$b")
    assert f"codegen check{options} --no-templates" == workflow["jobs"]["drift"]["steps"][3]["run"]
    assert recipe in files["Makefile"].split("\n")


def test_recipe_is_one_line() -> None:
    """What could end the line, and start another command, is refused."""
    with pytest.raises(ValueError, match="not a line of a recipe"):
        Recipe("codegen check --spec 'a\nb'")


def test_what_was_found_out() -> None:
    """Licence, author and page stand in the configuration as values, whatever characters they have."""
    chosen = Chosen(ACME, license="MIT", author="No: 1 & Sons", repository="https://example.com/a/b")
    text = render_project(chosen, {verb: verb for verb in VERBS})[0].text
    config, diagnostics = parse_config(File("codegen.yaml", text))
    assert ((), "MIT", (Author("No: 1 & Sons"),), Urls(repository="https://example.com/a/b")) == (
        diagnostics,
        config.license,
        config.authors,
        config.urls,
    )
