"""A change to the content, as its reviewers see it: both sides of it, and what lies between."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from generator.index.build import build_index
from generator.index.excerpt import excerpt
from generator.model.diagnostic import Severity
from generator.model.page import Page
from generator.model.settings import ROOT, Edition, Settings
from generator.pipeline import git
from generator.pipeline.build import files_of, logos_of, site_of
from generator.pipeline.check import check_both
from generator.pipeline.checked import Checked
from generator.pipeline.compare import Compared, answered
from generator.pipeline.differing import Differing
from generator.pipeline.gate import Released, gate
from generator.pipeline.pictures import Pictures
from generator.pipeline.revision import Base, at_revision
from generator.render.plan import plan
from generator.render.planned import Planned
from generator.render.site import Site
from generator.reviewing.addresses import gained_and_lost
from generator.reviewing.claims import claims
from generator.reviewing.faults import new_and_mended
from generator.reviewing.gate import WITH_CONTENT, gate_of
from generator.reviewing.owners import approvers
from generator.reviewing.owners import read as read_owners
from generator.reviewing.pages import page_review
from generator.reviewing.review import PageReview, Review, Right
from generator.reviewing.rights import Held, rights
from generator.reviewing.side import Key, Pair, Side
from generator.reviewing.verdict import UNCHANGED, verdict

MOST = 200
"""Pages that are shown one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """A change with everything that it was made out from; files by address, for each side."""

    before: Side
    after: Side
    checked: tuple[Checked, Checked]
    compared: Compared
    base: Base
    files: tuple[Mapping[str, Path], Mapping[str, Path]]


@contextmanager
def sides(
    roots: Sequence[Path], revision: str, settings: Settings, templates: Mapping[str, str], cache: Path | None
) -> Iterator[Sides]:
    """Read the content as it is, and as it was where the change left a revision; gone at the end."""
    with at_revision(roots, revision, git.fork_point) as base, TemporaryDirectory(prefix="u4ssc-") as folder:
        then, now = check_both(base.folders, roots, settings, cache or Path(folder))
        before, files_before = _side(then, templates)
        after, files = _side(now, templates)
        yield Sides(
            before=before,
            after=after,
            checked=(then, now),
            compared=answered(base, then.loaded.corpus, lambda: then.diagnostics, now),
            base=base,
            files=(files_before, files),
        )


def _side(checked: Checked, templates: Mapping[str, str]) -> tuple[Side, Mapping[str, Path]]:
    released = gate(checked.loaded.corpus, checked.settings)
    public, planned = _edition(checked, released)

    def with_unpublished() -> tuple[Site, Mapping[str, Planned]]:
        settings = replace(checked.settings, edition=Edition.PARTICIPANTS)
        return _edition(replace(checked, settings=settings), gate(checked.loaded.corpus, settings))

    side = Side(
        corpus=checked.loaded.corpus,
        public=public,
        planned=planned,
        with_unpublished=with_unpublished,
        templates=templates,
    )
    return side, {**checked.loaded.files, **logos_of(released, checked.loaded)}


def _edition(checked: Checked, released: Released) -> tuple[Site, Mapping[str, Planned]]:
    files = files_of(released, checked.loaded)
    site = site_of(build_index(released.corpus), released, checked, {}, files)
    return site, {one.url: one for one in plan(site)}


def touched_pages(found: Sides) -> list[Pair]:
    """Pages before and after whose own file, image or attachment has changed, in their order."""
    keys: dict[Key, None] = {}
    for side in (found.after, found.before):
        for key, page in sorted(side.pages.items()):
            files = excerpt(page).files if side.whole(page) else ()
            if any(path in found.base.changed for path in (page.path, *files)):
                keys[key] = None
    return [(found.before.pages.get(key), found.after.pages.get(key)) for key in sorted(keys)]


def review(found: Sides, of: Differing, *, strict: bool) -> Review:
    """Say what a change does; weights and barriers are for whoever has frames and a browser."""
    touched = touched_pages(found)
    paths = {path for one in of.moved for path in (one.path, one.old) if path}
    gate_files = gate_of(paths, of.roots)
    content = paths - {path for part in gate_files for path in part.paths}
    shown = {f"{root}{path}" for root in of.roots for pair in touched for path in _own_files(found, pair)}
    there = [page or before for before, page in touched]
    who = approvers(read_owners(of.owners), paths, filter(None, there), found.after.corpus, of.roots[0])
    then, now = found.checked
    came, mended = new_and_mended(then.diagnostics, now.diagnostics)
    gained, lost = gained_and_lost(found.before.planned, found.after.planned, now.settings.languages)
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    pages_too = any(path.startswith(root) for path in content for root in of.roots)
    mixed = [part for part in gate_files if pages_too and part.part not in WITH_CONTENT]
    return Review(
        base=found.base.commits[0],
        verdict=verdict(found.compared.touched, failing, mixed, who) if paths else UNCHANGED,
        gate=gate_files,
        others=sorted(content - shown),
        pages=list(_pages(found, of, touched[:MOST])),
        gained=gained,
        lost=lost,
        rights=[right for pair in touched for right in _rights(found, pair)],
        claims=[one for before, page in touched if page for one in claims(before, page)],
        counted=found.compared.touched,
        new=came,
        mended=mended,
        waived=found.compared.waived,
        approvers=who,
    )


def _pages(found: Sides, of: Differing, touched: Sequence[Pair]) -> Iterator[PageReview]:
    before, after = (Pictures(files).of for files in found.files)
    renamed = {_content(one.path, of): _content(one.old, of) for one in of.moved if one.old}
    for pair in touched:
        made = page_review(found.before, found.after, pair, (before, after))
        yield replace(
            made,
            renamed_from=made.renamed_from or renamed.get(made.path, ""),
            files_weight=(_weight(found.before, pair[0]), _weight(found.after, pair[1])),
        )


def _content(path: str, of: Differing) -> str:
    """A path of the repository as one of the content."""
    return next((path.removeprefix(root) for root in of.roots if path.startswith(root)), path)


def _own_files(found: Sides, pair: Pair) -> Iterator[str]:
    """The files that a page is made of, on both sides."""
    for side, page in zip((found.before, found.after), pair, strict=True):
        if page:
            yield page.path
            yield from excerpt(page).files if side.whole(page) else ()


def _weight(side: Side, page: Page[Any] | None) -> int:
    """Octets of a page's images and attachments."""
    if side.whole(page) is None or page is None:
        return 0
    return sum(side.corpus.assets[path].size for path in excerpt(page).files if path in side.corpus.assets)


def _rights(found: Sides, pair: Pair) -> Iterator[Right]:
    old, new = found.before, found.after
    there = pair[1] or pair[0]
    if there:
        name = there.identifier if there.language == ROOT else f"{there.identifier} ({there.language})"
        before, after = Held(old.whole(pair[0]), old.corpus), Held(new.whole(pair[1]), new.corpus)
        yield from rights(name, before, after, found.checked[1].settings.as_of)
