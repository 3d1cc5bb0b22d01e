"""Pictures of bodies: as figures with caption and credit, and of a size that is known before they load."""

import pytest
from lxml.html import HtmlElement, fragment_fromstring

from generator.render.body import body_html
from generator.render.figures import Picture
from tests.built_site import BuiltSite, squeezed
from tests.factories import document, page
from tests.pictures import picture
from tests.workshop import Workshop

URL = "about/nowhereville/"
KNOWN = {
    "about/a.png": Picture(width=40, height=30, credit="Nobody <& Sons>"),
    "about/b.png": Picture(width=8, height=9),
}


def body(text: str) -> HtmlElement:
    html = body_html(
        document(page(text)),
        URL,
        {path: path for path in KNOWN}.get,
        lambda path: KNOWN.get(path, Picture()),
    )
    return fragment_fromstring(html, create_parent="main")


def test_a_picture_alone_in_its_paragraph_is_a_figure_whose_title_is_the_caption() -> None:
    [figure] = body('![A square](a.png "The town > its \\"river\\"")\n').findall("figure")
    [image] = figure.findall("img")
    assert dict(image.attrib) == {
        "src": "../../about/a.png",
        "alt": "A square",
        "width": "40",
        "height": "30",
        "loading": "lazy",
        "decoding": "async",
    }
    caption = figure.find("figcaption")
    assert caption.text.strip() == 'The town > its "river"'
    assert [(one.tag, one.text) for one in caption] == [("span", "Nobody <& Sons>")]


def test_each_picture_of_a_paragraph_of_pictures_is_a_figure_and_keeps_its_link() -> None:
    found = body("![A](a.png) [![B](b.png 'Linked')](https://www.itu.int/)\n![A](a.png)\n")
    assert [child.tag for child in found] == ["figure"] * 3
    assert found[1].find("a").get("href") == "https://www.itu.int/"
    assert squeezed(found[1]) == "Linked"
    assert found[0].find("figcaption") is not None


def test_a_picture_of_which_nothing_is_told_has_no_caption() -> None:
    [figure] = body("![B](b.png)").findall("figure")
    assert figure.find("figcaption") is None


@pytest.mark.parametrize(
    "text",
    [
        "See ![A square](a.png) there.",
        "| A |\n| --- |\n| ![A square](a.png) |\n",
        '<figure><img src="a.png" alt="A square"><figcaption>Mine</figcaption></figure>',
    ],
    ids=["in a sentence", "in a table", "in a figure of the author's own"],
)
def test_whom_to_credit_for_a_picture_that_is_no_figure_is_said_at_the_end(text: str) -> None:
    found = body(f"{text}\n\n![A square](a.png) again\n\nThe end.\n")
    assert not found.find_class("u-figure")
    assert [squeezed(one) for one in found.find_class("u-credit")] == ["A square: Nobody <& Sons>"]
    assert found[-1].get("class") == "u-credit"


def test_a_size_that_the_author_gives_stays() -> None:
    [image] = body('<p><img src="a.png" alt="A" width="20"></p>').iter("img")
    assert (image.get("width"), image.get("height")) == ("20", None)


def test_a_picture_that_is_not_public_says_what_it_shows_and_nothing_else() -> None:
    [image] = body("![Held back](held.png)").iter("img")
    assert dict(image.attrib) == {"alt": "Held back", "loading": "lazy", "decoding": "async"}


IMAGES = {
    "a.png": {"alt": "A", "credit": "Jane Nobody", "holder": "Nobody Ltd", "licence": "all-rights-reserved"}
    | {"permission": {"reference": "letter 1", "granted_by": "Nobody Ltd", "granted_on": "2026-01-01"}},
    "b.png": {"alt": "B", "holder": "u4ssc"},
    "c.png": {"alt": "C", "holder": "itu", "credit": "Nobody", "licence": "CC-BY-4.0"},
}
SHOWN = "".join(f"![A square, {name}]({name}.png)\n\n" for name in "abc")
TRANSLATION = (
    "---\ntitle: Ici\nsummary: Rien.\nstatus: published\ntranslation: {status: courtesy}\n"
    "images: {a.png: {alt: Un carré}}\n---\n" + SHOWN
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    files: dict[str, str | bytes] = {
        "about/here/index.md": page(SHOWN, title="Here", status="published", images=IMAGES),
        "about/here/index.fr.md": TRANSLATION,
        **{f"about/here/{name}": picture(size=(40, 30)) for name in IMAGES},
    }
    workshop = Workshop.at(tmp_path_factory.mktemp("figures") / "work", files, languages=["en", "fr"])
    return BuiltSite(workshop.built())


@pytest.mark.parametrize(
    ("address", "reserved"),
    [("about/here/", "All rights reserved"), ("fr/about/here/", "Tous droits réservés")],
)
def test_readers_see_who_made_a_picture_whose_it_is_and_its_licence(
    site: BuiltSite, address: str, reserved: str
) -> None:
    figures = site.main(address).find_class("u-figure")
    assert [squeezed(figure) for figure in figures] == [
        f"Jane Nobody · © Nobody Ltd · {reserved}",
        "U4SSC",
        "Nobody · © International Telecommunication Union · CC-BY-4.0",
    ]
    assert {(image.get("width"), image.get("height")) for one in figures for image in one.iter("img")} == {
        ("40", "30")
    }
