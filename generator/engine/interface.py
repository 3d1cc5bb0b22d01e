"""The theme's templates in the languages of a site."""

from collections.abc import Collection, Mapping
from typing import Any

from jinja2 import Environment

from generator.index.urls import in_language
from generator.model.catalogue import ENGLISH, Catalogue
from generator.render.languages import endonym


class Interface:
    """The words of a theme's environment, in one language at a time; at first in that of the root.

    `urls` are the addresses of the pages that a site has.
    """

    def __init__(self, env: Environment, catalogues: Mapping[str, Catalogue], urls: Collection[str]) -> None:
        self._catalogues = catalogues
        self._urls = urls
        self._own = ENGLISH
        env.install_gettext_callables(  # type: ignore[attr-defined] # of the extension that mkdocs adds
            self._gettext, self._ngettext, newstyle=True
        )
        env.globals |= {
            "endonym": endonym,
            "has": self._urls.__contains__,
            "languages": tuple(catalogues.values()),
            "local": self.local,
            "say": lambda language, message: catalogues[language].gettext(message),
        }

    def speak(self, language: str) -> Mapping[str, Any]:
        """Speak a language from now on; gives what templates are to know of it."""
        self._own = self._catalogues[language]
        return {"interface": language, "direction": self._own.direction}

    # Which catalogue speaks is known when it speaks.
    def _gettext(self, message: str) -> str:
        return self._own.gettext(message)

    def _ngettext(self, one: str, many: str, number: int) -> str:
        return self._own.ngettext(one, many, number)

    def local(self, url: str) -> str:
        """An address at the root as it is in the language spoken, or itself where it is not in that."""
        own = in_language(url, self._own.language)
        return own if own in self._urls else url
