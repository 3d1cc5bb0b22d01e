"""What is shown at a moment, in each of the two ways of looking at it, and what is wrong with the files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import blake2b

from generator.engine.server.bar import bar
from generator.engine.server.shown import Answer, Shown, address_of, message
from generator.engine.server.told import Told, told
from generator.index.urls import page_url
from generator.index.withheld import Withheld, withheld
from generator.model.diagnostic import Diagnostic, Severity
from generator.pipeline.place import place_of

UNREAD = "This page cannot be shown before it is mended"


class View(StrEnum):
    """What of the content whoever previews it looks at."""

    EVERYTHING = "everything"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class State:
    """What is shown in each view, none before the first build that succeeds, and what is wrong.

    `stopped` says why nothing could be built from the files as they are now, apart from what is `found` in
    them. `others` counts how often files have changed that are no texts.
    """

    shown: Mapping[View, Shown] = field(default_factory=dict)
    found: tuple[Diagnostic, ...] = ()
    stopped: str = ""
    others: int = 0

    @property
    def errors(self) -> list[Diagnostic]:
        """Those of the faults that stop a build of the public edition."""
        return [one for one in self.found if one.severity is Severity.ERROR]

    @property
    def faults(self) -> str:
        """Why there is no public edition of the files as they are now, empty where there is one."""
        return self.stopped or "".join(f"{one}\n" for one in self.errors)

    def answer(self, path: str, view: View) -> Answer:
        """The answer to a path below the site's address."""
        if view not in self.shown:
            return message("There is nothing to show before this is mended", self.faults)
        answer = self.shown[view].answer(path)
        if view is View.EVERYTHING and not answer.found and self._source(path):
            return message(UNREAD, "What is wrong with it stands above.")
        return answer

    def looks(self, path: str, view: View) -> str:
        """Tells what one sees at a path from what one saw there."""
        above = blake2b(self.bar(path, view, "").encode(), digest_size=8).hexdigest()
        return f"{self.answer(path, view).digest}-{above}-{self.others}"

    def bar(self, path: str, view: View, switch: str) -> str:
        """What stands above a page: that this is a preview, and what of the page is kept from the public.

        `switch` is the address that leads to another view.
        """
        return bar(self._withheld(path), view, [*View], switch)

    def told(self, path: str) -> Told:
        """What is wrong with the page at a path, each fault with its place in it, and how much elsewhere."""
        source, shown = self._source(path), self.shown.get(View.EVERYTHING)
        page = shown.edition.content.by_path.get(source) if shown else None
        return told(source, page, self.found, self.stopped)

    def _withheld(self, path: str) -> Withheld | None:
        source, shown = self._source(path), self.shown.get(View.EVERYTHING)
        page = shown.edition.content.by_path.get(source) if shown else None
        if shown is None or page is None:
            return None
        as_of = shown.edition.site.settings.as_of
        original = shown.edition.content.pages.get(page.identifier, page)
        # A translation is never more public than its original.
        kept_back = None if original is page else withheld(original.brief, as_of, ())
        return kept_back or withheld(page.brief, as_of, [one for one in self.found if one.path == source])

    def _source(self, path: str) -> str:
        """The path of the file that a page is made from, or would be; empty for none."""
        url, shown = address_of(path), self.shown.get(View.EVERYTHING)
        if shown and url in shown.sources:
            return shown.sources[url]
        wrong = dict.fromkeys(one.path for one in self.found if one.path.endswith(".md"))
        return next((one for one in wrong if _url_of(one) == url), "")


def _url_of(path: str) -> str | None:
    """The address that a page has, or would have if it could be read."""
    place = place_of(path, [])
    return page_url(place.kind.folder, place.slug, place.language or "en") if place else None
