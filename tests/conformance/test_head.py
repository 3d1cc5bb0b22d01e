from collections.abc import Callable, Iterable

from generator.export.content_security import policy
from generator.index.urls import in_language
from tests.built_site import BuiltSite, internal
from tests.conformance.expected import Expected


def named(built: BuiltSite, url: str, path: str) -> list[str]:
    """Texts in the head of a page."""
    return [" ".join(str(found).split()) for found in built.tree(url).xpath(f"/html/head/{path}")]


def wrong(
    built: BuiltSite, urls: Iterable[str], path: str, wanted: Callable[[str], list[str]]
) -> dict[str, list[str]]:
    """Pages whose head says something else than it should, with what it says."""
    return {url: found for url in urls if (found := named(built, url, path)) != wanted(url)}


def test_a_page_has_its_title_and_that_of_the_site(built: BuiltSite, wanted: Expected) -> None:
    site = wanted.edition.site
    fronts = {in_language("", language) for language in site.settings.languages}

    def title(url: str) -> list[str]:
        name = wanted.say(url, site.settings.site_name)
        return [name if url in fronts else f"{wanted.views[url].title} - {name}"]

    assert wrong(built, wanted.planned, "title/text()", title) == {}


def test_a_page_has_its_description(built: BuiltSite, wanted: Expected) -> None:
    def description(url: str) -> list[str]:
        return [" ".join(wanted.views[url].description.split())]

    assert wrong(built, wanted.planned, "meta[@name='description']/@content", description) == {}


def test_a_page_names_the_address_that_it_is_known_by(built: BuiltSite, wanted: Expected) -> None:
    found = wrong(built, wanted.planned, "link[@rel='canonical']/@href", lambda url: [wanted.target(url)])
    assert found == {}


def test_what_is_not_public_is_closed_to_search_engines_and_nothing_else_is(
    built: BuiltSite, wanted: Expected
) -> None:
    public = {url for url, page in wanted.planned.items() if page.public}
    assert bool(public) == wanted.public
    open_to_all = wrong(built, built.addresses, "meta[@name='robots']/@content", lambda _: ["noindex"])
    assert open_to_all == {url: [] for url in public}


def test_an_address_that_moved_sends_its_readers_on_and_no_other_does(
    built: BuiltSite, wanted: Expected
) -> None:
    sent = {}
    for url in built.addresses:
        for content in named(built, url, "meta[@http-equiv='refresh']/@content"):
            delay, _, target = content.partition("; url=")
            sent[url] = delay, internal(url, target)
    site_url = wanted.edition.site.settings.site_url
    moved = {url for url, page in wanted.planned.items() if page.moved}
    assert sent == {url: ("0", wanted.target(url).removeprefix(site_url)) for url in moved}


def test_unpublished_pages_bear_their_mark_among_participants_alone(
    built: BuiltSite, wanted: Expected
) -> None:
    marked = {url: [view.canary] for url, view in wanted.views.items() if view.canary}
    assert wanted.public == (marked == {})
    found = wrong(built, built.addresses, "meta[@name='u4ssc-canary']/@content", lambda _: [])
    assert found == marked


def test_the_page_around_a_text_is_in_the_language_of_its_address_or_english(
    built: BuiltSite, wanted: Expected
) -> None:
    said = {url: (built.tree(url).get("lang"), built.tree(url).get("dir")) for url in built.addresses}
    languages = {url: wanted.language(url) for url in built.addresses}
    right = {url: (one, "rtl" if one == "ar" else "ltr") for url, one in languages.items()}
    assert said == right


def test_public_pages_name_the_languages_that_they_are_in(built: BuiltSite, wanted: Expected) -> None:
    site = wanted.edition.site
    several = {
        url: [site.settings.site_url + other for _, other in view.alternates]
        for url, view in wanted.views.items()
        if view.alternates[1:] and wanted.planned[url].public
    }
    named_by = {
        url: named(built, url, "link[@rel='alternate'][@hreflang!='x-default']/@href")
        for url in built.addresses
    }
    assert {url: found for url, found in named_by.items() if found} == several


def test_a_page_says_how_its_octets_are_to_be_read(built: BuiltSite) -> None:
    assert wrong(built, built.addresses, "meta[@charset]/@charset", lambda _: ["utf-8"]) == {}


def test_a_page_has_the_styles_of_the_theme_and_of_the_goals(built: BuiltSite) -> None:
    ours = {f"assets/stylesheets/{name}.css" for name in ("goals", "u4ssc")}
    without = {}
    for url in built.addresses:
        sheets = {internal(url, sheet) for sheet in named(built, url, "link[@rel='stylesheet']/@href")}
        if missing := ours - sheets:
            without[url] = missing
    assert without == {}


def test_what_is_public_says_what_others_may_show_of_it_and_nothing_else_does(
    built: BuiltSite, wanted: Expected
) -> None:
    public = {url for url, page in wanted.planned.items() if page.public}
    found = wrong(built, built.addresses, "meta[@property='og:url']/@content", lambda _: [])
    assert found == {url: [wanted.target(url)] for url in public}
    titles = wrong(
        built, public, "meta[@property='og:title']/@content", lambda url: [wanted.views[url].title]
    )
    assert titles == {}


def test_a_page_says_what_it_may_run_before_anything_can_be_loaded(
    built: BuiltSite, wanted: Expected
) -> None:
    searching = {url for url, page in wanted.planned.items() if page.searches}
    first = "*[2][self::meta][@http-equiv='Content-Security-Policy']/@content"
    found = wrong(built, built.addresses, first, lambda url: [policy(searches=url in searching)])
    assert found == {}
