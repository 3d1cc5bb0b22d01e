"""The words of the interface in a language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from gettext import c2py

RIGHT_TO_LEFT = frozenset({"ar"})
"""Languages of the six that are written from right to left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalogue:
    """What the interface says in a language: messages and plural forms by their English.

    A message that is not translated is said in English. `plural` is the rule of gettext's `Plural-Forms`;
    `version` tells catalogues of a language apart.
    """

    language: str = "en"
    messages: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict, compare=False)
    plural: str = "n != 1"
    version: str = ""

    def gettext(self, message: str) -> str:
        """A message."""
        found = self.messages.get(message)
        return found if isinstance(found, str) else message

    def ngettext(self, one: str, many: str, number: int) -> str:
        """A message in the form that a number asks for."""
        found = self.messages.get(one)
        if not isinstance(found, tuple):
            return one if number == 1 else many
        return found[_rule(self.plural)(number)]

    @property
    def direction(self) -> str:
        """Which way the language is written: `ltr` or `rtl`."""
        return "rtl" if self.language in RIGHT_TO_LEFT else "ltr"


ENGLISH = Catalogue()


@lru_cache(8)
def _rule(plural: str) -> Callable[[int], int]:
    return c2py(plural)
