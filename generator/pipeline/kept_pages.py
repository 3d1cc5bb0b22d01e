"""Pages as an earlier check read and judged them.

How a page reads follows from the octets of its file and of the page that it translates, from what terms
are called in the vocabularies that it names, and from the generator: the digest of all these is its key.
What rules say of it follows from that, and from the answers to what they asked: of other pages, records
and the day. These stand in the page's trace, which is held against the answers of today.
"""

from dataclasses import replace
from functools import partial
from sys import intern
from typing import Any

from generator.model.brief import Brief
from generator.model.errors import GeneratorError
from generator.model.page import Page
from generator.model.vocabulary import Vocabularies
from generator.pipeline.kept_files import KeptFiles
from generator.pipeline.kept_outlines import KeptOutlines
from generator.pipeline.kept_page import kept, pack
from generator.pipeline.kept_wordings import KeptWordings
from generator.pipeline.memory import Memory, digest
from generator.pipeline.outline import Outline
from generator.pipeline.packed import SPOILT, packed, unpacked
from generator.pipeline.page_checks import Findings, Standing
from generator.pipeline.pages import Reader, Taken
from generator.rules._questions import Question

_KEY = 32
_PARTS = ("document", "record")


class KeptPages:
    """The pages that are known, and those that this run adds.

    Pages of folders `beside` those of others are known from these, and kept no longer than this run.
    """

    def __init__(self, memory: Memory, beside: "KeptPages | None" = None) -> None:
        self._memory = memory
        self._beside = beside
        # Both have pages at the same paths.
        self._lead = "beside/" if beside else ""
        self._terms: dict[tuple[str, ...], str] = {}
        self._questions: dict[Question, Question] = {}
        self.outlines: KeptOutlines = KeptOutlines(memory, beside.outlines if beside else None)
        self._gone: list[str] = []
        self._reader: Reader | None = None
        self._keys: dict[str, str] = {}
        self._pages: dict[str, Page[Any] | None] = {}
        self.files: KeptFiles = KeptFiles(memory)
        self.wordings: KeptWordings = KeptWordings(memory, self._keys, beside.wordings if beside else None)

    def beside(self) -> "KeptPages":
        """Those of other folders, most of whose files are the same."""
        return KeptPages(self._memory, self)

    def page(self, path: str, key: str) -> Page[Any] | None:
        """The page at a path, if it is known by a key."""
        return self._pages.get(path) if self._keys.get(path) == key else None

    def take(self, reader: Reader) -> dict[str, Taken]:
        """What an earlier run found out about the pages of a layout that are the same still."""
        self._reader = reader
        return {path: taken for path in reader.layout if (taken := self._taken(reader, path))}

    def _key(self, reader: Reader, path: str, terms: tuple[str, ...]) -> str:
        spot, files = reader.layout[path], reader.files
        original = self._memory.digest_of(files[spot.original]) if spot.original else ""
        role = f"{spot.translation} {spot.twin} {spot.original}"
        own = self._memory.digest_of(files[path])
        return digest(path, role, own, original, self._called(terms, reader.vocabularies))

    def _called(self, terms: tuple[str, ...], vocabularies: Vocabularies) -> str:
        """What terms are called in some vocabularies."""
        if terms not in self._terms:
            named = {name: vocabularies.named(name) for name in terms}
            called = {name: (one.spellings, one.unread) for name, one in named.items()}
            self._terms[terms] = digest(repr(called))
        return self._terms[terms]

    def _taken(self, reader: Reader, path: str) -> Taken | None:
        outline = self.outlines.get(path)
        if outline is None or outline.key != self._key(reader, path, outline.terms):
            return None
        self._keys[path] = outline.key
        return Taken(
            path=path,
            unread=outline.unread,
            wrong=outline.wrong,
            page=self._page(path, outline),
            standing=outline.standing,
            findings=outline.findings,
        )

    def _page(self, path: str, outline: Outline) -> Page[Any] | None:
        """A page whose text and fields lie elsewhere until they are asked for."""
        if outline.named is None:
            return None
        if same := self._beside and self._beside.page(path, outline.key):
            return same
        document, record = (partial(self._part, name, path, outline.key) for name in _PARTS)
        named, known = outline.named, (outline.kind, outline.brief, outline.excerpt)
        page = self._pages[path] = kept(*named, path, *known, (document, record))
        return page

    def keep(self, reader: Reader, taken: Taken) -> Taken:
        """Remember what a reader found out about a page; gives it back without what it need not hold."""
        terms = tuple(sorted(taken.terms))
        key = self._keys[taken.path] = self._key(reader, taken.path, terms)
        if taken.wording is not None:
            self.wordings.add(taken.path, taken.wording)
        page = pack(taken.page, record=taken.standing is not Standing.BROKEN) if taken.page else None
        outline = Outline(
            key,
            terms,
            tuple(taken.unread),
            tuple(taken.wrong),
            taken.standing,
            (page.identifier, page.folder, page.slug, page.language, page.bundle) if page else None,
            page.kind if page else Page,
            page.brief if page else Brief(),
            page.excerpt if page else None,
            taken.findings and self._shared(taken.findings),
        )
        self.outlines.put(taken.path, outline)
        for name, octets in zip(_PARTS, page.parts if page else (), strict=False):
            self._memory.keep(f"{self._lead}{name}/{taken.path}", key.encode() + octets)
        # A broken one is not read again; of few pages, those that were read stay as they are.
        if page is taken.page and taken.standing is not Standing.BROKEN:
            return replace(taken, page=self._page(taken.path, outline), wording=None)
        self._pages[taken.path] = taken.page
        return replace(taken, wording=None)

    def found(self, path: str, standing: Standing, findings: Findings) -> None:
        """Remember what rules say of a page now that all others are known."""
        outline = self.outlines.get(path)
        # One whose place another page has taken is judged as a broken one, for as long as it is.
        if outline is not None and outline.standing is standing:
            self.outlines.put(path, outline._replace(findings=self._shared(findings)))

    def _shared(self, findings: Findings) -> Findings:
        """The same: what many pages have asked is written once for each group."""
        one = self._questions.setdefault
        return findings._replace(
            trace={one(asked, asked): intern(mark) for asked, mark in findings.trace.items()}
        )

    def pack(self) -> None:
        """Lay aside what was found out about pages, but for what comparing them has yet to tell."""
        if self._beside:
            return
        self._gone = self.outlines.pack(self._keys)
        self.wordings.pack()

    def commit(self) -> None:
        """Keep all this for the next run, and nothing of pages that are gone."""
        self._memory.keep("compared", packed(self.wordings.outcome))
        self._memory.commit([f"{name}/{path}" for path in self._gone for name in _PARTS])

    def free(self) -> None:
        """Hold no more of what was found out than pages need: the rest is read again for whoever asks."""
        self.outlines.free()
        self._questions.clear()
        self.wordings.free()

    def _part(self, name: str, path: str, key: str) -> Any:  # noqa: ANN401 - a document or a record
        """A part of a page that was kept, or read once more where that is damaged."""
        octets = self._memory.octets(f"{self._lead}{name}/{path}") or b""
        if octets[:_KEY] == key.encode():
            try:
                return unpacked(octets[_KEY:])
            except SPOILT:
                pass
        page = self._reader.take(path).page if self._reader and path in self._reader.files else None
        if page is None:
            raise GeneratorError(
                reference="content-changed",
                message=f"`{path}` was changed while it was read",
                hint="run the command again",
            )
        return getattr(page, name)
