import json
import re
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

from lxml import etree

from generator.export.content_security import CADDY, NETLIFY, NGINX, header_files
from generator.taxonomy.goals import GOALS
from tests.built_site import BuiltSite, internal, squeezed
from tests.conformance.expected import Expected
from tests.workshop import THEME

SUPPLIED = (THEME, Path(str(files("material"))) / "templates")
"""What a theme brings along comes from these, as it is."""

SHEET = "assets/stylesheets/u4ssc.css"
PLACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


FIELDS = ("identifier", "language", "title", "status")


def digest(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()


def record_of(built: BuiltSite) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(built.text("release.json"))
    return found


def test_every_file_comes_from_the_content_or_from_the_theme(built: BuiltSite, wanted: Expected) -> None:
    pages = {f"{url}index.html" for url in wanted.planned}
    made = {artifact.path for artifact in wanted.edition.artifacts} | {"404.html", "release.json", SHEET}
    made |= {NETLIFY, NGINX, CADDY}
    further = built.files - pages - made - wanted.edition.files.keys()
    supplied = {
        path
        for path in further
        for theme in SUPPLIED
        if (theme / path).is_file() and digest(theme / path) == digest(built.folder / path)
    }
    assert further - supplied == set()


def test_images_attachments_and_logos_are_as_they_were_given(built: BuiltSite, wanted: Expected) -> None:
    files_ = wanted.edition.files.items()
    assert [p for p, file in files_ if digest(file) != digest(built.folder / p)] == []


def test_the_sitemap_names_every_public_page_and_no_other(built: BuiltSite, wanted: Expected) -> None:
    places = etree.fromstring(built.text("sitemap.xml").encode()).iter(PLACE)
    public = sorted(url for url, page in wanted.planned.items() if page.public)
    assert [internal("", str(place.text)) for place in places] == public


def test_headers_for_hosts_allow_what_pages_need_and_no_more(built: BuiltSite, wanted: Expected) -> None:
    searches = any(page.searches for page in wanted.planned.values())
    for one in header_files((), searches=searches):
        assert built.text(one.path) == one.content.decode()


def test_goals_have_the_colours_of_the_registry(built: BuiltSite, wanted: Expected) -> None:
    sheet = built.text("assets/stylesheets/goals.css")
    found = dict(re.findall(r"\.goal-(\w+)\s*\{\s*--goal:\s*(#\w+)", sheet))
    goals = wanted.edition.site.index.corpus.vocabularies[GOALS]
    assert found == {goal.id: goal.colour.lower() for goal in goals}


def test_the_style_sheet_is_all_of_its_parts_in_one_file(built: BuiltSite) -> None:
    sheet = built.text(SHEET)
    parts = sorted((THEME / "stylesheets").iterdir())
    assert [part.name for part in parts if sheet.count(part.read_text("utf-8").strip()) != 1] == []
    assert "{" + "%" not in sheet
    assert not (built.folder / "stylesheets").exists()


def test_the_release_record_says_of_which_edition_and_day_the_site_is(
    built: BuiltSite, wanted: Expected
) -> None:
    record = record_of(built)
    settings = wanted.edition.site.settings
    assert (record["edition"], record["as_of"]) == (settings.edition, str(settings.as_of))


def test_the_record_of_a_site_that_is_not_public_says_nothing_else(
    built: BuiltSite, wanted: Expected
) -> None:
    assert (set(record_of(built)) == {"as_of", "edition", "version"}) != wanted.public


def test_the_release_record_of_a_public_site_has_the_digest_of_every_other_file(
    built: BuiltSite, wanted: Expected
) -> None:
    record = record_of(built)
    named = dict(record.get("files", {}))
    for item in record.get("items", []):
        named |= {**item["files"], item["page"]["path"]: item["page"]["sha256"]}
    there = {path: digest(built.folder / path) for path in built.files - {"release.json"}}
    assert named == (there if wanted.public else {})


def test_the_release_record_of_a_public_site_has_every_page_and_its_source(
    built: BuiltSite, wanted: Expected
) -> None:
    found = {
        item["url"]: [*(item[name] for name in FIELDS), item["source"]["path"], item["source"]["sha256"]]
        for item in record_of(built).get("items", [])
    }
    pages = {
        url: [
            *(page.identifier, page.language, page.record.title, page.record.status),
            *(page.path, digest(wanted.folder / page.path)),
        ]
        for url, page in wanted.pages.items()
    }
    assert found == (pages if wanted.public else {})


def test_whoever_asks_for_what_is_not_there_is_told_so(built: BuiltSite) -> None:
    tree = built.tree("404.html")
    assert squeezed(tree.xpath("//title")[0]).startswith("Page not found")
    assert squeezed(built.main("404.html").xpath(".//h1")[0]) == "This page does not exist"
    # The page is shown at any depth, so whatever it names starts from the root of the site.
    written = [link for link, _ in built.targets("404.html") if not link.startswith("#")]
    assert [link for link in written if not link.startswith("/")] == []
