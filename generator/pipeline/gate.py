"""Between Corpus and Index: what may not be published goes no further."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from generator.content_types.release import Release, release
from generator.index.excerpt import excerpt
from generator.model.asset import Asset
from generator.model.page import Corpus, Page
from generator.model.settings import Edition, Settings
from generator.registry.agencies import AGENCIES, is_logo


@dataclass(frozen=True, slots=True, kw_only=True)
class Released:
    """What an edition may show: whole pages with their files, and tombstones.

    `unpublished` names the pages that only the participants' edition shows, `logos` has the files of
    those agencies' logos that some page shows, by agency.
    """

    corpus: Corpus
    tombstones: tuple[Page[Any], ...] = ()
    unpublished: frozenset[str] = frozenset()
    logos: Mapping[str, Asset] = field(default_factory=dict)


def gate(corpus: Corpus, settings: Settings) -> Released:
    """Let through what the edition may show on the day of the build."""
    verdicts = {name: release(page.brief, settings.as_of) for name, page in corpus.pages.items()}
    full = {name for name, verdict in verdicts.items() if verdict is Release.FULL}
    shown = set(verdicts) if settings.edition is Edition.PARTICIPANTS else full
    gone = [page for name, page in corpus.pages.items() if verdicts[name] is Release.TOMBSTONE]
    pages = {name: page for name, page in corpus.pages.items() if name in shown}
    translations = tuple(
        page for page in corpus.translations if page.identifier in shown and _shown(page, settings)
    )
    texts = (*pages.values(), *translations)
    files = corpus.files & {path for page in texts for path in excerpt(page).files}
    return Released(
        corpus=replace(
            corpus,
            pages=pages,
            translations=translations,
            files=files,
            assets={path: corpus.assets[path] for path in sorted(files)},
            # Of pages that are not shown, and for rules alone: whoever makes pages may be sent all of this.
            broken=(),
            unread={},
            overlaid=(),
            wordings={},
        ),
        tombstones=() if settings.edition is Edition.PARTICIPANTS else tuple(gone),
        unpublished=frozenset(shown - full),
        logos=_logos({name for page in pages.values() for name in excerpt(page).logos}, corpus),
    )


def _shown(page: Page[Any], settings: Settings) -> bool:
    """Whether the edition shows a translation, whose record has inherited the dates of its original."""
    return settings.edition is Edition.PARTICIPANTS or release(page.brief, settings.as_of) is Release.FULL


def _logos(shown: Iterable[str], corpus: Corpus) -> dict[str, Asset]:
    """Files of the logos that pages show: the registered ones to the octet, and fit to be shown."""
    found: dict[str, Asset] = {}
    for name in sorted(shown):
        agency = corpus.vocabularies[AGENCIES].get(name)
        asset = corpus.assets.get(agency.logo.path) if agency and agency.logo else None
        if agency and agency.logo and asset and asset.sha256 == agency.logo.sha256 and is_logo(asset):
            found[name] = asset
    return found
