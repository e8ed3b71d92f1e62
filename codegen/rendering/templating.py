"""The one Jinja environment: (template, view) -> text.

Templates print typed text only (`codegen.rendering.safe_text`): a plain `str` raises, so that no text of a document can
become code by being forgotten. The YAML filter is the only way for data into YAML.

A project's own templates are rendered in Jinja's sandbox, so that reading documents runs no code of theirs. What they
print becomes code of the SDK all the same: they are to be trusted as a Makefile is (docs/security.md).
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, lru_cache
from pathlib import Path
from traceback import extract_tb
from typing import TYPE_CHECKING, Any, Final

from codegen.files import File
from codegen.memo import Memo, Same, give
from codegen.rendering.own_environment import own_environment
from codegen.rendering.safe_text import Safe, YamlText
from codegen.rendering.template_places import BUILT_IN, TemplateFailure, template_root
from codegen.rendering.yaml_text import dump_block, dump_scalar

if TYPE_CHECKING:
    from jinja2 import Environment

_MISSING: Final = re.compile(r"the template '([^']*)' \([^()]*\) does not export the requested name '([^']*)'")
"""What Jinja says of a name that one template imports of another."""


_memo: ContextVar[Memo | None] = ContextVar("memo", default=None)
"""What has the texts of values that were dumped in the rounds before."""


class UnsafeText(TypeError):
    """A template printed a value that has no type saying it is safe there."""


def _finalize(value: object) -> str:
    if isinstance(value, Safe):
        return value
    # Imported here for start-up time, as below.
    from jinja2 import Undefined

    if isinstance(value, Undefined):
        # Printing it says which name it is.
        str(value)
    raise UnsafeText(f"a template printed {type(value).__name__} {value!a:.80}, which is not typed text")


def _finalize_own(value: object) -> str:
    """Return what a project's own template prints: whole numbers, such as that of a loop, as well."""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else _finalize(value)


def _yaml(value: object, indent: int | None = None) -> YamlText:
    """Dump `value` as a flow scalar, or as a block whose lines after the first are indented by `indent` spaces."""
    if indent is None:
        return dump_scalar(value)
    memo = _memo.get() if isinstance(value, dict | list) else None
    return give(memo, lambda: ("yaml", Same(value), indent), lambda: dump_block(value, indent))


@lru_cache(maxsize=4)
def environment(own_templates: str | None = None) -> "Environment":
    """Build the environment; `own_templates` is a folder whose templates win over the built-in ones.

    They find the built-in ones below `built-in/`, too.
    """
    # Imported here for start-up time: documents with errors come to no template.
    from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined

    built_in = FileSystemLoader(template_root())
    if own_templates is None:
        result = Environment(
            loader=built_in,
            # They do not change while they are used, and to look costs more than to render some.
            auto_reload=False,
            undefined=StrictUndefined,
            finalize=_finalize,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            autoescape=False,
        )
    else:
        loader = ChoiceLoader([FileSystemLoader(own_templates), built_in, PrefixLoader({BUILT_IN: built_in})])
        result = own_environment(loader, _finalize_own)
    result.filters["yaml"] = _yaml
    return result


@contextmanager
def keeping_dumps(memo: Memo | None) -> Iterator[None]:
    """Have the `yaml` filter dump no value within the block that it dumped in the round before."""
    token = _memo.set(memo)
    try:
        yield
    finally:
        _memo.reset(token)


def render(template: str, view: Mapping[str, Any], own_templates: str | None = None) -> str:
    """Render one template (path below `templates/`) with a view.

    Raises `UnsafeText` when it prints raw text; with `own_templates`, `TemplateFailure` for whatever is wrong.
    """
    if own_templates is None:
        return environment().get_template(template).render(view)
    try:
        return str(environment(own_templates).get_template(template).render(view))
    except Exception as error:
        # Whatever a template of somebody else's raises is its fault, not one of this program.
        place = _place(error, own_templates) or f"{own_templates}/{template}:1"
        raise TemplateFailure(f"{place}: {_reason(error)}") from error


def _place(error: BaseException, own_templates: str) -> str:
    """Return file and line of the template that an exception comes from; empty where no template is on its way.

    Where one of the project's includes a built-in one that fails, it is the project's.
    """
    # Imported here for start-up time, as above.
    from jinja2 import TemplateSyntaxError

    if isinstance(error, TemplateSyntaxError):
        return f"{own_templates}/{error.name}:{error.lineno}"
    frames = [(Path(frame.filename).absolute(), frame.lineno) for frame in extract_tb(error.__traceback__)]
    for root, shown in ((Path(own_templates).absolute(), own_templates), (template_root(), "built-in")):
        for place, line in reversed(frames):
            if place.is_relative_to(root) and place.suffix != ".py":
                return f"{shown}/{place.relative_to(root).as_posix()}:{line}"
    return ""


def _reason(error: BaseException) -> str:
    """Say in one line why a template failed; the name that is missing stands in backticks."""
    # Imported here for start-up time, as above.
    from jinja2 import TemplateNotFound, UndefinedError

    text = " ".join(str(error).split())
    if isinstance(error, TemplateNotFound):
        return f"there is no template `{error.name}`"
    if isinstance(error, RecursionError):
        return f"it includes or calls itself (recursion); the built-in template is `{BUILT_IN}/` with its path"
    if isinstance(error, UnsafeText):
        return f"{text}: it may be text of a document"
    if isinstance(error, UndefinedError) and (missing := _MISSING.search(text)):
        return f"`{missing[1]}` has no macro or variable `{missing[2]}`"
    if isinstance(error, UndefinedError):
        named = re.sub(r"'(?:[\w.]*\.)?([^'.]*?)(?: object)?'", r"`\1`", text)
        return named.replace("`TemplateModule` has no attribute", "the imported template has no macro or variable")
    return text or type(error).__name__


def modules_below(folder: str, own_templates: str | None = None) -> tuple[str, ...]:
    """Return what the files of Python below a folder among the templates are called, in their order."""
    names = _built_in_names() if own_templates is None else environment(own_templates).list_templates()
    return tuple(name for name in names if name.startswith(f"{folder}/") and name.endswith(".py"))


def source_of(template: str, own_templates: str | None = None) -> str:
    """Return the text of a file among the templates that is not rendered; raises `TemplateFailure` for what is none."""
    return _built_in_source(template) if own_templates is None else _source(template, own_templates)


@cache
def _built_in_names() -> tuple[str, ...]:
    return tuple(environment().list_templates())


@cache
def _built_in_source(template: str) -> str:
    return _source(template, None)


def _source(template: str, own_templates: str | None) -> str:
    templates = environment(own_templates)
    try:
        return templates.loader.get_source(templates, template)[0] if templates.loader else ""
    except (OSError, UnicodeError) as error:
        raise TemplateFailure(f"{own_templates}/{template}:1: {_reason(error)}") from error


def render_file(path: str, template: str, view: Mapping[str, Any], own_templates: str | None = None) -> File:
    """Render one template to the file at `path` (below `generated/`)."""
    return File(path, render(template, view, own_templates))
