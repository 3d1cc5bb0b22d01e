"""The common shape of registry records."""

from typing import Annotated, Literal, TypeAlias

from pydantic import Field, StringConstraints

from generator.source.fields import Text
from generator.source.record import Record

LANGUAGES = ("ar", "zh", "en", "fr", "ru", "es")
"""The official languages of the United Nations, as BCP 47 tags, in its order."""

TermId: TypeAlias = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9.-]*$")]
Reviewed: TypeAlias = Literal["machine", "reviewed", "official"]


class Names(Record):
    """A name in the six official languages."""

    ar: Text
    """In Arabic."""
    zh: Text
    """In Chinese."""
    en: Text
    """In English."""
    fr: Text
    """In French."""
    ru: Text
    """In Russian."""
    es: Text
    """In Spanish."""

    def of(self, language: str) -> str:
        """The name in one of them."""
        return str(getattr(self, language))


class Translation(Record):
    """A label in another language, and how far it can be trusted."""

    text: Text
    """The label in the other language."""
    status: Reviewed = "machine"
    """Whether a machine wrote it, a person has read it, or it is an official text."""


class Translations(Record):
    """A label in the five official languages besides English."""

    fr: Translation
    """In French."""
    es: Translation
    """In Spanish."""
    ru: Translation
    """In Russian."""
    ar: Translation
    """In Arabic."""
    zh: Translation
    """In Chinese."""

    def of(self, language: str) -> str:
        """The label in one of them."""
        found: Translation = getattr(self, language)
        return found.text


class Forms(Record):
    """Other forms in which people look for a label, by language.

    Search takes most forms back to one stem by itself, but no broken plural of Arabic: `مدن`, cities, and
    `مدينة`, a city, are two words to it.
    """

    ar: tuple[Text, ...] = ()
    """In Arabic."""
    zh: tuple[Text, ...] = ()
    """In Chinese."""
    en: tuple[Text, ...] = ()
    """In English."""
    fr: tuple[Text, ...] = ()
    """In French."""
    ru: tuple[Text, ...] = ()
    """In Russian."""
    es: tuple[Text, ...] = ()
    """In Spanish."""

    def of(self, language: str) -> tuple[str, ...]:
        """The forms in one of them."""
        found: tuple[str, ...] = getattr(self, language)
        return found


class BaseTerm(Record):
    """A record of a registry."""

    id: TermId
    """Identifier, stable for ever."""
    aliases: tuple[Text, ...] = ()
    """Other ways to write it in front matter."""
    note: Text | None = None
    """What editors should know of the record."""
    sources: tuple[Text, ...] = ()
    """Where it comes from: addresses, or words."""
    source: Text | None = None
    """Where it comes from, if that is one place."""

    @property
    def spellings(self) -> tuple[str, ...]:
        """Everything that pages may write for it besides the identifier."""
        return self.aliases


class Concept(BaseTerm):
    """A term of a thesaurus, in the manner of SKOS."""

    label: Text
    """Preferred label in English."""
    definition: Text
    """What it means, in a sentence."""
    translations: Translations
    """The label in the other five languages."""
    replaces: tuple[Text, ...] = ()
    """Words that research records and older pages use for it; searchable, not accepted in pages."""


class Registry(Record):
    """A registry file around its records."""

    about: Text
    """One sentence: what the file holds."""
    sources: tuple[Text, ...] = ()
    """Where the records come from: addresses, or words."""
    notes: tuple[Text, ...] = Field(default=())
    """What editors should know of the file."""
    records: tuple[dict[str, object], ...]
    """The records, one after the other."""
