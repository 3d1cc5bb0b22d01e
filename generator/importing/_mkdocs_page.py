"""A page written for mkdocs, on its way from HTML to Markdown."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from bs4 import BeautifulSoup, Comment, Tag
from markdown.extensions.toc import slugify

from generator.importing._base import Given, Loss, Wishes
from generator.importing._lines import Lines
from generator.importing._mkdocs_blocks import converted
from generator.importing._notes import plain_note, with_notes
from generator.importing._pictures import Pictures
from generator.importing._slug import slug_of

_TO_NOTE = re.compile(r"^#fn:")


_NOTE = re.compile(r"^fn:")


_BACK = re.compile(r"^#fnref")


_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def slug_from(path: str) -> str:
    """A name from the path of a page, so that others know it: `guide/index.md` is `guide`."""
    stem = posixpath.splitext(path)[0]
    folder, _, name = stem.rpartition("/")
    return slug_of(folder if name.lower() in {"index", "readme"} else stem)


class Page:
    """A page on its way from HTML to Markdown."""

    def __init__(self, given: Given, wishes: Wishes, html: str, lines: Lines) -> None:
        self.losses: list[Loss] = []
        self.pictures = Pictures()
        self.anchors: list[str] = []
        self._given = given
        self._wishes = wishes
        self._soup = BeautifulSoup(html, "html.parser")
        self._lines = lines

    def made(self, anchors: Mapping[str, str]) -> tuple[str, str]:
        """The Markdown of the page and its title; `anchors` are the new names of its headings."""
        soup = self._soup
        for comment in soup.find_all(string=lambda text: isinstance(text, Comment)):
            shown = " ".join(str(comment).split())
            self.losses.append(Loss(self._lines.of_text(shown), f"a comment was left out: “{shown}”", ""))
            comment.extract()
        title = self._title()
        self.anchors = [str(heading.get("id") or "") for heading in soup.find_all(_HEADINGS)]
        self.losses += [
            *self._named(anchors),
            *self._links(anchors),
            *self._images(),
            *converted(soup, self._lines),
        ]
        self.losses += [
            Loss(
                self._lines.of_text(note.get_text()),
                f"a note that nothing refers to was left out: “{text}”",
                "",
            )
            for note in soup.find_all("li", id=_NOTE)
            if not soup.find("a", href=f"#{note['id']}") and (text := plain_note(note, _BACK))
        ]
        body, inlined = with_notes(soup, _TO_NOTE, _BACK)
        self.losses += [
            Loss(self._lines.of_text(text), f"a note now stands in the text: “{text}”", "")
            for text in inlined
        ]
        return body, title

    def _title(self) -> str:
        first = next((tag for tag in self._soup.children if isinstance(tag, Tag)), None)
        title = ""
        if first is not None and first.name == "h1":
            title = " ".join(first.get_text().split())
            first.decompose()
        if self._soup.find("h1"):
            for heading in self._soup.find_all(_HEADINGS):
                heading.name = f"h{min(int(heading.name[1]) + 1, 6)}"
        return title

    def _named(self, anchors: Mapping[str, str]) -> Iterator[Loss]:
        """Names that an author gave to parts: headings have others here, and other parts none."""
        self._lines.from_top()
        for tag in self._soup.find_all("a", attrs={"name": True}, href=False):
            tag.name, tag["id"] = "span", str(tag["name"])
            del tag["name"]
        for tag in self._soup.find_all(id=True):
            name = str(tag["id"])
            if re.match(r"fn(ref)?\d*:|__tabbed", name):
                continue
            heading = tag.name in _HEADINGS
            if not heading:
                yield Loss(
                    self._lines.of(tag), f"the name `#{name}` of this part was left out", "link to a heading"
                )
            elif anchors and name != slugify(tag.get_text(), "-") and anchors.get(name) != name:
                message = (
                    f"the heading's own name `#{name}` was left out: it is `#{anchors.get(name, '')}` now"
                )
                yield Loss(self._lines.of(tag), message, "correct links from elsewhere")
            del tag["id"]

    def _links(self, anchors: Mapping[str, str]) -> Iterator[Loss]:
        self._lines.from_top()
        for link in self._soup.find_all("a"):
            target = str(link.get("href") or "")
            if _TO_NOTE.match(target) or _BACK.match(target) or re.match(r"(https?:|mailto:)", target):
                continue
            if target.startswith("#"):
                link["href"] = f"#{anchors.get(target[1:], target[1:])}"
                continue
            path, _, fragment = target.partition("#")
            found = _resolved(self._given.name, path)
            if found in self._given.pages:
                slug = (
                    slug_from(found) if len(self._given.pages) > 1 else self._wishes.slug or slug_from(found)
                )
                suffix = f".{self._wishes.language}" if self._wishes.language else ""
                link["href"] = f"../{slug}/index{suffix}.md" + (f"#{fragment}" if fragment else "")
                continue
            what = "is not brought in with this page" if found in self._given.beside else "is not there"
            yield Loss(
                self._lines.of(link),
                f"the link to `{target}` is text now: it {what}",
                "link to a page of the site",
            )
            link.unwrap()

    def _images(self) -> Iterator[Loss]:
        self._lines.from_top()
        for image in self._soup.find_all("img"):
            source = str(image.get("src") or "")
            place = self._lines.of_text(str(image.get("alt") or "") or source)
            found = _resolved(self._given.name, source)
            octets = self._given.beside.get(found)
            kept = ""
            if octets is None:
                elsewhere = re.match(r"(https?:)?//", source)
                why = "pages show no picture from elsewhere" if elsewhere else "the file is not there"
                yield Loss(
                    place, f"the picture `{source}` was left out: {why}", "add the file, and its rights"
                )
            else:
                kept = self.pictures.keep(octets, str(image.get("alt") or ""), place, _file_name(found))
            if kept:
                image["src"] = kept
            else:
                image.replace_with(f"[picture left out: {image.get('alt') or source}]")


def _resolved(page: str, target: str) -> str:
    """The path of a target as the folder of pages has it."""
    path = unquote(target.partition("?")[0])
    start = "" if path.startswith("/") else posixpath.dirname(page)
    return posixpath.normpath(posixpath.join(start, path.lstrip("/")))


def _file_name(path: str) -> str:
    stem, ending = posixpath.splitext(posixpath.basename(path))
    slug = slug_of(stem)
    return f"{slug}{ending.lower()}" if slug else ""
