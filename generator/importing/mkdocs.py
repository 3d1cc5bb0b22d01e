"""Pages written for mkdocs: Python-Markdown with its usual extensions."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from urllib.parse import unquote

from bs4 import BeautifulSoup, Comment, Tag
from markdown.extensions.toc import slugify

from generator.importing._base import Draft, Format, Given, Imported, Loss, Wishes
from generator.importing._decoding import text_of
from generator.importing._lines import Lines
from generator.importing._mkdocs_blocks import converted
from generator.importing._mkdocs_fields import fields_of
from generator.importing._notes import plain_note, with_notes
from generator.importing._pictures import Pictures
from generator.importing._python_markdown import html_of, is_costly
from generator.importing._refusal import kind_of, refusal
from generator.importing._slug import slug_of
from generator.source.faults import SourceError
from generator.source.markdown import render

_TO_NOTE = re.compile(r"^#fn:")
_NOTE = re.compile(r"^fn:")
_BACK = re.compile(r"^#fnref")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_ASIDE = {
    "a file that is put in here (`{}`) was left out": re.compile(
        r"-{1,}8<-{1,}[ \t]*[\"']?([^\"'\n]*)[\"']?"
    ),
    "template syntax stays as text: `{}`": re.compile(r"(\{\{.*?\}\}|\{%.*?%\})"),
    "an icon was left out: `{}`": re.compile(r"(:(?:material|fontawesome|octicons|simple)-[\w-]+:)"),
}


def read(given: Given, wishes: Wishes) -> Imported:
    """One page, its pictures beside it."""
    kind = kind_of(wishes, given.name)
    text = text_of(given)
    fields, first, body, losses = fields_of(given.name, text, wishes.vocabularies, kind)
    if is_costly(body):
        message = "has a million characters, or thousands of brackets that are never closed"
        raise refusal("page-too-costly", given.name, message, "split it, or close its brackets")
    lines = Lines(given.name, body, first)
    losses += _aside(lines)
    body = _ASIDE["a file that is put in here (`{}`) was left out"].sub(r"[left out: \1]", body)
    body = _ASIDE["an icon was left out: `{}`"].sub("", body)
    try:
        page = _Page(given, wishes, html_of(body), lines)
        made, title = page.made({})
        # Headings have other anchors here: what leads to them is known when all of them are written.
        anchors = dict(zip(page.anchors, (heading.anchor for heading in render(made).headings), strict=False))
        if anchors:
            page = _Page(given, wishes, html_of(body), lines)
            made, title = page.made(anchors)
    except (RecursionError, SourceError):
        hint = "take out lists within lists, or quotes within quotes"
        raise refusal("nested-too-deep", given.name, "nests its parts too deep", hint) from None
    if title and fields.setdefault("title", title) != title:
        message = f"the heading “{title}” was left out: the fields at the top have another title"
        losses.append(Loss(lines.at(0), message, "take the better of the two for `title`"))
    fields.setdefault("title", "")
    if page.pictures.stubs:
        fields["images"] = page.pictures.stubs
    slug = (
        wishes.slug
        if len(given.pages) <= 1 and wishes.slug
        else _slug(given.name) or slug_of(str(fields["title"]))
    )
    if not slug:
        losses.append(
            Loss(given.name, "nothing names the page in Latin letters", "name the file so", refused=True)
        )
        return Imported((), tuple(losses))
    draft = Draft(
        kind=kind,
        slug=slug,
        origin=given.name,
        fields={**fields, "status": "draft"},
        body=made,
        language=wishes.language,
        files=page.pictures.files,
    )
    return Imported((draft,), (*losses, *page.losses, *page.pictures.losses))


def _slug(path: str) -> str:
    """A name from the path of a page, so that others know it: `guide/index.md` is `guide`."""
    stem = posixpath.splitext(path)[0]
    folder, _, name = stem.rpartition("/")
    return slug_of(folder if name.lower() in {"index", "readme"} else stem)


def _aside(lines: Lines) -> list[Loss]:
    fixes = {"a file": "paste its text into the page", "template": "write what it stands for", "an icon": ""}
    return [
        Loss(
            place,
            message.format(match[1].strip()),
            next(fix for start, fix in fixes.items() if message.startswith(start)),
        )
        for message, pattern in _ASIDE.items()
        for place, match in lines.matching(pattern)
    ]


class _Page:
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
                slug = _slug(found) if len(self._given.pages) > 1 else self._wishes.slug or _slug(found)
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


MKDOCS = Format(name="mkdocs", label="page for mkdocs", endings=(".md", ".markdown"), read=read)
