"""Pages in six languages say truly in which they are, and lead to one another."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from lxml.html import HtmlElement

from tests.built_site import HOST, BuiltSite

LANGUAGES = ("en", "ar", "zh", "fr", "ru", "es")
OTHERS = LANGUAGES[1:]
READ = ("a", "b", "caption", "cite", "dd", "dt", "em", "h1", "h2", "h3", "li", "p", "span", "td", "th")
LISTS = ("", "sdg/", "sdg/11/", "topics/circular-economy/", "countries/", "countries/es/", "library/page/2/")


def alternates(page: HtmlElement) -> dict[str, str]:
    """Addresses by language, as search engines read them."""
    links = page.xpath("//link[@rel='alternate'][@hreflang]")
    return {link.get("hreflang"): urlsplit(link.get("href")).path.removeprefix("/") for link in links}


def language_of(address: str) -> str:
    first = address.partition("/")[0]
    return first if first in OTHERS else "en"


def spoken_in(element: HtmlElement) -> str:
    """The language that the nearest element around a text declares."""
    return str(element.xpath("ancestor-or-self::*[@lang][1]/@lang")[0])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("url", LISTS)
def test_lists_are_there_in_every_language(site: BuiltSite, url: str, language: str) -> None:
    page = site.tree(url if language == "en" else f"{language}/{url}")
    assert page.get("lang") == language
    assert page.get("dir") == ("rtl" if language == "ar" else "ltr")


def test_every_page_says_the_language_of_its_address(site: BuiltSite) -> None:
    wrong = [url for url in site.addresses if site.tree(url).get("lang") != language_of(url)]
    assert wrong == []


def test_what_pages_say_of_other_languages_is_true_and_said_by_both(site: BuiltSite) -> None:
    told = {url: alternates(site.tree(url)) for url in site.addresses}
    several = {url: found for url, found in told.items() if found}
    assert len(several) > 1_000
    for url, found in several.items():
        default = found.pop("x-default")
        assert found[language_of(url)] == url, url
        assert default == found.get("en", default), url
        for language, other in found.items():
            assert language_of(other) == language, url
            assert {**told[other], "x-default": default} == {**found, "x-default": default}, url


def test_no_text_is_offered_in_a_language_that_nobody_has_put_it_into(site: BuiltSite) -> None:
    texts = [url for url in site.addresses if url.startswith("case-studies/") and url.count("/") == 2]
    assert texts
    for url in texts:
        offered = {language for language in alternates(site.tree(url)) if language != "x-default"}
        assert {language for language in OTHERS if site.has(f"{language}/{url}")} == offered - {"en"}, url


def test_a_list_names_the_language_of_works_that_are_in_another_and_of_titles_that_stay(
    site: BuiltSite,
) -> None:
    found = set()
    for url in ("fr/case-studies/", "fr/deliverables/", "fr/policy-papers/"):
        for title in site.tree(url).xpath("//*[contains(@class, 'u-card__title')]/a"):
            leads_to = site.internal(url, title) or ""
            [heading] = site.tree(leads_to).iter("h1")
            assert spoken_in(title) == spoken_in(heading), leads_to
            assert title.get("hreflang", "fr") == language_of(leads_to)
            found.add((spoken_in(title), language_of(leads_to)))
    assert {("en", "en"), ("en", "fr")} <= found


@pytest.mark.parametrize("language", OTHERS)
def test_menus_lead_to_pages_in_the_language_or_say_that_they_do_not(site: BuiltSite, language: str) -> None:
    home = f"{language}/"
    for link in site.tree(home).xpath("//nav//a[@href] | //header//a[@href] | //footer//a[@href]"):
        target = site.internal(home, link)
        if target is None or "u-languages" in "".join(map(str, link.xpath("ancestor::details/@class"))):
            continue
        assert language_of(target) == language or link.get("hreflang") == "en", link.get("href")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_switch_leads_to_the_same_list(site: BuiltSite, language: str) -> None:
    switch = site.tree("ru/sdg/11/").xpath("//details[contains(@class, 'u-languages')]//a")
    [link] = [one for one in switch if one.get("hreflang") == language]
    assert site.internal("ru/sdg/11/", link) == ("" if language == "en" else f"{language}/") + "sdg/11/"
    assert (link.get("aria-current") == "true") == (language == "ru")


@pytest.mark.parametrize(
    ("url", "label"),
    [
        ("fr/sdg/11/", "Villes et communautés durables"),
        ("ar/sdg/11/", "المدن والمجتمعات المستدامة"),
        ("zh/countries/", "挪威"),
        ("es/topics/", "Medición"),
        ("ru/regions/", "Африка"),
    ],
)
def test_labels_of_registries_are_in_the_language(site: BuiltSite, url: str, label: str) -> None:
    found = [one for one in site.tree(url).iter("a", "h1", "h2", "span") if one.text and label in one.text]
    assert found
    assert all(spoken_in(one) == language_of(url) for one in found)


def test_a_label_that_nobody_has_translated_says_that_it_is_english(site: BuiltSite) -> None:
    [name] = [one for one in site.tree("es/kpis/").iter("a") if one.text == "Household Internet Access"]
    assert spoken_in(name) == "en"


def texts(site: BuiltSite, address: str) -> Iterator[tuple[str, HtmlElement]]:
    """Texts of two words and more, but for those of a picture or within the text of a page."""
    for element in site.main(address).iter(*READ):
        if not element.xpath("ancestor-or-self::*[self::svg or contains(@class, 'u-prose')]"):
            for text, owner in ((element.text, element), (element.tail, element.getparent())):
                words = (text or "").split()
                if sum(word.isalpha() for word in words) > 1:
                    yield " ".join(words), owner


@pytest.mark.parametrize("language", OTHERS)
def test_what_stays_in_english_says_so(site: BuiltSite, language: str) -> None:
    """But for names: of places, and of the tools and standards of the accessibility statement."""
    names = {
        site.tree(url).xpath("string(//h1)").removesuffix(" (country)")
        for url in site.addresses
        if url.count("/") == 2 and url.startswith(("cities/", "countries/"))
    }
    unsaid = {}
    for url in site.addresses:
        english = url.removeprefix(f"{language}/")
        if english in {url, "about/accessibility/"} or not site.has(english):
            continue
        same = {text for text, _ in texts(site, english)} - names
        for text, owner in texts(site, url):
            # Behind the title, a reference has names.
            if text in same and owner.tag != "bdi" and spoken_in(owner) == language:
                unsaid[text] = url
    assert unsaid == {}


def test_addresses_name_this_site(site: BuiltSite) -> None:
    links = site.tree("fr/sdg/").xpath("//link[@rel='alternate' or @rel='canonical']/@href")
    assert {urlsplit(link).hostname for link in links} == {HOST}
