"""Where the time of a cold run goes, step by step, in one process.

`python -m bench.speed.steps SPEC` prints the milliseconds of each step as JSON; a step that others are part of has what
is left of it beside them.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, Final

from bench.packages import ROOT
from bench.speed.programs import environment

ROUNDS: Final = 5

STEPS: Final = (
    ("read the files", "codegen.console.build", "read_spec"),
    ("look for secrets", "codegen.pipeline", "redact_documents"),
    ("parse Markdown", "codegen.reader.early", "parse_document"),
    ("read the schemas", "codegen.reader.early", "read_schemas_of"),
    ("read the actions", "codegen.reader.early", "read_document"),
    ("read, the rest", "codegen.reader.api", "_read"),
    ("leave out what is not public", "codegen.pipeline", "hold_back"),
    ("name and type the SDK", "codegen.rendered", "Sdk.of"),
    ("SDK: calls for the OpenAPI document", "codegen.rendered", "Sdk.samples"),
    ("SDK: reference", "codegen.targets.python.package", "_reference"),
    ("SDK: tests", "codegen.targets.python.package", "_test_files"),
    ("SDK: examples", "codegen.targets.python.package", "_testing_files"),
    ("SDK: resources", "codegen.targets.python.package", "_resource_files"),
    ("SDK: models and bodies", "codegen.targets.python.package", "_schema_files"),
    ("SDK: the rest", "codegen.targets.python.package", "_package_files"),
    ("OpenAPI: view", "codegen.targets.openapi.render", "view_document"),
    ("OpenAPI: text", "codegen.targets.openapi.render", "render_file"),
    ("OpenAPI: proof", "codegen.targets.openapi.render", "check_document"),
    ("all else between", "codegen.console.build", "find_outcome"),
    ("write", "codegen.workspace.write", "write_files"),
)
"""What the steps are called, and where their functions are looked up."""

_IMPORTS: Final = "import the modules"


class _Watch:
    """Measures steps; what is spent within another one is not counted twice."""

    def __init__(self) -> None:
        self.taken: dict[str, float] = {}
        self._inner: list[float] = [0.0]

    def step(self, name: str, work: Callable[[], Any]) -> Any:
        """Take a step, and add what it took by itself."""
        self._inner.append(0.0)
        start = perf_counter()
        try:
            return work()
        finally:
            whole = perf_counter() - start
            self.taken[name] = self.taken.get(name, 0.0) + 1e3 * (whole - self._inner.pop())
            self._inner[-1] += whole

    def put(self, name: str, module: str, path: str) -> None:
        """Have a function measured from now on; what it yields is made at once."""
        place: Any = import_module(module)
        *owners, last = path.split(".")
        for owner in owners:
            place = getattr(place, owner)
        function = getattr(place, last)

        def measured(*arguments: Any, **options: Any) -> Any:
            def work() -> Any:
                made = function(*arguments, **options)
                return tuple(made) if isinstance(made, Iterator) else made

            return self.step(name, work)

        setattr(place, last, measured)


def time_steps(documents: Path) -> Mapping[str, float]:
    """Return the median of the milliseconds of each step."""
    taken: list[Mapping[str, float]] = []
    with TemporaryDirectory() as name:
        command = [sys.executable, "-m", "bench.speed.steps", str(documents)]
        # The first round compiles.
        for number in range(ROUNDS + 1):
            done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, env=environment(Path(name)))
            taken.extend([json.loads(done.stdout)] if number else [])
    return {step: median(one[step] for one in taken) for step in taken[0]}


def rows(taken: Mapping[str, float]) -> Iterator[Sequence[str]]:
    """Yield the rows of the table: step, milliseconds, share of all of them."""
    whole = sum(taken.values())
    for step, milliseconds in taken.items():
        yield step, f"{milliseconds:.0f}", f"{milliseconds / whole:.0%}"
    yield "all steps", f"{whole:.0f}", ""


def main() -> None:
    """Run the generator once, and print what its steps took."""
    if hasattr(os, "sched_setaffinity"):
        # With one processor there is no second process, whose steps nobody here would see.
        os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])
    watch = _Watch()
    modules = (
        "codegen.console.build",
        "codegen.verbs.generate",
        "codegen.rendered",
        "codegen.workspace.write",
        "jinja2",
        "yaml",
    )
    watch.step(_IMPORTS, lambda: [import_module(module) for module in modules])
    for step in STEPS:
        watch.put(*step)
    with TemporaryDirectory() as folder:
        _generate(Path(sys.argv[1]), Path(folder) / "generated")
    names = [_IMPORTS, *(name for name, _, _ in STEPS)]
    sys.stdout.write(json.dumps({name: watch.taken[name] for name in names}))


def _generate(spec: Path, generated: Path) -> None:
    build, write = import_module("codegen.console.build"), import_module("codegen.workspace.write")
    arguments = import_module("codegen.console.options").Arguments(spec=spec, generated=generated)
    built = build.find_outcome(import_module("codegen.console.project").open_project(arguments)).built
    write.write_files(generated, built.files)


if __name__ == "__main__":
    main()
