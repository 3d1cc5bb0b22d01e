"""Needles of a content folder: of all that its public edition does not show."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import chain
from pathlib import Path

from generator.model.page import Corpus
from generator.model.settings import Edition, Settings
from generator.pipeline.fingerprint import generator_digest
from generator.pipeline.gate import gate
from generator.pipeline.leaks.hidden import hidden
from generator.pipeline.leaks.known import Known
from generator.pipeline.leaks.needles import Needles, needles
from generator.pipeline.leaks.said import Part, digest_together, said, spoken_by
from generator.pipeline.leaks.spoken import together
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
    if not found:
        return needles(found, [], together([]), frozenset())
    code = generator_digest()
    known = Known(cache_folder, code)
    texts = [*(_JINJA_COMMENT.sub("", text) for text in theme), settings.site_name]
    public_anyway = together(
        known.spoken(
            found,
            known.spellings(found, frozenset()),
            [
                *said(corpus, released),
                Part(digest_together(texts), partial(spoken_by, texts)),
                Part(code, lambda: iter(_own_words())),
            ],
        )
    )
    shown = (*(corpus.assets[path] for path in released.corpus.files), *released.logos.values())
    public = frozenset(asset.sha256 for asset in shown)
    return needles(found, known.spellings(found, public_anyway.runs), public_anyway, public)


@cache
def _own_words() -> tuple[tuple[Words, bytes], ...]:
    """Our own words: labels, banners, rules and their examples; a draft that quotes them gives nothing."""
    files = (file for kind in ("*.py", "*.po") for file in sorted(PACKAGE.rglob(kind)))
    sources = (file.read_text("utf-8") for file in files)
    return tuple(spoken_by(chain(sources, printed())))
