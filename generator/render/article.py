"""Views to the HTML of an article."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined, Template
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro

from generator.render.views import View

PIECES = frozenset(
    {"because", "breadcrumbs", "card", "closing", "facet", "link", "named", "notice", "opening"}
    | {"rights", "text"}
)
"""Macros of the theme whose values many pages share, so that each is filled in once for all of them."""

MOST = 50_000
"""Pieces that are kept at a time; each is some hundred octets."""


class Renderer:
    """Fills templates with views. Pure: the same view gives the same HTML.

    `templates` are the texts of the theme's templates by name, `pages/city.html`.
    """

    def __init__(self, templates: Mapping[str, str]) -> None:
        self._environment = _Environment(
            loader=DictLoader(dict(templates)),
            autoescape=True,
            undefined=StrictUndefined,
            auto_reload=False,
            # There are few, so none is ever dropped: then nobody waits for a lock to find one.
            cache_size=-1,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n"],
        )

    def article(self, view: View) -> str:
        """The article of a page, without the header, navigation and footer that all pages share."""
        return self._environment.get_template(view.template).render(view=view)


class _Context(Context):
    """A template being filled, which fills a piece that was filled before by taking it as it was."""

    def call(self, called: Any, *values: Any, **named: Any) -> Any:  # noqa: ANN401 - as Jinja declares it
        is_macro = type(called) is Macro
        if not is_macro and called not in self.environment.spoken:
            return super().call(called, *values, **named)
        # Where in a template it stands makes no difference to a macro, nor to words.
        named.pop("_loop_vars", None)
        named.pop("_block_vars", None)
        if is_macro and called.name not in PIECES:
            return called(*values, **named)
        pieces = self.environment.pieces
        key = called, *values, *named.items()
        if (piece := pieces.get(key)) is None:
            if len(pieces) >= MOST:
                pieces.clear()
            filled = called if is_macro else partial(super().call, called)
            piece = pieces[key] = filled(*values, **named)
        return piece

    environment: "_Environment"  # type: ignore[mutable-override]


class _Template(Template):
    """A template whose macros are the same wherever they are imported: none has globals of its own."""

    def _get_default_module(self, ctx: Context | None = None) -> TemplateModule:  # noqa: ARG002 - as above
        return super()._get_default_module()


class _Environment(Environment):
    context_class = _Context  # type: ignore[mutable-override]
    template_class = _Template

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - as Jinja declares it
        super().__init__(**options)
        # English is written in the templates; catalogues of other languages take this place.
        self.install_null_translations(newstyle=True)  # type: ignore[attr-defined]
        self.spoken = frozenset(self.globals[name] for name in ("_", "ngettext"))
        self.pieces: dict[tuple[object, ...], Any] = {}
