"""What a server answers to each address, while nothing changes."""

import html
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from http import HTTPStatus
from mimetypes import MimeTypes
from pathlib import Path

from generator.engine.frames import Surroundings
from generator.model.errors import GeneratorError
from generator.model.social_card import SocialCard
from generator.pipeline.edition import Edition
from generator.pipeline.press import Press
from generator.render.planned import Planned

NOT_FOUND = "404.html"
HTML = "text/html; charset=utf-8"
_PAGE = """<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>u4ssc serve</title></head>
<body><h1>{heading}</h1><pre>{text}</pre></body>
</html>
"""
# The types of Python alone: those of the system differ from one machine to the next.
_TYPES = MimeTypes()
_TYPES.add_type("font/woff2", ".woff2")
_TYPES.add_type("application/json", ".map")


@dataclass(frozen=True, slots=True)
class Answer:
    """Status, media type and octets; for an address that stands elsewhere, where."""

    status: HTTPStatus
    media_type: str
    octets: bytes
    location: str = ""

    @property
    def found(self) -> bool:
        """Whether there is something at the address."""
        return self.status is not HTTPStatus.NOT_FOUND

    @property
    def digest(self) -> str:
        """Tells an answer from another one."""
        return blake2b(self.octets, digest_size=16).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """An edition with what surrounds its pages; pages are made when they are asked for, and kept.

    `sources` has the path of the file behind each address.
    """

    edition: Edition
    around: Surroundings
    planned: Mapping[str, Planned]
    press: Press
    artifacts: Mapping[str, bytes]
    files: Mapping[str, Path]
    sources: Mapping[str, str]
    _made: dict[str, Answer] = field(default_factory=dict)
    _cards: dict[str, SocialCard] = field(default_factory=dict)

    @classmethod
    def of(cls, edition: Edition, around: Surroundings) -> "Shown":
        """What is shown of an edition."""
        return cls(
            edition=edition,
            around=around,
            planned={page.url: page for page in edition.pages},
            press=Press(
                site=edition.site,
                templates=tuple(edition.templates.items()),
                frames=around.frames,
                frame_of=around.frame_of,
            ),
            artifacts={one.path: one.content for one in (*around.artifacts, *edition.artifacts)},
            files={**around.files, **edition.files},
            sources={url: path for path, url in edition.site.addresses.items() if path.endswith(".md")},
        )

    def answer(self, path: str) -> Answer:
        """The answer to a path below the site's address, in which no percent signs stand for others."""
        url = address_of(path)
        if url in self.planned:
            return self._page(self.planned[url])
        if f"{path}/" in self.planned or f"{path}/index.html" in self.artifacts:
            return Answer(HTTPStatus.FOUND, HTML, b"", location=f"{path}/")
        # The web form is a page that is a file.
        file = f"{path}index.html" if path.endswith("/") else path
        octets = self._octets(file)
        if octets is None or path == NOT_FOUND:
            return Answer(
                HTTPStatus.NOT_FOUND, HTML, self.artifacts.get(NOT_FOUND, b"There is no such page.")
            )
        return Answer(HTTPStatus.OK, media_type(file), octets)

    def _octets(self, path: str) -> bytes | None:
        """The octets of a file of the site, None where there is none."""
        if path in self.artifacts:
            return self.artifacts[path]
        if path in self._cards and self.edition.gallery is not None:
            return self.edition.gallery.draw(self._cards[path])
        try:
            return self.files[path].read_bytes() if path in self.files else None
        except OSError:
            return None

    def _page(self, planned: Planned) -> Answer:
        # Two threads may make the same page at once; it is the same page.
        if planned.url not in self._made:
            try:
                made = self.press.page(planned)
            except GeneratorError as error:
                return message("This page cannot be shown", f"{error.message}\n{error.hint}")
            self._made[planned.url] = Answer(HTTPStatus.OK, HTML, made.octets)
            if made.card is not None:
                self._cards[made.card.path] = made.card
        return self._made[planned.url]


def address_of(path: str) -> str:
    """The address of a page at a path, which may name its file."""
    return path.removesuffix("index.html") if f"/{path}".endswith("/index.html") else path


def media_type(path: str) -> str:
    """The media type of a file by its name."""
    found = _TYPES.guess_type(path, strict=False)[0] or "application/octet-stream"
    return f"{found}; charset=utf-8" if found.startswith("text/") else found


def message(heading: str, text: str) -> Answer:
    """A page that says why there is no other."""
    page = _PAGE.format(heading=html.escape(heading), text=html.escape(text))
    return Answer(HTTPStatus.SERVICE_UNAVAILABLE, HTML, page.encode())
