"""What a build comes to: faults, and everything that an edition of the site is made from."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Self

from generator.model.artifact import Artifact
from generator.model.diagnostic import Diagnostic
from generator.model.page import Corpus
from generator.pipeline.cards.gallery import Gallery
from generator.pipeline.proof import Proof
from generator.pipeline.search.index import SearchFiles
from generator.render.planned import Planned
from generator.render.site import Site

NO_SEARCH = partial(SearchFiles, {})


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """Everything that an edition of the site is made from; `content` holds what it does not show, too.

    `files` are images and attachments of released pages, and the logos they show, by address.
    `templates` are texts by their path in the theme.
    `next_change` says when the public edition changes by itself, and how; empty for never.
    `gallery` has pictures of pages, where they are asked for; `search` makes the files of the search, which
    may be done while pages are made. Without a `proof` nothing is ever written.
    """

    site: Site
    content: Corpus
    pages: Sequence[Planned]
    artifacts: Sequence[Artifact]
    files: Mapping[str, Path]
    templates: Mapping[str, str]
    next_change: str
    proof: Proof | None
    gallery: Gallery | None = None
    search: Callable[[], SearchFiles] = NO_SEARCH

    def with_search(self) -> Self:
        """The same, the files of its search among its own."""
        return replace(self, artifacts=(*self.artifacts, *self.search().artifacts), search=NO_SEARCH)

    @property
    def proven(self) -> Proof:
        """What a site must pass before it is put in place. A preview has none: it is for these eyes only."""
        if self.proof is None:
            raise ValueError("a preview is never written")
        return self.proof


@dataclass(frozen=True, slots=True)
class Build:
    """What is wrong with the content, and the site that it makes; none when it has errors."""

    diagnostics: Sequence[Diagnostic]
    edition: Edition | None = None
