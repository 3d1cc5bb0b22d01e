"""Needles of a content folder: of all that its public edition does not show."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, partial
from hashlib import sha256
from itertools import chain
from pathlib import Path

from generator.model.page import Corpus
from generator.model.settings import Edition, Settings
from generator.pipeline.fingerprint import generator_digest
from generator.pipeline.gate import Released, gate
from generator.pipeline.leaks.hidden import Hidden, hidden
from generator.pipeline.leaks.needles import Needles, needles
from generator.pipeline.leaks.said import said, spoken_by
from generator.pipeline.leaks.spoken import kept, spoken
from generator.pipeline.leaks.words import Words
from generator.rules._explain import printed

_JINJA_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
PACKAGE = Path(__file__).parents[2]


def needles_of(
    corpus: Corpus, settings: Settings, theme: Sequence[str], cache_folder: Path | None = None
) -> Needles:
    """What a scan of the public edition looks for, whichever edition is built.

    `theme` are texts that pages show whatever the content: they give nothing away.
    """
    released = gate(corpus, replace(settings, edition=Edition.PUBLIC))
    found = hidden(corpus, released)
    shown = (*(corpus.assets[path] for path in released.corpus.files), *released.logos.values())
    public = frozenset(asset.sha256 for asset in shown)
    texts = (*(_JINJA_COMMENT.sub("", text) for text in theme), settings.site_name)
    public_anyway = kept(
        cache_folder / "spoken.json" if cache_folder and found else None,
        lambda: _key(found, corpus, released, texts),
        lambda: spoken(
            found,
            [*said(corpus, released), partial(spoken_by, texts), lambda: iter(_own_words())] if found else [],
        ),
    )
    return needles(found, public_anyway, public)


def _key(found: Sequence[Hidden], corpus: Corpus, released: Released, texts: Sequence[str]) -> str:
    """All that tells what public texts have of the hidden ones."""
    state = sha256(generator_digest().encode())
    for paths in ([one.path for one in found], corpus.files, released.corpus.files):
        state.update(repr(sorted(paths)).encode())
    for text in texts:
        state.update(f"{len(text)} {text}".encode())
    registries = {
        entry.document.path: entry.document for of in corpus.entries.values() for entry in of.values()
    }
    for document in (*(page.document for page in corpus.texts), *registries.values()):
        state.update(f"{document.path} {len(document.text)} {document.text}".encode())
    # A page that leaves a tombstone says its title.
    state.update(repr(sorted(page.document.path for page in released.tombstones)).encode())
    return state.hexdigest()


@cache
def _own_words() -> tuple[tuple[Words, bytes], ...]:
    """Our own words: labels, banners, rules and their examples; a draft that quotes them gives nothing."""
    sources = (source.read_text("utf-8") for source in sorted(PACKAGE.rglob("*.py")))
    return tuple(spoken_by(chain(sources, printed())))
