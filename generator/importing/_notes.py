"""Notes at the foot of a page, from links between two places to Markdown's own."""

import re

from bs4 import BeautifulSoup, Tag

from generator.importing._gfm import as_is, is_complex, markdown_of


def with_notes(soup: BeautifulSoup, to_note: re.Pattern[str], back: re.Pattern[str]) -> tuple[str, list[str]]:
    """The Markdown of a document with its notes, and the texts of notes that now stand in the text.

    `to_note` matches the target of a link to a note, `back` that of a link back to its place.
    """
    numbers: dict[str, str] = {}
    inlined = []
    for link in soup.find_all("a", href=to_note):
        target = str(link["href"]).removeprefix("#")
        note = soup.find(id=target)
        place = link.parent if link.parent is not None and link.parent.name == "sup" else link
        if not isinstance(note, Tag):
            place.decompose()
        elif _in_html(link):
            # Raw HTML has no notes: the text would be lost.
            text = plain_note(note, back)
            inlined.append(text)
            place.replace_with(f" (note: {text})")
        else:
            number = numbers.setdefault(target, str(len(numbers) + 1))
            place.replace_with(as_is(soup, f"[^{number}]"))
    notes = [(number, soup.find(id=target)) for target, number in numbers.items()]
    _detach(soup, to_note, back)
    body = markdown_of(soup)
    definitions = [_definition(number, note) for number, note in notes if isinstance(note, Tag)]
    return "\n\n".join(filter(None, [body, *definitions])), inlined


def _in_html(link: Tag) -> bool:
    return any(
        (parent.name == "table" and is_complex(parent)) or parent.name == "dl" for parent in link.parents
    )


def plain_note(note: Tag, back: re.Pattern[str]) -> str:
    """The words of a note, without the links back."""
    text = note.get_text(" ", strip=True)
    for link in note.find_all("a", href=back):
        text = text.replace(link.get_text(strip=True), "")
    return " ".join(text.split())


def _detach(soup: BeautifulSoup, to_note: re.Pattern[str], back: re.Pattern[str]) -> None:
    """Take the list of notes out of the text, and the links back out of the notes."""
    for note in soup.find_all("li", id=True):
        if not to_note.match(f"#{note['id']}"):
            continue
        for link in note.find_all("a", href=back):
            paragraph = link.parent
            link.decompose()
            if paragraph is not None and paragraph.name == "p" and not paragraph.get_text(strip=True):
                paragraph.decompose()
        holder = note.parent
        note.extract()
        if holder is not None and holder.name == "ol" and not holder.find("li"):
            around = holder.parent
            ruled = around is not None and "footnote" in around.get_attribute_list("class")
            (around if around is not None and ruled else holder).extract()


def _definition(number: str, note: Tag) -> str:
    note.name = "div"
    first, *rest = markdown_of(note).split("\n") or [""]
    lines = [f"[^{number}]: {first}", *(f"    {line}" if line else "" for line in rest)]
    return "\n".join(lines)
