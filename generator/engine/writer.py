"""Our own page writer: pages made in several processes, and put into frames that Material fills once."""

from functools import partial
from hashlib import blake2b
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from generator.engine.frames import surroundings
from generator.engine.options import PLUGIN
from generator.engine.staging import sealed
from generator.export.release_record import PATH as RECORD
from generator.model.diagnostic import Diagnostic
from generator.pipeline.beside import beside
from generator.pipeline.checked import has_errors
from generator.pipeline.edition import Edition
from generator.pipeline.fingerprint import generator_digest
from generator.pipeline.how import How
from generator.pipeline.ledger import Ledger
from generator.pipeline.pages import WORTH_PROCESSES
from generator.pipeline.press import Press
from generator.pipeline.proof import Written
from generator.pipeline.site_files import SiteFiles
from generator.pipeline.site_memory import forget_others
from generator.pipeline.stage import stage
from generator.pipeline.tree import Tree

_LISTS = (".csv", ".xml")
"""Ends of the names of our own files that have a line for each page."""


def is_alone(config: MkDocsConfig) -> bool:
    """Whether nothing but our plugin has a say in the pages; others see them as mkdocs makes them."""
    return set(config.plugins) == {PLUGIN} and not config.hooks and not config.extra_templates


def write_site(config: MkDocsConfig, edition: Edition, out: Path, how: How) -> list[Diagnostic]:
    """Write a site to `out`, unless something unpublished is found in it; gives what is wrong with it.

    What a former build has left there is taken up from, as far as it is remembered.
    """
    cache, memory, timed = how.cache, how.memory, how.timings.stage
    with timed("frames"):
        around = surroundings(config, edition.pages, edition.site.catalogues, cache)
    press = Press(
        site=edition.site,
        templates=tuple(edition.templates.items()),
        frames=around.frames,
        frame_of=around.frame_of,
    )
    with timed("what is known"):
        ledger = Ledger.recalled(memory / "ledger", _key(press)) if memory else Ledger("")
        place = stage(out, memory, paranoid=how.paranoid, ready=how.ready())
    # Where few pages are to be made, there is a processor left.
    spare = edition.site.settings.search and bool(ledger.pages)
    with place, beside(edition.search, worthwhile=spare) as search:
        files = SiteFiles(Tree(place.tree), place.known, edition.proven.scanner, how.crew, cache)
        artifacts = {one.path: one.content for one in (*around.artifacts, *edition.artifacts)}
        with timed("files"):
            files.add({**around.files, **edition.files, **artifacts})
        with timed("pages"):
            files.pages(press, edition.pages, ledger)
        with timed("search index"):
            files.add(search().files)
        if edition.gallery is not None:
            with timed("pictures of pages"):
                files.pictures(edition.gallery, ledger)
        # It tells what a page would be made from, whether or not this site takes its place.
        keep = partial(ledger.keep, memory / "ledger") if memory else lambda: None
        with beside(keep, worthwhile=len(edition.pages) >= WORTH_PROCESSES) as kept:
            with timed("leak scan and record"):
                lists = {path: one for path, one in artifacts.items() if path.endswith(_LISTS)}
                written = Written(files.digests, files.looks, lists, out)
                faults = sealed(config, edition, place.tree, cache, written)
                kept()
            if has_errors(faults) or (how.strict and faults):
                return faults
            with timed("into its place"):
                files.found(RECORD)
                files.clear()
                place.note(files.digests)
                place.put_in_place()
                if memory:
                    place.settle(memory)
                    forget_others(memory)
    return faults


def _key(press: Press) -> str:
    """Names everything besides what views ask for that a page is made from."""
    settings = press.site.settings
    parts = (
        generator_digest(),
        repr(press.templates),
        *(settings.site_url, settings.site_name, settings.edition, *settings.languages),
        *(str(settings.page_size), str(settings.cards), str(settings.search)),
    )
    return blake2b("\0".join(parts).encode(), digest_size=16).hexdigest()
