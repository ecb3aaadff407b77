"""The one door to Jinja2: the templates of exporters/templates, strict about names, always escaping."""

from __future__ import annotations

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined


def render(template: str, view: object) -> str:
    """Return a template filled in; it sees one name, `view`. A name it gets wrong is an error, never an empty text."""
    return _environment().get_template(template).render(view=view)


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("exporters", "templates"),
        undefined=StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
