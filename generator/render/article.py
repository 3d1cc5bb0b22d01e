"""Views to the HTML of an article."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import partial
from types import CodeType
from typing import Any, NamedTuple

from jinja2 import BytecodeCache, DictLoader, Environment, StrictUndefined, Template, TemplateAssertionError
from jinja2.bccache import Bucket
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro

from generator.index.urls import in_language, relative
from generator.model.catalogue import ENGLISH, Catalogue
from generator.render.broken import named_if_broken
from generator.render.languages import endonym
from generator.render.numbers import listed, number
from generator.render.unbroken import unbroken
from generator.render.views import View

PIECES = frozenset(
    {"because", "breadcrumbs", "card", "closing", "facet", "link", "named", "notice", "opening"}
    | {"rights", "text"}
)
"""Macros of the theme whose values many pages share, so that each is filled in once for all of them."""

MOST = 50_000
"""Pieces that are kept at a time; each is some hundred octets."""


Codes = dict[tuple[str, str], CodeType]
"""Compiled templates by name and checksum, as Jinja makes them."""


class Tongue(NamedTuple):
    """A language, by the name that its speakers give it, and where the way to it leads."""

    name: str
    language: str
    url: str


class Renderer:
    """Fills templates with views, in the words of a language. Pure: the same view gives the same HTML.

    `templates` are the texts of the theme's templates by name, `pages/city.html`.
    """

    def __init__(self, templates: Mapping[str, str], catalogue: Catalogue = ENGLISH) -> None:
        self.catalogue = catalogue
        self._environment = _Environment(templates, catalogue)

    @named_if_broken()
    def article(self, view: View) -> str:
        """The article of a page, without the header, navigation and footer that all pages share."""
        return self._environment.get_template(view.template).render(view=view)

    def languages(self, view: View, languages: Sequence[str]) -> str:
        """The way to the same page in other languages, and to the front page in those that it is not in."""
        if not languages[1:]:
            return ""
        there = dict(view.alternates)
        found = [
            Tongue(
                name=endonym(one), language=one, url=relative(view.url, there.get(one, in_language("", one)))
            )
            for one in languages
        ]
        return self._environment.get_template("partials/languages.html").render(
            own=self.catalogue.language,
            here=[one for one in found if one.language in there],
            elsewhere=[one for one in found if one.language not in there],
        )


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


class _Compiled(BytecodeCache):
    """Templates compiled once, for whatever language they are then filled in."""

    def __init__(self) -> None:
        self.codes: Codes = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Jinja's own name and ways: a bucket without a code is compiled."""
        bucket.code = self.codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        assert bucket.code is not None  # noqa: S101 - tells mypy what Jinja sees to
        self.codes[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _Compiled()


@named_if_broken()
def compiled(templates: Mapping[str, str]) -> Codes:
    """Every template as Jinja compiled it, which takes longer than filling most of them."""
    environment = _Environment(templates, ENGLISH)
    for name in templates:
        # One that asks for a filter of mkdocs is no part of an article.
        with suppress(TemplateAssertionError):
            environment.get_template(name)
    return _COMPILED.codes


def take_compiled(codes: Codes) -> None:
    """Compile none of these anew; of other templates, or of another text, they say nothing."""
    _COMPILED.codes.update(codes)


class _Environment(Environment):
    context_class = _Context  # type: ignore[mutable-override]
    template_class = _Template

    def __init__(self, templates: Mapping[str, str], catalogue: Catalogue) -> None:
        super().__init__(
            bytecode_cache=_COMPILED,
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
        self.install_gettext_callables(  # type: ignore[attr-defined]
            catalogue.gettext, catalogue.ngettext, newstyle=True
        )
        self.filters["number"] = partial(number, language=catalogue.language)
        self.filters["listed"] = partial(listed, language=catalogue.language)
        self.filters["unbroken"] = unbroken
        self.spoken = frozenset(self.globals[name] for name in ("_", "ngettext"))
        self.pieces: dict[tuple[object, ...], Any] = {}
