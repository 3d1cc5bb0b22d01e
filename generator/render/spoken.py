"""What the index knows, in the words of a language: labels, addresses and entries."""

from collections.abc import Iterable

from generator.index.alphabet import alphabetical
from generator.index.dimension import Dimension, Value
from generator.index.entry import Entry
from generator.index.excerpt import excerpt
from generator.index.urls import in_language, page_url
from generator.model.settings import ROOT
from generator.render.site import Site


def entry(site: Site, identifier: str, language: str) -> Entry | None:
    """What lists say of a page: its translation where there is one, else the page as it is."""
    found = site.index.entries.get(identifier)
    if found is None or found.language == language:
        return found
    for text in site.index.translations.get(identifier, ()):
        if text.language == language:
            url = page_url(text.folder, text.slug, language)
            brief = text.brief
            return found._replace(
                url=url,
                title=brief.title,
                summary=excerpt(text).summary,
                language=language,
                title_language=found.language if brief.title == found.title else "",
            )
    return found


def value(site: Site, dimension: Dimension, found: Value, language: str) -> Value:
    """A value with its label, and the address of its page, in a language.

    Where nobody has put a label into the language, it stays as it is, and says in which one it is.
    """
    identifier = found.url.rstrip("/")
    page = entry(site, identifier, language)
    if page:
        url = page.url
    else:
        url = found.url if identifier in site.tombstones else in_language(found.url, language)
    if language == ROOT:
        return found if url == found.url else found._replace(url=url)
    catalogue = site.catalogues[language]
    if dimension.said:
        return found._replace(url=url, label=catalogue.gettext(found.label))
    if dimension.name_in and (name := dimension.name_in(site.index.corpus, found.id, language)):
        return found._replace(url=url, label=name)
    if page and dimension.titled:
        return found._replace(url=url, label=page.title, language="" if dimension.proper else page.language)
    return found._replace(url=url, language="" if dimension.proper else ROOT)


def values(site: Site, dimension: Dimension, found: Iterable[Value], language: str) -> tuple[Value, ...]:
    """Values in a language, in its alphabet where they are in that of English."""
    told = [value(site, dimension, one, language) for one in found]
    if language != ROOT and dimension.alphabetical:
        told.sort(key=lambda one: alphabetical(one.label))
    return tuple(told)
