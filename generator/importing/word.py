"""Word documents."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import mammoth
from bs4 import BeautifulSoup, Tag

from generator.importing._archive import broken
from generator.importing._base import Draft, Format, Given, Imported, Loss, Wishes
from generator.importing._gfm import is_complex
from generator.importing._notes import with_notes
from generator.importing._pictures import Pictures
from generator.importing._refusal import kind_of, refusal
from generator.importing._slug import slug_of
from generator.importing._word_messages import messages, nowhere
from generator.importing._word_numbers import with_starts
from generator.importing._word_parts import prepared
from generator.importing._word_styles import STYLES
from generator.model.document import Value

_TO_NOTE = re.compile(r"^#(footnote|endnote)-\d")
_BACK = re.compile(r"^#(footnote|endnote)-ref-\d")
_SCHEME = re.compile(r"^(https?:|mailto:)", re.IGNORECASE)
_HEADINGS = re.compile(r"^h[1-6]$")
_BROKEN = (
    KeyError, ValueError, TypeError, AttributeError, IndexError, OSError, StopIteration, AssertionError,
)  # fmt: skip
"""What mammoth raises where a document does not keep to its schema."""


def read(given: Given, wishes: Wishes) -> Imported:
    """One page: the text, its pictures beside it, and a report of all that has no place in either."""
    kind = kind_of(wishes, given.name)
    document, losses, words = prepared(given)
    pictures = Pictures()
    try:
        soup, messages = _html(document, pictures, given.name)
        losses += [*messages, *nowhere(words, soup, given.name)]
        title = _title(soup)
        slug = wishes.slug or slug_of(title) or slug_of(given.name.rpartition(".")[0])
        losses += [*_simplified(soup, given.name), *pictures.losses]
        body, inlined = with_notes(soup, _TO_NOTE, _BACK)
    except RecursionError:
        hint = "take out lists within lists within lists, or tables within tables"
        raise refusal("nested-too-deep", given.name, "nests its parts too deep", hint) from None
    losses += [
        Loss(given.name, f"a note now stands in its table, which has merged cells: “{text}”", "")
        for text in inlined
    ]
    if not title:
        losses.append(
            Loss(given.name, "no paragraph has the style Title, and no heading stands first", "write `title`")
        )
    if not slug:
        hint = "name the page with --slug: lower-case letters a-z, digits and hyphens"
        raise refusal("no-slug", given.name, "has no title in Latin letters to name its page by", hint)
    fields: dict[str, Value] = {"title": title, "status": "draft"}
    if pictures.stubs:
        fields["images"] = pictures.stubs
    draft = Draft(
        kind=kind,
        slug=slug,
        origin=given.name,
        fields=fields,
        body=body,
        language=wishes.language,
        files=pictures.files,
    )
    return Imported((draft,), tuple(losses))


def _html(document: bytes, pictures: Pictures, name: str) -> tuple[BeautifulSoup, list[Loss]]:
    def picture(image: Any) -> list[Any]:  # noqa: ANN401 - mammoth has no types
        number = next(numbers)
        try:
            with image.open() as opened:
                octets = opened.read()
        except KeyError:
            octets = b""
        alt = image.alt_text or ""
        kept = pictures.keep(octets, alt, f"{name}, picture {number}")
        if not kept:
            return [mammoth.html.text(f"[picture left out: {alt or 'no text says what it shows'}]")]
        return [mammoth.html.element("img", {"src": kept, "alt": alt})]

    numbers = iter(range(1, 1_000_000))
    try:
        made = mammoth.convert_to_html(
            BytesIO(document), style_map=STYLES, convert_image=picture, include_embedded_style_map=False
        )
    except _BROKEN:
        raise broken(name) from None
    soup = BeautifulSoup(made.value, "html.parser")
    with_starts(soup)
    return soup, [*messages([message.message for message in made.messages], name)]


def _title(soup: BeautifulSoup) -> str:
    """The title, taken out of the text: the paragraph in that style, or else a heading that stands first."""
    titled = soup.find("h1", class_="title")
    first = next((tag for tag in soup.children if isinstance(tag, Tag)), None)
    found = titled or (first if first is not None and first.name == "h1" else None)
    if not isinstance(found, Tag):
        return ""
    title = " ".join(found.get_text().split())
    found.decompose()
    if soup.find("h1"):
        # The title is the one heading of level 1.
        for heading in soup.find_all(_HEADINGS):
            heading.name = f"h{min(int(heading.name[1]) + 1, 6)}"
    return title


def _simplified(soup: BeautifulSoup, name: str) -> Iterator[Loss]:
    """Take out what a page makes by itself or cannot have."""
    contents = soup.find_all("p", class_="contents")
    for entry in contents:
        entry.decompose()
    if contents:
        yield Loss(
            name,
            "the table of contents was left out",
            "none is needed: the site makes one",
        )
    yield from _links(soup, name)
    for number, table in enumerate(soup.find_all("table"), start=1):
        place = f"{name}, table {number}"
        if is_complex(table):
            yield Loss(
                place,
                "its merged cells, lists or inner tables are kept as HTML in the text",
                "a plain table is easier to mend and to read on a phone",
            )
        elif not table.find("thead"):
            yield Loss(
                place,
                "no row is marked as its header, so the first one is taken for it",
                "see that the first row names the columns",
            )
        for cell in table.find_all(["td", "th"]):
            _joined(soup, cell)


def _joined(soup: BeautifulSoup, cell: Tag) -> None:
    """Put the paragraphs of a cell into one, with breaks between them."""
    paragraphs = cell.find_all("p", recursive=False)
    for number, paragraph in enumerate(paragraphs):
        if number < len(paragraphs) - 1:
            paragraph.insert_after(soup.new_tag("br"))
        paragraph.unwrap()


def _links(soup: BeautifulSoup, name: str) -> Iterator[Loss]:
    inner = 0
    for link in soup.find_all("a"):
        target = str(link.get("href") or "")
        if _TO_NOTE.match(target) or _BACK.match(target):
            continue
        if not _SCHEME.match(target):
            if target.startswith("#"):
                inner += 1
            elif target:
                yield Loss(
                    name,
                    f"the link “{link.get_text()}” leads to `{target}`, and is text now",
                    "link to a page of the site, or to an address with https://",
                )
            link.unwrap()
    if inner:
        yield Loss(
            name,
            f"links within the document are text now ({inner})",
            "link to a heading as `[text](#the-heading)` where it helps",
        )


WORD = Format(name="word", label="Word document", endings=(".docx", ".docm"), read=read)
