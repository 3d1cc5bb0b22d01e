"""Views to the HTML of an article."""

from collections.abc import Mapping

from jinja2 import DictLoader, Environment, StrictUndefined

from generator.render.views import View


class Renderer:
    """Fills templates with views. Pure: the same view gives the same HTML.

    `templates` are the texts of the theme's templates by name, `pages/city.html`.
    """

    def __init__(self, templates: Mapping[str, str]) -> None:
        self._environment = Environment(
            loader=DictLoader(dict(templates)),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n"],
        )
        # English is written in the templates; catalogues of other languages take this place.
        self._environment.install_null_translations(newstyle=True)  # type: ignore[attr-defined]

    def article(self, view: View) -> str:
        """The article of a page, without the header, navigation and footer that all pages share."""
        return self._environment.get_template(view.template).render(view=view)
